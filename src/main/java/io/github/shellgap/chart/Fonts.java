package io.github.shellgap.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The two bundled fonts. Nothing of the machine's own fonts is used, so that a chart looks the same everywhere. */
final class Fonts {
    /** Without a device: PNG, SVG and PDF are laid out alike. */
    static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private static final String REGULAR = "SourceSans3-Regular.ttf";
    private static final String SEMIBOLD = "SourceSans3-Semibold.ttf";
    private static final String BUNDLED = "-bundled-r-medium-r-normal--*-%d-*-*-p-*-iso8859-1";

    private static @Nullable Font regular;
    private static @Nullable Font semibold;
    /** Where the fonts were copied to; {@code null} if the machine's own configuration is used. */
    private static @Nullable Path copies;

    private Fonts() {}

    /**
     * Loads the fonts. Makes AWT start without a screen and, on Linux, without the machine's font configuration: JDK 17
     * fails where fontconfig finds no font at all. Must run before any class of AWT is used; a value set by the user stays.
     *
     * @throws FontsUnavailableException if no temporary file can be written, or Java lacks what it needs to draw text
     */
    static synchronized void prepare() {
        if (semibold != null) {
            return;
        }
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
        boolean isLinux =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        if (isLinux && System.getProperty("sun.awt.fontconfig") == null) {
            try {
                System.setProperty("sun.awt.fontconfig", configuration().toString());
            } catch (IOException failure) {
                throw FontsUnavailableException.unwritable(Path.of(System.getProperty("java.io.tmpdir", "")), failure);
            }
        }
        regular = load(REGULAR);
        semibold = load(SEMIBOLD);
    }

    static Font regular() {
        prepare();
        return Objects.requireNonNull(regular);
    }

    static Font semibold() {
        prepare();
        return Objects.requireNonNull(semibold);
    }

    private static InputStream file(String name) throws IOException {
        InputStream stream = Fonts.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IOException("the program lacks its font " + name);
        }
        return stream;
    }

    private static Path configuration() throws IOException {
        Path folder = Files.createTempDirectory("shellgap-font");
        // Deleted in reverse order of registration: the folder last.
        folder.toFile().deleteOnExit();
        copies = folder;
        copy(REGULAR, folder);
        copy(SEMIBOLD, folder);
        Path properties = folder.resolve("fontconfig.properties");
        properties.toFile().deleteOnExit();
        StringBuilder text = new StringBuilder("version=1\nsequence.allfonts=latin-1\n");
        for (String family : new String[] {"serif", "sansserif", "monospaced", "dialog", "dialoginput"}) {
            for (String shape : new String[] {"plain", "bold", "italic", "bolditalic"}) {
                text.append(family)
                        .append('.')
                        .append(shape)
                        .append(".latin-1=")
                        .append(BUNDLED)
                        .append('\n');
            }
        }
        text.append("filename.")
                .append(BUNDLED)
                .append('=')
                .append(folder.resolve(REGULAR))
                .append('\n');
        Files.writeString(properties, text, StandardCharsets.ISO_8859_1);
        return properties;
    }

    private static void copy(String name, Path folder) throws IOException {
        Path font = folder.resolve(name);
        font.toFile().deleteOnExit();
        try (InputStream stream = file(name)) {
            Files.copy(stream, font);
        }
    }

    private static Font load(String name) {
        try {
            return read(name).deriveFont(Map.of(TextAttribute.KERNING, TextAttribute.KERNING_ON));
        } catch (IOException | FontFormatException failure) {
            throw FontsUnavailableException.missing(
                    "the charts' font cannot be loaded: " + failure.getMessage(), failure);
        } catch (LinkageError | InternalError failure) {
            // A missing libfreetype or libfontconfig shows as either, by the build of Java.
            throw FontsUnavailableException.missing(
                    "this Java cannot draw text because a system library is missing (" + failure.getMessage()
                            + "); on Debian and Ubuntu install libfreetype6 and libfontconfig1, elsewhere freetype and"
                            + " fontconfig",
                    failure);
        }
    }

    private static Font read(String name) throws IOException, FontFormatException {
        Path folder = copies;
        if (folder != null) {
            // Reading from a stream would make another copy.
            return Font.createFont(Font.TRUETYPE_FONT, folder.resolve(name).toFile());
        }
        try (InputStream stream = file(name)) {
            return Font.createFont(Font.TRUETYPE_FONT, stream);
        }
    }
}
