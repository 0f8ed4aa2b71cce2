package io.github.shellgap.chart;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The glyphs a PDF uses, in fonts of up to 255, each with its drawing procedure, its width and the text it stands for. */
final class PdfGlyphs {
    /** Glyph space: units in the size of the font. */
    private static final int UNITS = 1000;

    private static final int MOST_IN_A_FONT = 255;
    private static final int OBJECTS_BESIDE_GLYPHS = 2;

    private final Font regular = Fonts.regular().deriveFont((float) UNITS);
    private final Font semibold = Fonts.semibold().deriveFont((float) UNITS);
    private final List<Glyph> all = new ArrayList<>();
    private final Map<String, Glyph> known = new HashMap<>();

    /** A glyph: its place among all, its procedure, its advance, the text it stands for in UTF-16, hexadecimal. */
    private record Glyph(int place, String procedure, double width, String text) {
        int font() {
            return place / MOST_IN_A_FONT;
        }

        String code() {
            String digits = Integer.toHexString(place % MOST_IN_A_FONT + 1);
            return digits.length() == 1 ? "0" + digits : digits;
        }
    }

    /** Appends a line of text, each glyph where it was laid out. */
    void show(StringBuilder content, Mark.Text text) {
        GlyphVector laid = text.run().glyphs();
        double scale = text.run().style().size() / (double) UNITS;
        content.append("BT 1 0 0 -1 ").append(decimal(text.x())).append(' ').append(decimal(text.baseline()));
        content.append(" Tm\n");
        int font = -1;
        double pen = 0;
        for (int i = 0; i < laid.getNumGlyphs(); i++) {
            Glyph glyph = glyph(text.run(), i);
            if (glyph.font() != font) {
                content.append(font < 0 ? "" : "] TJ ")
                        .append("/F")
                        .append(glyph.font())
                        .append(' ');
                content.append(decimal(text.run().style().size())).append(" Tf [");
                font = glyph.font();
            }
            long moved = StrictMath.round(pen - laid.getGlyphPosition(i).getX() / scale);
            if (moved != 0) {
                content.append(moved);
                pen -= moved;
            }
            content.append('<').append(glyph.code()).append('>');
            pen += glyph.width();
        }
        content.append(font < 0 ? "ET\n" : "] TJ ET\n");
    }

    /** Returns the fonts' entries in the page's resources. */
    String resources(int firstObject) {
        StringBuilder entries = new StringBuilder();
        for (int font = 0; font < fonts(); font++) {
            entries.append("/F")
                    .append(font)
                    .append(' ')
                    .append(object(firstObject, font))
                    .append(" 0 R ");
        }
        return entries.toString();
    }

    /** Appends the fonts' objects: of each, the font, what its codes mean, and a procedure for each glyph. */
    void objects(int firstObject, List<byte[]> objects) {
        for (int font = 0; font < fonts(); font++) {
            List<Glyph> members = all.subList(font * MOST_IN_A_FONT, Math.min(all.size(), (font + 1) * MOST_IN_A_FONT));
            int own = object(firstObject, font);
            objects.add(PdfWriter.dictionary(font(members, own)));
            objects.add(PdfWriter.stream("", meanings(members)));
            for (Glyph glyph : members) {
                objects.add(PdfWriter.stream("", decimal(glyph.width()) + " 0 d0\n" + glyph.procedure() + "f"));
            }
        }
    }

    private int fonts() {
        return (all.size() + MOST_IN_A_FONT - 1) / MOST_IN_A_FONT;
    }

    private static int object(int firstObject, int font) {
        return firstObject + font * (MOST_IN_A_FONT + OBJECTS_BESIDE_GLYPHS);
    }

    private static String font(List<Glyph> members, int own) {
        StringBuilder procedures = new StringBuilder();
        StringBuilder names = new StringBuilder();
        StringBuilder widths = new StringBuilder();
        for (int i = 0; i < members.size(); i++) {
            procedures
                    .append("/g")
                    .append(i)
                    .append(' ')
                    .append(own + OBJECTS_BESIDE_GLYPHS + i)
                    .append(" 0 R ");
            names.append("/g").append(i).append(' ');
            widths.append(decimal(members.get(i).width())).append(' ');
        }
        // The box [0 0 0 0] lets a reader find each glyph's own extent.
        return "/Type /Font /Subtype /Type3 /FontBBox [0 0 0 0] /FontMatrix [0.001 0 0 0.001 0 0] /CharProcs << "
                + procedures + ">> /Encoding << /Type /Encoding /Differences [1 " + names
                + "] >> /FirstChar 1 /LastChar "
                + members.size() + " /Widths [" + widths + "] /ToUnicode " + (own + 1) + " 0 R /Resources << >>";
    }

    private static String meanings(List<Glyph> members) {
        StringBuilder map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin 12 dict begin begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def /CMapType 2 def
                1 begincodespacerange <00> <FF> endcodespacerange
                """);
        // A block may hold up to a hundred entries.
        for (int from = 0; from < members.size(); from += 100) {
            List<Glyph> block = members.subList(from, Math.min(members.size(), from + 100));
            map.append(block.size()).append(" beginbfchar\n");
            for (Glyph glyph : block) {
                map.append('<')
                        .append(glyph.code())
                        .append("> <")
                        .append(glyph.text())
                        .append(">\n");
            }
            map.append("endbfchar\n");
        }
        return map.append("endcmap CMapName currentdict /CMap defineresource pop end end\n")
                .toString();
    }

    private Glyph glyph(TextRun run, int index) {
        int code = run.glyphs().getGlyphCode(index);
        int at = run.glyphs().getGlyphCharIndex(index);
        String text = Character.toString(run.text().codePointAt(at));
        boolean isSemibold = run.style().isSemibold();
        // One glyph can stand for several characters: a space and one that does not break.
        return known.computeIfAbsent((isSemibold ? "s" : "r") + code + '/' + text, any -> {
            GlyphVector alone = (isSemibold ? semibold : regular).createGlyphVector(Fonts.CONTEXT, new int[] {code});
            StringBuilder procedure = new StringBuilder();
            Shape upright = AffineTransform.getScaleInstance(1, -1).createTransformedShape(alone.getOutline());
            path(procedure, upright);
            double width = StrictMath.rint(alone.getGlyphMetrics(0).getAdvanceX());
            Glyph glyph = new Glyph(all.size(), procedure.toString(), width, hexadecimal(text));
            all.add(glyph);
            return glyph;
        });
    }

    /** Appends the path; quadratic curves become the same curves as cubics. */
    static void path(StringBuilder out, Shape shape) {
        double[] p = new double[6];
        double x = 0;
        double y = 0;
        for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
            int kind = path.currentSegment(p);
            if (kind == PathIterator.SEG_QUADTO) {
                p[5] = p[3];
                p[4] = p[2];
                p[3] = p[5] + (p[1] - p[5]) * 2 / 3;
                p[2] = p[4] + (p[0] - p[4]) * 2 / 3;
                p[1] = y + (p[1] - y) * 2 / 3;
                p[0] = x + (p[0] - x) * 2 / 3;
                kind = PathIterator.SEG_CUBICTO;
            }
            int coordinates = new int[] {2, 2, 4, 6, 0}[kind];
            for (int i = 0; i < coordinates; i++) {
                out.append(decimal(p[i])).append(' ');
            }
            out.append(new String[] {"m", "l", "", "c", "h"}[kind]).append('\n');
            if (coordinates > 0) {
                x = p[coordinates - 2];
                y = p[coordinates - 1];
            }
        }
    }

    /** Returns the number with up to four decimals. */
    static String decimal(double number) {
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(4, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** Returns the text in UTF-16, big end first, in hexadecimal. */
    static String hexadecimal(String text) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            for (int shift = 12; shift >= 0; shift -= 4) {
                digits.append(Character.forDigit(text.charAt(i) >> shift & 0xF, 16));
            }
        }
        return digits.toString();
    }
}
