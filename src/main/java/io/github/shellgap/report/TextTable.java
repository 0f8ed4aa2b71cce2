package io.github.shellgap.report;

import java.util.ArrayList;
import java.util.List;

/** A table in columns of text, for a terminal. */
final class TextTable {
    private static final String GUTTER = "  ";

    private TextTable() {}

    /** Returns the lines: head, then rows; names to the left, figures to the right. */
    static List<String> lines(Table table) {
        List<Table.Row> all = new ArrayList<>();
        all.add(new Table.Row(table.first(), table.columns()));
        all.addAll(table.rows());
        int nameWidth = all.stream().mapToInt(row -> width(row.name())).max().orElse(0);
        int[] widths = new int[table.columns().size()];
        for (Table.Row row : all) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(row.cells().get(i)));
            }
        }
        List<String> lines = new ArrayList<>();
        for (Table.Row row : all) {
            StringBuilder line = new StringBuilder(row.name()).append(" ".repeat(nameWidth - width(row.name())));
            for (int i = 0; i < widths.length; i++) {
                String cell = row.cells().get(i);
                line.append(GUTTER).append(" ".repeat(widths[i] - width(cell))).append(cell);
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
