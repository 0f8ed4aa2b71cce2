package io.github.shellgap.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ScrambledSobolTest {
    private static List<String> paths(int count) {
        return IntStream.range(0, count).mapToObj(i -> "path" + i).toList();
    }

    private static double[] draws(UnitPoints points, int dimension, int first, int width) {
        double[] target = new double[width];
        points.fill(dimension, first, width, target, 0);
        return target;
    }

    @Test
    void directions_makeTheLibrarysPoints() {
        int[] directions = SobolDirections.reversed(40);
        SobolSequenceGenerator library = new SobolSequenceGenerator(40);
        for (int draw = 0; draw < 2048; draw++) {
            double[] point = library.nextVector();
            for (int dimension = 0; dimension < 40; dimension++) {
                int bits = 0;
                for (int k = 0; k < 11; k++) {
                    bits ^= (((draw ^ (draw >> 1)) >> k) & 1) * directions[dimension * SobolDirections.BITS + k];
                }
                assertThat(Integer.toUnsignedLong(Integer.reverse(bits)) * 0x1p-32)
                        .isEqualTo(point[dimension]);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void firstTwoDimensions_areANet_afterScrambling(long seed) {
        ScrambledSobol sobol = new ScrambledSobol(seed, paths(2));
        int m = 8;
        for (int first : new int[] {0, 256, 77 * 256}) {
            double[] x = draws(sobol, 0, first, 1 << m);
            double[] y = draws(sobol, 1, first, 1 << m);
            for (int split = 0; split <= m; split++) {
                boolean[] taken = new boolean[1 << m];
                for (int i = 0; i < 1 << m; i++) {
                    int column = (int) (x[i] * (1 << split));
                    int row = (int) (y[i] * (1 << (m - split)));
                    int cell = (column << (m - split)) + row;
                    assertThat(taken[cell]).isFalse();
                    taken[cell] = true;
                }
            }
        }
    }

    @Test
    void randomAccess_equalsSequence_anywhere() {
        ScrambledSobol sobol = new ScrambledSobol(5, paths(3));
        double[] whole = draws(sobol, 2, 0, 5000);
        for (int first : new int[] {1, 255, 256, 1000, 4095, 4999}) {
            int width = Math.min(300, 5000 - first);
            assertThat(draws(sobol, 2, first, width)).containsExactly(Arrays.copyOfRange(whole, first, first + width));
        }
        double[] padded = new double[4];
        sobol.fill(2, 77, 2, padded, 1);
        assertThat(padded).containsExactly(0, whole[77], whole[78], 0);
    }

    @Test
    void lastDrawOfAll_isReached_andTheNextRefused() {
        ScrambledSobol sobol = new ScrambledSobol(5, paths(2));
        double[] target = new double[2];
        sobol.fill(1, (1L << 31) - 2, 2, target, 0);
        assertThat(Arrays.stream(target).boxed()).allMatch(u -> u > 0 && u < 1);
        assertThatThrownBy(() -> sobol.fill(1, (1L << 31) - 1, 2, target, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("draw must be below 2147483648 but is 2147483648");
    }

    @Test
    void scrambling_dependsOnSeedPathAndDimension_notOnOtherPaths() {
        double[] one = draws(new ScrambledSobol(5, List.of("a", "b")), 1, 0, 64);
        assertThat(draws(new ScrambledSobol(5, List.of("x", "b", "c")), 1, 0, 64))
                .containsExactly(one);
        assertThat(draws(new ScrambledSobol(6, List.of("a", "b")), 1, 0, 64)).isNotEqualTo(one);
        assertThat(draws(new ScrambledSobol(5, List.of("a", "c")), 1, 0, 64)).isNotEqualTo(one);
    }

    @Test
    void everyPoint_isUniformOverSeeds_andPairsAreAsOwensScramblingHasThem() {
        // Draws 0 and 2 of the first dimension are 0 and 3/4 before scrambling: their first bits differ, and all else
        // is free. Cells by the leading four bits of each.
        int keys = 1 << 16;
        int[] cells = new int[256];
        double[] pair = new double[4];
        for (int seed = 0; seed < keys; seed++) {
            new ScrambledSobol(seed, List.of("a")).fill(0, 0, 4, pair, 0);
            int first = (int) (pair[0] * 16);
            int second = (int) (pair[2] * 16);
            cells[first * 16 + second]++;
        }
        int possible = 0;
        double chiSquare = 0;
        for (int cell = 0; cell < 256; cell++) {
            boolean nested = (cell >> 7) != ((cell >> 3) & 1);
            assertThat(nested || cells[cell] == 0).isTrue();
            double expected = keys / 128.0;
            if (nested) {
                possible++;
                chiSquare += (cells[cell] - expected) * (cells[cell] - expected) / expected;
            }
        }
        assertThat(possible).isEqualTo(128);
        // Chi-square with 127 degrees of freedom, alpha 1e-4 on either side: scipy.stats.chi2.ppf([1e-4, 1-1e-4], 127).
        assertThat(chiSquare).isBetween(76.1, 195.0);
    }

    @Test
    void differentPaths_haveIndependentScramblings() {
        int keys = 1 << 14;
        double[] u = new double[2];
        double sum = 0;
        for (int seed = 0; seed < keys; seed++) {
            ScrambledSobol sobol = new ScrambledSobol(seed, List.of("a", "b"));
            sobol.fill(0, 0, 1, u, 0);
            sobol.fill(1, 0, 1, u, 1);
            sum += 12 * (u[0] - 0.5) * (u[1] - 0.5);
        }
        // Four standard errors of a correlation of 0.
        assertThat(Math.abs(sum / keys)).isLessThan(4 / Math.sqrt(keys));
    }

    @Test
    void smoothIntegral_inEightDimensions_isFarCloserThanByIndependentDraws() {
        int repeats = 32;
        double sobol = 0;
        double independent = 0;
        for (int seed = 0; seed < repeats; seed++) {
            sobol += squaredError(new ScrambledSobol(seed, paths(8)));
            independent += squaredError(new KeyedStreams(seed, paths(8)));
        }
        // The variance of the integrand by hand is (1 + 1/48)^8 - 1 = 0.179; the root of the mean of 32 squares has 12
        // %.
        double expected = Math.sqrt((Math.pow(1 + 1 / 48.0, 8) - 1) / 4096);
        assertThat(Math.sqrt(independent / repeats)).isBetween(0.6 * expected, 1.5 * expected);
        // Owen's nets beat independent draws by n^-3/2 over n^-1/2 on smooth functions: 20 is well below that.
        assertThat(Math.sqrt(sobol / repeats)).isLessThan(expected / 20);
    }

    /** Of the mean of the product of 1 + (u - 1/2) / 2, which is 1. */
    private static double squaredError(UnitPoints points) {
        int draws = 4096;
        double[] product = new double[draws];
        Arrays.fill(product, 1);
        for (int dimension = 0; dimension < points.dimensions(); dimension++) {
            double[] u = draws(points, dimension, 0, draws);
            for (int draw = 0; draw < draws; draw++) {
                product[draw] *= 1 + (u[draw] - 0.5) / 2;
            }
        }
        double error = Arrays.stream(product).sum() / draws - 1;
        return error * error;
    }

    @Test
    void constructor_refusesMoreDimensionsThanThereAreDirections() {
        assertThat(new ScrambledSobol(1, Collections.nCopies(1000, "a")).dimensions())
                .isEqualTo(1000);
        assertThatThrownBy(() -> new ScrambledSobol(1, Collections.nCopies(1001, "a")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("number of uncertain inputs under Sobol points must be at most 1000 but is 1001");
    }

    @Test
    void fill_refuses_whatIsOutOfRange() {
        ScrambledSobol sobol = new ScrambledSobol(1, paths(2));
        assertThatThrownBy(() -> sobol.fill(2, 0, 1, new double[1], 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("dimension must be in 0…1 but is 2");
        assertThatThrownBy(() -> sobol.fill(0, -1, 1, new double[1], 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("firstDraw must be at least 0 but is -1");
    }
}
