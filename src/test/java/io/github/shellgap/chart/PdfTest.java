package io.github.shellgap.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The PDF of a chart, read back by PDFBox. */
final class PdfTest {

    @ParameterizedTest
    @EnumSource(
            value = ChartKind.class,
            names = {"STOCK", "BALANCE", "GAP"})
    void pdf_looksLikeTheOtherFormats(ChartKind kind) throws IOException {
        Chart chart = Charts.draw(new MadeUpRun().withEvents().request(kind));
        BufferedImage expected = PngWriter.raster(chart.canvas());
        try (PDDocument document = Loader.loadPDF(chart.pdf())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            BufferedImage found = new PDFRenderer(document).renderImage(0, (float) expected.getWidth() / 468);
            assertThat(found.getWidth()).isEqualTo(expected.getWidth());
            assertThat(Math.abs(found.getHeight() - expected.getHeight())).isLessThanOrEqualTo(1);
            // Another rasteriser smooths edges in its own way: few points differ strongly, and none by place or colour.
            assertThat(strongDifferences(expected, found)).isLessThan(0.01);
        }
    }

    @Test
    void pdf_holdsItsTextToSearchAndCopy() throws IOException {
        MadeUpRun run = new MadeUpRun().withEvents();
        run.stockpileTitle = "Артилерійські снаряди & “Ğ” shells";
        Chart chart = Charts.draw(run.request(ChartKind.STOCK));
        try (PDDocument document = Loader.loadPDF(chart.pdf())) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo(chart.title());
            assertThat(document.getDocumentInformation().getSubject()).isEqualTo(chart.alt());
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            assertThat(stripper.getText(document))
                    .contains(chart.title(), run.stockpileTitle, "Strike on the depot at Toropets", "12.5M", "seed 1");
        }
    }

    private static double strongDifferences(BufferedImage one, BufferedImage other) {
        int height = Math.min(one.getHeight(), other.getHeight());
        long strong = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                int difference = 0;
                for (int shift = 0; shift <= 16; shift += 8) {
                    difference = Math.max(
                            difference,
                            Math.abs((one.getRGB(x, y) >> shift & 0xFF) - (other.getRGB(x, y) >> shift & 0xFF)));
                }
                strong += difference > 96 ? 1 : 0;
            }
        }
        return (double) strong / ((long) height * one.getWidth());
    }
}
