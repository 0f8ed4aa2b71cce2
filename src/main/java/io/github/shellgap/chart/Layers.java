package io.github.shellgap.chart;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;

/** What lies inside a plot: grid, bands, bars and lines, in the order they are added. */
final class Layers {
    /** Room over and under the plot in which half a line on its edge can stand, in pixels. */
    private static final int BLEED = 4;

    private final Panel panel;
    private final XYPlot plot = new XYPlot();
    private int count;

    Layers(Panel panel) {
        this(panel, Palette.GRID);
    }

    /** Begins layers whose grid is drawn in this colour. */
    Layers(Panel panel, Color grid) {
        this.panel = panel;
        ValueAxis days = new GridAxis(List.of());
        days.setRange(
                (double) panel.period().from().toEpochDay(), panel.period().to().toEpochDay() + 1.0);
        ValueScale scale = panel.scale();
        double bleed = (scale.high() - scale.low()) * BLEED / panel.box().getHeight();
        ValueAxis values = new GridAxis(scale.ticks());
        values.setRange(scale.low() - bleed, scale.high() + bleed);
        plot.setDomainAxis(days);
        plot.setRangeAxis(values);
        plot.setInsets(RectangleInsets.ZERO_INSETS, false);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(grid);
        plot.setRangeGridlineStroke(Pen.HAIR.stroke());
        // The default order is reversed: a later layer would lie under an earlier one.
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
    }

    /** Adds a filled band between two curves. */
    void band(Curve low, Curve high, Color colour) {
        DeviationRenderer renderer = new DeviationRenderer(false, false);
        renderer.setSeriesFillPaint(0, colour, false);
        renderer.setAlpha(1);
        add(XySeries.band(low, high), renderer);
    }

    /** Adds a line, drawn as one path so that its dashes do not begin anew at each point. */
    void line(Curve curve, Color colour, Pen pen) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        renderer.setSeriesPaint(0, colour, false);
        renderer.setSeriesStroke(0, pen.stroke(), false);
        add(XySeries.band(curve, curve), renderer);
    }

    /** Adds bars from zero. */
    void bars(Bars bars, Color colour) {
        XYBarRenderer renderer = new XYBarRenderer();
        renderer.setBarPainter(new StandardXYBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(false);
        renderer.setUseYInterval(true);
        renderer.setSeriesPaint(0, colour, false);
        add(XySeries.bars(bars), renderer);
    }

    /** Adds the line at zero. */
    void base() {
        double from = panel.period().from().toEpochDay();
        double to = panel.period().to().toEpochDay() + 1.0;
        line(new Curve(new double[] {from, to}, new double[] {0, 0}), Palette.BASE, Pen.BASE);
    }

    /** Draws all that was added. */
    void draw(Canvas canvas) {
        Rectangle2D area = new Rectangle2D.Double(
                panel.left(),
                panel.top() - BLEED,
                panel.box().getWidth(),
                panel.box().getHeight() + 2 * BLEED);
        plot.draw(new Recorder(canvas), area, null, null, null);
    }

    private void add(XySeries series, XYItemRenderer renderer) {
        plot.setDataset(count, series);
        plot.setRenderer(count, renderer, false);
        count++;
    }
}
