package io.github.shellgap.chart;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** Marks of single values, with a white rim that keeps them apart from what lies under them. */
final class Points {
    private static final double RADIUS = 4;
    private static final double RIM = 1.5;

    private Points() {}

    /** Draws a filled dot. */
    static void dot(Canvas canvas, double x, double y, Color colour) {
        disc(canvas, x, y, RADIUS + RIM, Palette.WHITE);
        disc(canvas, x, y, RADIUS, colour);
    }

    /** Draws an open circle. */
    static void ring(Canvas canvas, double x, double y, Color colour) {
        disc(canvas, x, y, RADIUS + RIM, Palette.WHITE);
        double radius = RADIUS - 0.7;
        canvas.line(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius), colour, Pen.BASE);
    }

    /** Draws an open diamond. */
    static void diamond(Canvas canvas, double x, double y, Color colour) {
        canvas.fill(square(x, y, RADIUS + 3.2), Palette.WHITE);
        canvas.line(square(x, y, RADIUS + 1.2), colour, Pen.SERIES);
    }

    /** Draws a line from one place to another on a row, with a white rim. */
    static void whisker(Canvas canvas, double fromX, double toX, double y) {
        if (Math.abs(toX - fromX) > 1) {
            double left = Math.min(fromX, toX);
            double width = Math.abs(toX - fromX);
            canvas.fill(new java.awt.geom.Rectangle2D.Double(left, y - 1.8, width, 3.6), Palette.WHITE);
            canvas.fill(new java.awt.geom.Rectangle2D.Double(left, y - 0.7, width, 1.4), Palette.INK);
        }
    }

    private static void disc(Canvas canvas, double x, double y, double radius, Color colour) {
        canvas.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius), colour);
    }

    private static Path2D square(double x, double y, double reach) {
        Path2D path = new Path2D.Double();
        path.moveTo(x, y - reach);
        path.lineTo(x + reach, y);
        path.lineTo(x, y + reach);
        path.lineTo(x - reach, y);
        path.closePath();
        return path;
    }
}
