package io.github.shellgap.chart;

import java.awt.Color;
import java.awt.Shape;
import java.util.function.Consumer;

/** One thing drawn, in logical pixels from the top left. */
sealed interface Mark {

    /** A filled shape. */
    record Fill(Shape shape, Color colour) implements Mark {}

    /** A line along a shape. */
    record Line(Shape shape, Color colour, Pen pen) implements Mark {}

    /**
     * A line of text.
     *
     * @param baseline distance of the baseline from the top
     * @param ground what lies behind the text
     * @param hasHalo whether a rim of the ground's colour keeps it apart from what it crosses
     */
    record Text(TextRun run, double x, double baseline, Color colour, Color ground, boolean hasHalo) implements Mark {
        double left() {
            return x;
        }

        double right() {
            return x + run.width();
        }

        double top() {
            return baseline - run.style().rise();
        }

        double bottom() {
            return baseline + run.style().drop();
        }
    }

    /** Hands itself to the consumer for its kind. */
    default void match(Consumer<Fill> onFill, Consumer<Line> onLine, Consumer<Text> onText) {
        if (this instanceof Fill fill) {
            onFill.accept(fill);
        } else if (this instanceof Line line) {
            onLine.accept(line);
        } else {
            onText.accept((Text) this);
        }
    }
}
