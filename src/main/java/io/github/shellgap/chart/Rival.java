package io.github.shellgap.chart;

import io.github.shellgap.outcome.StockpileOutcome;
import io.github.shellgap.scenario.Variant;

/**
 * The same stockpile in another variant.
 *
 * @param variant the other variant
 * @param outcome what became of the stockpile in it
 */
record Rival(Variant variant, StockpileOutcome outcome) {}
