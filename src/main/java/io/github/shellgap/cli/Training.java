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
     * Runs commands of one kind, says nothing, and ends the process as every command does.
     *
     * @param arguments {@code check} for commands that read a scenario, {@code words} for those that do not; a scenario that
     *     has something of everything; a folder for what is written
     */
    public static void main(String[] arguments) throws IOException {
        String scenario = arguments[1];
        if (arguments[0].equals("check")) {
            String spoiled = Files.readString(Path.of(scenario)).replace("stockpiles:", "stockpile:");
            run(spoiled, "validate", "-");
            run("", "explain", scenario);
            Main.main(new String[] {"validate", scenario});
        } else {
            run("", "schema");
            run("", "new", Path.of(arguments[2], "starter").toString());
            run("", "manual", arguments[2]);
            run("", "completion", "bash");
            run("", "run", "--help");
            run("", "run", "--hepl");
            run("", "--help");
            Main.main(new String[] {"--version"});
        }
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
