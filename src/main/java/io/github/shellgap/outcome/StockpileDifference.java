package io.github.shellgap.outcome;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A stockpile's measures in a variant minus the same in {@code base}, draw by draw.
 *
 * @param measures by the words of the summary: initial, final, minimum, supply, demand, met, shortfall, gap, lost
 * @param both share of draws that run short in both
 * @param onlyBase share that run short in base alone
 * @param onlyVariant share that run short in the variant alone
 * @param neither share that never run short
 * @param days shortage date of the variant minus that of base, over the draws in which both run short; {@code null} if
 *     none do
 */
public record StockpileDifference(
        Map<String, Statistics> measures,
        double both,
        double onlyBase,
        double onlyVariant,
        double neither,
        @Nullable Statistics days) {
    public StockpileDifference {
        measures = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(measures));
    }
}
