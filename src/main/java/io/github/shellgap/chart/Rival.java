package io.github.shellgap.chart;

import io.github.shellgap.outcome.StockpileOutcome;
import io.github.shellgap.scenario.Period;
import io.github.shellgap.scenario.Variant;

/**
 * The same stockpile in another variant.
 *
 * @param variant the other variant
 * @param outcome what became of the stockpile in it
 */
record Rival(Variant variant, StockpileOutcome outcome) {
    /** Returns the days of the variant, which may be others than those of the variant that it is compared with. */
    Period period() {
        return variant.scenario().period();
    }
}
