package io.github.shellgap.report;

import io.github.shellgap.outcome.Outcome;
import io.github.shellgap.outcome.Statistics;
import io.github.shellgap.outcome.StockpileDifference;
import io.github.shellgap.outcome.VariantOutcome;
import io.github.shellgap.scenario.Variant;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A comparison for the terminal: the headline figures of each side, and what each changes against the first. */
public final class ComparisonText {
    private ComparisonText() {}

    /**
     * Writes both tables and a sentence for each side.
     *
     * @throws IOException if a write fails
     */
    public static void write(Outcome outcome, Writer out) throws IOException {
        for (String line : lines(outcome)) {
            out.write(line + "\n");
        }
    }

    static List<String> lines(Outcome outcome) {
        String first = outcome.variants().get(0).variant().id();
        List<String> lines = new ArrayList<>(TextTable.lines(Tables.headline(outcome, Variant::id)));
        List<Table.Row> rows = new ArrayList<>();
        List<String> sentences = new ArrayList<>();
        for (VariantOutcome side : outcome.variants()) {
            for (Map.Entry<String, StockpileDifference> entry :
                    side.differences().entrySet()) {
                boolean isAlone = side.differences().size() == 1;
                String name = side.variant().id() + (isAlone ? "" : " \u00B7 " + entry.getKey());
                rows.add(row(name, entry.getValue(), outcome.draws() == 1));
            }
            Sentences.changes(outcome, side)
                    .forEach(sentence -> sentences.add(side.variant().id() + " against " + first + ", " + sentence));
        }
        if (!rows.isEmpty()) {
            List<String> columns = outcome.draws() == 1
                    ? List.of("final stock", "supply", "not met")
                    : List.of("shortage", "final stock", "90 % of draws", "not met, mean", "90 % of draws");
            lines.add("");
            lines.addAll(TextTable.lines(new Table("differences", "minus " + first, columns, rows)));
            lines.add("");
            lines.addAll(sentences);
        }
        return lines;
    }

    private static Table.Row row(String name, StockpileDifference difference, boolean isOneDraw) {
        Statistics last = of(difference, "final");
        Statistics shortfall = of(difference, "shortfall");
        if (isOneDraw) {
            return new Table.Row(
                    name,
                    List.of(
                            Figures.change(last.p50()),
                            Figures.change(of(difference, "supply").p50()),
                            Figures.change(shortfall.p50())));
        }
        double points = (difference.onlyVariant() - difference.onlyBase()) * 100;
        return new Table.Row(
                name,
                List.of(
                        points(points),
                        Figures.change(last.p50()),
                        Figures.range(last),
                        Figures.change(shortfall.mean()),
                        Figures.range(shortfall)));
    }

    private static String points(double points) {
        String size = Figures.days(points);
        String sign = points > 0 && !size.equals("0") ? "+" : "";
        return sign + size + (size.matches("\u2212?1") ? " point" : " points");
    }

    private static Statistics of(StockpileDifference difference, String measure) {
        Statistics statistics = difference.measures().get(measure);
        if (statistics == null) {
            throw new IllegalArgumentException("a difference has no measure " + measure);
        }
        return statistics;
    }
}
