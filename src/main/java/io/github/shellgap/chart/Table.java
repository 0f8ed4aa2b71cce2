package io.github.shellgap.chart;

import io.github.shellgap.quantity.CsvField;
import io.github.shellgap.quantity.Numbers;
import java.util.ArrayList;
import java.util.List;

/** The numbers of a chart as a table: the twin that others redraw from. */
final class Table {
    private final List<String> columns;
    private final List<List<String>> rows = new ArrayList<>();

    Table(List<String> columns) {
        this.columns = List.copyOf(columns);
    }

    /** Adds a row that begins with texts and goes on with numbers; NaN leaves a field empty. */
    void add(List<String> texts, double... numbers) {
        List<String> row = new ArrayList<>(texts.stream().map(CsvField::of).toList());
        for (double number : numbers) {
            row.add(Double.isNaN(number) ? "" : Numbers.twelve(number));
        }
        if (row.size() != columns.size()) {
            throw new IllegalArgumentException(row.size() + " fields for " + columns.size() + " columns");
        }
        rows.add(row);
    }

    /** Returns the table as CSV after RFC 4180, with bare line feeds. */
    String csv() {
        StringBuilder text = new StringBuilder();
        append(text, columns.stream().map(CsvField::of).toList());
        rows.forEach(row -> append(text, row));
        return text.toString();
    }

    private static void append(StringBuilder text, List<String> row) {
        text.append(String.join(",", row)).append('\n');
    }
}
