package io.github.shellgap.chart;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * An entry of the key row.
 *
 * @param text what it means
 * @param colour of its swatch
 * @param swatch of what kind
 */
record KeyItem(String text, Color colour, Swatch swatch) {
    static final double SWATCH_WIDTH = 24;
    private static final double SWATCH_HEIGHT = 12;

    /** Looks of a key entry. */
    enum Swatch {
        AREA,
        LINE,
        WHISKER,
        DASHES,
        HATCH,
        DOT,
        RING,
        DIAMOND
    }

    /** Draws the swatch with its middle at {@code y}. */
    void drawSwatch(Canvas canvas, double x, double y) {
        Rectangle2D box = new Rectangle2D.Double(x, y - SWATCH_HEIGHT / 2, SWATCH_WIDTH, SWATCH_HEIGHT);
        switch (swatch) {
            case AREA -> canvas.fill(box, colour);
            case LINE -> canvas.line(new Line2D.Double(x, y, x + SWATCH_WIDTH, y), colour, Pen.MAIN);
            case WHISKER -> canvas.line(new Line2D.Double(x, y, x + SWATCH_WIDTH, y), colour, Pen.BASE);
            case DASHES -> canvas.line(new Line2D.Double(x, y, x + SWATCH_WIDTH, y), colour, Pen.LIMIT);
            case HATCH -> canvas.line(Hatch.over(List.of(box)), colour, Pen.HATCH);
            case DOT -> canvas.fill(new Ellipse2D.Double(x + SWATCH_WIDTH / 2 - 4, y - 4, 8, 8), colour);
            case RING -> Points.ring(canvas, x + SWATCH_WIDTH / 2, y, colour);
            case DIAMOND -> Points.diamond(canvas, x + SWATCH_WIDTH / 2, y, colour);
        }
    }
}
