package io.github.shellgap.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** What came of making a folder again, for the terminal. */
public final class ReproductionText {
    private static final int MOST_LETTERS = 24;

    private ReproductionText() {}

    /**
     * Writes the verdict, and what differs.
     *
     * @param folder as the user named it
     * @throws IOException if a write fails
     */
    public static void write(String folder, Reproduction made, Writer out) throws IOException {
        String name = SafeText.line(folder);
        if (made.isIdentical()) {
            out.write(name + ": made again, identical to the byte ("
                    + made.series().total() + " lines of series.csv, "
                    + made.summary().total() + " values of summary.json).\n");
            return;
        }
        out.write(name + ": made again, and not the same.\n");
        write(made.summary(), "values", out);
        write(made.series(), "lines", out);
    }

    private static void write(Reproduction.Part part, String things, Writer out) throws IOException {
        if (part.isIdentical()) {
            out.write("\n" + part.file() + ": identical to the byte.\n");
            return;
        }
        if (part.differing() == 0) {
            out.write("\n" + part.file() + ": the same " + things + ", but written in other characters.\n");
            return;
        }
        String size = part.worst() > 0 ? ", numbers by up to " + share(part.worst()) : "";
        out.write("\n" + part.file() + ": " + part.differing() + " of " + part.total() + " " + things + " differ" + size
                + "; the first:\n");
        List<Table.Row> rows = new ArrayList<>();
        for (Reproduction.Difference one : part.first()) {
            String off = one.relative() >= 0 ? share(one.relative()) : "";
            rows.add(new Table.Row(SafeText.line(one.place()), List.of(shown(one.recorded()), shown(one.now()), off)));
        }
        for (String line : TextTable.lines(new Table("differences", "", List.of("recorded", "now", "off by"), rows))) {
            out.write(line + "\n");
        }
    }

    private static String shown(String value) {
        String safe = SafeText.line(value);
        if (safe.isEmpty()) {
            return "none";
        }
        return safe.length() <= MOST_LETTERS ? safe : safe.substring(0, MOST_LETTERS - 1) + "\u2026";
    }

    private static String share(double relative) {
        return Figures.percent(relative);
    }
}
