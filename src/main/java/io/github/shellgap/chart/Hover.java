package io.github.shellgap.chart;

import java.util.List;

/**
 * The numbers of one plot of a chart by their place, for pages that show them under a pointer.
 *
 * @param left edge of the plot, in logical pixels of the frame
 * @param top edge of the plot
 * @param right edge of the plot
 * @param bottom edge of the plot
 * @param names of the values of each point
 * @param points from left to right
 */
public record Hover(double left, double top, double right, double bottom, List<String> names, List<Point> points) {
    public Hover {
        names = List.copyOf(names);
        points = List.copyOf(points);
    }

    /**
     * One moment or interval.
     *
     * @param x in logical pixels from the left of the frame
     * @param when as people read it
     * @param values one for each name, rounded as in the chart
     */
    public record Point(double x, String when, List<String> values) {
        public Point {
            values = List.copyOf(values);
        }
    }

    static Hover over(Panel panel, List<String> names, List<Point> points) {
        return new Hover(panel.left(), panel.top(), panel.right(), panel.bottom(), names, points);
    }
}
