package io.github.shellgap.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Letters laid from masks, beside the same letters filled by Java. */
final class GlyphMasksTest {
    private static final int SCALE = 2;
    private static final Color INK = new Color(0x1F2933);

    private static BufferedImage white() {
        BufferedImage image = new BufferedImage(120, 60, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 120, 60);
        graphics.dispose();
        return image;
    }

    private static GlyphVector glyphs(String text) {
        Font font = Fonts.regular().deriveFont(18f);
        return font.createGlyphVector(Fonts.CONTEXT, text);
    }

    private static Mark.Text mark(String text, double x, double baseline, boolean hasHalo) {
        TextRun run = new TextRun(text, TextStyle.TITLE, glyphs(text), 20);
        return new Mark.Text(run, x, baseline, INK, Color.WHITE, hasHalo);
    }

    private static BufferedImage laid(Mark.Text text) {
        BufferedImage image = white();
        new GlyphMasks(image, SCALE, PngWriter.HALO).lay(text);
        return image;
    }

    private static BufferedImage filled(String text, double x, double baseline) {
        BufferedImage image = white();
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(INK);
        AffineTransform place = AffineTransform.getScaleInstance(SCALE, SCALE);
        place.translate(x, baseline);
        graphics.fill(place.createTransformedShape(glyphs(text).getOutline()));
        graphics.dispose();
        return image;
    }

    private static int worst(BufferedImage one, BufferedImage other) {
        int worst = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                for (int shift = 0; shift <= 16; shift += 8) {
                    int difference = (one.getRGB(x, y) >> shift & 0xFF) - (other.getRGB(x, y) >> shift & 0xFF);
                    worst = Math.max(worst, Math.abs(difference));
                }
            }
        }
        return worst;
    }

    @ParameterizedTest
    @CsvSource({"10, 20", "10.125, 20", "10.25, 19.875", "10.375, 19.625"})
    void letter_onAQuarterOfAPixel_isThatOfJava(double x, double baseline) {
        // one letter, so that no other is moved; two levels of 255 for rounding in blending
        assertThat(worst(laid(mark("g", x, baseline, false)), filled("g", x, baseline)))
                .isLessThanOrEqualTo(2);
        assertThat(worst(filled("g", x, baseline), white())).isGreaterThan(150);
    }

    @Test
    void letters_atAnyPlace_areWithinAnEighthOfAPixel() {
        BufferedImage laid = laid(mark("Shells", 7.03, 20.06, false));
        // An edge moved by an eighth of a pixel either way changes a pixel by a quarter of the contrast at most.
        assertThat(worst(laid, filled("Shells", 7.03, 20.06))).isLessThan(224 / 4);
        assertThat(worst(laid, filled("Shells", 7.53, 20.06))).isGreaterThan(100);
    }

    @Test
    void halo_coversWhatIsBehind_andNotTheLetters() {
        BufferedImage black = new BufferedImage(120, 60, BufferedImage.TYPE_INT_RGB);
        new GlyphMasks(black, SCALE, PngWriter.HALO).lay(mark("I", 20, 20, true));
        // Beside the stem of the letter stands the rim, and beyond it what was there.
        int[] row = black.getRGB(0, 30, 120, 1, null, 0, 120);
        assertThat(row).contains(Color.WHITE.getRGB(), INK.getRGB(), Color.BLACK.getRGB());
        assertThat(row[0]).isEqualTo(Color.BLACK.getRGB());
    }

    @Test
    void letters_beyondTheFrame_areCutOff() {
        BufferedImage laid = laid(mark("Shells", -12.25, 3.125, false));
        assertThat(worst(laid, filled("Shells", -12.25, 3.125))).isLessThan(224 / 4);
    }
}
