package io.github.shellgap.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class GaussianCopulaTest {
    private static final int DRAWS = 50_000;
    private static final double[][] THREE = {{1, 0.6, 0}, {0.6, 1, -0.4}, {0, -0.4, 1}};

    @Test
    void apply_givesTheRankCorrelations_andKeepsUniformity() {
        double[][] unit = draws();
        new GaussianCopula(THREE).apply(unit, DRAWS);
        for (int a = 0; a < 3; a++) {
            double[] ranksOfA = ranks(unit[a]);
            for (int b = 0; b < 3; b++) {
                // The standard error of a rank correlation at 50,000 draws is 0.0045.
                assertThat(correlation(ranksOfA, ranks(unit[b]))).isCloseTo(THREE[a][b], within(0.02));
            }
            for (int draw = 0; draw < DRAWS; draw++) {
                // Kolmogorov-Smirnov, alpha 1e-4, at the sorted values.
                assertThat(Math.abs(unit[a][draw] - ranksOfA[draw] / DRAWS)).isLessThan(2.23 / Math.sqrt(DRAWS));
            }
        }
    }

    @Test
    void apply_changesNothing_withoutCorrelation() {
        double[][] before = draws();
        double[][] after = draws();
        new GaussianCopula(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}).apply(after, DRAWS);
        for (int draw = 0; draw < DRAWS; draw++) {
            // Φ(Φ⁻¹(u)), two functions of 1e-15.
            assertThat(after[1][draw]).isCloseTo(before[1][draw], within(1e-14));
        }
    }

    @Test
    void apply_keepsMedianAndOpenInterval() {
        double[][] unit = {{0.5, 1 - 0x1p-53, 1e-300}, {0.5, 1 - 0x1p-53, 1e-300}};
        new GaussianCopula(new double[][] {{1, 0.9}, {0.9, 1}}).apply(unit, 3);
        assertThat(unit[1][0]).isEqualTo(0.5);
        assertThat(unit[1][1]).isBetween(0.99, 1 - 0x1p-53);
        assertThat(unit[1][2]).isPositive().isLessThan(1e-100);
    }

    @Test
    void hold_givesOneParameterItsCoordinate_andTheOthersWhatGoesWithIt() {
        GaussianCopula copula = new GaussianCopula(THREE);
        for (int parameter = 0; parameter < 3; parameter++) {
            double[][] unit = draws();
            copula.hold(unit, DRAWS, parameter, 0.9);
            copula.apply(unit, DRAWS);
            for (int draw = 0; draw < DRAWS; draw++) {
                // three functions of the normal distribution of 1e-15 each, far from its tails
                assertThat(unit[parameter][draw]).isCloseTo(0.9, within(1e-12));
            }
            for (int other = 0; other < 3; other++) {
                if (other != parameter) {
                    double r = 2 * Math.sin(Math.PI / 6 * THREE[parameter][other]);
                    double mean = 0;
                    double square = 0;
                    for (int draw = 0; draw < DRAWS; draw++) {
                        double normal = Normal.inverse(unit[other][draw]);
                        mean += normal / DRAWS;
                        square += normal * normal / DRAWS;
                    }
                    // given one of two normals, the other has mean r c and variance 1 - r²; four standard errors
                    assertThat(mean).isCloseTo(r * Normal.inverse(0.9), within(4 / Math.sqrt(DRAWS)));
                    assertThat(square - mean * mean).isCloseTo(1 - r * r, within(4 * Math.sqrt(2.0 / DRAWS)));
                }
            }
        }
        assertThatThrownBy(() -> copula.hold(new double[2][DRAWS], DRAWS, 0, 0.5))
                .hasMessage("number of parameters must be 3 but is 2");
    }

    @Test
    void correlations_areRefused_whenTheyAreNone() {
        assertThatThrownBy(() -> new GaussianCopula(new double[][] {{1, 0.5}, {0.4, 1}}))
                .hasMessageContaining("the other way round");
        assertThatThrownBy(() -> new GaussianCopula(new double[][] {{1, 1.5}, {1.5, 1}}))
                .hasMessageContaining("correlation must be in [-1.0, 1.0]");
        assertThatThrownBy(() -> new GaussianCopula(new double[][] {{0.9, 0}, {0, 1}}))
                .hasMessageContaining("with itself");
        assertThatThrownBy(() -> new GaussianCopula(new double[][] {{1, 0}, {0}}))
                .hasMessageContaining("in a row");
    }

    @Test
    void isPositiveDefinite_tellsWhichCorrelationsCanBe() {
        assertThat(GaussianCopula.isPositiveDefinite(THREE)).isTrue();
        assertThat(GaussianCopula.isPositiveDefinite(new double[][] {{1, 1}, {1, 1}}))
                .isFalse();
        // If a goes with b and b with c, a cannot go against c.
        double[][] impossible = {{1, 0.9, -0.9}, {0.9, 1, 0.9}, {-0.9, 0.9, 1}};
        assertThat(GaussianCopula.isPositiveDefinite(impossible)).isFalse();
        assertThatThrownBy(() -> new GaussianCopula(impossible))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("positive definite");
    }

    @Test
    void constructor_refuses_whatIsNoCorrelationMatrix() {
        assertThatThrownBy(() -> new GaussianCopula(new double[][] {{1, 2}, {2, 1}}))
                .hasMessage("correlation must be in [-1.0, 1.0] but is 2.0");
        assertThatThrownBy(() -> new GaussianCopula(new double[][] {{1, 0.5}, {0.4, 1}}))
                .hasMessageContaining("the other way round must be in [0.4, 0.4] but is 0.5");
        assertThatThrownBy(() -> new GaussianCopula(new double[][] {{1, 0}}))
                .hasMessageContaining("must be 1 but is 2");
        assertThatThrownBy(() -> new GaussianCopula(THREE).apply(new double[2][1], 1))
                .hasMessage("number of parameters must be 3 but is 2");
    }

    private static double[][] draws() {
        double[][] unit = new double[3][DRAWS];
        KeyedStreams streams = new KeyedStreams(1, List.of("a", "b", "c"));
        for (int parameter = 0; parameter < 3; parameter++) {
            streams.fill(parameter, 0, DRAWS, unit[parameter], 0);
        }
        return unit;
    }

    private static double[] ranks(double[] sample) {
        double[] ranks = new double[sample.length];
        int[] order = IntStream.range(0, sample.length)
                .boxed()
                .sorted((a, b) -> Double.compare(sample[a], sample[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int rank = 0; rank < order.length; rank++) {
            ranks[order[rank]] = rank;
        }
        return ranks;
    }

    private static double correlation(double[] a, double[] b) {
        // Ranks 0…n-1 have mean (n - 1) / 2 and variance (n² - 1) / 12.
        double mean = (DRAWS - 1) / 2.0;
        double sum = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            sum += (a[draw] - mean) * (b[draw] - mean);
        }
        return sum / DRAWS / ((Math.pow(DRAWS, 2) - 1) / 12);
    }
}
