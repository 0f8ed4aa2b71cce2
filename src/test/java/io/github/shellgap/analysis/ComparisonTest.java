package io.github.shellgap.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shellgap.outcome.Outcome;
import io.github.shellgap.outcome.Sampler;
import io.github.shellgap.outcome.Settings;
import io.github.shellgap.scenario.CalendarUnit;
import io.github.shellgap.scenario.Study;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sides of two documents, each under its own label. */
final class ComparisonTest {
    private static final String SCENARIO = """
            format: shellgap/1
            title: t
            period: { from: 2023-01-01, to: 2023-01-31 }
            stockpiles: { depot: { initial: { normal: [3M, 300k] } } }
            consumption: { fires: { from: depot, rate: 100k/day } }
            """;

    @Test
    void warnings_nameTheSides() throws Exception {
        Study first = Trial.study(SCENARIO);
        Study second = Trial.study(SCENARIO.replace("3M", "3.2M"));
        Settings few = new Settings(64, 1, Sampler.RANDOM, false, CalendarUnit.MONTH, 2);
        Outcome outcome = Comparison.run(
                List.of(
                        new Comparison.Side("ours", first, first.variants().get(0)),
                        new Comparison.Side("theirs", second, second.variants().get(0))),
                few,
                Asked.UNHEARD);
        assertThat(outcome.variants()).extracting(one -> one.variant().id()).containsExactly("ours", "theirs");
        assertThat(outcome.variants()).extracting(one -> one.variant().title()).containsExactly("ours", "theirs");
        assertThat(outcome.warnings())
                .anyMatch(warning -> warning.contains(" in ours, "))
                .anyMatch(warning -> warning.contains(" in theirs, "))
                .noneMatch(warning -> warning.contains(" in base"));
    }
}
