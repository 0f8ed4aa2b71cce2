package io.github.shellgap.chart;

import io.github.shellgap.outcome.Outcome;
import io.github.shellgap.outcome.StockpileOutcome;
import io.github.shellgap.outcome.VariantOutcome;

/**
 * Which chart to draw.
 *
 * @param outcome what a run found
 * @param variantId of the variant to show; for {@link ChartKind#COMPARE} the one that gets the band
 * @param stockpileId of the stockpile to show
 * @param kind what to show of it
 * @param style how to dress it
 */
public record ChartRequest(Outcome outcome, String variantId, String stockpileId, ChartKind kind, ChartStyle style) {

    /**
     * Returns the outcome of the variant.
     *
     * @throws IllegalArgumentException if the run has no such variant
     */
    VariantOutcome variant() {
        return outcome.variants().stream()
                .filter(one -> one.variant().id().equals(variantId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the run has no variant '" + variantId + "'"));
    }

    /**
     * Returns the outcome of the stockpile in the variant.
     *
     * @throws IllegalArgumentException if the variant has no such stockpile
     */
    StockpileOutcome stockpile() {
        return variant().stockpiles().stream()
                .filter(one -> one.stockpile().id().equals(stockpileId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "variant '" + variantId + "' has no stockpile '" + stockpileId + "'"));
    }
}
