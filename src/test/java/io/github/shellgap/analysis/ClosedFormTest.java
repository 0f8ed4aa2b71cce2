package io.github.shellgap.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.shellgap.engine.Samples;
import io.github.shellgap.outcome.Outcome;
import io.github.shellgap.outcome.Sampler;
import io.github.shellgap.outcome.Settings;
import io.github.shellgap.outcome.Statistics;
import io.github.shellgap.outcome.StockpileDifference;
import io.github.shellgap.outcome.StockpileOutcome;
import io.github.shellgap.scenario.CalendarUnit;
import io.github.shellgap.scenario.Measure;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TriangularDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scenarios with one thing in them, from their text, against what can be worked out by hand. */
final class ClosedFormTest {
    private static final int DRAWS = Settings.DEFAULT_DRAWS;

    private static String scenario(String period, String rest) {
        return "format: shellgap/1\ntitle: Closed form\nperiod: { " + period + " }\n" + rest;
    }

    private static Statistics finalStock(String yaml) throws Exception {
        return Trial.stockpile(Trial.run(yaml, Trial.settings(1)), "s")
                .track(Measure.STOCK)
                .whole();
    }

    private static void assertNormal(Statistics found, double mean, double sd) {
        NormalDistribution exact = NormalDistribution.of(mean, sd);
        double p5 = exact.inverseCumulativeProbability(0.05);
        double p95 = exact.inverseCumulativeProbability(0.95);
        // what 8,192 draws are asked to reach: 0.2 % of the 90 % interval at the median, 1 % at its ends
        assertThat(found.p50()).isCloseTo(mean, within(0.002 * (p95 - p5)));
        assertThat(found.p5()).isCloseTo(p5, within(0.01 * (p95 - p5)));
        assertThat(found.p95()).isCloseTo(p95, within(0.01 * (p95 - p5)));
        // Sobol means are far better than 1/sqrt(8192) of the spread
        assertThat(found.mean()).isCloseTo(mean, within(0.005 * sd));
    }

    @ParameterizedTest
    @CsvSource({
        // stock, reserve, made and fired in rounds a day; the stock lasts (stock - reserve) / (fired - made) days
        "1_000_000, 0, 2_500, 7_000, 223", // 222.2
        "1_000_000, 100_000, 2_500, 7_000, 201", // 200 exactly, so the next day is short
        "300, 0, 0, 100, 4",
        "0.3, 0, 0, 0.1, 4", // 0.3 is no multiple of 0.1 in binary, and is one here
        "7_000, 0, 0, 7_001, 1",
        "12_345, 0, 6, 7, 0" // would last 12,345 days
    })
    void shortage_comesTheDayAfterTheStockLasted(
            String stock, String reserve, String made, String fired, int dayOfPeriod) throws Exception {
        StockpileOutcome found = Trial.stockpile(
                Trial.run(
                        scenario(
                                "from: 2023-03-01, to: 2024-12-31",
                                "stockpiles: { s: { initial: " + stock + ", reserve: " + reserve + " } }\n"
                                        + "production: { p: { to: s, rate: " + made + "/day } }\n"
                                        + "consumption: { c: { from: s, rate: " + fired + "/day } }\n"),
                        Trial.settings(1)),
                "s");
        LocalDate expected = LocalDate.of(2023, 3, 1).plusDays(dayOfPeriod - 1L);
        assertThat(found.shortage().p50()).isEqualTo(dayOfPeriod == 0 ? null : expected);
    }

    @Test
    void stockOfNextToNothing_meetsWhatItCan_whenMuchIsWanted() throws Exception {
        StockpileOutcome found =
                Trial.stockpile(Trial.run(scenario("from: 2022-01-01, to: 2024-12-31", """
                                stockpiles: { s: { initial: 0.7 } }
                                consumption: { c: { from: s, rate: 700M/year } }
                                """), Trial.settings(1)), "s");
        assertThat(found.track(Measure.STOCK).whole().p50()).isZero();
        // met is demand less shortfall, each 2.1 billion, and rounded as such
        assertThat(found.track(Measure.MET).whole().p50()).isCloseTo(0.7, within(2.1e9 * 1e-12));
    }

    @Test
    void sumOfThreeInputs_isNormal() throws Exception {
        // 731 days at N(1000, 200) a day, two years at N(400k, 80k) a year, N(1M, 150k) in stock
        Statistics found = finalStock(scenario("from: 2023-01-01, to: 2024-12-31", """
                stockpiles: { s: { initial: { normal: [1M, 150k] } } }
                production:
                  a: { to: s, rate: { normal: [1k/day, 200/day] } }
                  b: { to: s, rate: { normal: [400k/year, 80k/year] } }
                """));
        double variance = 150e3 * 150e3 + 731 * 200.0 * 731 * 200 + 160e3 * 160e3;
        assertNormal(found, 1e6 + 731e3 + 800e3, Math.sqrt(variance));
    }

    @ParameterizedTest
    @CsvSource({"0.6", "-0.8", "0", "0.95"})
    void correlation_widensOrNarrowsASum(double rank) throws Exception {
        Statistics found = finalStock(scenario(
                "from: 2023-01-01, to: 2023-12-31",
                "parameters: { a: { normal: [1M, 100k] }, b: { normal: [1M/year, 150k/year] } }\n"
                        + "correlations: [ { between: [a, b], rank: " + rank + " } ]\n"
                        + "stockpiles: { s: { initial: a } }\nproduction: { p: { to: s, rate: b } }\n"));
        // the normal correlation that a Gaussian copula of this Spearman rank correlation has (Pearson, 1907)
        double r = 2 * Math.sin(Math.PI * rank / 6);
        assertNormal(found, 2e6, Math.sqrt(1e10 + 2.25e10 + 2 * r * 1.5e10));
    }

    @Test
    void productOfLognormals_isLognormal() throws Exception {
        // containers times rounds in each: logarithms add, so the 90 % interval of the logarithm adds as Pythagoras has
        // it
        Statistics found = finalStock(scenario("from: 2023-01-01, to: 2023-12-31", """
                parameters: { containers: 200/month to 800/month, rounds: 250 to 450 }
                stockpiles: { s: { initial: 0 } }
                production: { p: { to: s, rate: containers * rounds } }
                """));
        double centre = Math.log(12 * Math.sqrt(200 * 800.0) * Math.sqrt(250 * 450.0));
        double half = Math.hypot(Math.log(800.0 / 200) / 2, Math.log(450.0 / 250) / 2);
        double width = Math.exp(centre + half) - Math.exp(centre - half);
        assertThat(found.p50()).isCloseTo(Math.exp(centre), within(0.002 * width));
        assertThat(found.p5()).isCloseTo(Math.exp(centre - half), within(0.01 * width));
        assertThat(found.p95()).isCloseTo(Math.exp(centre + half), within(0.01 * width));
    }

    @Test
    void chance_makesAMixture() throws Exception {
        Statistics found = finalStock(scenario("from: 2023-01-01, to: 2023-12-31", """
                stockpiles: { s: { initial: 0 } }
                production: { p: { to: s, rate: { uniform: [0/year, 1M/year] }, chance: 60% } }
                """));
        // 40 % of draws have nothing; of the others F(x) = 0.4 + 0.6 x
        assertThat(found.p25()).isZero();
        // two dimensions: shares are off by some 1e-3, worth 1/0.6 of that in the uniform part
        assertThat(found.p50()).isCloseTo(1e6 * 0.1 / 0.6, within(2e3));
        assertThat(found.p75()).isCloseTo(1e6 * 0.35 / 0.6, within(4e3));
        assertThat(found.p95()).isCloseTo(1e6 * 0.55 / 0.6, within(4e3));
        assertThat(found.mean()).isCloseTo(0.6 * 5e5, within(1e3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ uniform: [2023-03-01, 2023-10-31] }",
                "{ triangular: [2023-02-01, 2023-03-01, 2023-11-30] }",
                "{ choice: { 2023-02-01: 20%, 2023-06-01: 50%, 2023-12-01: 30% } }"
            })
    void uncertainStart_makesTheRestOfThePeriod(String start) throws Exception {
        Statistics found = finalStock(scenario(
                "from: 2023-01-01, to: 2023-12-31",
                "stockpiles: { s: { initial: 0 } }\nproduction: { p: { to: s, rate: [ { from: " + start
                        + ", rate: 1k/day } ] } }\n"));
        assertStart(found.p5(), start, 0.95);
        assertStart(found.p25(), start, 0.75);
        assertStart(found.p50(), start, 0.5);
        assertStart(found.p75(), start, 0.25);
        assertStart(found.p95(), start, 0.05);
    }

    private static void assertStart(double rounds, String start, double share) {
        // one dimension: shares are off by 1/8192, and the quantile may lie between the two draws at a step
        double miss = 2.0 / 8192;
        assertThat(rounds).isBetween(made(start, share + miss), made(start, share - miss));
    }

    /** Returns the rounds made from the start's quantile to the end of 2023, by hand. */
    private static double made(String start, double share) {
        double first;
        if (start.contains("uniform")) {
            // day 59 to the end of day 303 of the year, counted from 0
            first = Math.floor(59 + 245 * share);
        } else if (start.contains("triangular")) {
            // from day 31, mode day 59, to the end of day 333
            first = Math.floor(TriangularDistribution.of(31, 59, 334).inverseCumulativeProbability(share));
        } else {
            first = share < 0.2 ? 31 : share < 0.7 ? 151 : 334;
        }
        return 1e3 * (365 - first);
    }

    @Test
    void spoilage_decaysGeometrically() throws Exception {
        String yaml = scenario("from: 2023-01-01, to: 2025-12-31", """
                stockpiles: { s: { initial: 1M, spoilage: 8%/year }, t: { initial: 1M, spoilage: 8%/year } }
                production: { p: { to: t, rate: 1k/day } }
                """);
        Outcome outcome = Trial.run(yaml, Trial.settings(1));
        List<Statistics> years =
                Trial.stockpile(outcome, "s").track(Measure.STOCK).byInterval();
        for (int year = 0; year < 3; year++) {
            // 365 or 366 multiplications round at 1e-16 each
            assertThat(years.get(year).p50()).isCloseTo(1e6 * Math.pow(0.92, year + 1.0), within(1e6 * 366 * 3e-16));
        }
        double expected = 1e6;
        for (int days : new int[] {365, 366, 365}) {
            // S g^n + p (g + … + g^n), what is made on a day spoiling on that day too
            double kept = Math.pow(0.92, 1.0 / days);
            expected = expected * 0.92 + 1e3 * kept * (1 - 0.92) / (1 - kept);
        }
        // the closed form itself cancels in 1 - kept, 2e-4 of 1
        assertThat(Trial.stockpile(outcome, "t").track(Measure.STOCK).whole().p50())
                .isCloseTo(expected, within(expected * 1e-11));
    }

    @ParameterizedTest
    @CsvSource({"imports", "transfers"})
    void lag_shiftsArrivals(String section) throws Exception {
        String from = section.equals("imports") ? "" : "from: other, ";
        Outcome outcome = Trial.run(
                scenario(
                        "from: 2024-01-01, to: 2024-12-31",
                        "stockpiles: { s: { initial: 0 }, other: { initial: 1M } }\n" + section + ":\n  f: { " + from
                                + "to: s, rate: [ { from: 2024-02-20, to: 2024-02-29, total: 10k } ], lag: 45 days,"
                                + " usable: 50% }\n"),
                new Settings(1, 1, Sampler.SOBOL, false, CalendarUnit.DAY, 1));
        List<Statistics> supply =
                Trial.stockpile(outcome, "s").track(Measure.SUPPLY).byInterval();
        for (int day = 0; day < 366; day++) {
            // 20 February is day 50 counted from 0; ten days of 1,000, half of them usable
            assertThat(supply.get(day).p50()).as("day " + day).isEqualTo(day >= 95 && day < 105 ? 500 : 0);
        }
    }

    @Test
    void importsSentBeforeThePeriod_arriveInIt_andTransfersDoNot() throws Exception {
        Outcome outcome = Trial.run(scenario("from: 2024-01-01, to: 2024-01-31", """
                        stockpiles: { s: { initial: 0 }, t: { initial: 0 }, other: { initial: 1M } }
                        imports: { a: { to: s, rate: 1k/day, lag: 20 days } }
                        transfers: { b: { from: other, to: t, rate: 1k/day, lag: 20 days } }
                        """), Trial.settings(1));
        assertThat(Trial.stockpile(outcome, "s").track(Measure.STOCK).whole().p50())
                .isEqualTo(31e3);
        assertThat(Trial.stockpile(outcome, "t").track(Measure.STOCK).whole().p50())
                .isEqualTo(11e3);
    }

    @ParameterizedTest
    @CsvSource({"2.5M/year", "625k/quarter", "2.5M / 12 months"})
    void calendarRate_isExactInEveryYear(String rate) throws Exception {
        Outcome outcome = Trial.run(
                scenario(
                        "from: 2023-01-01, to: 2024-12-31",
                        "stockpiles: { s: { initial: 0 } }\nproduction: { p: { to: s, rate: " + rate + " } }\n"),
                Trial.settings(1));
        for (Statistics year :
                Trial.stockpile(outcome, "s").track(Measure.SUPPLY).byInterval()) {
            // 366 additions at 1e-16 each, of which most cancel
            assertThat(year.p50()).isCloseTo(2.5e6, within(2.5e6 * 1e-12));
        }
    }

    @Test
    void calendarProduct_isExact() throws Exception {
        Statistics found = finalStock(scenario(
                "from: 2023-01-01, to: 2023-01-01", "stockpiles: { s: { initial: 250k/month * 6 months } }\n"));
        assertThat(found.p50()).isEqualTo(1.5e6);
    }

    @ParameterizedTest
    @CsvSource({"20%, 1 day", "30%, 10 days", "30%, 90 days", "50%, 30 days"})
    void noise_hasMeanOne_andTheVarianceOfItsMemory(String sd, String memory) throws Exception {
        String yaml = scenario(
                "from: 2023-01-01, to: 2023-03-31",
                "stockpiles: { s: { initial: 0 } }\nproduction: { p: { to: s, rate: { schedule: 1/day, noise: { sd: "
                        + sd + ", memory: " + memory + " } } } }\n");
        Samples samples = Trial.samples(Trial.study(yaml), compiled -> compiled.sobol(5), DRAWS, 2);
        double variance = Math.pow(Double.parseDouble(sd.replace("%", "")) / 100, 2);
        double days = Double.parseDouble(memory.replaceAll(" .*", ""));
        for (int month = 0; month < 3; month++) {
            int length = new int[] {31, 28, 31}[month];
            double exact = 0;
            for (int i = 0; i < length; i++) {
                for (int j = 0; j < length; j++) {
                    // the covariance of exp(x - sd²/2) on two days of a Gaussian AR(1) process x
                    exact += Math.expm1(variance * Math.exp(-Math.abs(i - j) / days));
                }
            }
            double[] sums = samples.ofStock(0, Samples.SUPPLY, month);
            double mean = Arrays.stream(sums).average().orElseThrow();
            double spread =
                    Arrays.stream(sums).map(x -> (x - mean) * (x - mean)).sum() / (DRAWS - 1);
            // five standard errors of the mean
            assertThat(mean).isCloseTo(length, within(5 * Math.sqrt(exact / DRAWS)));
            // the variance of a sample variance is (kurtosis - 1) / n; kurtosis is below 9 at sd 50 %: 5 sigma is 16 %
            assertThat(spread).isCloseTo(exact, within(0.16 * exact));
        }
    }

    @Test
    void randomSampler_keepsTheFirstDraws_whenMoreAreAsked() throws Exception {
        var study = Trial.study(scenario("from: 2023-01-01, to: 2023-02-28", TWO_INPUTS));
        Samples few = Trial.samples(study, compiled -> compiled.random(3), 100, 1);
        Samples more = Trial.samples(study, compiled -> compiled.random(3), 1000, 2);
        assertThat(Arrays.copyOf(more.ofStock(0, Samples.STOCK, 2), 100)).isEqualTo(few.ofStock(0, Samples.STOCK, 2));
    }

    @Test
    void sobolSampler_keepsTheFirstDraws_whenMoreAreAsked() throws Exception {
        var study = Trial.study(scenario("from: 2023-01-01, to: 2023-02-28", TWO_INPUTS));
        Samples few = Trial.samples(study, compiled -> compiled.sobol(3), 100, 1);
        Samples more = Trial.samples(study, compiled -> compiled.sobol(3), 1000, 2);
        assertThat(Arrays.copyOf(more.ofStock(0, Samples.STOCK, 2), 100)).isEqualTo(few.ofStock(0, Samples.STOCK, 2));
    }

    private static final String TWO_INPUTS = """
            stockpiles: { s: { initial: 1M to 2M } }
            production: { p: { to: s, rate: { schedule: 1k/day to 2k/day, noise: { sd: 20%, memory: 9 days } } } }
            """;

    @Test
    void randomSampler_movesNoOtherInput_whenOneIsAdded() throws Exception {
        var study = Trial.study(scenario("from: 2023-01-01, to: 2023-02-28", TWO_INPUTS));
        var larger = Trial.study(scenario(
                "from: 2023-01-01, to: 2023-02-28",
                TWO_INPUTS.replace("{ s: {", "{ a: { initial: 3 to 4, spoilage: 1%/year to 9%/year }, s: {")
                        + "imports: { i: { to: a, rate: 2/day to 5/day, chance: 30% } }\n"));
        Samples one = Trial.samples(study, compiled -> compiled.random(3), 500, 1);
        Samples other = Trial.samples(larger, compiled -> compiled.random(3), 500, 1);
        assertThat(other.ofStock(1, Samples.STOCK, 2)).isEqualTo(one.ofStock(0, Samples.STOCK, 2));
    }

    @ParameterizedTest
    @CsvSource({"SOBOL", "RANDOM"})
    void variant_seesTheSameDraws_inAllItDoesNotChange(Sampler sampler) throws Exception {
        Outcome outcome = Trial.run(
                scenario("from: 2023-01-01, to: 2023-12-31", TWO_INPUTS + """
                        imports: { i: { to: s, rate: 1k/day, chance: 50%, usable: 20% to 60% } }
                        variants:
                          more: { set: { imports.j: { to: s, rate: 3k/day } } }
                          opening: { set: { stockpiles.s.initial: { uniform: [3M, 4M] } } }
                          none: { set: { imports.i: null } }
                        """),
                new Settings(1024, 1, sampler, false, CalendarUnit.YEAR, 2));
        StockpileDifference more = difference(outcome, "more");
        // 3,000 a day in every draw, but for the rounding of sums of 3 million
        assertThat(List.of(change(more, "final").p5(), change(more, "final").p95()))
                .allSatisfy(rounds -> assertThat(rounds).isCloseTo(3e3 * 365, within(1e-6)));
        StockpileDifference opening = difference(outcome, "opening");
        assertThat(change(opening, "supply")).isEqualTo(new Statistics(0, 0, 0, 0, 0, 0));
        StockpileDifference none = difference(outcome, "none");
        assertThat(change(none, "initial")).isEqualTo(new Statistics(0, 0, 0, 0, 0, 0));
        // what is gone is the imports alone: nothing in half of the draws, 365k × usable in the others
        assertThat(change(none, "final").p75()).isCloseTo(0, within(1e-6));
        assertThat(change(none, "final").p5()).isBetween(-365e3 * 0.65, -365e3 * 0.5);
    }

    private static StockpileDifference difference(Outcome outcome, String variant) {
        return outcome.variants().stream()
                .filter(each -> each.variant().id().equals(variant))
                .findFirst()
                .orElseThrow()
                .differences()
                .getOrDefault("s", new StockpileDifference(java.util.Map.of(), 0, 0, 0, 0, null));
    }

    private static Statistics change(StockpileDifference difference, String measure) {
        Statistics found = difference.measures().get(measure);
        assertThat(found).as(measure).isNotNull();
        return found == null ? new Statistics(0, 0, 0, 0, 0, 0) : found;
    }
}
