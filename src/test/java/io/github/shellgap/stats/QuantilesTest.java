package io.github.shellgap.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.descriptive.Quantile.EstimationMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class QuantilesTest {
    @ParameterizedTest
    // numpy.quantile([4, 1, 3, 2], p), default method
    @CsvSource({"0, 1", "0.05, 1.15", "0.25, 1.75", "0.5, 2.5", "0.75, 3.25", "0.95, 3.85", "1, 4"})
    void type7_interpolatesBetweenOrderStatistics(double p, double expected) {
        // One rounding per operation, so a few ulp of 4.
        assertThat(Quantiles.type7(new double[] {4, 1, 3, 2}, new double[] {p})[0])
                .isCloseTo(expected, within(1e-15));
    }

    @Test
    void type7_isTheValueItself_ofOne() {
        assertThat(Quantiles.type7(new double[] {7}, new double[] {0, 0.3, 1})).containsExactly(7, 7, 7);
    }

    @Test
    void type7_keepsTies() {
        // h = 4 p: ranks 1 and 3 of 1, 2, 2, 2, 5, and 3.8 between 2 and 5.
        double[] quantiles = Quantiles.type7(new double[] {2, 5, 2, 1, 2}, new double[] {0.25, 0.75, 0.95});
        assertThat(quantiles[0]).isEqualTo(2);
        assertThat(quantiles[1]).isEqualTo(2);
        // One rounding of 3.8, one of the product.
        assertThat(quantiles[2]).isCloseTo(4.4, within(4e-15));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 10, 1000, 8192})
    void type7_agreesWithSorting(int size) {
        double[] sample = new Random(size).doubles(size, -1e6, 1e6).toArray();
        double[] sorted = sample.clone();
        Arrays.sort(sorted);
        double[] probabilities = {0.95, 0, 0.05, 0.5, 1, 0.5, 1e-9, 0.3333};
        double[] quantiles = Quantiles.type7(sample, probabilities);
        for (int i = 0; i < probabilities.length; i++) {
            double rank = probabilities[i] * (size - 1);
            int below = (int) rank;
            double above = sorted[Math.min(below + 1, size - 1)];
            // Rounding of the rank, 1e-16 of it, times the distance of two order statistics.
            assertThat(quantiles[i]).isCloseTo(sorted[below] + (rank - below) * (above - sorted[below]), within(1e-6));
        }
        assertThat(sample)
                .containsExactly(new Random(size).doubles(size, -1e6, 1e6).toArray());
    }

    @Test
    void type7_looksAtItsPartOnly() {
        double[] sample = {100, 4, 1, 3, 2, -100, Double.NaN};
        assertThat(Quantiles.type7(sample, 1, 5, new double[] {0, 0.5, 1})).containsExactly(1, 2.5, 4);
        assertThat(Quantiles.type7(sample, 1, 5, new double[0])).isEmpty();
        assertThat(sample).containsExactly(100, 4, 1, 3, 2, -100, Double.NaN);
    }

    /** Values that are crowded, tied, spread over the whole range of doubles, or next to each other. */
    static List<DoubleUnaryOperator> crowds() {
        return List.of(
                u -> u,
                u -> Math.floor(u * 7),
                u -> Math.max(0, u - 0.6),
                u -> Math.min(1e6, 1.3e6 * u),
                u -> u < 0.3 ? 5 : u < 0.6 ? 5 + u : 9,
                u -> u < 1e-3 ? 1e15 : u * 1e-9,
                u -> u < 1e-3 ? -1e15 : 1 + u * 1e-12,
                u -> Math.pow(10, 600 * u - 300),
                u -> -Math.pow(2, -1070 * u),
                u -> Math.floor(u * 50) * Double.MIN_VALUE,
                u -> u < 0.5 ? -Double.MAX_VALUE : Double.MAX_VALUE,
                u -> u < 0.2 ? -0.0 : u < 0.7 ? 0.0 : u,
                u -> u < 0.4 ? -u : u < 0.6 ? -0.0 : 0.0,
                u -> 1e15 + Math.floor(u * 3) / 8,
                u -> 42);
    }

    @ParameterizedTest
    @MethodSource("crowds")
    void type7_hasTheBitsOfSortedValues_howeverTheyAreCrowded(DoubleUnaryOperator crowd) {
        double[] probabilities = {0.05, 0.25, 0.5, 0.75, 0.95, 0, 1, 0.001, 0.6};
        for (int size : new int[] {511, 600, 8192, 30000}) {
            double[] sample = new Random(size).doubles(size).map(crowd).toArray();
            double[] sorted = sample.clone();
            Arrays.sort(sorted);
            double[] expected = Quantile.withDefaults()
                    .with(EstimationMethod.HF7)
                    .evaluate(size, rank -> sorted[rank], probabilities);
            assertThat(Quantiles.type7(sample, probabilities)).containsExactly(expected);
        }
    }

    @Test
    void type7_answersAlike_whateverWasAskedBefore() {
        double[] wide = new Random(1).doubles(20000).map(u -> Math.max(0.5, u)).toArray();
        double[] narrow = new Random(2).doubles(700).map(u -> u < 0.5 ? u : 3).toArray();
        double[] half = {0.5};
        double alone = Quantiles.type7(narrow, half)[0];
        Quantiles.type7(wide, half);
        assertThat(Quantiles.type7(narrow, half)).containsExactly(alone);
    }

    @Test
    void type7_refuses_whatHasNoQuantile() {
        double[] half = {0.5};
        assertThatThrownBy(() -> Quantiles.type7(new double[0], half)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Quantiles.type7(new double[] {1, Double.NaN}, half))
                .hasMessage("sample must not hold NaN but does at index 1");
        assertThatThrownBy(() -> Quantiles.type7(new double[] {1}, new double[] {1.1}))
                .hasMessage("probability must be in [0, 1] but is 1.1");
        assertThatThrownBy(() -> Quantiles.type7(new double[] {1, 2, Double.NEGATIVE_INFINITY}, half))
                .hasMessage("sample must be finite but holds -Infinity at index 2");
        assertThatThrownBy(() -> Quantiles.type7(new double[3], 2, 4, half)).hasMessageContaining("2…4");
    }

    @Test
    void type7_isThatOfThePart() {
        // by hand, of 1, 2 and 3
        assertThat(Quantiles.type7(new double[] {9, 3, 1, 2, 9}, 1, 4, new double[] {0.25, 1}))
                .containsExactly(1.5, 3);
    }

    @Test
    void infiniteValues_areRefused_onBothSides() {
        for (double infinite : new double[] {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> Quantiles.type7(new double[] {1, 2, infinite, 3}, new double[] {0.5}))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(infinite + " at index 2");
        }
    }

    @Test
    void leastDifference_isSeen_besideLargeValues() {
        double[] sample = new double[3000];
        Arrays.fill(sample, 1000, 2000, Double.MIN_VALUE);
        Arrays.fill(sample, 2000, 3000, 1e9);
        assertThat(Quantiles.type7(sample, new double[] {0.5})).containsExactly(Double.MIN_VALUE);
    }
}
