package io.github.shellgap.explore;

import java.util.List;

/**
 * What moves one uncertain input of a scenario.
 *
 * @param path dotted, in the document
 * @param section of the document, in words
 * @param title to show
 * @param written as it stands in the scenario; empty if the parts of it are its options
 * @param kind how its values are written
 * @param range where it can be moved, in the analyst's own unit; days since 1970 for a date
 * @param unit what follows the number, such as {@code /month}, {@code %} or a space and {@code days}
 * @param options the values it can take instead of a range, as written; empty if it has a range
 */
public record Dial(
        String path,
        String section,
        String title,
        String written,
        Kind kind,
        Range range,
        String unit,
        List<String> options) {
    public Dial {
        options = List.copyOf(options);
    }

    /** How values are written. */
    public enum Kind {
        /** A number and what follows it. */
        NUMBER,
        /** An ISO date. */
        DATE,
        /** One of the options. */
        LIST
    }

    /**
     * A stretch of values.
     *
     * @param middle the median of the input as the scenario has it
     * @param step between two values, above 0
     */
    public record Range(double low, double middle, double high, double step) {}
}
