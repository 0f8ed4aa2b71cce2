package io.github.shellgap.report;

import static io.github.shellgap.quantity.Numbers.twelve;

import io.github.shellgap.outcome.Outcome;
import io.github.shellgap.outcome.Statistics;
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
        Statistics s = row.statistics();
        return CsvCell.of(row.variant())
                + ','
                + CsvCell.of(row.element())
                + ','
                + row.measure().word()
                + ','
                + row.interval().from()
                + ','
                + row.interval().to()
                + ','
                + twelve(s.mean())
                + ','
                + twelve(s.p5())
                + ','
                + twelve(s.p25())
                + ','
                + twelve(s.p50())
                + ','
                + twelve(s.p75())
                + ','
                + twelve(s.p95())
                + '\n';
    }
}
