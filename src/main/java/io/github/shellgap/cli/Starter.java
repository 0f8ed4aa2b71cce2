package io.github.shellgap.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Scenarios to begin with, each with a comment on every line. */
enum Starter {
    MINIMAL,
    SUPPLIER,
    TWO_SIDES,
    HINDCAST;

    /** Returns its word on the command line. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Returns the scenario, as YAML.
     *
     * @throws IOException if the program's own file cannot be read
     */
    String text() throws IOException {
        try (InputStream stream = Starter.class.getResourceAsStream("starter/" + word() + ".yaml")) {
            if (stream == null) {
                throw new IllegalStateException("no starter " + word());
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
