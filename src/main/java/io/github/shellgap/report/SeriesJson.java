package io.github.shellgap.report;

import io.github.shellgap.outcome.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/**
 * The series as JSON: the rows of {@link SeriesCsv}, in the same order and with the same numbers, as an array of
 * objects with the columns as keys.
 */
public final class SeriesJson {
    private SeriesJson() {}

    /**
     * Writes the series, row by row.
     *
     * @throws IOException if a write fails
     */
    public static void write(Outcome outcome, Writer out) throws IOException {
        Json.write(out, json -> json.array(() -> rows(outcome, json)));
    }

    private static void rows(Outcome outcome, Json json) {
        try {
            SeriesRow.each(
                    outcome,
                    row -> json.object(() -> {
                        json.text("variant", row.variant());
                        json.text("element", row.element());
                        json.text("measure", row.measure().word());
                        json.date("from", row.interval().from());
                        json.date("to", row.interval().to());
                        json.statistics(row.statistics());
                    }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
