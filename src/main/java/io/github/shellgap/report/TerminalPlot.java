package io.github.shellgap.report;

import io.github.shellgap.outcome.Statistics;
import io.github.shellgap.scenario.Period;
import java.util.ArrayList;
import java.util.List;

/** A stockpile's curve in characters: the median as a line, the middle 90 % of draws as a shade. */
final class TerminalPlot {
    private static final int ROWS = 9;
    private static final int DOTS_ACROSS = 2;
    private static final int DOTS_DOWN = 4;
    private static final int BRAILLE = 0x2800;

    /** Bits of the dots of a braille cell, {@code [row][column]}. */
    private static final int[][] DOTS = {{0x01, 0x08}, {0x02, 0x10}, {0x04, 0x20}, {0x40, 0x80}};

    private final List<Statistics> course;
    private final double top;
    private final int columns;
    private final boolean isUnicode;

    private TerminalPlot(List<Statistics> course, int columns, boolean isUnicode) {
        this.course = course;
        this.columns = columns;
        this.isUnicode = isUnicode;
        this.top = course.stream().mapToDouble(Statistics::p95).max().orElse(0);
    }

    /**
     * Returns the lines of a plot.
     *
     * @param intervals at least one
     * @param course {@code [interval]}, in rounds; above zero somewhere in one draw in twenty
     * @param width in characters, labels included
     * @param isUnicode whether braille can be shown
     */
    static List<String> lines(List<Period> intervals, List<Statistics> course, int width, boolean isUnicode) {
        double top = course.stream().mapToDouble(Statistics::p95).max().orElse(0);
        String topLabel = Figures.rounds(top);
        int labels = Math.max(topLabel.length(), 1);
        TerminalPlot plot = new TerminalPlot(course, Math.max(8, width - labels - 2), isUnicode);
        String bar = isUnicode ? "\u2502" : "|";
        List<String> lines = new ArrayList<>();
        String[] rows = plot.rows();
        for (int row = 0; row < rows.length; row++) {
            String label = row == rows.length - 1 ? "0" : row == 0 ? topLabel : "";
            lines.add(" ".repeat(labels - label.length()) + label + ' ' + bar + rows[row].stripTrailing());
        }
        String from = intervals.get(0).from().toString();
        String to = intervals.get(intervals.size() - 1).to().toString();
        int gap = Math.max(1, plot.columns - from.length() - to.length());
        lines.add(" ".repeat(labels + 2) + from + " ".repeat(gap) + to);
        return lines;
    }

    private String[] rows() {
        int[][] cells = new int[ROWS][columns];
        int dotColumns = columns * DOTS_ACROSS;
        int before = dotRow(at(0).p50());
        for (int x = 0; x < dotColumns; x++) {
            int now = dotRow(at(x).p50());
            for (int y = Math.min(before, now); y <= Math.max(before, now); y++) {
                cells[y / DOTS_DOWN][x / DOTS_ACROSS] |= DOTS[y % DOTS_DOWN][x % DOTS_ACROSS];
            }
            before = now;
        }
        String[] rows = new String[ROWS];
        for (int row = 0; row < ROWS; row++) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < columns; column++) {
                line.appendCodePoint(cell(cells[row][column], row, column));
            }
            rows[row] = line.toString();
        }
        return rows;
    }

    private int cell(int dots, int row, int column) {
        if (dots != 0) {
            return isUnicode ? BRAILLE + dots : '*';
        }
        Statistics statistics = at(column * DOTS_ACROSS);
        int highest = dotRow(statistics.p95()) / DOTS_DOWN;
        int lowest = dotRow(statistics.p5()) / DOTS_DOWN;
        boolean isInBand = statistics.p5() < statistics.p95() && row >= highest && row <= lowest;
        return isInBand ? (isUnicode ? '\u2591' : '.') : ' ';
    }

    private Statistics at(int dotColumn) {
        int last = course.size() - 1;
        int dotColumns = columns * DOTS_ACROSS - 1;
        return course.get(Math.round((float) last * dotColumn / dotColumns));
    }

    private int dotRow(double rounds) {
        int lowest = ROWS * DOTS_DOWN - 1;
        double share = Math.max(0, Math.min(1, rounds / top));
        return lowest - Math.toIntExact(Math.round(share * lowest));
    }
}
