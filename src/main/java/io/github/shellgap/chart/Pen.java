package io.github.shellgap.chart;

import java.awt.BasicStroke;

/** Kinds of line. */
enum Pen {
    HAIR(1),
    LEADER(0.8),
    BASE(1.4),
    EDGE(1),
    HATCH(1.2),
    /** Under a hatch, so that it stands out from any colour. */
    HATCH_RIM(2.4),
    SERIES(2.2),
    MAIN(2.8),
    DASHED(2.2, 7, 4),
    DOTTED(2.4, 2, 3),
    DASH_DOT(2.2, 8, 3, 2, 3),
    LONG_DASH(2.2, 13, 4),
    LIMIT(1.8, 6, 4),
    EVENT(1, 2, 3),
    ODDS(1.2, 5, 4);

    @SuppressWarnings("ImmutableEnumChecker") // a BasicStroke has no setters
    private final BasicStroke stroke;

    Pen(double width, float... dash) {
        stroke = new BasicStroke(
                (float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash.length == 0 ? null : dash, 0);
    }

    BasicStroke stroke() {
        return stroke;
    }

    /** Returns the pen with this stroke. */
    static Pen of(java.awt.Stroke stroke) {
        for (Pen pen : values()) {
            if (pen.stroke.equals(stroke)) {
                return pen;
            }
        }
        throw new IllegalArgumentException("no pen draws " + stroke);
    }
}
