package io.github.shellgap.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.shellgap.sampling.ScrambledSobol;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SobolIndicesTest {
    private static final int POINTS = 1 << 14;
    private static final List<String> PATHS = List.of("x1", "x2", "x3", "y1", "y2", "y3");

    /** Returns the indices of the three inputs. */
    private static SobolIndices.Indices[] indices(ToDoubleFunction<double[]> function, int points, long seed) {
        double[][] unit = new double[6][points];
        ScrambledSobol sobol = new ScrambledSobol(seed, PATHS);
        for (int dimension = 0; dimension < 6; dimension++) {
            sobol.fill(dimension, 0, points, unit[dimension], 0);
        }
        SobolIndices indices =
                new SobolIndices(values(function, unit, -1, points), values(function, unit, 3, points), seed);
        SobolIndices.Indices[] found = new SobolIndices.Indices[3];
        for (int input = 0; input < 3; input++) {
            found[input] = indices.of(values(function, unit, input, points));
        }
        return found;
    }

    /** Returns values at A with one input from B; none for −1, all for 3. */
    private static double[] values(ToDoubleFunction<double[]> function, double[][] unit, int fromB, int points) {
        double[] values = new double[points];
        for (int draw = 0; draw < points; draw++) {
            double[] x = new double[3];
            for (int input = 0; input < 3; input++) {
                x[input] = unit[input == fromB || fromB == 3 ? input + 3 : input][draw];
            }
            values[draw] = function.applyAsDouble(x);
        }
        return values;
    }

    private static double ishigami(double[] unit) {
        double[] x = new double[3];
        for (int input = 0; input < 3; input++) {
            x[input] = Math.PI * (2 * unit[input] - 1);
        }
        double second = Math.sin(x[1]);
        return Math.sin(x[0]) + 7 * second * second + 0.1 * Math.pow(x[2], 4) * Math.sin(x[0]);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void ishigami_isWithinAHundredth(long seed) {
        // Closed form for a = 7, b = 0.1: V1 = (1 + b π⁴/5)²/2, V2 = a²/8, V = a²/8 + b π⁴/5 + b² π⁸/18 + 1/2.
        double[] first = {0.3139, 0.4424, 0};
        double[] total = {0.5576, 0.4424, 0.2437};
        SobolIndices.Indices[] found = indices(SobolIndicesTest::ishigami, POINTS, seed);
        for (int input = 0; input < 3; input++) {
            assertThat(found[input].first().value()).isCloseTo(first[input], within(0.01));
            assertThat(found[input].total().value()).isCloseTo(total[input], within(0.01));
            // The bootstrap takes the points for independent, so that its interval is wide enough for Sobol points.
            assertThat(first[input])
                    .isBetween(found[input].first().low(), found[input].first().high());
            assertThat(total[input])
                    .isBetween(found[input].total().low(), found[input].total().high());
        }
        assertThat(found[2].first().holdsZero()).isTrue();
        assertThat(found[2].total().holdsZero()).isFalse();
    }

    @Test
    void offset_changesNothing() {
        SobolIndices.Indices[] plain = indices(SobolIndicesTest::ishigami, 1024, 1);
        SobolIndices.Indices[] shifted = indices(x -> 1e6 + ishigami(x), 1024, 1);
        for (int input = 0; input < 3; input++) {
            // Values of some 1e6 carry 1e-10, relative to a variance of 14.
            assertThat(shifted[input].first().value())
                    .isCloseTo(plain[input].first().value(), within(1e-8));
            assertThat(shifted[input].total().high())
                    .isCloseTo(plain[input].total().high(), within(1e-8));
        }
    }

    @Test
    void inputThatIsNotUsed_hasNoShareAtAll() {
        SobolIndices.Indices[] found = indices(x -> x[0], 512, 1);
        assertThat(found[1].first().value()).isZero();
        assertThat(found[1].total().value()).isZero();
        assertThat(found[1].total().holdsZero()).isTrue();
        assertThat(found[0].total().value()).isCloseTo(1, within(0.01));
    }

    @Test
    void constantOrUnequalDesigns_areRefused() {
        double[] same = {1, 1, 1};
        assertThat(new SobolIndices(same, same, 1).variance()).isZero();
        assertThatThrownBy(() -> new SobolIndices(same, same, 1).of(same)).hasMessageContaining("variance");
        assertThatThrownBy(() -> new SobolIndices(same, new double[2], 1)).hasMessageContaining("3 and 2");
        assertThatThrownBy(() -> new SobolIndices(new double[] {1, 2, 3}, same, 1).of(new double[2]))
                .hasMessageContaining("3 draws, but are 2");
    }

    @Test
    void variance_isThatOfBothDesigns() {
        // by hand: 9 + 1 + 1 + 9 about the mean 4, of four values
        assertThat(new SobolIndices(new double[] {1, 3}, new double[] {5, 7}, 1).variance())
                .isEqualTo(5);
    }

    /** B lies opposite to A and the input takes all of it there, so that both indices are 2 in every resample. */
    @Test
    void numeratorAndDenominator_areOfTheSameResamples() {
        double[] atA = {1, -1, 2, -2, 4, -4, 8, -8};
        double[] atB = Arrays.stream(atA).map(value -> -value).toArray();
        SobolIndices.Indices found = new SobolIndices(atA, atB, 1).of(atB);
        for (SobolIndices.Index index : List.of(found.first(), found.total())) {
            // a few roundings
            assertThat(index.value()).isCloseTo(2, within(1e-14));
            assertThat(index.low()).isCloseTo(2, within(1e-14));
            assertThat(index.high()).isCloseTo(2, within(1e-14));
        }
    }

    /** Values of 1 and −1, whose variance in a resample is 1 less the square of its mean m: the index is 1 / 2 (1 − m²). */
    @Test
    void variance_ofAResample_isAboutItsOwnMean() {
        double[] atA = new double[256];
        Arrays.setAll(atA, draw -> draw % 2 == 0 ? 1 : -1);
        double[] oneMore = Arrays.stream(atA).map(value -> value + 1).toArray();
        SobolIndices.Index total = new SobolIndices(atA, atA, 1).of(oneMore).total();
        assertThat(total.value()).isEqualTo(0.5);
        // 256 m² follows chi-square: scipy.stats.chi2.ppf([0.025, 0.975], 1) is 0.001 and 5.024; of 500 resamples the
        // standard error of the latter is some 0.5
        assertThat(total.low()).isCloseTo(0.5, within(1e-4));
        assertThat(total.high()).isCloseTo(0.5 / (1 - 5.024 / 256), within(0.003));
    }

    @Test
    void twoDraws_haveIndices() {
        SobolIndices.Indices found =
                new SobolIndices(new double[] {1, 3}, new double[] {5, 7}, 1).of(new double[] {5, 3});
        // by hand about the mean 4, variance 5: first (1 · 4 + 3 · 0) / 2 / 5, total (16 + 0) / 4 / 5
        assertThat(found.first().value()).isCloseTo(0.4, within(1e-15));
        assertThat(found.total().value()).isCloseTo(0.8, within(1e-15));
        assertThat(found.total().low()).isBetween(0.0, 0.8);
        assertThat(found.total().high()).isGreaterThan(0.8).isFinite();
    }
}
