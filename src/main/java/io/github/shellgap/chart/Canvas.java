package io.github.shellgap.chart;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** A list of marks in the order of drawing, from which every format is made. */
final class Canvas {
    private final int width;
    private final int height;
    private final Typesetter typesetter;
    private final List<Mark> marks = new ArrayList<>();

    Canvas(int width, int height) {
        this(width, height, new Typesetter());
    }

    private Canvas(int width, int height, Typesetter typesetter) {
        this.width = width;
        this.height = height;
        this.typesetter = typesetter;
    }

    /** Returns an empty canvas of the same size on which to try a layout. */
    Canvas scratch() {
        return new Canvas(width, height, typesetter);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    Typesetter typesetter() {
        return typesetter;
    }

    List<Mark> marks() {
        return marks;
    }

    void fill(Shape shape, Color colour) {
        marks.add(new Mark.Fill(shape, colour));
    }

    void line(Shape shape, Color colour, Pen pen) {
        marks.add(new Mark.Line(shape, colour, pen));
    }

    void horizontal(double fromX, double toX, double y, Stroke stroke) {
        line(new Line2D.Double(fromX, y, toX, y), stroke.colour(), stroke.pen());
    }

    void vertical(double x, double fromY, double toY, Stroke stroke) {
        line(new Line2D.Double(x, fromY, x, toY), stroke.colour(), stroke.pen());
    }

    /** Returns where the text stands, with half a pixel of air. */
    Rectangle2D text(Words words, double x, double baseline) {
        TextRun run = typesetter.set(words.text(), words.style());
        double left = x - words.anchor().share() * run.width();
        Mark.Text mark = new Mark.Text(run, left, baseline, words.colour(), words.ground(), words.hasHalo());
        if (run.width() > 0) {
            marks.add(mark);
        }
        return new Rectangle2D.Double(left, mark.top(), run.width(), mark.bottom() - mark.top());
    }

    /** Which pen in which colour. */
    record Stroke(Color colour, Pen pen) {}

    /** Which part of a text stands at its x. */
    enum Anchor {
        START(0),
        MIDDLE(0.5),
        END(1);

        private final double share;

        Anchor(double share) {
            this.share = share;
        }

        double share() {
            return share;
        }
    }

    /** A text with its looks. */
    record Words(String text, TextStyle style, Color colour, Color ground, boolean hasHalo, Anchor anchor) {
        static Words of(String text, TextStyle style, Color colour) {
            return new Words(text, style, colour, Palette.WHITE, false, Anchor.START);
        }

        Words halo() {
            return new Words(text, style, colour, ground, true, anchor);
        }

        Words ground(Color other) {
            return new Words(text, style, colour, other, hasHalo, anchor);
        }

        Words middle() {
            return new Words(text, style, colour, ground, hasHalo, Anchor.MIDDLE);
        }

        Words end() {
            return new Words(text, style, colour, ground, hasHalo, Anchor.END);
        }
    }
}
