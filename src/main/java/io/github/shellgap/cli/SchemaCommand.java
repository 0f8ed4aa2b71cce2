package io.github.shellgap.cli;

import io.github.shellgap.read.ScenarioSchema;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes what editors need to know of the format. */
@Command(
        name = "schema",
        description = "Write the JSON Schema (draft 2020-12) of scenarios, by which editors complete keys, show what"
                + " they mean and mark slips.",
        headerHeading = "Examples:%n"
                + "  shellgap schema -o shellgap-1.schema.json%n"
                + "  shellgap schema > shellgap-1.schema.json%n"
                + "%n")
final class SchemaCommand implements Callable<Integer> {
    /** The name that starters know the schema by. */
    static final String FILE = "shellgap-1.schema.json";

    private final Session session;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write into this file, not to standard output.")
    @Nullable
    String output;

    @Mixin
    CommonOptions common;

    SchemaCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Failure, IOException {
        String text = ScenarioSchema.text();
        if (output == null) {
            session.streams().out().write(text);
            return Status.DONE;
        }
        try (AtomicFile file = AtomicFile.open(output)) {
            file.write(out -> out.write(text));
            file.publish();
        }
        return Status.DONE;
    }
}
