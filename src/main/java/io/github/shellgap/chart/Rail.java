package io.github.shellgap.chart;

import java.awt.geom.Rectangle2D;
import java.util.Arrays;

/**
 * A scale in its place in the frame, from left to right or from the lower edge up.
 *
 * @param ruler the scale
 * @param from where it begins, in pixels from the left or from the top of the frame
 * @param to where it ends
 * @param after where dates stand that are not reached: apart, beyond the end; NaN if there are none
 */
record Rail(Ruler ruler, double from, double to, double after) {
    /** Of the column for dates not reached. */
    static final double AFTER_WIDTH = 84;

    private static final double AFTER_GAP = 26;
    private static final double AFTER_HEIGHT = 30;
    private static final double TICK_DROP = 18;

    /** Returns a scale from left to right, with a column apart if a value is not reached. */
    static Rail across(Ruler ruler, double left, double right, double... values) {
        return hasAfter(values)
                ? new Rail(ruler, left, right - AFTER_WIDTH - AFTER_GAP, right - AFTER_WIDTH / 2)
                : new Rail(ruler, left, right, Double.NaN);
    }

    /** Returns a scale from the lower edge up, with a strip apart if a value is not reached. */
    static Rail up(Ruler ruler, double bottom, double top, double... values) {
        return hasAfter(values)
                ? new Rail(ruler, bottom, top + AFTER_HEIGHT, top + 8)
                : new Rail(ruler, bottom, top, Double.NaN);
    }

    private static boolean hasAfter(double... values) {
        return Arrays.stream(values).anyMatch(value -> value == Variable.AFTER);
    }

    boolean hasAfter() {
        return !Double.isNaN(after);
    }

    /** Returns where a value stands. */
    double at(double value) {
        return value == Variable.AFTER
                ? after
                : from + (value - ruler.low()) / (ruler.high() - ruler.low()) * (to - from);
    }

    /** Returns where a value stands, or the nearer end of the scale if it lies beyond. */
    double within(double value) {
        double place = at(Math.min(Math.max(value, ruler.low()), ruler.high()));
        return value == Variable.AFTER ? after : place;
    }

    /** Draws vertical grid lines, and the ground of the column apart. */
    void drawGridAcross(Canvas canvas, double top, double bottom) {
        for (Ruler.Tick tick : ruler.ticks()) {
            canvas.vertical(at(tick.value()), top, bottom, new Canvas.Stroke(Palette.GRID, Pen.HAIR));
        }
        if (hasAfter()) {
            canvas.fill(new Rectangle2D.Double(after - AFTER_WIDTH / 2, top, AFTER_WIDTH, bottom - top), Palette.APART);
        }
    }

    /**
     * Draws the texts of the grid lines under a plot; those that would touch another text are left out.
     *
     * @param taken the ends of a text that already stands in the row; empty if none does
     * @param right where another plot's texts may begin
     */
    void drawTicksAcross(Canvas canvas, double bottom, double[] taken, double right) {
        double reach = taken.length == 0 ? -Double.MAX_VALUE : taken[1] + 8;
        double barred = taken.length == 0 ? Double.MAX_VALUE : taken[0] - 8;
        double end = hasAfter() ? drawAfter(canvas, bottom) - 8 : right;
        double last = -Double.MAX_VALUE;
        for (Ruler.Tick tick : ruler.ticks()) {
            double half = canvas.typesetter().width(tick.text(), TextStyle.BODY) / 2;
            double left = at(tick.value()) - half;
            double edge = at(tick.value()) + half;
            boolean isFree = edge <= barred || left >= reach;
            if (left >= last && edge <= end && isFree) {
                Canvas.Words words = Canvas.Words.of(tick.text(), TextStyle.BODY, Palette.SECOND);
                canvas.text(words.middle(), at(tick.value()), bottom + TICK_DROP);
                last = edge + 8;
            }
        }
    }

    /** Returns the left edge of the words under the column apart. */
    private double drawAfter(Canvas canvas, double bottom) {
        String[] words = ruler.variable().after().split(" ", 2);
        double left = after;
        for (int i = 0; i < words.length; i++) {
            Canvas.Words line =
                    Canvas.Words.of(words[i], TextStyle.SMALL, Palette.SECOND).middle();
            left = Math.min(
                    left,
                    canvas.text(line, after, bottom + TICK_DROP - 2 + 15.0 * i).getMinX());
        }
        return left;
    }
}
