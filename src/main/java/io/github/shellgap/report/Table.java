package io.github.shellgap.report;

import java.util.List;

/**
 * A table of texts; the first column names the row, the others hold figures.
 *
 * @param caption what it shows
 * @param first the head of the first column
 * @param columns the heads of the others
 * @param rows each with as many cells as there are columns
 */
record Table(String caption, String first, List<String> columns, List<Row> rows) {
    Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        int width = columns.size();
        if (rows.stream().anyMatch(row -> row.cells().size() != width)) {
            throw new IllegalArgumentException("every row of '" + caption + "' must have " + width + " cells");
        }
    }

    /** Returns whether there is anything to show. */
    boolean isFilled() {
        return !rows.isEmpty();
    }

    /** A row. */
    record Row(String name, List<String> cells) {
        Row {
            cells = List.copyOf(cells);
        }
    }
}
