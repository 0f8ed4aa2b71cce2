package io.github.shellgap.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The words that a picture holds beside what is drawn, as readers of other makers find them. */
public final class PictureWords {
    private PictureWords() {}

    /** Returns the texts of a PNG file by keyword; fails if it holds anything but a picture and such texts. */
    public static Map<String, String> ofPng(byte[] png) throws IOException {
        String latin = new String(png, StandardCharsets.ISO_8859_1);
        assertThat(latin.indexOf("IEND")).as("one end, and nothing after it").isEqualTo(png.length - 8);
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        Map<String, String> words = new TreeMap<>();
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(png))) {
            reader.setInput(stream);
            for (Element part : children(reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0"))) {
                assertThat(part.getTagName()).isIn("IHDR", "sRGB", "pHYs", "iTXt");
                for (Element text : children(part)) {
                    assertThat(text.getAttribute("languageTag") + text.getAttribute("translatedKeyword"))
                            .isEmpty();
                    assertThat(words.put(text.getAttribute("keyword"), text.getAttribute("text")))
                            .as("texts of one keyword")
                            .isNull();
                }
            }
        } finally {
            reader.dispose();
        }
        return words;
    }

    private static List<Element> children(Node node) {
        List<Element> children = new ArrayList<>();
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            children.add((Element) child);
        }
        return children;
    }

    /** Returns the texts about a PDF file by their key; fails if it holds what acts or leads elsewhere. */
    public static Map<String, String> ofPdf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            List<COSObjectKey> objects =
                    List.copyOf(document.getDocument().getXrefTable().keySet());
            assertThat(objects).isNotEmpty();
            for (COSObjectKey key : objects) {
                if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSDictionary dictionary) {
                    assertThat(dictionary.keySet().stream().map(COSName::getName))
                            .doesNotContain("JS", "JavaScript", "AA", "OpenAction", "A", "URI", "Annots", "AcroForm");
                }
            }
            PDDocumentInformation about = document.getDocumentInformation();
            Map<String, String> words = new TreeMap<>();
            about.getMetadataKeys().forEach(key -> words.put(key, about.getCustomMetadataValue(key)));
            return words;
        }
    }
}
