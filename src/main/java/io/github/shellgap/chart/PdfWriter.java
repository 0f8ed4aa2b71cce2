package io.github.shellgap.chart;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.Deflater;

/**
 * Writes a canvas as PDF, 6.5 inches wide, with text that can be searched and copied. Fonts hold only the glyphs used, as
 * drawing procedures (Type 3, as matplotlib embeds them by default): that takes no library and no font program.
 *
 * @see <a href="https://opensource.adobe.com/dc-acrobat-sdk-docs/pdfstandards/PDF32000_2008.pdf">ISO 32000-1:2008</a>
 */
final class PdfWriter {
    private static final double WIDTH_POINTS = 468;
    private static final int CATALOG = 1;
    private static final int PAGES = 2;
    private static final int PAGE = 3;
    private static final int CONTENT = 4;
    private static final int ABOUT = 5;
    private static final int FIRST_FONT = 6;

    private final Canvas canvas;
    private final PdfGlyphs glyphs = new PdfGlyphs();
    private final StringBuilder content = new StringBuilder(1 << 16);
    /** Names of graphics states by opacity in 255ths. */
    private final SortedMap<Integer, String> opacities = new TreeMap<>();

    private PdfWriter(Canvas canvas) {
        this.canvas = canvas;
    }

    /** Returns the file; the same canvas gives the same bytes. */
    static byte[] write(Canvas canvas, String title, String description) {
        PdfWriter writer = new PdfWriter(canvas);
        double scale = WIDTH_POINTS / canvas.width();
        // The canvas counts from the top, a page from the bottom.
        writer.content.append(PdfGlyphs.decimal(scale)).append(" 0 0 ").append(PdfGlyphs.decimal(-scale));
        writer.content
                .append(" 0 ")
                .append(PdfGlyphs.decimal(scale * canvas.height()))
                .append(" cm 1 j\n");
        for (Mark mark : canvas.marks()) {
            mark.match(writer::fill, writer::line, writer::text);
        }
        return writer.file(title, description);
    }

    private void fill(Mark.Fill fill) {
        colour(fill.colour(), "rg");
        PdfGlyphs.path(content, fill.shape());
        content.append("f\n");
    }

    private void line(Mark.Line line) {
        colour(line.colour(), "RG");
        content.append('[');
        float[] dash = line.pen().stroke().getDashArray();
        if (dash != null) {
            for (float part : dash) {
                content.append(PdfGlyphs.decimal(part)).append(' ');
            }
        }
        content.append("] 0 d ");
        stroke(line.shape(), line.pen().stroke().getLineWidth());
    }

    private void stroke(Shape shape, double width) {
        content.append(PdfGlyphs.decimal(width)).append(" w\n");
        PdfGlyphs.path(content, shape);
        content.append("S\n");
    }

    private void text(Mark.Text text) {
        if (text.hasHalo()) {
            colour(text.ground(), "RG");
            content.append("[] 0 d ");
            Shape outline = AffineTransform.getTranslateInstance(text.x(), text.baseline())
                    .createTransformedShape(text.run().glyphs().getOutline());
            stroke(outline, PngWriter.HALO.getLineWidth());
        }
        colour(text.colour(), "rg");
        glyphs.show(content, text);
    }

    private void colour(Color colour, String operator) {
        String state = opacities.computeIfAbsent(colour.getAlpha(), alpha -> "O" + alpha);
        content.append('/').append(state).append(" gs ");
        for (int channel : new int[] {colour.getRed(), colour.getGreen(), colour.getBlue()}) {
            content.append(PdfGlyphs.decimal(channel / 255.0)).append(' ');
        }
        content.append(operator).append('\n');
    }

    private byte[] file(String title, String description) {
        List<byte[]> objects = new ArrayList<>();
        objects.add(dictionary("/Type /Catalog /Pages " + PAGES + " 0 R /Lang (en)"
                + " /ViewerPreferences << /DisplayDocTitle true >>"));
        objects.add(dictionary("/Type /Pages /Kids [" + PAGE + " 0 R] /Count 1"));
        double height = WIDTH_POINTS / canvas.width() * canvas.height();
        objects.add(dictionary("/Type /Page /Parent " + PAGES + " 0 R /Contents " + CONTENT + " 0 R /MediaBox [0 0 "
                + PdfGlyphs.decimal(WIDTH_POINTS) + ' ' + PdfGlyphs.decimal(height) + "] /Resources << /Font << "
                + glyphs.resources(FIRST_FONT) + ">> /ExtGState << " + states() + ">> >>"));
        objects.add(stream("", content));
        objects.add(dictionary("/Title " + words(title) + " /Subject " + words(description) + " /Creator (shellgap)"));
        glyphs.objects(FIRST_FONT, objects);
        return assembled(objects);
    }

    private String states() {
        StringBuilder states = new StringBuilder();
        opacities.forEach((alpha, name) -> {
            String share = PdfGlyphs.decimal(alpha / 255.0);
            states.append('/')
                    .append(name)
                    .append(" << /ca ")
                    .append(share)
                    .append(" /CA ")
                    .append(share)
                    .append(" >> ");
        });
        return states.toString();
    }

    static byte[] dictionary(String entries) {
        return ("<< " + entries + " >>").getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] stream(String entries, CharSequence content) {
        Deflater deflater = new Deflater();
        deflater.setInput(content.toString().getBytes(StandardCharsets.US_ASCII));
        deflater.finish();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 13];
        while (!deflater.finished()) {
            packed.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        ByteArrayOutputStream object = new ByteArrayOutputStream();
        object.writeBytes(dictionary(entries + " /Filter /FlateDecode /Length " + packed.size()));
        object.writeBytes("\nstream\n".getBytes(StandardCharsets.US_ASCII));
        object.writeBytes(packed.toByteArray());
        object.writeBytes("\nendstream".getBytes(StandardCharsets.US_ASCII));
        return object.toByteArray();
    }

    /** Returns the text as a string of UTF-16 with its mark, in hexadecimal. */
    private static String words(String text) {
        return "<FEFF" + PdfGlyphs.hexadecimal(text) + ">";
    }

    private static byte[] assembled(List<byte[]> objects) {
        ByteArrayOutputStream file = new ByteArrayOutputStream(1 << 16);
        // The second line tells transfer programs that the file is binary.
        file.writeBytes("%PDF-1.4\n%âãÏÓ\n".getBytes(StandardCharsets.ISO_8859_1));
        StringBuilder places = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            String offset = Integer.toString(file.size());
            places.append("0".repeat(10 - offset.length())).append(offset).append(" 00000 n \n");
            file.writeBytes(((i + 1) + " 0 obj\n").getBytes(StandardCharsets.US_ASCII));
            file.writeBytes(objects.get(i));
            file.writeBytes("\nendobj\n".getBytes(StandardCharsets.US_ASCII));
        }
        int table = file.size();
        String count = Integer.toString(objects.size() + 1);
        String end = "xref\n0 " + count + '\n' + places + "trailer\n<< /Size " + count + " /Root " + CATALOG
                + " 0 R /Info " + ABOUT + " 0 R >>\nstartxref\n" + table + "\n%%EOF\n";
        file.writeBytes(end.getBytes(StandardCharsets.US_ASCII));
        return file.toByteArray();
    }
}
