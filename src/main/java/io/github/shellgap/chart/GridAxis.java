package io.github.shellgap.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.jspecify.annotations.Nullable;

/**
 * A linear axis that JFreeChart scales by but draws only as grid lines at given values; the frame writes the numbers.
 * JFreeChart's own number axis would build formats of the machine's locale first, which takes longer than drawing.
 */
final class GridAxis extends ValueAxis {
    private static final long serialVersionUID = 1;

    private final ArrayList<NumberTick> ticks = new ArrayList<>();

    GridAxis(List<Double> values) {
        super(null, null);
        setVisible(false);
        for (double value : values) {
            ticks.add(new NumberTick(TickType.MAJOR, value, "", TextAnchor.CENTER, TextAnchor.CENTER, 0));
        }
    }

    @Override
    public double valueToJava2D(double value, Rectangle2D area, RectangleEdge edge) {
        double share = (value - getLowerBound()) / getRange().getLength();
        return RectangleEdge.isTopOrBottom(edge)
                ? area.getMinX() + share * area.getWidth()
                : area.getMaxY() - share * area.getHeight();
    }

    @Override
    public double java2DToValue(double place, Rectangle2D area, RectangleEdge edge) {
        double share = RectangleEdge.isTopOrBottom(edge)
                ? (place - area.getMinX()) / area.getWidth()
                : (area.getMaxY() - place) / area.getHeight();
        return getLowerBound() + share * getRange().getLength();
    }

    @Override
    public void configure() {}

    @Override
    protected void autoAdjustRange() {}

    @Override
    public AxisSpace reserveSpace(
            Graphics2D graphics, Plot plot, Rectangle2D area, RectangleEdge edge, @Nullable AxisSpace space) {
        return space == null ? new AxisSpace() : space;
    }

    @Override
    public AxisState draw(
            Graphics2D graphics,
            double cursor,
            Rectangle2D plotArea,
            Rectangle2D dataArea,
            RectangleEdge edge,
            @Nullable PlotRenderingInfo info) {
        AxisState state = new AxisState(cursor);
        state.setTicks(ticks);
        return state;
    }

    @Override
    @SuppressWarnings("rawtypes") // as JFreeChart declares it
    public List refreshTicks(Graphics2D graphics, AxisState state, Rectangle2D area, RectangleEdge edge) {
        return ticks;
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
