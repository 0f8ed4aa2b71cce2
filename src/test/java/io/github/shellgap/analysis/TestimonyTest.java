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
                stockpiles: { depot: { initial: 1M to 2M } }
                consumption: { fires: { from: depot, rate: 1k/day } }
                observations: { told: { %s } }
                """.replace("%s", value));
        return Testimony.of(study.base().observations().get(0), study.base().period());
    }

    static List<ReportedSpread> spreads() {
        double infinite = Double.POSITIVE_INFINITY;
        return List.of(
                KINDS.interval(new Distribution.Interval(2, 5)),
                KINDS.interval(new Distribution.Interval(-2, 5)),
                KINDS.uniform(new Distribution.Uniform(1, 4)),
                KINDS.triangular(new Distribution.Triangular(1, 2, 5)),
                KINDS.triangular(new Distribution.Triangular(1, 1, 5)),
                KINDS.pert(new Distribution.Pert(1, 2, 5)),
                KINDS.normal(new Distribution.Normal(3, 1, -infinite, infinite)),
                KINDS.normal(new Distribution.Normal(3, 1, 2.5, 4)),
                KINDS.logNormal(new Distribution.LogNormal(2, 5, -infinite, infinite)),
                KINDS.logNormal(new Distribution.LogNormal(2, 5, 2.5, 4)),
                KINDS.beta(new Distribution.Beta(2, 3, 1, 6)),
                KINDS.quantiles(new Distribution.Quantiles(List.of(
                        new Distribution.Knot(0.05, 1),
                        new Distribution.Knot(0.5, 3),
                        new Distribution.Knot(0.95, 4)))));
    }

    @ParameterizedTest
    @MethodSource("spreads")
    void density_isTheSlopeOfTheDistribution(ReportedSpread spread) {
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
    void density_isNone_outsideTheRange() {
        ReportedSpread uniform = KINDS.uniform(new Distribution.Uniform(1, 4));
        assertThat(uniform.logDensity().applyAsDouble(0.999)).isEqualTo(Double.NEGATIVE_INFINITY);
        ReportedSpread truncated = KINDS.normal(new Distribution.Normal(3, 1, 2.5, 4));
        assertThat(truncated.logDensity().applyAsDouble(4.001)).isEqualTo(Double.NEGATIVE_INFINITY);
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
    void rivalReports_areAMixture() throws Exception {
        Testimony told = report("metric: stock:depot@2024-06-30,"
                + " claims: [{ uniform: [1M, 2M] }, { uniform: [3M, 4M], weight: 3 }]");
        assertThat(StrictMath.exp(told.logLikelihood().applyAsDouble(1.5e6))).isCloseTo(0.25e-6, within(1e-18));
        assertThat(StrictMath.exp(told.logLikelihood().applyAsDouble(3.5e6))).isCloseTo(0.75e-6, within(1e-18));
        assertThat(told.centre()).isEqualTo(3.5e6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "metric: stock:depot@2024-06-30, choice: { 1M: 50%, 2M: 50% }",
                "metric: stock:depot@2024-06-30, claims: [{ value: 1M }, { value: 2M }]"
            })
    void report_isRefused_whenItSaysNothingOfOtherValues(String value) {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> report(value))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("'told' has no likelihood");
    }
}
