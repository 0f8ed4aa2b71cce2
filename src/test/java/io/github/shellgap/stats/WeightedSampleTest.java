package io.github.shellgap.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WeightedSampleTest {
    private static final double[] VALUES = {4, 1, 3, 2, 10};

    private static WeightedSample equal(double... values) {
        double[] weights = new double[values.length];
        Arrays.fill(weights, 0.25);
        return new WeightedSample(values, weights);
    }

    @ParameterizedTest
    // Hazen's rule by hand: position n p + 1/2 between the sorted values 1, 2, 3, 4, 10
    @CsvSource({"0.05, 1", "0.25, 1.75", "0.5, 3", "0.8, 7", "0.95, 10"})
    void quantile_isHazens_whenAllCountAlike(double probability, double expected) {
        // one rounding per operation, so a few ulp of 10
        assertThat(equal(VALUES).quantile(probability)).isCloseTo(expected, within(1e-14));
    }

    @Test
    void weights_countAsCopies() {
        WeightedSample weighted = new WeightedSample(new double[] {5, 7, 9}, new double[] {1, 2, 1});
        WeightedSample copied = equal(5, 7, 7, 9);
        // sums in another order: a few ulp
        assertThat(weighted.mean()).isCloseTo(copied.mean(), within(1e-14));
        assertThat(weighted.standardDeviation()).isCloseTo(copied.standardDeviation(), within(1e-14));
        assertThat(weighted.shareBelow(7)).isCloseTo(0.5, within(1e-15));
    }

    @Test
    void moments_areThoseOfTheWeights() {
        WeightedSample sample = new WeightedSample(new double[] {9, 5, 7}, new double[] {1, 1, 2});
        // by hand: mean 28 / 4, variance (2² + 2² + 2 · 0²) / 4
        assertThat(sample.mean()).isEqualTo(7);
        assertThat(sample.standardDeviation()).isEqualTo(Math.sqrt(2));
        // by hand: (1 + 2 + 3)² / (1 + 4 + 9)
        assertThat(WeightedSample.effectiveSize(new double[] {1, 2, 3})).isEqualTo(36 / 14.0);
    }

    @ParameterizedTest
    // by hand between the middles 0.5, 2, 3.5 of weights 1, 2, 1, at 4 times the probability
    @CsvSource({"0.1, 5", "0.125, 5", "0.25, 5.666666666666667", "0.5, 7", "0.75, 8.333333333333334", "0.875, 9", "1, 9"
    })
    void quantile_interpolatesBetweenTheMiddlesOfWeights(double probability, double expected) {
        WeightedSample sample = new WeightedSample(new double[] {9, 5, 7}, new double[] {1, 1, 2});
        // one rounding per operation, so a few ulp of 9
        assertThat(sample.quantile(probability)).isCloseTo(expected, within(1e-14));
    }

    @Test
    void member_isLeftOut_whenItsWeightIsZero() {
        WeightedSample sample = new WeightedSample(new double[] {1, 2, 1e9}, new double[] {1, 1, 0});
        assertThat(sample.quantile(1)).isEqualTo(2);
        assertThat(sample.mean()).isEqualTo(1.5);
    }

    @Test
    void quantile_isInfinite_whereTheDayDoesNotCome() {
        double never = Double.POSITIVE_INFINITY;
        WeightedSample days = equal(10, never, 20, never);
        assertThat(days.quantile(0.25)).isEqualTo(15);
        assertThat(days.quantile(0.6)).isEqualTo(never);
        assertThat(days.mean()).isEqualTo(never);
        assertThat(days.standardDeviation()).isEqualTo(never);
        assertThat(equal(10, never).quantile(0.25)).isEqualTo(10);
    }

    @Test
    void weights_areNegligible_besideTheGreatest() {
        WeightedSample small = new WeightedSample(new double[] {1, 4}, new double[] {1e-20, 2e-20});
        assertThat(small.mean()).isCloseTo(3, within(1e-15));
        WeightedSample large = new WeightedSample(new double[] {1, 4}, new double[] {1e20, 1e4});
        assertThat(large.quantile(1)).isEqualTo(1);
    }

    @Test
    void standardDeviation_keepsItsDigits_farFromZero() {
        // by hand: the mean is 4 / 3 above, the variance 14 / 9; the mean is rounded to an eighth
        assertThat(equal(1e15, 1e15 + 1, 1e15 + 3).standardDeviation()).isCloseTo(Math.sqrt(14 / 9.0), within(0.01));
    }

    @Test
    void leastValue_isTheQuantileOfZero() {
        assertThat(equal(VALUES).quantile(0)).isEqualTo(1);
    }

    @Test
    void effectiveSize_isTheNumberOfDraws_whenAllCountAlike_andOne_whenOneCounts() {
        assertThat(WeightedSample.effectiveSize(new double[] {3, 3, 3, 3})).isEqualTo(4);
        assertThat(WeightedSample.effectiveSize(new double[] {0, 7, 0})).isEqualTo(1);
        assertThat(WeightedSample.effectiveSize(new double[] {0, 0})).isZero();
    }

    @Test
    void weightsOf_keepsRatios_whereEveryLikelihoodUnderflows() {
        double[] weights =
                WeightedSample.weightsOf(new double[] {-2000, -2000 - StrictMath.log(4), Double.NEGATIVE_INFINITY});
        // the logarithm is rounded at 2e3, so to some 2e-13
        assertThat(weights[1] / weights[0]).isCloseTo(0.25, within(1e-12));
        assertThat(weights[2]).isZero();
        assertThat(WeightedSample.weightsOf(new double[] {Double.NEGATIVE_INFINITY}))
                .containsExactly(0);
    }

    @Test
    void sample_isRefused_whenItHoldsNoNumberOrNoWeight() {
        assertThatThrownBy(() -> new WeightedSample(new double[] {1}, new double[] {0}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        new WeightedSample(new double[] {1, 2}, new double[] {Double.MAX_VALUE, Double.MAX_VALUE}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Infinity");
        assertThatThrownBy(() -> equal(1, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> equal(1, 2).quantile(1.1)).isInstanceOf(IllegalArgumentException.class);
    }
}
