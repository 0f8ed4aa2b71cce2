package io.github.shellgap.cli;

import io.github.shellgap.quantity.Suggestions;
import io.github.shellgap.read.ScenarioSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;

/** Writes a scenario to begin with. */
final class NewCommand implements Command {
    private static final String ENDING = ".yaml";

    private final Session session;

    private final CommonOptions common = new CommonOptions();
    private String name = "";
    private String kind = Starter.MINIMAL.word();

    NewCommand(Session session) {
        this.session = session;
    }

    @Override
    public Usage usage() {
        String description = "Write a scenario that runs as it is, with a comment on every line, to begin with, and"
                + " beside it the schema by which editors know the format.";
        Usage usage = new Usage(this, "new", description, """
                shellgap new depot
                shellgap new rivals --from two-sides
                """);
        usage.place("NAME")
                .says("The file to write; .yaml is added where it is left out.")
                .into(file -> name = file);
        usage.option("--from")
                .takes("KIND")
                .says("minimal, supplier, two-sides or hindcast (default: minimal).")
                .into(word -> kind = word);
        common.declare(usage);
        return usage;
    }

    @Override
    public int call() throws Failure, IOException {
        Starter starter = starter();
        boolean isNamedInFull = name.endsWith(ENDING) || name.endsWith(".yml");
        String file = isNamedInFull ? name : name + ENDING;
        Path scenario = Places.path(file);
        write(scenario, starter.text());
        writeSchema(scenario.resolveSibling(SchemaCommand.FILE));
        if (!common.isQuiet) {
            String word = Words.inShell(file);
            String further = starter == Starter.HINDCAST ? "hindcast " + word : "explain " + word;
            session.streams()
                    .out()
                    .write("wrote " + file + "\nnext: shellgap run " + word + "\n      shellgap " + further + "\n");
        }
        return Status.DONE;
    }

    private Starter starter() throws Failure {
        for (Starter starter : Starter.values()) {
            if (starter.word().equals(kind)) {
                return starter;
            }
        }
        List<String> words = Arrays.stream(Starter.values()).map(Starter::word).toList();
        throw Failure.usage(
                "no starter is named '" + kind + "'",
                Suggestions.closest(kind, words)
                        .map(close -> "try 'shellgap new " + Words.inShell(name) + " --from " + close + "'")
                        .orElse("there are " + Suggestions.listed(words)));
    }

    /** Writes what the first line of the scenario names, so that an editor knows the format without a network. */
    private static void writeSchema(Path schema) throws Failure {
        if (!Files.exists(schema)) {
            write(schema, ScenarioSchema.text());
        }
    }

    /** Writes a file that is not there yet; the system itself refuses one that is. */
    private static void write(Path file, String text) throws Failure {
        try {
            Files.write(
                    file,
                    text.getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            throw Failure.file(
                    "'" + file + "' is there already, and is left as it is",
                    "choose another name, or go on with it: shellgap validate " + Words.inShell(file.toString()));
        } catch (IOException e) {
            throw Failure.file(
                    "cannot write '" + file + "': " + Failure.reason(e), "name a file in a folder where you may write");
        }
    }
}
