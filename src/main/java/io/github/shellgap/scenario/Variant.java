package io.github.shellgap.scenario;

import java.util.Map;

/**
 * A what-if on the scenario; the scenario itself is the variant {@code base}.
 *
 * @param id the word that names it
 * @param title to show; the id if none was given, and the scenario's title for {@code base}
 * @param note in the analyst's words; empty if none
 * @param changes new values as written, by dotted path; empty for {@code base}
 * @param scenario what results
 */
public record Variant(String id, String title, String note, Map<String, String> changes, Scenario scenario) {
    /** The id of the scenario itself. */
    public static final String BASE = "base";

    public Variant {
        changes = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(changes));
    }
}
