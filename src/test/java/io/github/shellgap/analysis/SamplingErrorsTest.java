package io.github.shellgap.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shellgap.outcome.Outcome;
import io.github.shellgap.outcome.Sampler;
import io.github.shellgap.outcome.Settings;
import io.github.shellgap.scenario.CalendarUnit;
import io.github.shellgap.scenario.Measure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reported sampling error against the error there is, where the median is known. */
final class SamplingErrorsTest {
    private static final int SEEDS = 40;

    /** The sum of four normal inputs: median 4M, standard deviation 2 × 100k, 5th to 95th percentile 2 × 1.645 of that. */
    private static final String SCENARIO = """
            format: shellgap/1
            title: A sum of normals
            period: { from: 2023-01-01, to: 2023-01-01 }
            parameters:
              a: { normal: [1M, 100k] }
              b: { normal: [1M, 100k] }
              c: { normal: [1M, 100k] }
              d: { normal: [1M, 100k] }
            stockpiles: { s: { initial: a + b + c + d } }
            """;

    private static final double WIDTH = 2 * 1.6448536269514722 * 2e5;

    @ParameterizedTest
    @CsvSource({"RANDOM, 0.5, 3", "SOBOL, 0.5, 3"})
    void standardError_isThatOfTheMedian(Sampler sampler, double least, double most) throws Exception {
        double squares = 0;
        double reported = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Outcome outcome =
                    Trial.run(SCENARIO, new Settings(8192, 1000 + seed, sampler, false, CalendarUnit.YEAR, 2));
            double error =
                    Trial.stockpile(outcome, "s").track(Measure.STOCK).whole().p50() - 4e6;
            squares += Math.pow(error / WIDTH, 2);
            reported += outcome.samplingErrors().get(0).p50() / SEEDS;
        }
        double ratio = reported / Math.sqrt(squares / SEEDS);
        System.out.println(sampler + ": reported sampling error of the median is " + ratio + " times the actual one");
        // errors fall faster with Sobol points than the estimate from an eighth of the draws supposes
        assertThat(ratio).isBetween(least, most);
    }

    @Test
    void standardError_isThatOfTheChance_amongIndependentDraws() throws Exception {
        String scenario = SCENARIO + "consumption: { fires: { from: s, rate: 4M/day } }\n";
        double reported = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Outcome outcome =
                    Trial.run(scenario, new Settings(8192, 1000 + seed, Sampler.RANDOM, false, CalendarUnit.YEAR, 2));
            reported += outcome.samplingErrors().get(0).probability() / SEEDS;
        }
        // half of the draws; the mean of 40 estimates, each from some ten parts, is within a tenth
        assertThat(reported).isCloseTo(Math.sqrt(0.25 / 8192), org.assertj.core.api.Assertions.withinPercentage(10));
    }

    @Test
    void standardError_isThatOfItsOwnStockpile() throws Exception {
        String scenario = SCENARIO.replace("stockpiles: {", "stockpiles: { certain: { initial: 7 },");
        Outcome two = Trial.run(scenario, Trial.settings(1));
        assertThat(two.samplingErrors().get(0).p50()).isZero();
        assertThat(two.samplingErrors().get(1).p50())
                .isEqualTo(Trial.run(SCENARIO, Trial.settings(1))
                        .samplingErrors()
                        .get(0)
                        .p50())
                .isPositive();
    }
}
