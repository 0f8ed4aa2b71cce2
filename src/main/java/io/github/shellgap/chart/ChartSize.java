package io.github.shellgap.chart;

/** The frame of a chart, in logical pixels; a PNG has twice as many on each side. */
public enum ChartSize {
    /** A figure at column width: 840 by 540. */
    REPORT(840, 540),
    /** For social media: 640 by 640. */
    SQUARE(640, 640),
    /** For slides: 1120 by 630. */
    WIDE(1120, 630);

    private final int width;
    private final int height;

    ChartSize(int width, int height) {
        this.width = width;
        this.height = height;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }
}
