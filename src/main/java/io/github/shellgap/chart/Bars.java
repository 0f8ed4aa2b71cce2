package io.github.shellgap.chart;

/** Bars side by side. */
final class Bars {
    private final double[] from;
    private final double[] to;
    private final double[] heights;

    /**
     * Makes bars.
     *
     * @param from {@code [bar]}: where it begins, in days since 1970
     * @param to {@code [bar]}: where it ends
     * @param heights {@code [bar]}
     */
    Bars(double[] from, double[] to, double[] heights) {
        this.from = from;
        this.to = to;
        this.heights = heights;
    }

    double[] from() {
        return from;
    }

    double[] to() {
        return to;
    }

    double[] heights() {
        return heights;
    }
}
