package io.github.shellgap.report;

import io.github.shellgap.outcome.Outcome;
import io.github.shellgap.outcome.Statistics;
import io.github.shellgap.quantity.CsvField;
import io.github.shellgap.quantity.Numbers;
import java.io.IOException;
import java.io.Writer;

/** The series as comma-separated values: a row for each variant, element, measure and interval. */
public final class SeriesCsv {
    private static final String HEADER = "variant,element,measure,from,to,mean,p5,p25,p50,p75,p95\n";

    private SeriesCsv() {}

    /**
     * Writes the series, row by row.
     *
     * @throws IOException if a write fails
     */
    public static void write(Outcome outcome, Writer out) throws IOException {
        out.write(HEADER);
        SeriesRow.each(outcome, row -> out.write(line(row)));
    }

    private static String line(SeriesRow row) {
        StringBuilder line = new StringBuilder(160);
        line.append(CsvField.of(row.variant()))
                .append(',')
                .append(CsvField.of(row.element()))
                .append(',')
                .append(row.measure().word())
                .append(',')
                .append(row.interval().from())
                .append(',')
                .append(row.interval().to());
        Statistics s = row.statistics();
        for (double number : new double[] {s.mean(), s.p5(), s.p25(), s.p50(), s.p75(), s.p95()}) {
            Numbers.append(line.append(','), number);
        }
        return line.append('\n').toString();
    }
}
