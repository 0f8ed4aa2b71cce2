package io.github.shellgap.chart;

import io.github.shellgap.outcome.Statistics;
import io.github.shellgap.scenario.Measure;
import io.github.shellgap.scenario.Period;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Demand minus supply as bars by interval, with the spread of draws as whiskers. */
final class GapDrawing {
    private static final double ROOM_FOR_GAP = 3;
    private static final double ROOM_FOR_WHISKER = 6;
    private static final double ROOM_FOR_VALUE = 38;
    /** Of the frame's width, about. */
    private static final double SHARE_OF_PLOT = 0.9;

    /** Of a value under a whisker, with air, as a share of a plot's height. */
    private static final double HEIGHT_OF_VALUE = 0.1;

    private final Subject subject;
    private final Canvas canvas;
    private final double[] p5;
    private final double[] p50;
    private final double[] p95;

    GapDrawing(Subject subject, Canvas canvas) {
        this.subject = subject;
        this.canvas = canvas;
        this.p5 = subject.gaps(Statistics::p5);
        this.p50 = subject.gaps(Statistics::p50);
        this.p95 = subject.gaps(Statistics::p95);
    }

    Picture draw() {
        ValueScale scale = scale();
        double slot = slot(layout(canvas.scratch(), scale, false));
        Layout layout = layout(canvas, scale, slot >= ROOM_FOR_VALUE);
        Panel panel = layout.panel();
        layout.events().drawWindows(canvas, panel);
        Layers layers = new Layers(panel);
        layers.bars(bars(true, slot), Palette.VERMILLION);
        layers.bars(bars(false, slot), Palette.BLUE);
        if (slot < ROOM_FOR_WHISKER && !subject.isOneDraw()) {
            layers.line(edge(true), Palette.INK, Pen.HAIR);
            layers.line(edge(false), Palette.INK, Pen.HAIR);
        }
        layers.base();
        layers.draw(canvas);
        if (slot >= ROOM_FOR_WHISKER && !subject.isOneDraw()) {
            whiskers(panel);
        }
        layout.events().draw(canvas, panel, layout.eventsTop());
        if (slot >= ROOM_FOR_VALUE) {
            values(panel);
        }
        panel.drawScale(canvas, unit(), Frame.PADDING);
        new TimeAxis(panel).draw(canvas);
        return new Picture(layout.caption(), alt(), table(), hover(panel));
    }

    private Layout layout(Canvas target, ValueScale scale, boolean hasValues) {
        Caption caption = subject.caption(canvas, Findings.gap(subject, scale), subtitle(), key(), note(hasValues));
        Panel wanted = new Panel(new Rectangle(), subject.period(), scale);
        return Layout.draw(target, caption, wanted, EventMark.of(subject, canvas), 4);
    }

    /** Returns the width of a bar with the air beside it, which no words of the frame change. */
    private double slot(Layout layout) {
        return layout.panel().box().getWidth() / p50.length;
    }

    /** Returns a scale that holds the whiskers, and the values that are written under them. */
    private ValueScale scale() {
        double greatest = Math.max(0, edge(true).greatest());
        double lowest = Math.min(0, edge(false).least());
        boolean hasValues = SHARE_OF_PLOT * canvas.width() / p50.length > ROOM_FOR_VALUE;
        double room = hasValues ? HEIGHT_OF_VALUE * (greatest - lowest) : 0;
        double least = lowest;
        for (int i = 0; i < p50.length; i++) {
            least = p50[i] < 0 ? Math.min(least, p5[i] - room) : least;
        }
        return ValueScale.holding(least, greatest);
    }

    private Hover hover(Panel panel) {
        ValueScale scale = panel.scale();
        if (subject.isOneDraw()) {
            return Hover.over(panel, List.of("Gap per day"), subject.middles(panel, i -> List.of(scale.label(p50[i]))));
        }
        return Hover.over(
                panel,
                List.of("Gap per day, median", "central 90\u00A0%"),
                subject.middles(panel, i -> List.of(scale.label(p50[i]), scale.range(p5[i], p95[i]))));
    }

    private Bars bars(boolean isPositive, double slot) {
        List<double[]> bars = new ArrayList<>();
        double share = slot < ROOM_FOR_GAP ? 0 : slot < 12 ? 0.1 : 0.14;
        for (int i = 0; i < p50.length; i++) {
            double height = p50[i];
            if (height != 0 && isPositive == height > 0) {
                Period interval = subject.intervals().get(i);
                double margin = interval.days() * share;
                double from = (double) interval.from().toEpochDay();
                bars.add(new double[] {from + margin, from + interval.days() - margin, height});
            }
        }
        return new Bars(column(bars, 0), column(bars, 1), column(bars, 2));
    }

    private static double[] column(List<double[]> rows, int column) {
        return rows.stream().mapToDouble(row -> row[column]).toArray();
    }

    private Curve edge(boolean isUpper) {
        return Curve.steps(subject.intervals(), isUpper ? p95 : p5);
    }

    private void whiskers(Panel panel) {
        for (int i = 0; i < p50.length; i++) {
            double x = middle(panel, i);
            double top = panel.y(p95[i]);
            double bottom = panel.y(p5[i]);
            if (bottom - top > 1) {
                double rim = panel.box().getWidth() / p50.length < 20 ? 1.2 : 1.8;
                canvas.fill(new Rectangle2D.Double(x - rim, top, 2 * rim, bottom - top), Palette.WHITE);
                canvas.fill(new Rectangle2D.Double(x - 0.7, top, 1.4, bottom - top), Palette.INK);
            }
        }
    }

    private void values(Panel panel) {
        TextStyle style = TextStyle.SMALL_STRONG;
        for (int i = 0; i < p50.length; i++) {
            boolean isPositive = p50[i] >= 0;
            Color colour = p50[i] == 0 ? Palette.SECOND : Palette.text(isPositive ? Palette.VERMILLION : Palette.BLUE);
            double baseline = isPositive ? panel.y(p95[i]) - 5 : panel.y(p5[i]) + 5 + style.rise();
            Canvas.Words words = Canvas.Words.of(panel.scale().label(p50[i]), style, colour)
                    .middle()
                    .halo();
            if (canvas.typesetter().width(words.text(), style) < panel.box().getWidth() / p50.length - 2
                    && baseline + style.drop() < panel.bottom() - 1) {
                canvas.text(words, middle(panel, i), baseline);
            }
        }
    }

    private double middle(Panel panel, int interval) {
        Period period = subject.intervals().get(interval);
        return panel.x(period.from().toEpochDay() + period.days() / 2.0);
    }

    private String unit() {
        return subject.unit() + " per day";
    }

    private List<KeyItem> key() {
        List<KeyItem> key = new ArrayList<>();
        if (Arrays.stream(p50).anyMatch(gap -> gap > 0)) {
            key.add(new KeyItem("Demand exceeds supply", Palette.VERMILLION, KeyItem.Swatch.AREA));
        }
        if (Arrays.stream(p50).anyMatch(gap -> gap < 0)) {
            key.add(new KeyItem("Supply exceeds demand", Palette.BLUE, KeyItem.Swatch.AREA));
        }
        if (!subject.isOneDraw()) {
            key.add(new KeyItem("central 90\u00A0% of draws", Palette.INK, KeyItem.Swatch.WHISKER));
        }
        return key;
    }

    private String subtitle() {
        return subject.name(canvas) + ": demand minus supply, " + unit() + ", " + Dates.period(subject.period())
                + subject.variantWords(canvas);
    }

    /** Says what bars show, and that figures, which stand clear of the lines over bars, are theirs. */
    private String note(boolean hasValues) {
        String shown = subject.isOneDraw()
                ? ", one draw."
                : hasValues ? "; bars and figures show the median of all draws." : ", median of all draws.";
        return subject.average() + shown + " A gap is met from stock as long as there is any above the reserve.";
    }

    private String alt() {
        Statistics whole = subject.stockpile().track(Measure.GAP).whole();
        return "Bar chart of " + subtitle() + ". " + Findings.gap(subject, scale())
                + ". Over the whole period the median gap is "
                + Figures.brief(whole.p50()) + ", with nine draws in ten between " + Figures.brief(whole.p5()) + " and "
                + Figures.brief(whole.p95()) + ".";
    }

    private Table table() {
        Table table = new Table(List.of("from", "to", "p5", "p50", "p95"));
        for (int i = 0; i < p50.length; i++) {
            Period interval = subject.intervals().get(i);
            table.add(List.of(interval.from().toString(), interval.to().toString()), p5[i], p50[i], p95[i]);
        }
        return table;
    }
}
