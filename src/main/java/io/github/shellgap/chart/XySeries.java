package io.github.shellgap.chart;

import org.jfree.data.xy.AbstractIntervalXYDataset;

/** One series of points with intervals, over plain arrays. */
final class XySeries extends AbstractIntervalXYDataset {
    private static final long serialVersionUID = 1;

    private final double[] fromX;
    private final double[] toX;
    private final double[] low;
    private final double[] high;

    private XySeries(double[] fromX, double[] toX, double[] low, double[] high) {
        this.fromX = fromX;
        this.toX = toX;
        this.low = low;
        this.high = high;
    }

    static XySeries band(Curve low, Curve high) {
        return new XySeries(low.days(), low.days(), low.values(), high.values());
    }

    static XySeries bars(Bars bars) {
        return new XySeries(bars.from(), bars.to(), new double[bars.from().length], bars.heights());
    }

    @Override
    public int getSeriesCount() {
        return 1;
    }

    @Override
    public Comparable<String> getSeriesKey(int series) {
        return "";
    }

    @Override
    public int getItemCount(int series) {
        return fromX.length;
    }

    @Override
    public double getXValue(int series, int item) {
        return (fromX[item] + toX[item]) / 2;
    }

    @Override
    public Number getX(int series, int item) {
        return getXValue(series, item);
    }

    @Override
    public double getYValue(int series, int item) {
        return high[item];
    }

    @Override
    public Number getY(int series, int item) {
        return high[item];
    }

    @Override
    public double getStartXValue(int series, int item) {
        return fromX[item];
    }

    @Override
    public Number getStartX(int series, int item) {
        return fromX[item];
    }

    @Override
    public double getEndXValue(int series, int item) {
        return toX[item];
    }

    @Override
    public Number getEndX(int series, int item) {
        return toX[item];
    }

    @Override
    public double getStartYValue(int series, int item) {
        return low[item];
    }

    @Override
    public Number getStartY(int series, int item) {
        return low[item];
    }

    @Override
    public double getEndYValue(int series, int item) {
        return high[item];
    }

    @Override
    public Number getEndY(int series, int item) {
        return high[item];
    }
}
