package io.github.shellgap.cli;

import io.github.shellgap.read.ScenarioSchema;
import io.github.shellgap.report.ResultSchema;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes what editors need to know of the format. */
@Command(
        name = "schema",
        description = "Write the JSON Schema (draft 2020-12) of scenarios, by which editors complete keys, show what"
                + " they mean and mark slips; or that of the series or the summary of a run, for those who read them.",
        headerHeading = "Examples:%n"
                + "  shellgap schema -o shellgap-1.schema.json%n"
                + "  shellgap schema series > series.schema.json%n"
                + "%n")
final class SchemaCommand implements Callable<Integer> {
    /** The name that starters know the schema by. */
    static final String FILE = "shellgap-1.schema.json";

    private final Session session;

    @Parameters(
            paramLabel = "KIND",
            arity = "0..1",
            converter = Words.SchemaKinds.class,
            description = "scenario (default), series (of 'series --format json') or summary (of summary.json).")
    Words.SchemaKind kind = Words.SchemaKind.SCENARIO;

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
        String text = switch (kind) {
            case SCENARIO -> ScenarioSchema.text();
            case SERIES -> ResultSchema.SERIES.text();
            case SUMMARY -> ResultSchema.SUMMARY.text();
        };
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
