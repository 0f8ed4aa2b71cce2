package io.github.shellgap.cli;

import java.io.BufferedWriter;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * What a command reads from and writes to. Results go to {@code out}, everything else to {@code err}; both are UTF-8.
 *
 * @param face what the terminal can show
 */
record Streams(InputStream in, Writer out, Writer err, Face face) {
    private static final int DEFAULT_WIDTH = 80;
    private static final int LEAST_WIDTH = 40;
    private static final int MOST_WIDTH = 120;

    /**
     * What the terminal can show.
     *
     * @param isOutTerminal whether a person reads standard output
     * @param isErrTerminal whether a person reads standard error
     * @param isUnicode whether more than ASCII can be shown
     * @param width in characters
     */
    record Face(boolean isOutTerminal, boolean isErrTerminal, boolean isUnicode, boolean hasColour, int width) {}

    /** Returns the streams of this process. */
    static Streams standard() {
        StandardStream out = StandardStream.out();
        StandardStream err = StandardStream.err();
        Map<String, String> environment = System.getenv();
        boolean hasColour = out.isTerminal() && !environment.containsKey("NO_COLOR");
        Face face = new Face(out.isTerminal(), err.isTerminal(), isUnicode(), hasColour, width(environment));
        return new Streams(System.in, writer(out), writer(err), face);
    }

    static Writer writer(OutputStream stream) {
        return new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    }

    private static boolean isUnicode() {
        String charset = System.getProperty("stdout.encoding", System.getProperty("native.encoding", ""));
        return charset.toUpperCase(Locale.ROOT).startsWith("UTF");
    }

    private static int width(Map<String, String> environment) {
        String columns = environment.getOrDefault("COLUMNS", "");
        int width = columns.matches("\\d{1,4}") ? Integer.parseInt(columns) : DEFAULT_WIDTH;
        return Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, width));
    }
}
