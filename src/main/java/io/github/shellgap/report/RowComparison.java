package io.github.shellgap.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** Takes a CSV file as it is written and compares it, line by line, with one that was written before. */
final class RowComparison extends Writer {
    /** Differences kept to be shown. */
    static final int MOST_SHOWN = 8;

    private static final int KEY_COLUMNS = 5;

    private final BufferedReader earlier;
    private final StringBuilder line = new StringBuilder();
    private final List<Reproduction.Difference> first = new ArrayList<>();
    private String[] columns = {};
    private long total;
    private long differing;
    private double worst;

    RowComparison(BufferedReader earlier) {
        this.earlier = earlier;
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        for (int k = from; k < from + length; k++) {
            if (text[k] == '\n') {
                compare(line.toString());
                line.setLength(0);
            } else {
                line.append(text[k]);
            }
        }
    }

    @Override
    public void flush() {
        // what is not a whole line yet waits for the rest
        line.trimToSize();
    }

    /** Takes the lines that only the earlier file has. */
    @Override
    public void close() throws IOException {
        for (String more = next(); more != null; more = next()) {
            note(more, "");
        }
    }

    /** Returns what differs; call it after {@link #close}. */
    Reproduction.Part part() {
        return new Reproduction.Part("series.csv", total, differing, differing == 0, first, worst);
    }

    private void compare(String now) throws IOException {
        String was = next();
        if (columns.length == 0) {
            columns = now.split(",", -1);
        }
        if (!now.equals(was)) {
            note(was == null ? "" : was, now);
        } else {
            total++;
        }
    }

    private void note(String was, String now) {
        total++;
        differing++;
        String[] before = was.split(",", -1);
        String[] after = now.split(",", -1);
        String key = key(after.length > 1 ? after : before);
        boolean isSameRow = before.length == after.length && key.equals(key(before));
        if (!isSameRow) {
            add(new Reproduction.Difference(key, was, now));
            return;
        }
        for (int k = 0; k < after.length; k++) {
            if (!before[k].equals(after[k])) {
                String column = k < columns.length ? columns[k] : String.valueOf(k + 1);
                add(new Reproduction.Difference(key + ": " + column, before[k], after[k]));
            }
        }
    }

    private void add(Reproduction.Difference difference) {
        worst = Math.max(worst, difference.relative());
        if (first.size() < MOST_SHOWN) {
            first.add(difference);
        }
    }

    private static String key(String[] cells) {
        return String.join(" ", List.of(cells).subList(0, Math.min(KEY_COLUMNS, cells.length)));
    }

    /** Returns the next line; what ends it other than a line feed alone makes it another line. */
    private @org.jspecify.annotations.Nullable String next() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int c = earlier.read(); c >= 0; c = earlier.read()) {
            if (c == '\n') {
                return text.toString();
            }
            text.append((char) c);
        }
        // a last line without its end is not the line that was written
        return text.isEmpty() ? null : text.append('\u2026').toString();
    }
}
