package io.github.shellgap.chart;

import java.awt.Font;

/** The sizes and weights of text in a chart, in logical pixels. */
enum TextStyle {
    TITLE(23, true),
    SUBTITLE(15.5f, false),
    BODY(13.5f, false),
    STRONG(13.5f, true),
    SMALL(12.5f, false),
    SMALL_STRONG(12.5f, true),
    NOTE(12, false);

    private final float size;
    private final boolean semibold;

    TextStyle(float size, boolean semibold) {
        this.size = size;
        this.semibold = semibold;
    }

    float size() {
        return size;
    }

    boolean isSemibold() {
        return semibold;
    }

    /** Returns the distance between baselines. */
    double leading() {
        return StrictMath.rint(size * 1.26);
    }

    /** Returns how far capitals rise over the baseline. */
    double rise() {
        return size * 0.72;
    }

    /** Returns how far letters hang under the baseline. */
    double drop() {
        return size * 0.22;
    }

    Font font() {
        return (semibold ? Fonts.semibold() : Fonts.regular()).deriveFont(size);
    }
}
