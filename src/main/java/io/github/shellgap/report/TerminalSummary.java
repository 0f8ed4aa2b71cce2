package io.github.shellgap.report;

import io.github.shellgap.outcome.Outcome;
import io.github.shellgap.outcome.Statistics;
import io.github.shellgap.outcome.StockpileOutcome;
import io.github.shellgap.outcome.VariantOutcome;
import io.github.shellgap.scenario.Measure;
import io.github.shellgap.scenario.Variant;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a run found, short enough for a terminal. */
public final class TerminalSummary {
    private static final int MOST_PLOTS = 2;

    private TerminalSummary() {}

    /**
     * Writes headline sentences, a plot of each curve and the table of variants.
     *
     * @param width in characters
     * @param isUnicode whether the terminal shows more than ASCII
     * @throws IOException if a write fails
     */
    public static void write(Outcome outcome, int width, boolean isUnicode, Writer out) throws IOException {
        List<String> lines = new ArrayList<>();
        VariantOutcome first = outcome.variants().get(0);
        lines.add(SafeText.line(outcome.study().base().title()));
        lines.addAll(Sentences.of(outcome, first));
        first.stockpiles().stream().limit(MOST_PLOTS).forEach(stockpile -> {
            lines.add("");
            lines.addAll(plot(outcome, first, stockpile, new Space(width, isUnicode)));
        });
        if (outcome.variants().size() > 1 || first.stockpiles().size() > 1) {
            lines.add("");
            lines.addAll(variants(outcome, new Space(width, isUnicode)));
        }
        for (String line : lines) {
            out.write(isUnicode ? line : ascii(line));
            out.write('\n');
        }
    }

    private static List<String> plot(Outcome outcome, VariantOutcome variant, StockpileOutcome stockpile, Space space) {
        List<String> lines = new ArrayList<>();
        List<Statistics> course = stockpile.track(Measure.STOCK).byInterval();
        String name = Sentences.name(stockpile.stockpile());
        if (course.stream().allMatch(stock -> stock.p95() == 0)) {
            String unit = outcome.settings().resolution().name().toLowerCase(Locale.ROOT);
            boolean isAlways = course.stream().allMatch(stock -> stock.mean() == 0);
            lines.add(name + ": no stock at the end of any " + unit + (isAlways ? "" : " in 95 % of draws"));
            return lines;
        }
        String range = outcome.draws() == 1 ? "" : ", median and middle 90 % of draws";
        lines.add(name + ": stock in rounds" + range);
        lines.addAll(TerminalPlot.lines(outcome.intervalsOf(variant), course, space.width(), space.isUnicode()));
        return lines;
    }

    /** Returns the table of variants by title; by id where titles are too long, or in letters that the terminal lacks. */
    private static List<String> variants(Outcome outcome, Space space) {
        List<String> titled = TextTable.lines(Tables.headline(outcome, Sentences::name));
        boolean fits = titled.stream().allMatch(line -> line.codePointCount(0, line.length()) <= space.width());
        return fits && space.isUnicode() ? titled : TextTable.lines(Tables.headline(outcome, Variant::id));
    }

    private record Space(int width, boolean isUnicode) {}

    /** Returns a line for a terminal that shows no more than ASCII. */
    public static String ascii(String line) {
        StringBuilder plain = new StringBuilder();
        line.replace("\u2026", "...")
                .replace('\u2212', '-')
                .replace('\u2013', '-')
                .replace('\u00B7', '/')
                .codePoints()
                .forEach(point -> plain.appendCodePoint(point < 0x80 ? point : '?'));
        return plain.toString();
    }
}
