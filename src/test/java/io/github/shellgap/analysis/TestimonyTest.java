package io.github.shellgap.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.shellgap.scenario.Distribution;
import io.github.shellgap.scenario.Study;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TestimonyTest {
    private static final ReportedSpread.Kinds KINDS = new ReportedSpread.Kinds();

    private static Testimony report(String value) throws Exception {
        Study study = Trial.study("""
                format: shellgap/1
                title: One report
                period: { from: 2024-01-01, to: 2024-12-31 }
                parameters: { half: { uniform: [0.4, 0.6] } }
                stockpiles: { depot: { initial: 2M * half } }
                consumption: { fires: { from: depot, rate: 1k/day } }
                observations: { told: { %s } }
                """.replace("%s", value));
        return Testimony.of(study.base().observations().get(0), study.base().period());
    }

    static List<Distribution> distributions() {
        double infinite = Double.POSITIVE_INFINITY;
        return List.of(
                new Distribution.Interval(2, 5),
                new Distribution.Interval(-2, 5),
                new Distribution.Interval(0, 5),
                new Distribution.Interval(-5, -2),
                new Distribution.Uniform(1, 4),
                new Distribution.Triangular(1, 2, 5),
                new Distribution.Triangular(1, 1, 5),
                new Distribution.Triangular(1, 5, 5),
                new Distribution.Pert(1, 2, 5),
                new Distribution.Pert(1, 4.5, 5),
                new Distribution.Normal(3, 1, -infinite, infinite),
                new Distribution.Normal(3, 2, 2.5, 4),
                new Distribution.Normal(3, 0.5, 2.5, infinite),
                new Distribution.Normal(3, 0.5, -infinite, 3.2),
                new Distribution.LogNormal(2, 5, -infinite, infinite),
                new Distribution.LogNormal(2, 5, 2.5, 4),
                new Distribution.LogNormal(2, 5, 2.5, infinite),
                new Distribution.LogNormal(2, 5, -infinite, 4),
                new Distribution.Beta(2, 3, 1, 6),
                new Distribution.Beta(3, 1.5, -2, 1),
                new Distribution.Quantiles(List.of(
                        new Distribution.Knot(0.05, 1),
                        new Distribution.Knot(0.5, 3),
                        new Distribution.Knot(0.95, 4))));
    }

    @ParameterizedTest
    @MethodSource("distributions")
    void density_isTheSlopeOfTheDistribution(Distribution distribution) {
        ReportedSpread spread = distribution.match(KINDS);
        double step = 1e-5;
        for (double share = 0.03; share < 1; share += 0.0401) {
            double x = spread.inverse().applyAsDouble(share);
            double width = spread.inverse().applyAsDouble(share + step)
                    - spread.inverse().applyAsDouble(share - step);
            // a difference quotient over 2e-5 errs by some 1e-9 relative to the curvature, and by 1e-10 in rounding
            assertThat(StrictMath.exp(spread.logDensity().applyAsDouble(x)) * width / (2 * step))
                    .as("density at the quantile " + share)
                    .isCloseTo(1, within(1e-4));
        }
    }

    @Test
    void density_isThatOfTheRange_upToItsEnds_andNoneBeyond() {
        ReportedSpread uniform = new Distribution.Uniform(1, 4).match(KINDS);
        assertRange(uniform, 1, 4);
        assertThat(uniform.logDensity().applyAsDouble(4)).isCloseTo(-StrictMath.log(3), within(1e-15));
        assertRange(new Distribution.Normal(3, 1, 2.5, 4).match(KINDS), 2.5, 4);
        assertRange(new Distribution.LogNormal(2, 5, 2.5, 4).match(KINDS), 2.5, 4);
        assertRange(
                new Distribution.Quantiles(List.of(new Distribution.Knot(0, 1), new Distribution.Knot(1, 3)))
                        .match(KINDS),
                1,
                3);
        ReportedSpread positive = new Distribution.Interval(2, 5).match(KINDS);
        assertThat(positive.logDensity().applyAsDouble(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(positive.logDensity().applyAsDouble(-3)).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    private static void assertRange(ReportedSpread spread, double least, double most) {
        assertThat(spread.logDensity().applyAsDouble(least)).isFinite();
        assertThat(spread.logDensity().applyAsDouble(most)).isFinite();
        assertThat(spread.logDensity().applyAsDouble(Math.nextDown(least))).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(spread.logDensity().applyAsDouble(Math.nextUp(most))).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void density_hasItsHeightAtTheMode_andNoneWhereItReachesTheGround() {
        // a triangle of the area 1 over a base of 4 is 1/2 high
        ReportedSpread triangle = new Distribution.Triangular(1, 2, 5).match(KINDS);
        assertThat(triangle.logDensity().applyAsDouble(2)).isCloseTo(StrictMath.log(0.5), within(1e-15));
        assertThat(triangle.logDensity().applyAsDouble(1)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(triangle.logDensity().applyAsDouble(5)).isEqualTo(Double.NEGATIVE_INFINITY);
        for (double mode : new double[] {1, 5}) {
            assertThat(new Distribution.Triangular(1, mode, 5)
                            .match(KINDS)
                            .logDensity()
                            .applyAsDouble(mode))
                    .isCloseTo(StrictMath.log(0.5), within(1e-15));
        }
        ReportedSpread pert = new Distribution.Pert(1, 2, 5).match(KINDS);
        assertThat(pert.logDensity().applyAsDouble(1)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(pert.logDensity().applyAsDouble(5)).isEqualTo(Double.NEGATIVE_INFINITY);
        // between two knots it is level, and at a knot that of the stretch below it
        ReportedSpread steps = new Distribution.Quantiles(List.of(
                        new Distribution.Knot(0, 1), new Distribution.Knot(0.5, 3), new Distribution.Knot(1, 4)))
                .match(KINDS);
        assertThat(steps.logDensity().applyAsDouble(3)).isCloseTo(StrictMath.log(0.25), within(1e-15));
        assertThat(steps.logDensity().applyAsDouble(3.5)).isCloseTo(StrictMath.log(0.5), within(1e-15));
    }

    @Test
    void aChoice_hasNoDensity() {
        ReportedSpread choice = new Distribution.Choice(List.of(new Distribution.Option(1, 1))).match(KINDS);
        assertThat(choice.logDensity().applyAsDouble(1)).isNaN();
        assertThat(choice.inverse().applyAsDouble(0.5)).isNaN();
    }

    @Test
    void relativeError_isAFactor() throws Exception {
        Testimony told = report("metric: stock:depot@2024-06-30, value: 1M, within: 25%");
        assertThat(told.low()).isCloseTo(800_000, within(1e-6));
        assertThat(told.high()).isCloseTo(1_250_000, within(1e-6));
        // the same factor up and down is as probable
        double above = told.logLikelihood().applyAsDouble(1.1e6);
        assertThat(told.logLikelihood().applyAsDouble(1e6 / 1.1)).isCloseTo(above, within(1e-12));
        assertThat(told.logLikelihood().applyAsDouble(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(told.agrees().test(1.4e6)).isTrue();
        assertThat(told.agrees().test(1.45e6)).isFalse();
    }

    @Test
    void absoluteError_isASum() throws Exception {
        Testimony told = report("metric: shortfall:depot, value: 0, within: 100k");
        assertThat(told.high()).isCloseTo(100_000, within(1e-6));
        assertThat(told.logLikelihood().applyAsDouble(5e4))
                .isEqualTo(told.logLikelihood().applyAsDouble(-5e4));
        // ratio of densities at one error and at none: exp(-1.6449^2 / 2)
        double drop =
                told.logLikelihood().applyAsDouble(0) - told.logLikelihood().applyAsDouble(1e5);
        assertThat(drop).isCloseTo(1.6448536269514722 * 1.6448536269514722 / 2, within(1e-12));
    }

    @Test
    void day_isComparedInDays_andADrawWithoutItAtTheDayAfterThePeriod() throws Exception {
        Testimony told = report("metric: shortage-date:depot, value: 2024-12-01, within: 60 days");
        assertThat(told.centre()).isEqualTo(335);
        assertThat(told.logLikelihood().applyAsDouble(Double.POSITIVE_INFINITY))
                .isEqualTo(told.logLikelihood().applyAsDouble(366));
        assertThat(told.agrees().test(Double.POSITIVE_INFINITY)).isTrue();
    }

    @Test
    void uncertainDay_isTheLikelihoodItself() throws Exception {
        Testimony told = report("metric: shortage-date:depot, uniform: [2024-02-01, 2024-02-10]");
        assertThat(told.logLikelihood().applyAsDouble(31)).isCloseTo(-StrictMath.log(10), within(1e-12));
        assertThat(told.logLikelihood().applyAsDouble(40)).isCloseTo(-StrictMath.log(10), within(1e-12));
        assertThat(told.logLikelihood().applyAsDouble(41)).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void error_endsTheMiddleNinetyNinePerCent() throws Exception {
        // 2.5758 and 1.6449 are the normal distribution's quantiles of 99.5 % and 95 %
        double factor = StrictMath.exp(StrictMath.log(1.25) * 2.5758293035489004 / 1.6448536269514722);
        Testimony told = report("metric: stock:depot@2024-06-30, value: 1M, within: 25%");
        assertThat(told.agrees().test(1e6 * factor * 0.999)).isTrue();
        assertThat(told.agrees().test(1e6 * factor * 1.001)).isFalse();
        assertThat(told.agrees().test(1e6 / factor * 1.001)).isTrue();
        assertThat(told.agrees().test(1e6 / factor * 0.999)).isFalse();
        assertThat(told.agrees().test(0)).isFalse();
        assertThat(told.agrees().test(-1e6)).isFalse();

        Testimony counted = report("metric: stock:depot@2024-06-30, value: 1M, within: 100k");
        double far = 1e5 * 2.5758293035489004 / 1.6448536269514722;
        assertThat(counted.low()).isCloseTo(900_000, within(1e-6));
        assertThat(counted.high()).isCloseTo(1_100_000, within(1e-6));
        assertThat(counted.agrees().test(1e6 + far - 1)).isTrue();
        assertThat(counted.agrees().test(1e6 + far + 1)).isFalse();
        assertThat(counted.agrees().test(1e6 - far - 1)).isFalse();
    }

    @Test
    void error_upToTheWholeIsAShare_andAZeroHasNone() throws Exception {
        assertThat(report("metric: stock:depot@2024-06-30, value: 1M, within: 100%")
                        .low())
                .isCloseTo(500_000, within(1e-6));
        Testimony none = report("metric: shortfall:depot, value: 0, within: 2");
        assertThat(none.low()).isCloseTo(-2, within(1e-12));
        assertThat(none.high()).isCloseTo(2, within(1e-12));
        assertThat(report("metric: shortfall:depot, value: 0, within: 1").low()).isCloseTo(-1, within(1e-12));
    }

    @Test
    void spread_endsTheMiddleNinetyNinePerCent() throws Exception {
        Testimony told = report("metric: stock:depot@2024-06-30, uniform: [1M, 2M]");
        assertThat(told.centre()).isEqualTo(1.5e6);
        assertThat(told.low()).isCloseTo(1_050_000, within(1e-6));
        assertThat(told.high()).isCloseTo(1_950_000, within(1e-6));
        assertThat(told.agrees().test(1_005_001)).isTrue();
        assertThat(told.agrees().test(1_004_999)).isFalse();
        assertThat(told.agrees().test(1_994_999)).isTrue();
        assertThat(told.agrees().test(1_995_001)).isFalse();
    }

    @Test
    void triangularDay_standsForItsMiddle() throws Exception {
        Testimony told = report("metric: shortage-date:depot, triangular: [2024-02-01, 2024-02-06, 2024-02-10]");
        // from 31 to 41, the mode the beginning of day 36: a triangle of 1/5 at 36 and 1/50 half a day after 31
        assertThat(StrictMath.exp(told.logLikelihood().applyAsDouble(35.5))).isCloseTo(0.2, within(1e-12));
        assertThat(StrictMath.exp(told.logLikelihood().applyAsDouble(31))).isCloseTo(0.02, within(1e-12));
        assertThat(StrictMath.exp(told.logLikelihood().applyAsDouble(40))).isCloseTo(0.02, within(1e-12));
        assertThat(told.logLikelihood().applyAsDouble(41)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(told.centre()).isCloseTo(36, within(1e-9));
    }

    @Test
    void choiceOfDays_isProbableOnThoseAlone() throws Exception {
        Testimony told = report("metric: shortage-date:depot, choice: { 2024-02-01: 30%, 2024-03-01: 70% }");
        assertThat(told.centre()).isEqualTo(60);
        assertThat(told.low()).isEqualTo(31);
        assertThat(told.high()).isEqualTo(60);
        assertThat(StrictMath.exp(told.logLikelihood().applyAsDouble(31))).isCloseTo(0.3, within(1e-12));
        assertThat(StrictMath.exp(told.logLikelihood().applyAsDouble(60))).isCloseTo(0.7, within(1e-12));
        assertThat(told.logLikelihood().applyAsDouble(45)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(told.agrees().test(31)).isTrue();
        assertThat(told.agrees().test(32)).isFalse();
    }

    @Test
    void errorOfADay_isCountedInDays() throws Exception {
        Testimony told = report("metric: shortage-date:depot, value: 2024-12-01, within: 2 weeks");
        assertThat(told.low()).isCloseTo(335 - 14, within(1e-9));
        assertThat(told.high()).isCloseTo(335 + 14, within(1e-9));
        Testimony aMonth = report("metric: shortage-date:depot, value: 2024-12-01, within: 1 month");
        assertThat(aMonth.low()).isCloseTo(335 - 365.25 / 12, within(1e-9));
    }

    @Test
    void rivalReports_reachFromTheLeastToTheGreatest_andAgreeWithEither() throws Exception {
        Testimony told = report(
                "metric: stock:depot@2024-06-30,"
                        + " claims: [{ uniform: [1M, 2M] }, { uniform: [5M, 6M], weight: 3 }, { uniform: [3M, 4M], weight: 3 }]");
        assertThat(told.low()).isCloseTo(1_050_000, within(1e-6));
        assertThat(told.high()).isCloseTo(5_950_000, within(1e-6));
        assertThat(told.centre()).as("of the first of the heaviest").isEqualTo(5.5e6);
        assertThat(told.agrees().test(1.5e6)).isTrue();
        assertThat(told.agrees().test(2.5e6)).isFalse();
        assertThat(told.agrees().test(3.5e6)).isTrue();
    }

    @Test
    void rivalReports_areAMixture() throws Exception {
        Testimony told = report("metric: stock:depot@2024-06-30,"
                + " claims: [{ uniform: [1M, 2M] }, { uniform: [3M, 4M], weight: 3 }]");
        assertThat(StrictMath.exp(told.logLikelihood().applyAsDouble(1.5e6))).isCloseTo(0.25e-6, within(1e-18));
        assertThat(StrictMath.exp(told.logLikelihood().applyAsDouble(3.5e6))).isCloseTo(0.75e-6, within(1e-18));
        assertThat(told.centre()).isEqualTo(3.5e6);
    }

    @Test
    void rivalsWithinRivals_countLikeOthers() throws Exception {
        Testimony told = report("metric: stock:depot@2024-06-30,"
                + " claims: [{ claims: [{ uniform: [1M, 2M] }, { uniform: [3M, 4M] }] }, { uniform: [5M, 6M] }]");
        assertThat(told.low()).isCloseTo(1_050_000, within(1e-6));
        assertThat(told.high()).isCloseTo(5_950_000, within(1e-6));
        assertThat(StrictMath.exp(told.logLikelihood().applyAsDouble(3.5e6))).isCloseTo(0.25e-6, within(1e-18));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "metric: stock:depot@2024-06-30, value: 1M, within: half * 200k",
                "metric: stock:depot@2024-06-30, value: 1M, within: 10k to 20k",
                "metric: stock:depot@2024-06-30, value: 1M, within: { claims: [{ value: 10k }, { value: 20k }] }",
                "metric: shortage-date:depot, value: 2024-12-01, within: half * 30 days"
            })
    void report_isRefused_whenItsErrorIsNoNumber(String value) {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> report(value))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("'told' has no likelihood: its 'within'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "metric: stock:depot@2024-06-30, choice: { 1M: 50%, 2M: 50% }",
                "metric: stock:depot@2024-06-30, claims: [{ value: 1M }, { value: 2M }]",
                "metric: stock:depot@2024-06-30, value: half * 2M",
                "metric: stock:depot@2024-06-30, claims: [{ value: half * 2M }, { value: 1M to 2M, weight: 3 }]",
                "metric: stock:depot@2024-06-30, claims: [{ value: 1M to 2M }, { value: 2M, weight: 3 }]"
            })
    void report_isRefused_whenItSaysNothingOfOtherValues(String value) {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> report(value))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("'told' has no likelihood: a choice, a formula or a claim");
    }
}
