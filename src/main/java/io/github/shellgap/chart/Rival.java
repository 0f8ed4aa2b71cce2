package io.github.shellgap.chart;

import io.github.shellgap.outcome.Outcome;
import io.github.shellgap.outcome.StockpileOutcome;
import io.github.shellgap.outcome.VariantOutcome;
import io.github.shellgap.scenario.Measure;
import io.github.shellgap.scenario.Period;
import io.github.shellgap.scenario.Variant;
import java.util.ArrayList;
import java.util.List;

/**
 * A stockpile in one of several variants that are set beside each other.
 *
 * @param variant the variant
 * @param outcome what became of the stockpile in it
 */
record Rival(Variant variant, StockpileOutcome outcome) {
    /** Returns a stockpile in every variant of a run that has it, in the order of the run. */
    static List<Rival> of(Outcome outcome, String stockpile) {
        List<Rival> all = new ArrayList<>();
        for (VariantOutcome variant : outcome.variants()) {
            variant.stockpiles().stream()
                    .filter(one -> one.stockpile().id().equals(stockpile))
                    .forEach(one -> all.add(new Rival(variant.variant(), one)));
        }
        return all;
    }

    /** Returns whether both have the same stock on the same days, as far as the statistics tell. */
    boolean isSameAs(Rival other) {
        return period().equals(other.period())
                && outcome.initial().equals(other.outcome.initial())
                && outcome.track(Measure.STOCK).equals(other.outcome.track(Measure.STOCK))
                && outcome.shortage().equals(other.outcome.shortage());
    }

    /** Returns the days of the variant, which may be others than those of the variant that it is compared with. */
    Period period() {
        return variant.scenario().period();
    }
}
