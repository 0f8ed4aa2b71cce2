package io.github.shellgap.cli;

import io.github.shellgap.read.ScenarioSchema;
import io.github.shellgap.report.ResultSchema;
import java.io.IOException;

/** Writes what editors need to know of the format. */
final class SchemaCommand implements Command {
    /** The name that starters know the schema by. */
    static final String FILE = "shellgap-1.schema.json";

    private final Session session;

    private final FileOptions file = new FileOptions();
    private final CommonOptions common = new CommonOptions();
    private Words.SchemaKind kind = Words.SchemaKind.SCENARIO;

    SchemaCommand(Session session) {
        this.session = session;
    }

    @Override
    public Usage usage() {
        String description = "Write the JSON Schema (draft 2020-12) of scenarios, by which editors complete keys, show"
                + " what they mean and mark slips; or that of the series or the summary of a run, for those who read"
                + " them.";
        Usage usage = new Usage(this, "schema", description, """
                shellgap schema -o shellgap-1.schema.json
                shellgap schema series > series.schema.json
                """);
        usage.optionalPlace("KIND")
                .says("scenario (default), series (of 'series --format json') or summary (of summary.json).")
                .into(Words.of(Words.SchemaKind.values()), word -> kind = word);
        file.declare(usage);
        common.declare(usage);
        return usage;
    }

    @Override
    public int call() throws Failure, IOException {
        file.write(session, () -> out -> out.write(text()));
        return Status.DONE;
    }

    private String text() {
        return switch (kind) {
            case SCENARIO -> ScenarioSchema.text();
            case SERIES -> ResultSchema.SERIES.text();
            case SUMMARY -> ResultSchema.SUMMARY.text();
        };
    }
}
