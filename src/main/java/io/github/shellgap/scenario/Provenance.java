package io.github.shellgap.scenario;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a number comes from.
 *
 * @param sources ids of {@link Source}s; empty for an assumption
 * @param note in the analyst's words; empty if none
 * @param asOf when the claim was made
 * @param grade how near the source stands to whoever counted
 * @param counts what is counted, such as {@code tube artillery}; empty if not said
 */
public record Provenance(
        List<String> sources,
        String note,
        @Nullable LocalDate asOf,
        @Nullable Grade grade,
        String counts) {
    /** Nothing is said about the origin. */
    public static final Provenance NONE = new Provenance(List.of(), "", null, null, "");

    public Provenance {
        sources = List.copyOf(sources);
    }

    /** Returns whether no source stands behind the number. */
    public boolean isAssumption() {
        return sources.isEmpty();
    }
}
