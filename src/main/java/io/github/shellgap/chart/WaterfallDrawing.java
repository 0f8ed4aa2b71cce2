package io.github.shellgap.chart;

import io.github.shellgap.outcome.Statistics;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;

/** An outcome step by step from none of its parts to all of them, with the spread of draws at each step. */
final class WaterfallDrawing {
    private static final double HEADING = 10;
    private static final double FOOT = 30;
    private static final double ROOM_FOR_ROW = 40;
    private static final double DOT = 6;
    /** Of a bar, in pixels. */
    private static final double THINNEST = 2;

    private final Waterfall waterfall;
    private final ChartStyle style;
    private final Canvas canvas;
    private final Variable outcome;
    private final List<WaterfallStep> steps;

    WaterfallDrawing(Waterfall waterfall, ChartStyle style, Canvas canvas) {
        this.waterfall = waterfall;
        this.style = style;
        this.canvas = canvas;
        this.outcome = waterfall.outcome();
        this.steps = WaterfallStep.of(waterfall, canvas, (int) (canvas.height() / ROOM_FOR_ROW) - 3);
    }

    Picture draw() {
        Exhibits.Words words = new Exhibits.Words(finding(), subtitle(), note());
        Caption caption = Exhibits.caption(waterfall, style, key(), words);
        Rectangle2D body = Frame.draw(canvas, caption);
        List<Rows.Name> names =
                steps.stream().map(step -> new Rows.Name(step.name(), "")).toList();
        Rows rows = new Rows(canvas, Exhibits.inner(body, HEADING, FOOT), names);
        double margin = 12;
        for (WaterfallStep step : steps) {
            margin = Math.max(margin, canvas.typesetter().width(step.text(), TextStyle.SMALL_STRONG) + 12);
        }
        double[] extent = steps.stream()
                .flatMapToDouble(step -> DoubleStream.of(step.from(), step.to(), step.low(), step.high()))
                .toArray();
        Ruler ruler = Ruler.holding(outcome, extent, true, 5);
        Rail rail = new Rail(ruler, rows.left() + 6, rows.right() - margin, Double.NaN);
        rail.drawGridAcross(canvas, rows.top(), rows.bottom());
        if (!outcome.isDate()) {
            canvas.vertical(rail.at(0), rows.top(), rows.bottom(), new Canvas.Stroke(Palette.BASE, Pen.BASE));
        }
        for (int row = 0; row < steps.size(); row++) {
            draw(row, rail, rows);
        }
        rail.drawTicksAcross(canvas, rows.bottom(), new double[0], Double.MAX_VALUE);
        rows.drawNames();
        return new Picture(caption, alt(), table()).sparing(rows.spare());
    }

    private void draw(int row, Rail rail, Rows rows) {
        WaterfallStep step = steps.get(row);
        double thickness = Math.min(26, rows.height() * 0.58);
        double middle = rows.middle(row);
        if (row > 0) {
            double x = rail.at(steps.get(row - 1).to());
            boolean isDot = isDot(steps.get(row - 1), rail);
            double above = rows.middle(row - 1) + (isDot ? DOT : thickness / 2);
            canvas.vertical(x, above, middle - thickness / 2, new Canvas.Stroke(Palette.RULE, Pen.HAIR));
        }
        double left = Math.min(rail.at(step.from()), rail.at(step.to()));
        double width = Math.abs(rail.at(step.to()) - rail.at(step.from()));
        if (!isDot(step, rail)) {
            canvas.fill(new Rectangle2D.Double(left, middle - thickness / 2, width, thickness), step.colour());
        }
        Points.whisker(canvas, rail.at(step.low()), rail.at(step.high()), middle);
        if (isDot(step, rail)) {
            Points.dot(canvas, left, middle, step.colour());
        }
        double right = Math.max(Math.max(left + width, rail.at(step.low())), rail.at(step.high()));
        Canvas.Words words = Canvas.Words.of(step.text(), TextStyle.SMALL_STRONG, Palette.INK);
        canvas.text(words.halo(), right + 7, middle + 4.4);
    }

    /** Returns whether a bar would be too thin to be seen. */
    private static boolean isDot(WaterfallStep step, Rail rail) {
        return Math.abs(rail.at(step.to()) - rail.at(step.from())) < THINNEST;
    }

    private List<KeyItem> key() {
        List<KeyItem> key = new ArrayList<>();
        String[] effects = outcome.isDate()
                ? new String[] {"brings it forward", "puts it off"}
                : new String[] {"lowers it", "raises it"};
        if (waterfall.parts().stream().anyMatch(part -> part.amount().mean() > 0)) {
            key.add(new KeyItem(effects[1], Palette.ORANGE, KeyItem.Swatch.AREA));
        }
        if (waterfall.parts().stream().anyMatch(part -> part.amount().mean() < 0)) {
            key.add(new KeyItem(effects[0], Palette.BLUE, KeyItem.Swatch.AREA));
        }
        if (steps.stream().anyMatch(step -> step.low() < step.high())) {
            key.add(new KeyItem("central 90\u00A0% of draws", Palette.INK, KeyItem.Swatch.WHISKER));
        }
        return key;
    }

    private String finding() {
        Waterfall.Part most = waterfall.parts().stream()
                .max(Comparator.comparingDouble(part -> Math.abs(part.amount().mean())))
                .orElseThrow();
        String name = Exhibits.brief(canvas, outcome.name());
        double change = most.amount().mean();
        if (change == 0) {
            return "None of them changes the " + name;
        }
        String own = Exhibits.quoted(canvas, most.name());
        double all = waterfall.with().mean() - waterfall.without().mean();
        double[] figures = WaterfallStep.figures(waterfall);
        if (waterfall.parts().size() == 1) {
            return own + " changes the " + name + " by\u00A0" + outcome.change(change, figures);
        }
        String by = " most: by\u00A0" + outcome.change(change, figures) + ", of\u00A0" + outcome.change(all, figures)
                + " in all";
        return Exhibits.fitting(canvas, own + " changes the " + name + by, own + " changes it" + by);
    }

    private String subtitle() {
        return Exhibits.measured(canvas, outcome) + ": what each contributes"
                + (outcome.kind() == Variable.Kind.CHANCE ? "" : ", mean of draws");
    }

    private String note() {
        return "Note: each part’s Shapley value, its mean effect over all orders of switching them on; together they"
                + " are the whole difference."
                + (outcome.isDate() ? " A date not reached counts as the day after the period." : "");
    }

    private String alt() {
        StringBuilder said = new StringBuilder("Waterfall chart of " + subtitle() + ". " + finding() + ".");
        for (WaterfallStep step : steps.subList(0, Math.min(4, steps.size() - 1))) {
            said.append(' ')
                    .append(Exhibits.capital(step.name()))
                    .append(": ")
                    .append(step.text())
                    .append('.');
        }
        WaterfallStep last = steps.get(steps.size() - 1);
        return said.append(' ')
                .append(last.name())
                .append(": ")
                .append(last.text())
                .append('.')
                .toString();
    }

    private Table table() {
        Table table = new Table(List.of("step", "mean", "p5", "p25", "p50", "p75", "p95"));
        add(table, "without all", waterfall.without(), outcome);
        // A contribution to a date is a number of days.
        Variable amount = outcome.isDate() ? Variable.number(outcome.name(), "days") : outcome;
        waterfall.parts().forEach(part -> add(table, part.name(), part.amount(), amount));
        add(table, "with all", waterfall.with(), outcome);
        return table;
    }

    private static void add(Table table, String name, Statistics of, Variable measured) {
        List<String> row = new ArrayList<>(List.of(name));
        DoubleStream.of(of.mean(), of.p5(), of.p25(), of.p50(), of.p75(), of.p95())
                .mapToObj(measured::field)
                .forEach(row::add);
        table.add(row);
    }
}
