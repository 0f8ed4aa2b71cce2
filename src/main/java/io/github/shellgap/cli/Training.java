package io.github.shellgap.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Does once what short commands do. The launcher notes meanwhile which classes they need, and makes an archive of them, so
 * that later starts find these classes ready.
 */
final class Training {
    private Training() {}

    /**
     * Runs commands that run no scenario, and says nothing.
     *
     * @param arguments a scenario that has something of everything, and a folder for what is written
     */
    public static void main(String[] arguments) throws IOException {
        String scenario = arguments[0];
        String spoiled = Files.readString(Path.of(scenario)).replace("stockpiles:", "stockpile:");
        run("", "validate", scenario);
        run(spoiled, "validate", "-");
        run("", "validate", "--help");
        run("", "explain", scenario);
        run("", "schema");
        run("", "new", Path.of(arguments[1], "starter").toString());
        run("", "completion", "bash");
        run("", "--help");
        // ends the process as every command does
        Main.main(new String[] {"--version"});
    }

    private static void run(String input, String... arguments) {
        Streams real = Streams.standard();
        Streams streams = new Streams(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new StringWriter(),
                new StringWriter(),
                real.face());
        Main.of(streams).run(arguments);
    }
}
