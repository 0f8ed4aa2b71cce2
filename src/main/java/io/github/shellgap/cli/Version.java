package io.github.shellgap.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of the program, written by the build. */
final class Version {
    private static final String TEXT = read();

    private Version() {}

    static String text() {
        return TEXT;
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
