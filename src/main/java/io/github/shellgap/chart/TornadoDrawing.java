package io.github.shellgap.chart;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Inputs by how far each moves an outcome alone, and the shares of variance they explain beside it. */
final class TornadoDrawing {
    private static final Color LOW = Palette.SKY;
    private static final Color HIGH = Palette.NAVY;
    private static final double HEADING = 24;
    private static final double FOOT = 30;
    private static final double REST = 18;
    private static final double GAP = 28;
    private static final double SHARE_OF_INDICES = 0.2;
    private static final int MOST_ROWS = 12;
    /** Fewer would say too little of what drives the outcome; from there on, names are rather cut. */
    private static final int FEWEST_ROWS = 8;

    private static final List<String> DURATIONS = List.of("days", "weeks", "months", "years");

    private final Tornado tornado;
    private final ChartStyle style;
    private final Canvas canvas;
    private final List<Tornado.Swing> swings;
    private final boolean hasShares;

    TornadoDrawing(Tornado tornado, ChartStyle style, Canvas canvas) {
        this.tornado = tornado;
        this.style = style;
        this.canvas = canvas;
        this.swings = tornado.swings().stream()
                .sorted(Comparator.comparingDouble((Tornado.Swing swing) -> -span(swing))
                        .thenComparing(swing -> swing.input().name()))
                .toList();
        this.hasShares = swings.stream().anyMatch(swing -> swing.shares() != null);
    }

    /** Returns how far the swing reaches; of dates not reached, as if they were far off. */
    private double span(Tornado.Swing swing) {
        double least = swing.least(tornado.central());
        double greatest = swing.greatest(tornado.central());
        if (least == greatest) {
            return 0;
        }
        return Double.isInfinite(greatest) ? 1e12 - least : greatest - least;
    }

    Picture draw() {
        Exhibits.Words words = new Exhibits.Words(finding(), subtitle(), note());
        Caption caption = Exhibits.caption(tornado, style, key(), words);
        Rectangle2D body = Frame.draw(canvas, caption);
        double room = body.getHeight() - HEADING - FOOT;
        int moving = (int) swings.stream().filter(swing -> span(swing) > 0).count();
        int wanted = Math.max(1, moving);
        boolean isFull = swings.size() == wanted && wanted <= Math.min(MOST_ROWS, (int) (room / Rows.LEAST_HEIGHT));
        int most = isFull ? wanted : Math.min(wanted, Math.min(MOST_ROWS, (int) ((room - REST) / Rows.LEAST_HEIGHT)));
        // Names that are cut for want of a second line get it if a few rows less make room for it.
        Rows rows = IntStream.iterate(most, count -> count >= Math.min(most, FEWEST_ROWS), count -> count - 1)
                .mapToObj(count -> rows(body, count))
                .filter(Rows::isWhole)
                .findFirst()
                .orElseGet(() -> rows(body, most));
        List<Tornado.Swing> shown = rows.count() < swings.size() ? swings.subList(0, rows.count()) : swings;
        double indices = hasShares ? body.getWidth() * SHARE_OF_INDICES : 0;
        drawSwings(shown, rows, rows.right() - indices - (hasShares ? GAP : 0));
        if (hasShares) {
            new IndexColumn(canvas, rows, rows.right() - indices, rows.right() - 14).draw(shown);
        }
        rows.drawNames();
        if (shown.size() < swings.size()) {
            drawRest(swings.subList(shown.size(), swings.size()), rows);
        }
        return new Picture(caption, alt(), table()).sparing(rows.spare());
    }

    private Rows rows(Rectangle2D body, int count) {
        Rectangle2D place = Exhibits.inner(body, HEADING, FOOT + (count < swings.size() ? REST : 0));
        List<Rows.Name> names =
                swings.stream().limit(count).map(swing -> name(swing.input())).toList();
        return new Rows(canvas, place, names);
    }

    private void drawSwings(List<Tornado.Swing> shown, Rows rows, double right) {
        double[] values = new double[2 * shown.size() + 1];
        values[0] = tornado.central();
        for (int i = 0; i < shown.size(); i++) {
            Tornado.Swing swing = shown.get(i);
            values[2 * i + 1] = swing.atLow();
            values[2 * i + 2] = swing.atHigh();
        }
        Ruler ruler = Ruler.holding(tornado.outcome(), values, false, 4);
        Rail rail = rail(ruler, rows.left(), right, shown, values);
        rail.drawGridAcross(canvas, rows.top(), rows.bottom());
        for (int i = 0; i < shown.size(); i++) {
            drawSwing(shown.get(i), rail, rows, i);
        }
        double base = rail.at(tornado.central());
        canvas.vertical(base, rows.top() - 4, rows.bottom() + 4, new Canvas.Stroke(Palette.BASE, Pen.BASE));
        String[] directions = tornado.outcome().directions();
        Canvas.Words lower = Canvas.Words.of("← " + directions[0], TextStyle.SMALL_STRONG, Palette.SECOND);
        Canvas.Words higher = Canvas.Words.of(directions[1] + " →", TextStyle.SMALL_STRONG, Palette.SECOND);
        canvas.text(lower.end(), base - 8, rows.top() - 9);
        canvas.text(higher, base + 8, rows.top() - 9);
        drawBaseline(rail, base, rows.bottom(), right);
    }

    /** Names the outcome with every input as it is, below the line that marks it but not beyond the right end of the bars. */
    private void drawBaseline(Rail rail, double base, double bottom, double right) {
        if (tornado.central() == Variable.AFTER) {
            rail.drawTicksAcross(canvas, bottom, new double[0], right + GAP / 2);
            return;
        }
        String text = tornado.outcome().text(tornado.central());
        double half = canvas.typesetter().width(text, TextStyle.STRONG) / 2;
        Canvas.Words words =
                Canvas.Words.of(text, TextStyle.STRONG, Palette.INK).middle();
        Rectangle2D box = canvas.text(words, Math.min(base, right - half), bottom + 18);
        rail.drawTicksAcross(canvas, bottom, new double[] {box.getMinX(), box.getMaxX()}, right + GAP / 2);
    }

    /** Returns the widest scale beside which the values at the ends of all bars have room. */
    private Rail rail(Ruler ruler, double left, double right, List<Tornado.Swing> shown, double[] values) {
        double from = left + 8;
        double to = right - 8;
        // Each step inwards moves the ends of the bars inwards too, by less.
        for (int step = 0; step < 12; step++) {
            Rail rail = Rail.across(ruler, from, to, values);
            double over = 0;
            double under = 0;
            for (Tornado.Swing swing : shown) {
                double room = 10 + endWidth(swing);
                over = Math.max(over, rail.at(swing.greatest(tornado.central())) + room - right);
                under = Math.max(under, left - (rail.at(swing.least(tornado.central())) - room));
            }
            from += under;
            to -= over;
        }
        return Rail.across(ruler, from, to, values);
    }

    private double endWidth(Tornado.Swing swing) {
        return Math.max(
                canvas.typesetter().width(low(swing), TextStyle.SMALL),
                canvas.typesetter().width(high(swing), TextStyle.SMALL));
    }

    private static String low(Tornado.Swing swing) {
        return swing.input().text(swing.low(), swing.low(), swing.high());
    }

    private static String high(Tornado.Swing swing) {
        return swing.input().text(swing.high(), swing.low(), swing.high());
    }

    /** Returns an input's name; a rate or a duration says its time, because the values at the bars' ends do not. */
    private Rows.Name name(Variable input) {
        Rows.Name name = Rows.Name.of(input, canvas);
        String unit = input.unit();
        if (!unit.contains("per ") && !DURATIONS.contains(unit)) {
            return name;
        }
        String said = " " + name.text().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", " ") + " ";
        boolean isSaid = said.contains(" " + unit + " ") || said.contains(" " + unit.replace("per ", "a ") + " ");
        return new Rows.Name(name.text(), isSaid ? "" : ", " + unit, "");
    }

    private void drawSwing(Tornado.Swing swing, Rail rail, Rows rows, int row) {
        double base = rail.at(tornado.central());
        double atLow = rail.at(swing.atLow());
        double atHigh = rail.at(swing.atHigh());
        double thickness = Math.min(28, rows.height() * 0.62);
        double middle = rows.middle(row);
        boolean isOneSided = (atLow - base) * (atHigh - base) > 0;
        boolean isLowLeft = atLow < base || (atLow == base && atHigh >= base);
        if (isOneSided) {
            // Both ends on one side: the bars share the row, and the nearer end's value stands inside the row too.
            double half = thickness / 2;
            bar(base, atLow, middle - half / 2, half, LOW);
            bar(base, atHigh, middle + half / 2, half, HIGH);
            boolean isLeft = atLow < base;
            double far = isLeft ? Math.min(atLow, atHigh) : Math.max(atLow, atHigh);
            String text = far == atLow ? low(swing) : high(swing);
            end(text, far, isLeft, middle);
            end(far == atLow ? high(swing) : low(swing), base, !isLeft, middle);
            return;
        }
        bar(base, atLow, middle, thickness, LOW);
        bar(base, atHigh, middle, thickness, HIGH);
        end(low(swing), atLow, isLowLeft, middle);
        end(high(swing), atHigh, !isLowLeft, middle);
    }

    private void bar(double base, double to, double middle, double thickness, Color colour) {
        double width = Math.abs(to - base);
        if (width > 0) {
            canvas.fill(new Rectangle2D.Double(Math.min(base, to), middle - thickness / 2, width, thickness), colour);
        }
    }

    private void end(String text, double x, boolean isLeft, double middle) {
        Canvas.Words words =
                Canvas.Words.of(text, TextStyle.SMALL, Palette.SECOND).halo();
        canvas.text(isLeft ? words.end() : words, x + (isLeft ? -6 : 6), middle + 4.4);
    }

    private void drawRest(List<Tornado.Swing> rest, Rows rows) {
        String count = rest.size() == 1 ? "1 other input" : rest.size() + " other inputs";
        Tornado.Swing widest = rest.get(0);
        String reach = span(widest) == 0
                ? "moves nothing"
                : "at most from "
                        + tornado.outcome().range(widest.least(tornado.central()), widest.greatest(tornado.central()));
        Canvas.Words words = Canvas.Words.of(
                count + (rest.size() == 1 || span(widest) != 0 ? ": " : ": each ") + reach,
                TextStyle.SMALL,
                Palette.MUTED);
        canvas.text(words, Frame.PADDING, rows.bottom() + FOOT + REST - 6);
    }

    private List<KeyItem> key() {
        List<KeyItem> key = new ArrayList<>();
        key.add(new KeyItem("at the input’s 5th percentile", LOW, KeyItem.Swatch.AREA));
        key.add(new KeyItem("at its 95th", HIGH, KeyItem.Swatch.AREA));
        if (hasShares) {
            key.add(new KeyItem("variance it explains alone", Palette.INK, KeyItem.Swatch.DOT));
            key.add(new KeyItem("alone and with others", Palette.INK, KeyItem.Swatch.RING));
        }
        return key;
    }

    private String finding() {
        String outcome = Exhibits.brief(canvas, tornado.outcome().name());
        Tornado.Swing top = swings.get(0);
        if (span(top) == 0) {
            return "No input alone moves the " + outcome;
        }
        String name = Exhibits.quoted(canvas, Exhibits.capital(top.input().name()));
        String range = " most: "
                + Exhibits.course(tornado.outcome(), top.least(tornado.central()), top.greatest(tornado.central()));
        return Exhibits.fitting(canvas, name + " moves the " + outcome + range, name + " moves it" + range);
    }

    private String subtitle() {
        return Exhibits.measured(canvas, tornado.outcome()) + ", as each input alone goes from low to high";
    }

    private String note() {
        String bars = "Note: each bar holds one input at its 5th and at its 95th percentile while the others vary.";
        boolean isAnyNone = swings.stream()
                .anyMatch(swing ->
                        swing.shares() != null && swing.shares().first().isIndistinguishableFromNone());
        if (!hasShares) {
            return bars;
        }
        boolean isAnyTied = swings.stream().anyMatch(swing -> swing.shares() == null);
        return bars
                + " Lines: 95\u00A0% intervals"
                + (isAnyNone ? "; grey: may be none" : "")
                + (isAnyTied ? "; blank: correlated inputs" : "")
                + ".";
    }

    private String alt() {
        StringBuilder said = new StringBuilder("Tornado chart of " + subtitle() + ". " + finding() + ".");
        for (Tornado.Swing swing : swings.subList(0, Math.min(3, swings.size()))) {
            said.append(' ')
                    .append(Exhibits.capital(
                            Exhibits.shown(canvas, swing.input().name())))
                    .append(" from ")
                    .append(swing.input().textWithUnit(swing.low()))
                    .append(" to ")
                    .append(swing.input().textWithUnit(swing.high()))
                    .append(": ")
                    .append(tornado.outcome().text(swing.atLow()))
                    .append(" to ")
                    .append(tornado.outcome().text(swing.atHigh()))
                    .append('.');
        }
        return said.toString();
    }

    private Table table() {
        Table table = new Table(List.of(
                "input",
                "unit",
                "low",
                "high",
                "outcome_at_low",
                "outcome_central",
                "outcome_at_high",
                "first",
                "first_low",
                "first_high",
                "total",
                "total_low",
                "total_high"));
        for (Tornado.Swing swing : swings) {
            Variable input = swing.input();
            List<String> row = new ArrayList<>(List.of(
                    input.name(),
                    input.unit(),
                    input.field(swing.low()),
                    input.field(swing.high()),
                    tornado.outcome().field(swing.atLow()),
                    tornado.outcome().field(tornado.central()),
                    tornado.outcome().field(swing.atHigh())));
            Tornado.Shares shares = swing.shares();
            Tornado.Index none = new Tornado.Index(Double.NaN, Double.NaN, Double.NaN);
            Tornado.Index first = shares == null ? none : shares.first();
            Tornado.Index total = shares == null ? none : shares.total();
            table.add(row, first.estimate(), first.low(), first.high(), total.estimate(), total.low(), total.high());
        }
        return table;
    }
}
