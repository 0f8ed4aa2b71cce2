package io.github.shellgap.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The JSON Schemas (draft 2020-12) of what a run writes for programs. They allow no key that they do not name. */
public enum ResultSchema {
    /** Of {@link SeriesJson}. */
    SERIES("series.schema.json"),

    /** Of {@link SummaryJson}. */
    SUMMARY("summary.schema.json");

    private final String file;

    ResultSchema(String file) {
        this.file = file;
    }

    /** Returns the schema, as JSON. */
    public String text() {
        try (InputStream stream = ResultSchema.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("no resource " + file);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
