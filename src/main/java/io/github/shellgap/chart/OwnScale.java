package io.github.shellgap.chart;

import io.github.shellgap.outcome.Statistics;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;

/**
 * A row on a scale of its own, for variables that share no unit: from the least to the greatest value shown.
 *
 * @param low the value at the left end
 * @param high the value at the right end
 * @param left in pixels
 * @param right in pixels; dates that are not reached stand here
 */
record OwnScale(double low, double high, double left, double right) {
    private static final double AIR = 8;

    /** Returns the scale that holds these values. */
    static OwnScale holding(double left, double right, double... values) {
        double[] reached = Arrays.stream(values).filter(Double::isFinite).toArray();
        double low = Arrays.stream(reached).min().orElse(0);
        double high = Arrays.stream(reached).max().orElse(1);
        boolean isOneValue = high - low <= 1e-12 * Math.max(Math.abs(low), Math.abs(high));
        double room = isOneValue ? Math.max(1, Math.abs(low)) : 0;
        boolean hasAfter = reached.length < values.length;
        double end = hasAfter ? (high - low) * 0.15 + room : 0;
        return new OwnScale(low - room, high + room + end, left + AIR, right - AIR);
    }

    double at(double value) {
        double share = (Math.min(value, high) - low) / (high - low);
        return left + share * (right - left);
    }

    /** Draws quantiles: a thin bar for the central 90 %, a thick one for the central 50 %, the median across. */
    void drawQuantiles(Canvas canvas, Statistics of, double y, Looks looks) {
        canvas.fill(bar(of.p5(), of.p95(), y, looks.thickness() * 0.5), looks.wide());
        canvas.fill(bar(of.p25(), of.p75(), y, looks.thickness()), looks.narrow());
        double half = looks.thickness() / 2 + 1.5;
        canvas.fill(new Rectangle2D.Double(at(of.p50()) - 1.4, y - half, 2.8, 2 * half), looks.median());
    }

    /** How quantiles are drawn. */
    record Looks(double thickness, Color wide, Color narrow, Color median) {}

    private Rectangle2D bar(double from, double to, double y, double thickness) {
        double width = Math.max(1, at(to) - at(from));
        return new Rectangle2D.Double(at(from), y - thickness / 2, width, thickness);
    }
}
