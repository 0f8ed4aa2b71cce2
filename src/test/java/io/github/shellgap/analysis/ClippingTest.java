package io.github.shellgap.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shellgap.outcome.Outcome;
import io.github.shellgap.scenario.MetricReader;
import io.github.shellgap.scenario.Study;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Draws that leave what a place allows are clipped, and it is said how many. */
final class ClippingTest {
    /** Of a normal distribution a sixth, 15.9 %, lies below one standard deviation under its mean, and 2.3 % below two. */
    private static final String SCENARIO = """
            format: shellgap/1
            title: t
            period: { from: 2023-01-01, to: 2023-01-31 }
            stockpiles:
              depot: { initial: { normal: [100k, 100k] } }
              other: { initial: { normal: [100k, 1k] } }
            consumption: { fires: { from: depot, rate: 1k/day } }
            variants:
              surer: { set: { stockpiles.depot.initial: { normal: [200k, 100k] } } }
            """;

    @Test
    void run_saysHowManyDrawsOfEachVariantWereClipped() throws Exception {
        Outcome outcome = Trial.run(SCENARIO, Trial.settings(1));
        assertThat(outcome.warnings())
                .filteredOn(warning -> warning.contains("clipped"))
                .containsExactly(
                        "stockpiles.depot.initial: 15.9 % of draws left the range this place allows and were clipped",
                        "stockpiles.depot.initial: 2.3 % of draws left the range this place allows and were clipped"
                                + " (variant surer)");
    }

    @Test
    void trials_sayHowManyDrawsWereClippedAtMost() throws Exception {
        Study study = Trial.study(SCENARIO);
        try (Trials trials = Trials.of(study, List.of(), Trial.settings(1), Asked.UNHEARD)) {
            assertThat(trials.warnings()).isEmpty();
            var metric = MetricReader.of(study.base()).read("stock:depot@2023-01-31");
            for (var variant : study.variants()) {
                trials.run(variant.scenario(), List.of(metric));
            }
            assertThat(trials.warnings())
                    .containsExactly("stockpiles.depot.initial: up to 15.9 % of draws left the range this place"
                            + " allows and were clipped");
        }
    }

    @Test
    void run_warnsOfFiguresThatMoreDrawsWouldChange() throws Exception {
        assertThat(Trial.run(
                                SCENARIO,
                                new io.github.shellgap.outcome.Settings(
                                        64,
                                        1,
                                        io.github.shellgap.outcome.Sampler.RANDOM,
                                        false,
                                        io.github.shellgap.scenario.CalendarUnit.YEAR,
                                        2))
                        .warnings())
                .anyMatch(warning -> warning.contains("has a sampling error of"));
    }
}
