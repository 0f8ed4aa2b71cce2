package io.github.shellgap.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shellgap.scenario.Amount;
import io.github.shellgap.scenario.Scenario;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is switched off has a chance of 0, and is else as it was. */
final class SwitchedTest {
    private static final String SCENARIO = """
            format: shellgap/1
            title: t
            period: { from: 2023-01-01, to: 2023-12-31 }
            stockpiles: { r: { initial: 1M }, q: { initial: 0 } }
            production: { p: { title: Plants, to: r, rate: 1k/day, chance: 90%, note: n } }
            imports: { i: { title: Partner, to: r, rate: 2k/day, lag: 10 days, usable: 80%, chance: 90% } }
            transfers: { m: { title: Depot, from: r, to: q, rate: 3k/day, lag: 2 days, usable: 70%, chance: 90% } }
            consumption: { c: { title: Front, from: q, rate: 4k/day, chance: 90% } }
            events:
              e: { title: Raid, on: 2023-02-01, destroys: { stockpile: r, amount: 5k }, chance: 90% }
              s: { title: Pause, from: 2023-03-01, for: 10 days, scales: { flow: c, by: 50% }, chance: 90% }
            """;

    private static final List<String> IDS = List.of("p", "i", "m", "c", "e", "s");

    @Test
    void switchedOff_differsInTheChanceAlone() throws Exception {
        Scenario scenario = Trial.study(SCENARIO).base();
        for (String id : IDS) {
            List<String> paths = ScenarioDiff.of(scenario, Switched.off(scenario, List.of(id))).changes().stream()
                    .map(ScenarioDiff.Change::path)
                    .toList();
            assertThat(paths).singleElement().asString().endsWith("." + id + ".chance");
        }
        Scenario off = Switched.off(scenario, IDS);
        for (int k = 0; k < scenario.flows().size(); k++) {
            assertThat(off.flows().get(k).chance().amount()).isEqualTo(new Amount.Certain(0));
            assertThat(off.flows().get(k).title())
                    .isEqualTo(scenario.flows().get(k).title());
            assertThat(off.flows().get(k).note())
                    .isEqualTo(scenario.flows().get(k).note());
        }
        assertThat(off.events())
                .allSatisfy(event -> assertThat(event.chance().amount()).isEqualTo(new Amount.Certain(0)));
        assertThat(Switched.off(scenario, List.of())).isEqualTo(scenario);
    }

    @Test
    void title_isThatOfTheFlowOrEvent() throws Exception {
        Scenario scenario = Trial.study(SCENARIO).base();
        assertThat(IDS.stream().map(id -> Switched.titleOf(scenario, id)))
                .containsExactly("Plants", "Partner", "Depot", "Front", "Raid", "Pause");
        assertThat(Switched.titleOf(scenario, "none")).isEqualTo("none");
    }
}
