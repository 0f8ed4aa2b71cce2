package io.github.shellgap.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.util.HashSet;
import java.util.Set;

/**
 * Writes a canvas as SVG. Text is outlined, each glyph once, so that the picture is the same wherever it is opened;
 * every id begins with the chart's own prefix, so that several charts can stand in one page.
 */
final class SvgWriter {
    /** Glyphs are defined at this size and scaled where they are used. */
    private static final int UNITS = 1000;

    private final Font regular = Fonts.regular().deriveFont((float) UNITS);
    private final Font semibold = Fonts.semibold().deriveFont((float) UNITS);
    private final String prefix;
    private final StringBuilder definitions = new StringBuilder();
    private final StringBuilder body = new StringBuilder(1 << 16);
    private final Set<String> defined = new HashSet<>();

    private SvgWriter(String prefix) {
        this.prefix = prefix;
    }

    /** Returns the document. */
    static String write(Canvas canvas, String prefix, String title, String description) {
        SvgWriter writer = new SvgWriter(prefix);
        for (Mark mark : canvas.marks()) {
            mark.match(writer::fill, writer::line, writer::text);
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + canvas.width() + ' ' + canvas.height()
                + "\" width=\"" + canvas.width() + "\" height=\"" + canvas.height()
                + "\" role=\"img\" aria-labelledby=\"" + prefix + "title " + prefix + "desc\">\n<title id=\"" + prefix
                + "title\">" + escaped(title) + "</title>\n<desc id=\"" + prefix + "desc\">" + escaped(description)
                + "</desc>\n<defs>\n" + writer.definitions + "</defs>\n<rect width=\"" + canvas.width()
                + "\" height=\"" + canvas.height() + "\" fill=\"#fff\"/>\n" + writer.body + "</svg>\n";
    }

    /** Returns the text for use between tags or quotes; what XML 1.0 cannot hold becomes U+FFFD. */
    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> {
            switch (codePoint) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(isAllowed(codePoint) ? codePoint : 0xFFFD);
            }
        });
        return safe.toString();
    }

    private static boolean isAllowed(int codePoint) {
        return codePoint == '\t'
                || codePoint == '\n'
                || codePoint == '\r'
                || (codePoint >= 0x20 && codePoint <= 0xD7FF)
                || (codePoint >= 0xE000 && codePoint <= 0xFFFD)
                || codePoint >= 0x10000;
    }

    private void fill(Mark.Fill fill) {
        body.append("<path");
        paint("fill", fill.colour());
        path(body, fill.shape(), 100);
        body.append("/>\n");
    }

    private void line(Mark.Line line) {
        body.append("<path fill=\"none\" stroke-width=\"");
        number(body, line.pen().stroke().getLineWidth(), 100);
        body.append('"');
        float[] dash = line.pen().stroke().getDashArray();
        if (dash == null) {
            body.append(" stroke-linejoin=\"round\"");
        } else {
            body.append(" stroke-dasharray=\"");
            for (int i = 0; i < dash.length; i++) {
                body.append(i == 0 ? "" : " ");
                number(body, dash[i], 100);
            }
            body.append('"');
        }
        paint("stroke", line.colour());
        path(body, line.shape(), 100);
        body.append("/>\n");
    }

    private void text(Mark.Text text) {
        if (text.hasHalo()) {
            body.append("<g stroke-linejoin=\"round\" stroke-width=\"");
            number(
                    body,
                    PngWriter.HALO.getLineWidth() * UNITS / text.run().style().size(),
                    1);
            body.append('"');
            paint("stroke", text.ground());
            paint("fill", text.ground());
            glyphs(text);
        }
        body.append("<g");
        paint("fill", text.colour());
        glyphs(text);
    }

    private void glyphs(Mark.Text text) {
        double scale = text.run().style().size() / (double) UNITS;
        body.append(" transform=\"translate(");
        number(body, text.x(), 100);
        body.append(' ');
        number(body, text.baseline(), 100);
        body.append(")scale(");
        number(body, scale, 100_000);
        body.append(")\">");
        var glyphs = text.run().glyphs();
        for (int i = 0; i < glyphs.getNumGlyphs(); i++) {
            String id = define(text.run().style(), glyphs.getGlyphCode(i));
            if (!id.isEmpty()) {
                body.append("<use href=\"#").append(id).append("\" x=\"");
                number(body, glyphs.getGlyphPosition(i).getX() / scale, 1);
                body.append("\"/>");
            }
        }
        body.append("</g>\n");
    }

    /** Returns the id of the glyph, or nothing if it leaves no ink. */
    private String define(TextStyle style, int glyph) {
        String id = prefix + (style.isSemibold() ? "s" : "r") + glyph;
        if (defined.add(id)) {
            Shape outline = (style.isSemibold() ? semibold : regular)
                    .createGlyphVector(Fonts.CONTEXT, new int[] {glyph})
                    .getOutline();
            if (outline.getPathIterator(null).isDone()) {
                defined.add(id + " blank");
                return "";
            }
            definitions.append("<path id=\"").append(id).append('"');
            path(definitions, outline, 1);
            definitions.append("/>\n");
        }
        return defined.contains(id + " blank") ? "" : id;
    }

    private void paint(String attribute, Color colour) {
        body.append(' ').append(attribute).append("=\"#");
        for (int digit = 20; digit >= 0; digit -= 4) {
            body.append(Character.forDigit(colour.getRGB() >> digit & 0xF, 16));
        }
        body.append('"');
        if (colour.getAlpha() < 255) {
            body.append(' ').append(attribute).append("-opacity=\"");
            number(body, colour.getAlpha() / 255.0, 1000);
            body.append('"');
        }
    }

    private static void path(StringBuilder out, Shape shape, int precision) {
        out.append(" d=\"");
        double[] points = new double[6];
        for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
            int kind = path.currentSegment(points);
            out.append("MLQCZ".charAt(kind));
            int coordinates = new int[] {2, 2, 4, 6, 0}[kind];
            for (int i = 0; i < coordinates; i++) {
                if (i > 0) {
                    out.append(' ');
                }
                number(out, points[i], precision);
            }
        }
        out.append('"');
    }

    /** Appends the number rounded to 1/precision, a power of ten, without trailing zeros. */
    private static void number(StringBuilder out, double number, int precision) {
        long scaled = (long) StrictMath.rint(number * precision);
        if (scaled < 0) {
            out.append('-');
        }
        long whole = Math.abs(scaled) / precision;
        long part = Math.abs(scaled) % precision;
        out.append(whole);
        if (part == 0) {
            return;
        }
        out.append('.');
        for (long place = precision / 10; part > 0; place /= 10) {
            out.append(part / place);
            part %= place;
        }
    }
}
