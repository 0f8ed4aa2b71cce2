package io.github.shellgap.chart;

import io.github.shellgap.outcome.Statistics;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The plot of a sweep: bands and line over the input, dates that are not reached in a strip above.
 *
 * @param canvas to draw on
 * @param across the input
 * @param up the outcome
 */
record SweepPlot(Canvas canvas, Rail across, Rail up) {
    static final Color WIDE_BAND = Palette.clear(Palette.BLUE, 0.20);
    static final Color NARROW_BAND = Palette.clear(Palette.BLUE, 0.34);

    private static final double STRIP = 11;
    private static final int MOST_DOTS = 30;

    /** Draws what lies under the bands. */
    void ground() {
        for (Ruler.Tick tick : up.ruler().ticks()) {
            double y = up.at(tick.value());
            canvas.horizontal(across.from(), across.to(), y, new Canvas.Stroke(Palette.GRID, Pen.HAIR));
        }
        if (up.hasAfter()) {
            double width = across.to() - across.from();
            canvas.fill(new Rectangle2D.Double(across.from(), up.after() - STRIP, width, 2 * STRIP), Palette.APART);
        }
    }

    /** Fills a band; where its upper edge is not reached, to the end of the scale and in the strip above too. */
    void band(
            List<Sweep.Point> points,
            ToDoubleFunction<Statistics> low,
            ToDoubleFunction<Statistics> high,
            Color colour) {
        List<Sweep.Point> reached = new ArrayList<>();
        for (Sweep.Point point : points) {
            if (low.applyAsDouble(point.outcome()) != Variable.AFTER) {
                reached.add(point);
            }
        }
        if (reached.size() > 1) {
            Path2D path = new Path2D.Double();
            for (int i = 0; i < reached.size(); i++) {
                double y = up.at(Math.min(
                        high.applyAsDouble(reached.get(i).outcome()), up.ruler().high()));
                add(path, across.at(reached.get(i).input()), y, i == 0);
            }
            for (int i = reached.size() - 1; i >= 0; i--) {
                add(
                        path,
                        across.at(reached.get(i).input()),
                        up.at(low.applyAsDouble(reached.get(i).outcome())),
                        false);
            }
            path.closePath();
            canvas.fill(path, colour);
        }
        strip(points, high, colour);
    }

    /** Fills the strip where the upper edge is not reached, half way to the neighbours where it is. */
    private void strip(List<Sweep.Point> points, ToDoubleFunction<Statistics> high, Color colour) {
        int start = -1;
        for (int i = 0; i <= points.size(); i++) {
            boolean isAfter =
                    i < points.size() && high.applyAsDouble(points.get(i).outcome()) == Variable.AFTER;
            if (isAfter && start < 0) {
                start = i;
            } else if (!isAfter && start >= 0) {
                double from = between(points, start);
                canvas.fill(
                        new Rectangle2D.Double(from, up.after() - STRIP, between(points, i) - from, 2 * STRIP), colour);
                start = -1;
            }
        }
    }

    /** Returns the middle between a point and the one before it; beyond the ends, the end. */
    private double between(List<Sweep.Point> points, int place) {
        if (place == 0 || place == points.size()) {
            return place == 0 ? across.from() : across.to();
        }
        return across.at((points.get(place - 1).input() + points.get(place).input()) / 2);
    }

    /** Draws the line at the foot. */
    void base() {
        canvas.horizontal(across.from(), across.to(), up.from(), new Canvas.Stroke(Palette.BASE, Pen.BASE));
    }

    /** Draws the line, in pieces where the outcome is not reached, with a dot at each value if they are few. */
    void curve(List<Sweep.Point> points, ToDoubleFunction<Sweep.Point> line) {
        Path2D path = new Path2D.Double();
        boolean isBroken = true;
        boolean hasPieces = false;
        for (Sweep.Point point : points) {
            double value = line.applyAsDouble(point);
            if (value == Variable.AFTER) {
                isBroken = true;
            } else {
                hasPieces |= !isBroken;
                add(path, across.at(point.input()), up.at(value), isBroken);
                isBroken = false;
            }
        }
        if (hasPieces) {
            canvas.line(path, Palette.BLUE, Pen.MAIN);
        }
        for (Sweep.Point point : points) {
            double value = line.applyAsDouble(point);
            if (points.size() <= MOST_DOTS || value == Variable.AFTER) {
                Points.dot(canvas, across.at(point.input()), up.at(value), Palette.BLUE);
            }
        }
    }

    private static void add(Path2D path, double x, double y, boolean isFirst) {
        if (isFirst) {
            path.moveTo(x, y);
        } else {
            path.lineTo(x, y);
        }
    }

    /**
     * Marks the scenario's own value of the input, if it lies on the scale.
     *
     * @param leftmost where the words may begin
     */
    void own(double value, String text, double leftmost) {
        if (value < across.ruler().low() || value > across.ruler().high()) {
            return;
        }
        double x = across.at(value);
        double top = up.hasAfter() ? up.after() - STRIP : up.to();
        canvas.vertical(x, top - 6, up.from(), new Canvas.Stroke(Palette.INK, Pen.ODDS));
        Canvas.Words words = Canvas.Words.of(text, TextStyle.STRONG, Palette.INK);
        double width = canvas.typesetter().width(text, TextStyle.STRONG);
        double start = Math.min(Math.max(x - width / 2, leftmost), across.to() - width);
        canvas.text(words, start, top - 11);
    }

    /** Draws the numbers of both scales and what they measure. */
    void axes(String outcome, String input) {
        for (Ruler.Tick tick : up.ruler().ticks()) {
            Canvas.Words words = Canvas.Words.of(tick.text(), TextStyle.BODY, Palette.SECOND);
            canvas.text(words.end(), across.from() - 9, up.at(tick.value()) + 4.7);
        }
        double top = up.hasAfter() ? up.after() - STRIP : up.to();
        canvas.text(Canvas.Words.of(outcome, TextStyle.BODY, Palette.SECOND), Frame.PADDING, top - 11);
        if (up.hasAfter()) {
            String[] lines = up.ruler().variable().after().split(" ", 2);
            for (int i = 0; i < lines.length; i++) {
                Canvas.Words words = Canvas.Words.of(lines[i], TextStyle.SMALL, Palette.SECOND);
                canvas.text(words.end(), across.from() - 9, up.after() - 2.5 + 13.5 * i);
            }
        }
        across.drawTicksAcross(canvas, up.from(), new double[0], Double.MAX_VALUE);
        String named = canvas.typesetter().fit(input, TextStyle.STRONG, across.to() - across.from() - 16) + " →";
        canvas.text(Canvas.Words.of(named, TextStyle.STRONG, Palette.SECOND), across.from(), up.from() + 39);
    }
}
