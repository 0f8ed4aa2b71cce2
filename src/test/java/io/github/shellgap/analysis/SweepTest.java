package io.github.shellgap.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shellgap.scenario.Study;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SweepTest {
    private static final String SCENARIO = """
            format: shellgap/1
            title: one year
            period: { from: 2023-01-01, to: 2023-12-31 }
            stockpiles: { depot: { initial: { uniform: [8M, 12M] }, reserve: %s } }
            consumption: { fires: { from: depot, rate: 10.95M/year to 12M/year, chance: 90%% } }
            """;

    @Test
    void points_areTheRunsOfThoseValues() throws Exception {
        Question question = Asked.of(SCENARIO.formatted("0"), "shortage-date:depot", 1024, 1);
        List<Sweep.Setting> settings = new ArrayList<>();
        for (String reserve : List.of("0", "1M", "2M")) {
            Sweep.Step step = new Sweep.Step(0, reserve);
            settings.add(new Sweep.Setting(
                    List.of(step), Trial.study(SCENARIO.formatted(reserve)).base()));
        }
        Sweep sweep = Sweep.run(question, List.of(), settings, Asked.UNHEARD);
        for (int k = 0; k < settings.size(); k++) {
            Study alone =
                    Trial.study(SCENARIO.formatted(settings.get(k).at().get(0).written()));
            var shortage = Trial.stockpile(
                            Simulation.run(alone, question.settings(), List.of(), Asked.UNHEARD), "depot")
                    .shortage();
            Sweep.Point point = sweep.points().get(k);
            // The same draws, so the same day and the same count.
            assertThat(point.statistics().p50())
                    .isEqualTo(
                            shortage.p50() == null
                                    ? Double.POSITIVE_INFINITY
                                    : shortage.p50().getDayOfYear() - 1.0);
            assertThat(1 - point.censoredShare()).isEqualTo(shortage.probability());
            assertThat(point.statistics().p95()).isInfinite();
        }
        assertThat(sweep.points().get(2).censoredShare())
                .isLessThan(sweep.points().get(0).censoredShare());
        assertThat(sweep.basis().runs()).isEqualTo(3);
    }
}
