package io.github.shellgap.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * A curve over whole days, straight between its points.
 *
 * @param points by day, at least one
 */
public record Polyline(List<Point> points) {
    /** Share of the largest value by which a day may lie off the line that stands for it. */
    private static final double TOLERANCE = 1e-13;

    public Polyline {
        points = List.copyOf(points);
    }

    /** A point of the curve. */
    public record Point(int day, double value) {}

    /**
     * Returns a curve with as few points as hold every day to 1e-13 of the largest value; each point is one of the days.
     *
     * @param firstDay the day of the first value
     * @param values {@code [day]}, at least one; not modified
     * @throws IllegalArgumentException if there is no value
     */
    static Polyline through(int firstDay, double[] values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("a curve needs at least 1 value but has 0");
        }
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        List<Point> points = new ArrayList<>();
        int start = 0;
        points.add(new Point(firstDay, values[0]));
        while (start < values.length - 1) {
            start = farthest(values, start, TOLERANCE * largest);
            points.add(new Point(firstDay + start, values[start]));
        }
        return new Polyline(points);
    }

    /** Returns the last day that a straight line from {@code start} reaches with every day between close to it. */
    private static int farthest(double[] values, int start, double tolerance) {
        double least = Double.NEGATIVE_INFINITY;
        double most = Double.POSITIVE_INFINITY;
        int reached = start + 1;
        for (int day = start + 1; day < values.length; day++) {
            double days = day - start;
            double rise = values[day] - values[start];
            double slope = rise / days;
            if (slope >= least && slope <= most) {
                reached = day;
            }
            least = Math.max(least, (rise - tolerance) / days);
            most = Math.min(most, (rise + tolerance) / days);
            if (least > most) {
                break;
            }
        }
        return reached;
    }
}
