package io.github.shellgap.scenario;

import org.jspecify.annotations.Nullable;

/**
 * What was reported of a measure afterwards.
 *
 * @param id the word that names it
 * @param title to show; the id if none was given
 * @param metric as written, such as {@code stock:russia@2023-10-26}
 * @param value what was reported
 * @param within the 90 % relative error as a share, or absolute error as a count; {@code null} if the value is spread
 * @param note in the analyst's words; empty if none
 */
public record Observation(
        String id,
        String title,
        String metric,
        Input value,
        @Nullable Input within,
        String note) {}
