package io.github.shellgap.chart;

import java.awt.geom.Rectangle2D;
import java.util.List;

/** The frame of a chart: headline and key above, note, sources and run stamp below, all from one left edge. */
final class Frame {
    static final double PADDING = 22;
    /** Of a headline; a third line is better than a finding that is cut off. */
    static final int MOST_LINES = 3;
    /** Of a name in a headline, as a share of the frame's width: with the words round it it takes those lines. */
    static final double LONGEST_NAME = 1.7;

    private static final double KEY_GAP = 18;
    private static final int MOST_SOURCES = 12;
    private static final double KEY_INDENT = KeyItem.SWATCH_WIDTH + 7;

    private final Canvas canvas;
    private final Caption caption;
    private final double width;

    private Frame(Canvas canvas, Caption caption) {
        this.canvas = canvas;
        this.caption = caption;
        this.width = canvas.width() - 2 * PADDING;
    }

    /** Draws the frame and returns what is left for the plot. */
    static Rectangle2D draw(Canvas canvas, Caption caption) {
        Frame frame = new Frame(canvas, caption);
        double top = frame.header();
        double bottom = frame.footer();
        return new Rectangle2D.Double(PADDING, top, frame.width, bottom - top);
    }

    private double header() {
        double y = PADDING - 4;
        if (!caption.isBare()) {
            y = lines(caption.title(), TextStyle.TITLE, y + 25) - 1;
            y = lines(caption.subtitle(), TextStyle.SUBTITLE, y + 25);
        }
        return key(y);
    }

    private double lines(String text, TextStyle style, double first) {
        double y = first - style.leading();
        for (String line : canvas.typesetter().balanced(text, style, width, MOST_LINES)) {
            y += style.leading();
            canvas.text(
                    Canvas.Words.of(line, style, style == TextStyle.TITLE ? Palette.INK : Palette.SECOND), PADDING, y);
        }
        return y;
    }

    private double key(double above) {
        if (caption.key().isEmpty()) {
            return above + 15;
        }
        double x = PADDING;
        double y = above + 25;
        for (KeyItem item : caption.key()) {
            String text = canvas.typesetter().fit(item.text(), TextStyle.BODY, width - KEY_INDENT);
            double needed = KEY_INDENT + canvas.typesetter().width(text, TextStyle.BODY);
            if (x > PADDING && x + needed > PADDING + width) {
                x = PADDING;
                y += 20;
            }
            item.drawSwatch(canvas, x, y - 4.6);
            canvas.text(Canvas.Words.of(text, TextStyle.BODY, Palette.SECOND), x + KEY_INDENT, y);
            x += needed + KEY_GAP;
        }
        return y + 10;
    }

    private double footer() {
        TextStyle style = TextStyle.NOTE;
        double stampWidth = canvas.typesetter().width(caption.stamp(), style);
        List<String> notes = canvas.typesetter().wrap(caption.note(), style, width, 3);
        List<String> sources = sources(width - stampWidth - 28);
        double last = canvas.height() - PADDING + 2;
        double y = last - (notes.size() + sources.size() - 1) * 16;
        double top = y - style.rise() - 12;
        for (List<String> block : List.of(notes, sources)) {
            for (String line : block) {
                canvas.text(Canvas.Words.of(line, style, Palette.MUTED), PADDING, y);
                y += 16;
            }
        }
        canvas.text(Canvas.Words.of(caption.stamp(), style, Palette.MUTED).end(), PADDING + width, last);
        return top;
    }

    /** Returns up to two lines that name as many sources as fit; the last leaves room for the stamp. */
    private List<String> sources(double room) {
        Typesetter typesetter = canvas.typesetter();
        for (int shown = Math.min(MOST_SOURCES, caption.sources().size()); shown > 1; shown--) {
            List<String> lines = typesetter.wrap(caption.sourceLine(shown), TextStyle.NOTE, width, 3);
            if (lines.size() <= 2 && typesetter.width(lines.get(lines.size() - 1), TextStyle.NOTE) <= room) {
                return lines;
            }
        }
        return typesetter.wrap(caption.sourceLine(Math.min(1, caption.sources().size())), TextStyle.NOTE, room, 2);
    }
}
