package io.github.shellgap.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TriangularDistribution;
import org.apache.commons.statistics.distribution.TruncatedNormalDistribution;
import org.apache.commons.statistics.distribution.UniformContinuousDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class InverseDistributionsTest {
    private static final double NONE_BELOW = Double.NEGATIVE_INFINITY;
    private static final double NONE_ABOVE = Double.POSITIVE_INFINITY;
    private static final int STRATA = 100_000;

    // Φ⁻¹(0.95), mpmath.
    private static final double Z95 = 1.6448536269514726;

    private static final double LOG_SD_2_TO_5 = StrictMath.log(5.0 / 2) / (2 * Z95);
    private static final double LOG_MEAN_2_TO_5 = StrictMath.log(10) / 2;

    static Stream<Arguments> distributions() {
        LogNormalDistribution logNormal = LogNormalDistribution.of(LOG_MEAN_2_TO_5, LOG_SD_2_TO_5);
        return Stream.of(
                of("uniform", InverseDistributions.uniform(-2, 3), UniformContinuousDistribution.of(-2, 3)),
                of("triangular", InverseDistributions.triangular(1, 2, 6), TriangularDistribution.of(1, 2, 6)),
                of("mode at min", InverseDistributions.triangular(1, 1, 6), TriangularDistribution.of(1, 1, 6)),
                of("mode at max", InverseDistributions.triangular(1, 6, 6), TriangularDistribution.of(1, 6, 6)),
                of("normal", InverseDistributions.normal(5, 2, NONE_BELOW, NONE_ABOVE), NormalDistribution.of(5, 2)),
                of("normal interval", InverseDistributions.interval(-1, 4), NormalDistribution.of(1.5, 2.5 / Z95)),
                of("lognormal interval", InverseDistributions.interval(2, 5), logNormal),
                of(
                        "truncated normal",
                        InverseDistributions.normal(0, 1, -0.5, 2),
                        TruncatedNormalDistribution.of(0, 1, -0.5, 2)),
                of(
                        "truncated tail",
                        InverseDistributions.normal(0, 1, 3, 9),
                        TruncatedNormalDistribution.of(0, 1, 3, 9)),
                of("beta", InverseDistributions.beta(2, 3, 0, 1), BetaDistribution.of(2, 3)));
    }

    private static Arguments of(String name, DoubleUnaryOperator inverse, ContinuousDistribution reference) {
        return arguments(name, inverse, reference);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("distributions")
    void inverse_followsReference_onStrata(String name, DoubleUnaryOperator inverse, ContinuousDistribution reference) {
        double distance = 0;
        double before = Double.NEGATIVE_INFINITY;
        for (int stratum = 0; stratum < STRATA; stratum++) {
            double u = (stratum + 0.5) / STRATA;
            double value = inverse.applyAsDouble(u);
            assertThat(value).isGreaterThanOrEqualTo(before);
            distance = Math.max(distance, Math.abs(reference.cumulativeProbability(value) - u));
            before = value;
        }
        // Kolmogorov-Smirnov distance to the strata; the reference in the truncated tail has some 1e-12 relative.
        assertThat(distance).isLessThan(1e-11);
        // At the median the reference's inverse is solved or rounded to some 1e-9 at worst.
        assertThat(inverse.applyAsDouble(0.5))
                .isCloseTo(reference.inverseCumulativeProbability(0.5), withinPercentage(1e-7));
    }

    @ParameterizedTest
    @CsvSource({"1, 2, 6, 1.8, 4.2", "0, 0, 10, 1, 5", "0, 10, 10, 5, 1", "-4, 0, 4, 3, 3"})
    void pert_isBetaWithLambda4(double min, double mode, double max, double alpha, double beta) {
        // The shapes by hand: α = 1 + 4 (mode - min) / (max - min), β = 6 - α.
        DoubleUnaryOperator pert = InverseDistributions.pert(min, mode, max);
        DoubleUnaryOperator reference = InverseDistributions.beta(alpha, beta, min, max);
        double sum = 0;
        for (int stratum = 0; stratum < 10_000; stratum++) {
            double u = (stratum + 0.5) / 10_000;
            // The shapes differ by an ulp, so the values by some ulp of max - min.
            assertThat(pert.applyAsDouble(u)).isCloseTo(reference.applyAsDouble(u), within(1e-12 * (max - min)));
            sum += pert.applyAsDouble(u);
        }
        // Mean (min + 4 mode + max) / 6; the midpoint rule leaves the ends' curvature, below 1e-4 here.
        assertThat(sum / 10_000).isCloseTo((min + 4 * mode + max) / 6, within(1e-4));
    }

    @Test
    void truncatedLogNormal_isRenormalised() {
        LogNormalDistribution whole = LogNormalDistribution.of(LOG_MEAN_2_TO_5, LOG_SD_2_TO_5);
        DoubleUnaryOperator inverse = InverseDistributions.logNormal(2, 5, 2.5, 4);
        double below = whole.cumulativeProbability(2.5);
        double mass = whole.cumulativeProbability(4) - below;
        for (double u = 0.001; u < 1; u += 0.01) {
            double share = (whole.cumulativeProbability(inverse.applyAsDouble(u)) - below) / mass;
            // Rounding of exp, log and the two distribution functions.
            assertThat(share).isCloseTo(u, within(1e-13));
        }
        assertThat(inverse.applyAsDouble(Double.MIN_VALUE)).isBetween(2.5, 2.5 + 1e-12);
        assertThat(inverse.applyAsDouble(Math.nextDown(1.0))).isBetween(4 - 1e-12, 4.0);
    }

    @Test
    void interval_hasItsPercentiles() {
        // exp and log lose an ulp of the exponent.
        assertThat(InverseDistributions.interval(2e6, 5e6).applyAsDouble(0.05)).isCloseTo(2e6, withinPercentage(1e-11));
        assertThat(InverseDistributions.interval(2e6, 5e6).applyAsDouble(0.95)).isCloseTo(5e6, withinPercentage(1e-11));
        assertThat(InverseDistributions.interval(-3, 5).applyAsDouble(0.95)).isCloseTo(5, withinPercentage(1e-12));
    }

    @Test
    void degenerateDistributions_areTheirOneValue() {
        assertThat(InverseDistributions.uniform(3, 3).applyAsDouble(0.3)).isEqualTo(3);
        assertThat(InverseDistributions.triangular(3, 3, 3).applyAsDouble(0.3)).isEqualTo(3);
        assertThat(InverseDistributions.pert(3, 3, 3).applyAsDouble(0.3)).isEqualTo(3);
        assertThat(InverseDistributions.beta(2, 3, 7, 7).applyAsDouble(0.3)).isEqualTo(7);
        assertThat(InverseDistributions.interval(7, 7).applyAsDouble(0.3)).isEqualTo(7);
        assertThat(InverseDistributions.interval(-7, -7).applyAsDouble(0.3)).isEqualTo(-7);
        assertThat(InverseDistributions.normal(2, 0, 3, 4).applyAsDouble(0.3)).isEqualTo(3);
        assertThat(InverseDistributions.normal(0, 1, 2, 2).applyAsDouble(0.3)).isEqualTo(2);
    }

    @Test
    void normal_isItsNearerBound_whereNoMassIsLeft() {
        assertThat(InverseDistributions.normal(0, 1, 60, 70).applyAsDouble(0.3)).isEqualTo(60);
        assertThat(InverseDistributions.normal(0, 1, -70, -60).applyAsDouble(0.3))
                .isEqualTo(-60);
    }

    @ParameterizedTest
    // By hand on the line through the knots (0.05, 10), (0.5, 20), (0.95, 40): slopes 200/9 and 400/9.
    @CsvSource({"0.05, 10", "0.275, 15", "0.5, 20", "0.725, 30", "0.95, 40", "0.005, 9", "0.9725, 41"})
    void quantiles_interpolateAndExtendTheEnds(double u, double expected) {
        double[] probabilities = {0.05, 0.5, 0.95};
        // Two roundings of the share and one of the product.
        assertThat(InverseDistributions.quantiles(probabilities, new double[] {10, 20, 40})
                        .applyAsDouble(u))
                .isCloseTo(expected, within(1e-13));
    }

    @Test
    void quantiles_holdTheirValues_whereKnotsAreLevel() {
        DoubleUnaryOperator level =
                InverseDistributions.quantiles(new double[] {0.1, 0.3, 0.7}, new double[] {0.1, 0.1, 0.7});
        // level, and beyond the last knot on the line of slope 1.5 by hand: 0.7 + 0.2 * 1.5
        assertThat(level.applyAsDouble(0.05)).isEqualTo(0.1);
        assertThat(level.applyAsDouble(0.2)).isEqualTo(0.1);
        assertThat(level.applyAsDouble(0.9)).isCloseTo(1, within(1e-15));
    }

    @Test
    void normal_isTruncatedAlike_inBothTails() {
        // above the mean it is the mirror image of below, and both keep their digits 8 standard deviations out
        DoubleUnaryOperator upper = InverseDistributions.normal(0, 1, 8, 9);
        DoubleUnaryOperator lower = InverseDistributions.normal(0, 1, -9, -8);
        for (double u = 0.01; u < 1; u += 0.01) {
            // 1 - u is rounded
            assertThat(upper.applyAsDouble(u)).isCloseTo(-lower.applyAsDouble(1 - u), within(1e-12));
        }
        // bisection of erfc(x / sqrt 2) in Python
        assertThat(upper.applyAsDouble(0.5)).isCloseTo(8.084888899018, within(1e-9));
    }

    @Test
    void choice_takesOptionsInOrder_byWeight() {
        DoubleUnaryOperator choice =
                InverseDistributions.choice(new double[] {1, 2, 3, 4}, new double[] {0.2, 0, 0.5, 0.3});
        int[] counts = new int[5];
        for (int stratum = 0; stratum < 1000; stratum++) {
            counts[(int) choice.applyAsDouble((stratum + 0.5) / 1000)]++;
        }
        assertThat(counts).containsExactly(0, 200, 0, 500, 300);
        assertThat(choice.applyAsDouble(Math.nextDown(1.0))).isEqualTo(4);
    }

    @Test
    void index_takesRelativeWeights() {
        // Weights 1, 2, 1: quarters at 0.25 and 0.75.
        double[] weights = {1, 2, 1};
        assertThat(InverseDistributions.index(weights, 0.2499)).isZero();
        assertThat(InverseDistributions.index(weights, 0.2501)).isEqualTo(1);
        assertThat(InverseDistributions.index(weights, 0.7501)).isEqualTo(2);
    }

    @Test
    void index_isThatOfTheUpperOption_atABorder() {
        assertThat(InverseDistributions.index(new double[] {1, 2, 1}, 0.25)).isEqualTo(1);
        assertThat(InverseDistributions.index(new double[] {1, 2, 1}, 0.75)).isEqualTo(2);
    }

    @Test
    void triangular_hasItsQuantiles() {
        // By hand: a quarter lies below the mode; 2 + 4 √(u / 4) there, and 6 − 4 √(3 (1 − u) / 4) above.
        DoubleUnaryOperator triangular = InverseDistributions.triangular(2, 3, 6);
        assertThat(triangular.applyAsDouble(0.0625)).isEqualTo(2.5);
        assertThat(triangular.applyAsDouble(0.25)).isEqualTo(3);
        assertThat(triangular.applyAsDouble(0.8125)).isEqualTo(4.5);
    }

    @Test
    void intervalFromZero_isNormal() {
        // 0 is no lower end of a lognormal distribution.
        assertThat(InverseDistributions.interval(0, 10).applyAsDouble(0.5)).isEqualTo(5);
    }

    @Test
    void normal_isFinite_whereItIsCutAtItsMean() {
        // −Φ⁻¹(2⁻⁵⁴), mpmath: findroot on the logarithm of erfc(t / sqrt(2)) / 2.
        assertThat(InverseDistributions.normal(0, 1, 0, NONE_ABOVE).applyAsDouble(Math.nextDown(1.0)))
                .isCloseTo(8.292361075813595, within(1e-14));
    }

    @Test
    void quantiles_stayOnTheirSideOfAKnot_whateverRoundingDoes() {
        SplittableRandom random = new SplittableRandom(1);
        for (int k = 0; k < 20_000; k++) {
            double[] probabilities = random.doubles(3).sorted().toArray();
            double[] values = random.doubles(3, -1, 1).sorted().toArray();
            DoubleUnaryOperator quantiles = InverseDistributions.quantiles(probabilities, values);
            assertThat(quantiles.applyAsDouble(Math.nextDown(probabilities[1]))).isLessThanOrEqualTo(values[1]);
            assertThat(quantiles.applyAsDouble(Math.nextUp(probabilities[2]))).isGreaterThanOrEqualTo(values[2]);
        }
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal(() -> InverseDistributions.uniform(2, 1), "low must be at most high = 1.0 but is 2.0"),
                refusal(() -> InverseDistributions.uniform(NONE_BELOW, 1), "low must be finite but is -Infinity"),
                refusal(
                        () -> InverseDistributions.normal(1, 2, NONE_BELOW, NONE_BELOW),
                        "min must be at most max = -Infinity but is -Infinity"),
                refusal(() -> InverseDistributions.triangular(1, 0, 2), "min must be at most mode = 0.0 but is 1.0"),
                refusal(() -> InverseDistributions.pert(1, 2, NONE_ABOVE), "max must be finite but is Infinity"),
                refusal(() -> InverseDistributions.normal(1, -2, 0, 1), "sd must be at least 0.0 but is -2.0"),
                refusal(() -> InverseDistributions.normal(1, 2, 4, 3), "min must be at most max = 3.0 but is 4.0"),
                refusal(() -> InverseDistributions.logNormal(0, 2, 0, 1), "p5 must be finite and above 0 but is 0.0"),
                refusal(() -> InverseDistributions.logNormal(1, 2, -2, 0), "max must be at least 4.9E-324 but is 0.0"),
                refusal(() -> InverseDistributions.beta(0, 2, 0, 1), "alpha must be finite and above 0 but is 0.0"),
                refusal(() -> InverseDistributions.normal(Double.NaN, 2, 0, 1), "mean must be finite but is NaN"),
                refusal(() -> InverseDistributions.normal(1, NONE_ABOVE, 0, 1), "sd must be finite but is Infinity"),
                refusal(
                        () -> InverseDistributions.normal(1, 2, NONE_ABOVE, NONE_ABOVE),
                        "min must be at most max = Infinity but is Infinity"),
                refusal(() -> InverseDistributions.logNormal(3, 2, 0, 1), "p5 must be at most p95 = 2.0 but is 3.0"),
                refusal(() -> InverseDistributions.logNormal(1, 2, 4, 3), "min must be at most max = 3.0 but is 4.0"),
                refusal(() -> InverseDistributions.interval(3, 2), "p5 must be at most p95 = 2.0 but is 3.0"),
                refusal(() -> InverseDistributions.interval(-3, -4), "p5 must be at most p95 = -4.0 but is -3.0"),
                refusal(() -> InverseDistributions.beta(2, -1, 0, 1), "beta must be finite and above 0 but is -1.0"),
                refusal(() -> InverseDistributions.beta(2, 1, 1, 0), "min must be at most max = 0.0 but is 1.0"),
                refusal(
                        () -> InverseDistributions.beta(2, NONE_ABOVE, 0, 1),
                        "beta must be finite and above 0 but is Infinity"),
                refusal(
                        () -> InverseDistributions.choice(new double[] {Double.NaN}, new double[] {1}),
                        "value must be finite but is NaN"),
                refusal(
                        () -> InverseDistributions.choice(new double[] {1, 2}, new double[] {-1, 2}),
                        "weight must be at least 0.0 but is -1.0"),
                refusal(
                        () -> InverseDistributions.quantiles(new double[] {0.1, 0.5}, new double[] {2}),
                        "number of values must be 2 but is 1"),
                refusal(
                        () -> InverseDistributions.quantiles(new double[] {0.1, 1.5}, new double[] {2, 3}),
                        "probability must be in [0.0, 1.0] but is 1.5"),
                refusal(
                        () -> InverseDistributions.quantiles(new double[] {0.1, 0.5}, new double[] {2, NONE_ABOVE}),
                        "value must be finite but is Infinity"),
                refusal(
                        () -> InverseDistributions.quantiles(new double[] {0.5, 0.5}, new double[] {1, 2}),
                        "probability must be at least 0.5000000000000001 but is 0.5"),
                refusal(
                        () -> InverseDistributions.quantiles(new double[] {0.1, 0.5}, new double[] {2, 1}),
                        "value must be at least 2.0 but is 1.0"),
                refusal(
                        () -> InverseDistributions.quantiles(new double[] {0.1}, new double[] {2}),
                        "number of probabilities must be at least 2 but is 1"),
                refusal(
                        () -> InverseDistributions.choice(new double[] {1, 2}, new double[] {1}),
                        "number of weights must be 2 but is 1"),
                refusal(
                        () -> InverseDistributions.index(new double[] {0, 0}, 0.5),
                        "sum of weights must be finite and above 0 but is 0.0"));
    }

    private static Arguments refusal(Runnable call, String message) {
        return arguments(message, call);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void factory_namesArgumentBoundAndValue(String message, Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
