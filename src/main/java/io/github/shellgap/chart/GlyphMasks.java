package io.github.shellgap.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Letters as masks of coverage, each rasterised once and then laid into many charts: rasterising whole lines of text anew
 * takes half of a chart's time. A letter stands within an eighth of a pixel of its place.
 */
final class GlyphMasks {
    /** Places within a pixel, in either direction. */
    private static final int PHASES = 4;

    /** Beyond so many, of all charts of a process, they are made anew. */
    private static final int MOST = 20_000;

    private static final Map<Key, Mask> MASKS = new ConcurrentHashMap<>();

    private final BufferedImage image;
    private final int scale;
    private final BasicStroke halo;

    /**
     * Lays letters into an image.
     *
     * @param image of type {@link BufferedImage#TYPE_INT_RGB}
     * @param scale pixels of the image per logical pixel
     * @param halo in logical pixels
     */
    GlyphMasks(BufferedImage image, int scale, BasicStroke halo) {
        this.image = image;
        this.scale = scale;
        this.halo = halo;
    }

    private record Key(Font font, int glyph, int phaseX, int phaseY, boolean isHalo) {}

    /** A letter's coverage. */
    private static final class Mask {
        /** Where the letter covers anything, in pixels from its place. */
        final Rectangle bounds;

        /** 0…255; {@code [row * bounds.width + column]}. */
        final int[] coverage;

        Mask(Rectangle bounds, int[] coverage) {
            this.bounds = bounds;
            this.coverage = coverage;
        }
    }

    /** Lays a line of text over what is there, its rim first. */
    void lay(Mark.Text text) {
        GlyphVector glyphs = text.run().glyphs();
        float[] places = glyphs.getGlyphPositions(0, glyphs.getNumGlyphs(), null);
        if (text.hasHalo()) {
            lay(text, places, text.ground(), true);
        }
        lay(text, places, text.colour(), false);
    }

    private void lay(Mark.Text text, float[] places, Color colour, boolean isHalo) {
        GlyphVector glyphs = text.run().glyphs();
        for (int glyph = 0; glyph < glyphs.getNumGlyphs(); glyph++) {
            int x = phases(text.x() + places[2 * glyph]);
            int y = phases(text.baseline() + places[2 * glyph + 1]);
            int phaseX = Math.floorMod(x, PHASES);
            int phaseY = Math.floorMod(y, PHASES);
            Key key = new Key(glyphs.getFont(), glyphs.getGlyphCode(glyph), phaseX, phaseY, isHalo);
            @Nullable Mask mask = MASKS.get(key);
            if (mask == null) {
                Shape outline = glyphs.getGlyphOutline(glyph, -places[2 * glyph], -places[2 * glyph + 1]);
                mask = mask(isHalo ? halo.createStrokedShape(outline) : outline, phaseX, phaseY);
                keep(key, mask);
            }
            blend(mask, Math.floorDiv(x, PHASES), Math.floorDiv(y, PHASES), colour.getRGB());
        }
    }

    private int phases(double logical) {
        return (int) Math.rint(logical * scale * PHASES);
    }

    private static void keep(Key key, Mask mask) {
        if (MASKS.size() >= MOST) {
            MASKS.clear();
        }
        MASKS.put(key, mask);
    }

    private Mask mask(Shape outline, int phaseX, int phaseY) {
        AffineTransform place =
                AffineTransform.getTranslateInstance(phaseX / (double) PHASES, phaseY / (double) PHASES);
        place.scale(scale, scale);
        Shape placed = place.createTransformedShape(outline);
        Rectangle bounds = placed.getBounds();
        if (bounds.isEmpty()) {
            return new Mask(bounds, new int[0]);
        }
        BufferedImage letter = new BufferedImage(bounds.width, bounds.height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = letter.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.translate(-bounds.x, -bounds.y);
        graphics.fill(placed);
        graphics.dispose();
        int[] coverage = ((DataBufferInt) letter.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < coverage.length; i++) {
            coverage[i] >>>= 24;
        }
        return new Mask(bounds, coverage);
    }

    private void blend(Mask mask, int x, int y, int colour) {
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        int left = x + mask.bounds.x;
        int top = y + mask.bounds.y;
        int fromX = Math.max(0, left);
        int toX = Math.min(image.getWidth(), left + mask.bounds.width);
        int toY = Math.min(image.getHeight(), top + mask.bounds.height);
        for (int row = Math.max(0, top); row < toY; row++) {
            int at = (row - top) * mask.bounds.width - left;
            for (int column = fromX; column < toX; column++) {
                int coverage = mask.coverage[at + column];
                if (coverage != 0) {
                    int pixel = row * image.getWidth() + column;
                    pixels[pixel] = mixed(pixels[pixel], colour, coverage);
                }
            }
        }
    }

    private static int mixed(int below, int above, int coverage) {
        int mixed = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int lower = below >> shift & 0xFF;
            int upper = above >> shift & 0xFF;
            // rounded to the nearest
            int value = (lower * (255 - coverage) + upper * coverage + 127) / 255;
            mixed |= value << shift;
        }
        return mixed;
    }
}
