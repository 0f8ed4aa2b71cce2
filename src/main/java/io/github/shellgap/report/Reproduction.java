package io.github.shellgap.report;

import io.github.shellgap.outcome.Outcome;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A folder of results made again, and how that differs from what is in it.
 *
 * @param summary of the values of summary.json
 * @param series of the rows of series.csv
 */
public record Reproduction(Part summary, Part series) {

    /**
     * What differs in one file.
     *
     * @param file its name
     * @param total values or rows compared
     * @param differing how many of them differ
     * @param isIdentical whether it is the same to the byte
     * @param first the first that differ
     * @param worst the largest relative difference of numbers; 0 if none differ, NaN never
     */
    public record Part(
            String file, long total, long differing, boolean isIdentical, List<Difference> first, double worst) {
        public Part {
            first = List.copyOf(first);
        }
    }

    /**
     * A value that differs.
     *
     * @param place a path of the summary, or the key of a row and its column
     * @param recorded empty if it is not there
     * @param now empty if it is not there
     */
    public record Difference(String place, String recorded, String now) {
        /** Returns the difference relative to the larger value, or −1 where one is no number. */
        double relative() {
            try {
                double before = Double.parseDouble(recorded);
                double after = Double.parseDouble(now);
                double largest = Math.max(Math.abs(before), Math.abs(after));
                return largest == 0 ? 0 : Math.abs(after - before) / largest;
            } catch (NumberFormatException e) {
                return -1;
            }
        }
    }

    /** Returns whether both files are the same to the byte. */
    public boolean isIdentical() {
        return summary.isIdentical() && series.isIdentical();
    }

    /**
     * Compares an outcome with the files of an earlier run.
     *
     * @param earlierSummary the text of summary.json
     * @param earlierSeries series.csv, at its beginning
     * @throws IOException if a file cannot be read, or the summary is no JSON
     */
    public static Reproduction of(Outcome outcome, Making making, String earlierSummary, BufferedReader earlierSeries)
            throws IOException {
        StringWriter now = new StringWriter();
        SummaryJson.write(outcome, making, now);
        RowComparison rows = new RowComparison(earlierSeries);
        try (Writer writer = rows) {
            SeriesCsv.write(outcome, writer);
        }
        return new Reproduction(summary(earlierSummary, now.toString()), rows.part());
    }

    private static Part summary(String recorded, String now) throws IOException {
        Map<String, String> before = JsonLeaves.of(recorded);
        Map<String, String> after = JsonLeaves.of(now);
        Set<String> paths = new LinkedHashSet<>(before.keySet());
        paths.addAll(after.keySet());
        List<Difference> differences = new ArrayList<>();
        double worst = 0;
        for (String path : paths) {
            String was = before.getOrDefault(path, "");
            String is = after.getOrDefault(path, "");
            if (!was.equals(is)) {
                Difference difference = new Difference(path, was, is);
                differences.add(difference);
                worst = Math.max(worst, difference.relative());
            }
        }
        // Estimates of errors say least of what has changed.
        differences.sort(Comparator.comparing(one -> one.place().startsWith("engine.samplingError")));
        List<Difference> first = differences.subList(0, Math.min(differences.size(), RowComparison.MOST_SHOWN));
        return new Part("summary.json", paths.size(), differences.size(), recorded.equals(now), first, worst);
    }
}
