package io.github.shellgap.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shellgap.outcome.Sampler;
import io.github.shellgap.outcome.Settings;
import io.github.shellgap.scenario.CalendarUnit;
import io.github.shellgap.scenario.Metric;
import io.github.shellgap.scenario.MetricReader;
import io.github.shellgap.scenario.Study;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sobol points are known for so many inputs, and for half as many where an analysis takes two designs. */
final class MostInputsTest {
    private static final int MOST = 1000;

    private static String scenario(int inputs) {
        return """
                format: shellgap/1
                title: many
                period: { from: 2023-01-01, to: 2023-01-02 }
                consumption: { fires: { from: s0, rate: 1/day } }
                stockpiles:
                """
                + IntStream.range(0, inputs)
                        .mapToObj(k -> "  s" + k + ": { initial: { uniform: [10, 20] } }\n")
                        .collect(Collectors.joining());
    }

    private static Settings settings(int draws, Sampler sampler) {
        return new Settings(draws, 1, sampler, false, CalendarUnit.MONTH, 2);
    }

    @Test
    void run_hasSobolPointsForAThousandInputs() throws Exception {
        Settings sobol = settings(4, Sampler.SOBOL);
        assertThat(Simulation.run(Trial.study(scenario(MOST)), sobol, List.of(), Asked.UNHEARD)
                        .draws())
                .isEqualTo(4);
        Study tooMany = Trial.study(scenario(MOST + 1));
        assertThatThrownBy(() -> Simulation.run(tooMany, sobol, List.of(), Asked.UNHEARD))
                .isInstanceOf(RefusedException.class)
                .hasMessage("the scenario has 1001 uncertain inputs; Sobol points are known for 1000");
        assertThat(Simulation.run(tooMany, settings(4, Sampler.RANDOM), List.of(), Asked.UNHEARD)
                        .draws())
                .isEqualTo(4);
    }

    @Test
    void trials_haveSobolPointsForAThousandInputs() throws Exception {
        Settings sobol = settings(4, Sampler.SOBOL);
        Study most = Trial.study(scenario(MOST));
        Study tooMany = Trial.study(scenario(MOST + 1));
        assertThatCode(() -> Trials.of(most, List.of(), sobol, Asked.UNHEARD).close())
                .doesNotThrowAnyException();
        assertThatCode(() -> Trials.of(tooMany, List.of(), settings(4, Sampler.RANDOM), Asked.UNHEARD)
                        .close())
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> Trials.of(tooMany, List.of(), sobol, Asked.UNHEARD))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("has 1001 uncertain inputs");
    }

    @Test
    void twoDesigns_haveSobolPointsForFiveHundredInputs() {
        assertThatThrownBy(() -> Drivers.run(Asked.of(scenario(MOST / 2), "stock:s0@2023-01-02", 1, 1), Asked.UNHEARD))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused).hasMessage("one draw says nothing of what drives it");
                    assertThat(refused.hint()).isEqualTo("ask for more --draws");
                });
        assertThatThrownBy(() ->
                        Drivers.run(Asked.of(scenario(MOST / 2 + 1), "stock:s0@2023-01-02", 1, 1), Asked.UNHEARD))
                .hasMessageContaining("two designs of Sobol points are known for 500");
    }

    @Test
    void reliances_areFoundOfMoreInputsToo_onRandomDraws() throws Exception {
        Study study = Trial.study(scenario(MOST / 2 + 1));
        Metric metric = MetricReader.of(study.base()).read("stock:s0@2023-01-02");
        Reliances.Kinds kinds = new Reliances.Kinds(List.of("all"), paths -> "all");
        List<Reliance> found = Reliances.of(study, study.base(), settings(256, Sampler.SOBOL), List.of(metric), kinds);
        assertThat(found).singleElement().satisfies(reliance -> {
            assertThat(reliance.draws()).isEqualTo(64);
            assertThat(reliance.shares().get(0).inputs()).isEqualTo(501);
        });
    }
}
