package io.github.shellgap.chart;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Slanted lines over a region, cut at its edge without a clip, so that every format shows them alike. */
final class Hatch {
    /** Distance between lines along either axis, in pixels. */
    private static final double PITCH = 6;

    private Hatch() {}

    /**
     * Returns lines rising to the right at 45°.
     *
     * @param boxes from left to right, not overlapping
     */
    static Shape over(List<Rectangle2D> boxes) {
        Path2D path = new Path2D.Double();
        double least = Double.MAX_VALUE;
        double greatest = -Double.MAX_VALUE;
        for (Rectangle2D box : boxes) {
            least = Math.min(least, box.getMinX() + box.getMinY());
            greatest = Math.max(greatest, box.getMaxX() + box.getMaxY());
        }
        for (double sum = StrictMath.ceil(least / PITCH) * PITCH; sum < greatest; sum += PITCH) {
            for (double[] segment : segments(boxes, sum)) {
                path.moveTo(segment[0], sum - segment[0]);
                path.lineTo(segment[1], sum - segment[1]);
            }
        }
        return path;
    }

    /** Returns the stretches of x on which the line x + y = sum runs through a box, neighbours joined. */
    private static List<double[]> segments(List<Rectangle2D> boxes, double sum) {
        List<double[]> segments = new ArrayList<>();
        for (Rectangle2D box : boxes) {
            double from = Math.max(box.getMinX(), sum - box.getMaxY());
            double to = Math.min(box.getMaxX(), sum - box.getMinY());
            if (to - from < 1e-9) {
                continue;
            }
            double[] last = segments.isEmpty() ? null : segments.get(segments.size() - 1);
            if (last != null && from - last[1] < 1e-6) {
                last[1] = to;
            } else {
                segments.add(new double[] {from, to});
            }
        }
        return segments;
    }
}
