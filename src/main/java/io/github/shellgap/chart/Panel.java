package io.github.shellgap.chart;

import io.github.shellgap.scenario.Period;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;

/**
 * A plot: its place in the frame and its scales.
 *
 * @param box inside the axes, in whole pixels
 * @param period from the left edge to the right
 * @param scale from the lower edge to the upper
 */
record Panel(Rectangle box, Period period, ValueScale scale) {
    private static final double NEAR = 3;

    Panel {
        box = new Rectangle(box);
    }

    double left() {
        return box.getMinX();
    }

    double right() {
        return box.getMaxX();
    }

    double top() {
        return box.getMinY();
    }

    double bottom() {
        return box.getMaxY();
    }

    /** Returns where a day begins, in pixels from the left of the frame. */
    double x(LocalDate day) {
        return x((double) day.toEpochDay());
    }

    /** Returns where a moment stands, given in days since 1970. */
    double x(double epochDay) {
        return left() + (epochDay - period.from().toEpochDay()) / period.days() * box.getWidth();
    }

    /** Returns the moment that stands at a place, in days since 1970. */
    double day(double x) {
        return period.from().toEpochDay() + (x - left()) / box.getWidth() * period.days();
    }

    /** Returns where a value stands, in pixels from the top of the frame. */
    double y(double value) {
        return bottom() - (value - scale.low()) / (scale.high() - scale.low()) * box.getHeight();
    }

    /** Returns whether a curve runs through a box, or so near that it seems to. */
    boolean crosses(Rectangle2D crossed, Curve curve) {
        for (double x = crossed.getMinX() - NEAR; x <= crossed.getMaxX() + NEAR; x += NEAR) {
            double day = day(x);
            double y = y(curve.at(day));
            if (curve.reaches(day) && y > crossed.getMinY() - NEAR && y < crossed.getMaxY() + NEAR) {
                return true;
            }
        }
        return false;
    }

    double pixelsPerYear() {
        return box.getWidth() / period.days() * 365.25;
    }

    /** Draws the numbers of the scale left of the plot, and its unit above them, from the left edge of the frame on. */
    void drawScale(Canvas canvas, String unit, double edge) {
        for (double tick : scale.ticks()) {
            Canvas.Words words = Canvas.Words.of(scale.tick(tick), TextStyle.BODY, Palette.SECOND);
            canvas.text(words.end(), left() - 9, y(tick) + 4.7);
        }
        canvas.text(Canvas.Words.of(unit, TextStyle.BODY, Palette.SECOND).halo(), edge, top() - 11);
    }

    /** Returns the width that the numbers of a scale take, with the air to the plot. */
    static double scaleWidth(ValueScale scale, Typesetter typesetter) {
        double widest = 0;
        for (double tick : scale.ticks()) {
            widest = Math.max(widest, typesetter.width(scale.tick(tick), TextStyle.BODY));
        }
        return widest + 9;
    }
}
