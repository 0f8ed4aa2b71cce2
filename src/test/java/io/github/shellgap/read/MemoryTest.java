package io.github.shellgap.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shellgap.scenario.Amount;
import io.github.shellgap.scenario.Scenario;
import io.github.shellgap.scenario.Stockpile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A variant recalls what it leaves as it is, and reads again whatever its changes reach. */
class MemoryTest {
    private static final String DOCUMENT = Checking.START + """
            sources: { s: { publisher: P } }
            parameters:
              a: { value: 1M, source: s }
              b: 2 * a
              apart: 7
            stockpiles:
              one: { initial: b + 1M }
              other: { initial: apart }
            events:
              late: { on: 2023-11-01, destroys: { stockpile: one, amount: b } }
            variants:
            """;

    private static Scenario variant(String set) {
        return Checking.text(DOCUMENT + "  v: { set: { " + set + " } }\n")
                .fold(valid -> valid.value().variants().get(1).scenario(), invalid -> {
                    throw new AssertionError(invalid.problems());
                });
    }

    private static Amount initial(Scenario scenario, int stockpile) {
        Stockpile read = scenario.stockpiles().get(stockpile);
        return read.initial().amount();
    }

    @Test
    void parameter_changesWhatDependsOnIt_throughAnother() {
        Scenario changed = variant("parameters.a: 3M");
        // by hand: 2 × 3M + 1M; in the scenario itself 2 × 1M + 1M
        assertThat(initial(changed, 0)).isEqualTo(new Amount.Certain(7e6));
        assertThat(initial(changed, 1)).isEqualTo(new Amount.Certain(7));
    }

    @Test
    void element_isTheSameObject_whereNothingThatItDependsOnChanges() {
        var study = Checking.text(DOCUMENT + "  v: { set: { parameters.apart: 8 } }\n")
                .fold(valid -> valid.value(), invalid -> {
                    throw new AssertionError(invalid.problems());
                });
        Scenario changed = study.variants().get(1).scenario();
        assertThat(changed.stockpiles().get(0))
                .isSameAs(study.base().stockpiles().get(0));
        assertThat(initial(changed, 1)).isEqualTo(new Amount.Certain(8));
    }

    @Test
    void period_isLookedAtAgain() {
        assertThat(Checking.warnings(Checking.text(DOCUMENT + "  v: { set: { period.to: 2023-06-30 } }\n")))
                .singleElement()
                .asString()
                .contains("in variant 'v': event 'late' lies outside the period");
    }

    @Test
    void whatAVariantRemoves_isMissedWhereItIsNamed() {
        assertThat(Checking.errors(Checking.text(DOCUMENT + "  v: { set: { stockpiles.one: null } }\n")))
                .singleElement()
                .asString()
                .contains("no stockpile is named 'one'");
        assertThat(Checking.errors(Checking.text(DOCUMENT + "  v: { set: { sources.s: null } }\n")))
                .singleElement()
                .asString()
                .contains("no source is named 's'");
        assertThat(Checking.errors(Checking.text(DOCUMENT + "  v: { set: { parameters.apart: null } }\n")))
                .singleElement()
                .asString()
                .contains("no parameter is named 'apart'");
    }

    @Test
    void whatAVariantRecalls_countsAsUsed() {
        // nothing but recalled parts names the source and the parameters
        assertThat(Checking.warnings(Checking.text(DOCUMENT + "  v: { set: { title: u } }\n")))
                .isEmpty();
        assertThat(List.of("one", "other"))
                .isEqualTo(variant("title: u").stockpiles().stream()
                        .map(Stockpile::id)
                        .toList());
    }
}
