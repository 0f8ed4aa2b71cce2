package io.github.shellgap.chart;

import io.github.shellgap.outcome.Statistics;
import io.github.shellgap.scenario.Measure;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** A stockpile through time: bands, median, reserve, the stock at the start, events. */
final class StockDrawing {
    private static final Color WIDE_BAND = Palette.clear(Palette.BLUE, 0.20);
    private static final Color NARROW_BAND = Palette.clear(Palette.BLUE, 0.34);
    private static final Color WIDE_OPAQUE = Palette.over(Palette.WHITE, WIDE_BAND);
    private static final Color NARROW_OPAQUE = Palette.over(WIDE_OPAQUE, NARROW_BAND);

    private static final Color NARROW_TEXT = new Color(0x377597);
    private static final int MEDIAN = 2;

    private final Subject subject;
    private final Canvas canvas;
    private final Curve p5;
    private final Curve p25;
    private final Curve p50;
    private final Curve p75;
    private final Curve p95;
    private final OptionalDouble reserve;

    StockDrawing(Subject subject, Canvas canvas) {
        this.subject = subject;
        this.canvas = canvas;
        this.p5 = subject.stock(Statistics::p5);
        this.p25 = subject.stock(Statistics::p25);
        this.p50 = subject.stock(Statistics::p50);
        this.p75 = subject.stock(Statistics::p75);
        this.p95 = subject.stock(Statistics::p95);
        double median = subject.reserve().p50();
        this.reserve = median > 0 ? OptionalDouble.of(median) : OptionalDouble.empty();
    }

    Picture draw() {
        double highest = Math.max(p95.greatest(), reserve.orElse(0));
        ValueScale scale = ValueScale.holding(p5.least(), highest);
        List<EventMark> marks = EventMark.of(subject, canvas);
        Caption caption = caption(scale);
        List<EndLabels.Label> labels = labels(scale);
        Panel wanted = new Panel(new Rectangle(), subject.period(), scale);
        Layout layout = Layout.draw(canvas, caption, wanted, marks, EndLabels.width(labels, canvas.typesetter()));
        Panel panel = layout.panel();
        layout.events().drawWindows(canvas, panel);
        layers(panel).draw(canvas);
        layout.events().draw(canvas, panel, layout.eventsTop());
        panel.drawScale(canvas, subject.unit(), Frame.PADDING);
        new TimeAxis(panel).draw(canvas);
        InnerLabels inner = new InnerLabels(canvas, panel, layout.events().rules());
        start(inner, panel);
        reserve.ifPresent(level -> inner.drawReserve(level, reserveName() + scale.label(level), List.of(p50, p5, p95)));
        EndLabels.draw(canvas, panel, labels);
        return new Picture(layout.caption(), alt(scale), table(), hover(panel));
    }

    /** Returns whether there is no band to see: one draw, or nine in ten that are alike at all times. */
    private boolean isLine() {
        return Arrays.equals(p5.values(), p95.values());
    }

    private Hover hover(Panel panel) {
        ValueScale scale = panel.scale();
        if (subject.isOneDraw()) {
            return Hover.over(
                    panel, List.of("Stock"), subject.moments(panel, p50, i -> List.of(scale.label(p50.values()[i]))));
        }
        return Hover.over(
                panel,
                List.of("Median", "central 50\u00A0%", "central 90\u00A0%"),
                subject.moments(
                        panel,
                        p50,
                        i -> List.of(
                                scale.label(p50.values()[i]),
                                scale.range(p25.values()[i], p75.values()[i]),
                                scale.range(p5.values()[i], p95.values()[i]))));
    }

    private Layers layers(Panel panel) {
        Layers layers = new Layers(panel);
        if (!isLine()) {
            layers.band(p5, p95, WIDE_BAND);
            layers.band(p25, p75, NARROW_BAND);
        }
        layers.base();
        reserve.ifPresent(level -> layers.line(level(panel, level), Palette.VERMILLION, Pen.LIMIT));
        layers.line(p50, Palette.BLUE, Pen.MAIN);
        return layers;
    }

    private static Curve level(Panel panel, double level) {
        double from = panel.period().from().toEpochDay();
        double to = panel.period().to().toEpochDay() + 1.0;
        return new Curve(new double[] {from, to}, new double[] {level, level});
    }

    private String reserveName() {
        return subject.isReserveCertain() ? "Reserve " : "Reserve (median) ";
    }

    private void start(InnerLabels inner, Panel panel) {
        double x = panel.left();
        double y = panel.y(p50.values()[0]);
        canvas.fill(new Ellipse2D.Double(x - 5.5, y - 5.5, 11, 11), Palette.WHITE);
        canvas.fill(new Ellipse2D.Double(x - 4, y - 4, 8, 8), Palette.INK);
        String text = "Start " + panel.scale().label(p50.values()[0]);
        List<Curve> lines = new ArrayList<>(List.of(p50));
        reserve.ifPresent(level -> lines.add(level(panel, level)));
        inner.drawStart(y, text, lines, List.of(p5, p25, p75, p95), place -> ground(panel, place));
    }

    /** Returns the colour of the area in which the middle of a place lies. */
    private Color ground(Panel panel, Rectangle2D place) {
        double day = panel.day(place.getCenterX());
        double y = place.getCenterY();
        if (isLine() || y < panel.y(p95.at(day)) || y > panel.y(p5.at(day))) {
            return Palette.WHITE;
        }
        return y < panel.y(p75.at(day)) || y > panel.y(p25.at(day)) ? WIDE_OPAQUE : NARROW_OPAQUE;
    }

    private List<EndLabels.Label> labels(ValueScale scale) {
        if (isLine()) {
            return List.of(EndLabels.Label.of("Stock " + scale.label(p50.last()), p50.last(), Palette.BLUE, 0));
        }
        List<Curve> curves = List.of(p5, p25, p50, p75, p95);
        List<EndLabels.Label> labels = new ArrayList<>();
        for (int from = 0; from < curves.size(); ) {
            String value = scale.label(curves.get(from).last());
            int to = from;
            while (to + 1 < curves.size()
                    && scale.label(curves.get(to + 1).last()).equals(value)) {
                to++;
            }
            labels.add(label(from, to, value, curves.get((from + to) / 2).last()));
            from = to + 1;
        }
        return labels;
    }

    /** Returns the label of percentiles that are alike at the end, from one to another. */
    private static EndLabels.Label label(int from, int to, String value, double end) {
        String[] names = {"5th", "25th", "50th", "75th", "95th"};
        int[] ranks = {2, 4, 0, 3, 1};
        boolean holdsMedian = from <= MEDIAN && to >= MEDIAN;
        boolean isOuter = from == to && (from == 0 || from == names.length - 1);
        Color colour = holdsMedian ? Palette.BLUE : isOuter ? Palette.MUTED : NARROW_TEXT;
        String name = names[from] + (from == to ? "" : "–" + names[to]) + " pct ";
        String text = (from == to && holdsMedian ? "Median " : name) + value;
        EndLabels.Label full = EndLabels.Label.of(text, end, colour, holdsMedian ? 0 : ranks[from]);
        return holdsMedian || isOuter ? full : full.optional();
    }

    private Caption caption(ValueScale scale) {
        List<KeyItem> key = isLine()
                ? List.of()
                : List.of(
                        new KeyItem("Median", Palette.BLUE, KeyItem.Swatch.LINE),
                        new KeyItem("central 50\u00A0% of draws", NARROW_OPAQUE, KeyItem.Swatch.AREA),
                        new KeyItem("central 90\u00A0%", WIDE_OPAQUE, KeyItem.Swatch.AREA));
        return subject.caption(canvas, Findings.shortage(subject), subtitle(), key, note(scale));
    }

    private String subtitle() {
        return subject.name(canvas) + ": stock at the end of each " + subject.intervalWord() + ", " + subject.unit()
                + ", " + Dates.period(subject.period()) + subject.variantWords(canvas);
    }

    private String note(ValueScale scale) {
        String bands = subject.isOneDraw()
                ? "Note: one draw, without uncertainty. "
                : isLine()
                        ? "Note: the central 90\u00A0% of draws all have this stock. "
                        : "Note: at each date, the bands hold the central 50\u00A0% and 90\u00A0% of draws. ";
        if (reserve.isPresent()) {
            return bands + "Demand that only the reserve "
                    + (subject.isReserveCertain() ? "of " : "(uncertain, median ")
                    + scale.label(reserve.getAsDouble())
                    + (subject.isReserveCertain() ? "" : ")")
                    + " could meet counts as a shortage.";
        }
        boolean isIdle = subject.stockpile().track(Measure.DEMAND).whole().p95() == 0;
        return isIdle ? bands.strip() : bands + "Demand that is not met in full counts as a shortage.";
    }

    private String alt(ValueScale scale) {
        String kind = isLine() ? "Line chart" : "Fan chart";
        String ends = isLine()
                ? "The stock goes from " + scale.label(p50.values()[0]) + " to " + scale.label(p50.last()) + "."
                : "The median goes from " + scale.label(p50.values()[0]) + " to " + scale.label(p50.last())
                        + "; at the end nine draws in ten lie between " + scale.label(p5.last()) + " and "
                        + scale.label(p95.last()) + ".";
        return kind + " of " + subtitle() + ". " + Findings.shortage(subject) + ". " + ends;
    }

    private Table table() {
        Table table = new Table(List.of("date", "p5", "p25", "p50", "p75", "p95", "reserve"));
        for (int i = 0; i < p50.days().length; i++) {
            String date = LocalDate.ofEpochDay((long) p50.days()[i] - 1).toString();
            table.add(
                    List.of(date),
                    p5.values()[i],
                    p25.values()[i],
                    p50.values()[i],
                    p75.values()[i],
                    p95.values()[i],
                    reserve.orElse(Double.NaN));
        }
        return table;
    }
}
