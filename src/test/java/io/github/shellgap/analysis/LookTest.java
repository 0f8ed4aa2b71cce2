package io.github.shellgap.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.shellgap.compile.CompiledStudy;
import io.github.shellgap.outcome.Outcome;
import io.github.shellgap.outcome.Precision;
import io.github.shellgap.outcome.StockpileOutcome;
import io.github.shellgap.scenario.CalendarUnit;
import io.github.shellgap.scenario.Measure;
import io.github.shellgap.scenario.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A look at one stockpile finds of it what a run finds of all. */
final class LookTest {
    private static final String SCENARIO = """
            format: shellgap/1
            title: t
            period: { from: 2022-01-01, to: 2023-12-31 }
            stockpiles:
              depot: { initial: { normal: [100k, 60k] }, spoilage: 7%/year }
              other: { initial: { uniform: [10k, 20k] }, reserve: 1k }
            production: { plants: { to: other, rate: 1k/month to 2k/month } }
            consumption:
              fires: { from: depot, rate: { uniform: [300/day, 1k/day] } }
              drill: { from: other, rate: 100/day }
            events: { raid: { on: 2022-06-01, destroys: { stockpile: depot, share: 20% } } }
            variants:
              surer: { set: { stockpiles.depot.initial: { normal: [200k, 100k] } } }
            """;

    private static Outcome look(String variant, String stockpile) throws Exception {
        Study study = Trial.study(SCENARIO);
        return Simulation.look(study, CompiledStudy.of(study), Trial.settings(1), variant, stockpile);
    }

    @ParameterizedTest
    @CsvSource({"base, 0, depot", "base, 0, other", "surer, 1, depot", "surer, 1, other"})
    void look_findsOfOneStockpileWhatARunFinds(String variant, int place, String stockpile) throws Exception {
        Outcome looked = look(variant, stockpile);
        assertThat(looked.variants()).hasSize(1);
        assertThat(looked.variants().get(0).variant().id()).isEqualTo(variant);
        StockpileOutcome stock = looked.variants().get(0).stockpiles().get(0);
        StockpileOutcome same = Trial.run(SCENARIO, Trial.settings(1)).variants().get(place).stockpiles().stream()
                .filter(one -> one.stockpile().id().equals(stockpile))
                .findFirst()
                .orElseThrow();
        assertThat(stock.stockpile().id()).isEqualTo(stockpile);
        assertThat(stock.track(Measure.STOCK)).isEqualTo(same.track(Measure.STOCK));
        for (Measure measure : Measure.OF_STOCKPILE) {
            assertThat(stock.track(measure).whole())
                    .isEqualTo(same.track(measure).whole());
        }
        assertThat(stock.shortage()).isEqualTo(same.shortage());
        assertThat(stock.initial()).isEqualTo(same.initial());
        assertThat(stock.minimum()).isEqualTo(same.minimum());
        assertThat(looked.precision()).isEqualTo(Precision.EXACT);
    }

    @Test
    void look_warnsOfWhatWasClipped() throws Exception {
        assertThat(look("surer", "depot").warnings()).anyMatch(warning -> warning.contains("2.3 % of draws left"));
    }

    @Test
    void stockpileThatIsNotThere_isNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> look("base", "nowhere"))
                .withMessageContaining("no stockpile nowhere");
    }

    @Test
    void residualOfTheBooks_isTold() throws Exception {
        // spoilage, and sums of days, are rounded by a few units of the last of some sixteen digits
        assertThat(look("base", "depot").worstRelativeResidual()).isBetween(1e-18, 1e-12);
        assertThat(Trial.run(SCENARIO, Trial.settings(1)).worstRelativeResidual())
                .isBetween(1e-18, 1e-12);
    }

    @Test
    void look_announcesTheDrawsOfItsVariants() {
        try (Workers workers = new Workers(1)) {
            assertThat(new LookedAt(1000, CalendarUnit.YEAR, workers, "depot").drawsOf(3))
                    .isEqualTo(3000);
        }
    }
}
