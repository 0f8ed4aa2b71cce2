package io.github.shellgap.chart;

import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Where a plot with its events goes inside the frame.
 *
 * @param panel the plot
 * @param events above it
 * @param eventsTop upper edge of the events
 */
record Layout(Panel panel, EventRows events, double eventsTop) {
    private static final double UNIT_HEIGHT = 24;

    /** Shares out the body of the frame. */
    static Layout of(Canvas canvas, Rectangle2D body, Panel wanted, List<EventMark> marks, double endWidth) {
        Typesetter typesetter = canvas.typesetter();
        int left = (int) StrictMath.ceil(body.getMinX() + Panel.scaleWidth(wanted.scale(), typesetter));
        int right = (int) StrictMath.floor(body.getMaxX() - endWidth);
        int bottom = (int) StrictMath.floor(body.getMaxY() - TimeAxis.height(wanted.period(), right - (double) left));
        Panel across = new Panel(new Rectangle(left, 0, right - left, 1), wanted.period(), wanted.scale());
        EventRows events = EventRows.place(marks, across, typesetter, body.getMaxX());
        int top = (int) StrictMath.ceil(body.getMinY() + gap(events) + events.height() + UNIT_HEIGHT);
        Rectangle box = new Rectangle(left, top, right - left, Math.max(60, bottom - top));
        return new Layout(new Panel(box, wanted.period(), wanted.scale()), events, body.getMinY() + gap(events));
    }

    private static double gap(EventRows events) {
        return events.height() > 0 ? 6 : 0;
    }
}
