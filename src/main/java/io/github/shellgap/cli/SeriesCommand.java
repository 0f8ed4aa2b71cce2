package io.github.shellgap.cli;

import io.github.shellgap.outcome.Outcome;
import io.github.shellgap.report.SeriesCsv;
import io.github.shellgap.report.SeriesJson;
import io.github.shellgap.scenario.Study;
import java.io.IOException;
import java.util.Optional;

/** Writes the series of a scenario. */
final class SeriesCommand implements Command {
    private final Session session;

    private final ScenarioOptions options = new ScenarioOptions();
    private final DrawOptions draws = new DrawOptions();
    private final FileOptions file = new FileOptions();
    private Words.SeriesFormat format = Words.SeriesFormat.CSV;

    SeriesCommand(Session session) {
        this.session = session;
    }

    @Override
    public Usage usage() {
        Usage usage =
                new Usage(this, "series", "Write the series of every variant as CSV or JSON on standard output.", """
                shellgap series scenarios/russia-2023.yaml > series.csv
                shellgap series scenarios/russia-2023.yaml --format json --resolution year
                """);
        options.declare(usage);
        usage.option("--format")
                .takes("FORMAT")
                .says("csv or json (default: csv).")
                .into(Words.of(Words.SeriesFormat.values()), word -> format = word);
        file.declare(usage);
        draws.declare(usage);
        return usage;
    }

    @Override
    public int call() throws Failure, IOException {
        Doors.Loaded loaded = options.load(session);
        Optional<Study> study = session.study(loaded, options.common);
        if (study.isEmpty()) {
            return Status.INVALID;
        }
        file.write(session, () -> {
            Outcome outcome = session.run(study.get(), loaded, options.request(draws));
            return out -> {
                switch (format) {
                    case CSV -> SeriesCsv.write(outcome, out);
                    case JSON -> SeriesJson.write(outcome, out);
                }
            };
        });
        return Status.DONE;
    }
}
