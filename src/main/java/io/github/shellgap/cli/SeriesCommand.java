package io.github.shellgap.cli;

import io.github.shellgap.outcome.Outcome;
import io.github.shellgap.report.SeriesCsv;
import io.github.shellgap.report.SeriesJson;
import io.github.shellgap.scenario.Study;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the series of a scenario. */
@Command(
        name = "series",
        description = "Write the series of every variant as CSV or JSON on standard output.",
        headerHeading = "Examples:%n"
                + "  shellgap series scenarios/russia-2023.yaml > series.csv%n"
                + "  shellgap series scenarios/russia-2023.yaml --format json --resolution year%n"
                + "%n")
final class SeriesCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "SCENARIO", description = "A scenario file; - reads standard input.")
    String scenario;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = Words.SeriesFormats.class,
            description = "csv or json (default: csv).")
    Words.SeriesFormat format = Words.SeriesFormat.CSV;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write into this file, not to standard output.")
    @Nullable
    String output;

    @Mixin
    DrawOptions draws;

    @Mixin
    SetOptions set;

    @Mixin
    CommonOptions common;

    SeriesCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Failure, IOException {
        var request = new Session.Request(scenario, set.settings(), draws, common);
        Doors.Loaded loaded = session.load(scenario, request.overrides());
        Optional<Study> study = session.study(loaded, common);
        if (study.isEmpty()) {
            return Status.INVALID;
        }
        if (output == null) {
            write(session.run(study.get(), loaded, request), session.streams().out());
            return Status.DONE;
        }
        try (AtomicFile file = AtomicFile.open(output)) {
            Outcome outcome = session.run(study.get(), loaded, request);
            file.write(writer -> write(outcome, writer));
            file.publish();
        }
        return Status.DONE;
    }

    private void write(Outcome outcome, Writer out) throws IOException {
        if (format == Words.SeriesFormat.CSV) {
            SeriesCsv.write(outcome, out);
        } else {
            SeriesJson.write(outcome, out);
        }
    }
}
