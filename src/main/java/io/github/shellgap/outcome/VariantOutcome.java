package io.github.shellgap.outcome;

import io.github.shellgap.scenario.Variant;
import java.util.List;
import java.util.Map;

/**
 * What became of one variant, or of the part of it that was looked at.
 *
 * @param variant as declared
 * @param stockpiles by id
 * @param flows by id
 * @param differences from base by stockpile id, for the stockpiles that both have; empty for base
 */
public record VariantOutcome(
        Variant variant,
        List<StockpileOutcome> stockpiles,
        List<FlowOutcome> flows,
        Map<String, StockpileDifference> differences) {
    public VariantOutcome {
        stockpiles = List.copyOf(stockpiles);
        flows = List.copyOf(flows);
        differences = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(differences));
    }
}
