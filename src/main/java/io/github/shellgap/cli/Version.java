package io.github.shellgap.cli;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Properties;
import java.util.zip.CRC32;

/** The version of the program, written by the build. */
final class Version {
    private static final String TEXT = read();

    private Version() {}

    static String text() {
        return TEXT;
    }

    /** Returns the version, the build and the Java, on one line. */
    static String line() {
        return "shellgap " + TEXT + ", build " + build() + ", Java " + Runtime.version() + " ("
                + System.getProperty("java.vendor") + ")\n";
    }

    /**
     * Returns the checksum of the program's jar: builds from the same sources are the same to the byte, so it names the
     * sources, changes that were never recorded included.
     */
    private static String build() {
        Path jar = Path.of(System.getProperty("java.class.path", "").split(File.pathSeparator, 2)[0]);
        if (!Files.isRegularFile(jar)) {
            return "unpacked";
        }
        try {
            CRC32 checksum = new CRC32();
            checksum.update(Files.readAllBytes(jar));
            return HexFormat.of().toHexDigits((int) checksum.getValue());
        } catch (IOException e) {
            return "unreadable";
        }
    }

    private static String read() {
        try (InputStream stream = Version.class.getResourceAsStream("/io/github/shellgap/build.properties")) {
            if (stream == null) {
                throw new IllegalStateException("no build.properties");
            }
            Properties properties = new Properties();
            properties.load(stream);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
