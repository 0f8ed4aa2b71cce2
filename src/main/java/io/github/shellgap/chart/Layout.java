package io.github.shellgap.chart;

import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Where a plot with its events goes inside the frame.
 *
 * @param caption the text of the frame, as drawn
 * @param panel the plot
 * @param events above it
 * @param eventsTop upper edge of the events
 */
record Layout(Caption caption, Panel panel, EventRows events, double eventsTop) {
    private static final double UNIT_HEIGHT = 24;
    private static final double GAP_OVER_EVENTS = 6;

    /**
     * Draws the frame and shares out what is left in it.
     *
     * @param wanted of which only period and scale count
     * @param endWidth of the labels right of the plot
     */
    static Layout draw(Canvas canvas, Caption caption, Panel wanted, List<EventMark> marks, double endWidth) {
        Layout tried = share(canvas.scratch(), caption, wanted, marks, endWidth);
        String unlabelled = tried.events().note();
        Caption full = unlabelled.isEmpty() ? caption : caption.adding(unlabelled);
        return share(canvas, full, wanted, marks, endWidth);
    }

    private static Layout share(Canvas canvas, Caption caption, Panel wanted, List<EventMark> marks, double endWidth) {
        Rectangle2D body = Frame.draw(canvas, caption);
        Typesetter typesetter = canvas.typesetter();
        int left = (int) StrictMath.ceil(body.getMinX() + Panel.scaleWidth(wanted.scale(), typesetter));
        int right = (int) StrictMath.floor(body.getMaxX() - endWidth);
        int bottom = (int) StrictMath.floor(body.getMaxY() - TimeAxis.height(wanted.period(), right - (double) left));
        Panel across = new Panel(new Rectangle(left, 0, right - left, 1), wanted.period(), wanted.scale());
        EventRows events = EventRows.place(marks, across, typesetter, body.getMaxX());
        double eventsTop = body.getMinY() + (events.height() > 0 ? GAP_OVER_EVENTS : 0);
        int top = (int) StrictMath.ceil(eventsTop + events.height() + UNIT_HEIGHT);
        Rectangle box = new Rectangle(left, top, right - left, Math.max(60, bottom - top));
        return new Layout(caption, new Panel(box, wanted.period(), wanted.scale()), events, eventsTop);
    }
}
