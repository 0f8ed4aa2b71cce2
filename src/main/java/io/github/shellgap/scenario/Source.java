package io.github.shellgap.scenario;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A published source.
 *
 * @param id the word by which quantities name it
 * @param publisher who published it; empty if not said
 * @param title of the publication; empty if not said
 * @param date of publication
 * @param url as written; empty if not said
 * @param note in the analyst's words; empty if none
 */
public record Source(
        String id, String publisher, String title, @Nullable LocalDate date, String url, String note) {}
