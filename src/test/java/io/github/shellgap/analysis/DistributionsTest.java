package io.github.shellgap.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.shellgap.outcome.Outcome;
import io.github.shellgap.outcome.Shortage;
import io.github.shellgap.outcome.Statistics;
import io.github.shellgap.scenario.Measure;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TriangularDistribution;
import org.apache.commons.statistics.distribution.TruncatedNormalDistribution;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every distribution of the format, in every place it can stand, from the text to the quantiles of the ensemble: final
 * stocks and shortage dates of stockpiles whose course has a closed form, against the exact quantiles of the input.
 */
final class DistributionsTest {
    /** {@code @} stands for the unit: millions, millions a year, thousands a day, or a share. */
    private static final String SCENARIO = """
            format: shellgap/1
            title: Closed forms
            period: { from: 2023-01-01, to: 2024-12-31 }
            parameters:
              opening: M
            stockpiles:
              whole: { initial: opening }
              spent: { initial: opening }
              income: { initial: 0 }
              aid: { initial: 0 }
              fired: { initial: 200k }
            production:
              plants: { to: income, rate: MY }
            imports:
              gifts: { to: aid, rate: 1k/day, usable: SHARE }
            consumption:
              fires: { from: spent, rate: 2k/day }
              barrages: { from: fired, rate: KD }
            """;

    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    private static final int DAYS = 731;
    private static final double SPENT_PER_DAY = 2e3;
    private static final double FIRED_FROM = 2e5;

    /** 95th percentile of the standard normal distribution, DLMF 7.17 by mpmath: sqrt(2) * erfinv(0.9). */
    private static final double Z95 = 1.6448536269514722;

    static Stream<Arguments> distributions() {
        DoubleUnaryOperator normal = NormalDistribution.of(0.55, 0.12)::inverseCumulativeProbability;
        DoubleUnaryOperator lognormal = lognormal(0.3, 0.8)::inverseCumulativeProbability;
        return Stream.of(
                of("0.3@ to 0.8@", lognormal),
                of("-0.2@ to 0.8@", NormalDistribution.of(0.3, 0.5 / Z95)::inverseCumulativeProbability),
                of("{ uniform: [0.25@, 0.95@] }", p -> 0.25 + 0.7 * p),
                of(
                        "{ triangular: [0.2@, 0.4@, 0.9@] }",
                        TriangularDistribution.of(0.2, 0.4, 0.9)::inverseCumulativeProbability),
                of("{ pert: [0.2@, 0.5@, 0.9@] }", beta(1 + 4 * 0.3 / 0.7, 1 + 4 * 0.4 / 0.7, 0.2, 0.9)),
                of("{ normal: [0.55@, 0.12@] }", normal),
                of(
                        "{ normal: { p5: 0.3@, p95: 0.7@ } }",
                        NormalDistribution.of(0.5, 0.2 / Z95)::inverseCumulativeProbability),
                of(
                        "{ normal: [0.55@, 0.12@], min: 0.4@, max: 0.9@ }",
                        TruncatedNormalDistribution.of(0.55, 0.12, 0.4, 0.9)::inverseCumulativeProbability),
                of("{ lognormal: { p5: 0.3@, p95: 0.8@ } }", lognormal),
                of("{ lognormal: { p5: 0.3@, p95: 0.8@ }, min: 0.35@, max: 0.7@ }", truncated(0.35, 0.7)),
                of("{ beta: [2, 5], min: 0.3@, max: 0.9@ }", beta(2, 5, 0.3, 0.9)),
                of("{ quantiles: { 0%: 0.2@, 20%: 0.3@, 50%: 0.5@, 100%: 0.9@ } }", p -> knots(p, 0.5)),
                of("{ quantiles: { 20%: 0.3@, 50%: 0.5@, 90%: 0.82@ } }", p -> knots(p, 2.0 / 3)),
                of("{ choice: { 0.3@: 20%, 0.55@: 50%, 0.9@: 30% } }", p -> p < 0.2 ? 0.3 : p < 0.7 ? 0.55 : 0.9),
                of(
                        "{ claims: [ { value: 0.3@ }, { value: { uniform: [0.4@, 0.9@] }, weight: 4 } ] }",
                        p -> p < 0.2 ? 0.3 : 0.4 + 0.5 * (p - 0.2) / 0.8));
    }

    private static Arguments of(String text, DoubleUnaryOperator inverse) {
        return Arguments.of(text, Named.of("exact", inverse));
    }

    private static LogNormalDistribution lognormal(double p5, double p95) {
        return LogNormalDistribution.of(Math.log(p5 * p95) / 2, Math.log(p95 / p5) / 2 / Z95);
    }

    private static DoubleUnaryOperator truncated(double min, double max) {
        LogNormalDistribution whole = lognormal(0.3, 0.8);
        double below = whole.cumulativeProbability(min);
        double inside = whole.cumulativeProbability(max) - below;
        return p -> whole.inverseCumulativeProbability(below + p * inside);
    }

    private static DoubleUnaryOperator beta(double alpha, double beta, double min, double max) {
        BetaDistribution standard = BetaDistribution.of(alpha, beta);
        return p -> min + (max - min) * standard.inverseCumulativeProbability(p);
    }

    /** Through (20 %, 0.3) and (50 %, 0.5), then at 0.8 per unit of probability, by hand. */
    private static double knots(double p, double slopeBelow) {
        if (p < 0.2) {
            return 0.3 - (0.2 - p) * slopeBelow;
        }
        return p < 0.5 ? 0.3 + (p - 0.2) * 0.2 / 0.3 : 0.5 + (p - 0.5) * 0.8;
    }

    @ParameterizedTest
    @MethodSource("distributions")
    void quantiles_areExact(String text, DoubleUnaryOperator exact) throws Exception {
        Outcome outcome = Trial.run(
                SCENARIO.replace("opening: M\n", "opening: " + text.replace("@", "M") + "\n")
                        .replace("MY", text.replace("@", "M/year"))
                        .replace("KD", text.replace("@", "k/day"))
                        .replace("SHARE", text.replace("@", "")),
                Trial.settings(1));
        DoubleUnaryOperator count = p -> Math.max(0, exact.applyAsDouble(p));
        assertStock(outcome, "whole", p -> 1e6 * count.applyAsDouble(p));
        assertStock(outcome, "income", p -> 2e6 * count.applyAsDouble(p));
        assertStock(outcome, "aid", p -> 1e3 * DAYS * Math.min(1, count.applyAsDouble(p)));
        assertShortage(outcome, "spent", p -> 1e6 * count.applyAsDouble(p) / SPENT_PER_DAY);
        assertShortage(outcome, "fired", p -> FIRED_FROM / (1e3 * count.applyAsDouble(1 - p)));
    }

    private static void assertStock(Outcome outcome, String id, DoubleUnaryOperator exact) {
        Statistics found = Trial.stockpile(outcome, id).track(Measure.STOCK).whole();
        double width = exact.applyAsDouble(0.95) - exact.applyAsDouble(0.05);
        // what 8,192 draws are asked to reach: 0.2 % of the 90 % interval at the median, 1 % at its ends
        assertThat(found.p50()).as(id + " p50").isCloseTo(exact.applyAsDouble(0.5), within(0.002 * width));
        assertThat(found.p5()).as(id + " p5").isCloseTo(exact.applyAsDouble(0.05), within(0.01 * width));
        assertThat(found.p95()).as(id + " p95").isCloseTo(exact.applyAsDouble(0.95), within(0.01 * width));
        // and between them, less far from the median than the ends
        assertThat(found.p25()).as(id + " p25").isCloseTo(exact.applyAsDouble(0.25), within(0.005 * width));
        assertThat(found.p75()).as(id + " p75").isCloseTo(exact.applyAsDouble(0.75), within(0.005 * width));
    }

    /** Asserts the quantiles of the first day short, which is the first day after {@code lasts} days are full. */
    private static void assertShortage(Outcome outcome, String id, DoubleUnaryOperator lasts) {
        Shortage found = Trial.stockpile(outcome, id).shortage();
        assertDay(id + " p5", found.p5(), lasts, 0.05);
        assertDay(id + " p25", found.p25(), lasts, 0.25);
        assertDay(id + " p50", found.p50(), lasts, 0.5);
        assertDay(id + " p75", found.p75(), lasts, 0.75);
        assertDay(id + " p95", found.p95(), lasts, 0.95);
    }

    private static void assertDay(String what, @Nullable LocalDate found, DoubleUnaryOperator lasts, double share) {
        // 8,192 scrambled points in one dimension hit each of 8,192 equal cells once, so shares are off by 1/8192
        double miss = 1.0 / 8192;
        long earliest = dayAfter(lasts.applyAsDouble(share - miss));
        long latest = dayAfter(lasts.applyAsDouble(share + miss));
        long day = found == null ? DAYS + 1 : ChronoUnit.DAYS.between(FIRST, found) + 1;
        assertThat(day).as(what).isBetween(earliest, latest);
    }

    /** Returns the day on which a stock that lasts for so many days runs short; the day after the period if later. */
    private static long dayAfter(double lasts) {
        return lasts >= DAYS ? DAYS + 1 : (long) Math.floor(lasts) + 1;
    }
}
