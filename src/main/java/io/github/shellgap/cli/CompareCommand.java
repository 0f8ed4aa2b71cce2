package io.github.shellgap.cli;

import io.github.shellgap.analysis.Comparison.Side;
import io.github.shellgap.chart.ChartStyle;
import io.github.shellgap.outcome.Outcome;
import io.github.shellgap.outcome.StockpileOutcome;
import io.github.shellgap.report.AnalysisHead;
import io.github.shellgap.report.ComparisonFiles;
import io.github.shellgap.report.ComparisonText;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Sets scenarios, or the variants of one, beside each other. */
final class CompareCommand implements Command {
    private static final String KIND = "compare";

    private final Session session;

    private final SidesOptions options = new SidesOptions();
    private List<String> scenarios = List.of();

    CompareCommand(Session session) {
        this.session = session;
    }

    @Override
    public Usage usage() {
        String description = "Compare scenarios, or the variants of one, on the same draws; each against the first.";
        Usage usage = new Usage(this, KIND, description, """
                shellgap compare scenarios/russia-2023.yaml
                shellgap compare a.yaml b.yaml#no-partner -o out/compared
                """);
        usage.places("SCENARIO")
                .says("Scenario files, each FILE or FILE#VARIANT; of one FILE alone, all its variants.")
                .gathers(all -> scenarios = all);
        options.declare(usage);
        return usage;
    }

    @Override
    public int call() throws Failure, IOException {
        Optional<List<Side>> sides = options.sides(session, scenarios);
        if (sides.isEmpty()) {
            return Status.INVALID;
        }
        if (sides.get().size() < 2) {
            throw Failure.usage(
                    "there is nothing to compare with", "name another scenario, or a scenario with variants");
        }
        try (AnalysisFolder folder = options.folder.open(KIND)) {
            Outcome outcome = options.outcome(session, sides.get());
            AnalysisHead head = options.head(KIND, sides.get(), outcome);
            var found = new FolderOptions.Found(
                    out -> ComparisonText.write(outcome, out),
                    out -> ComparisonFiles.csv(outcome, out),
                    out -> ComparisonFiles.json(outcome, head, out));
            folder.text(".csv", found.csv());
            charts(outcome, folder);
            folder.text(".json", found.json());
            folder.publish();
            options.folder.show(KIND, found, session.streams().out());
        }
        return Status.DONE;
    }

    /** Draws each stockpile that differs. */
    private void charts(Outcome outcome, AnalysisFolder folder) throws Failure, IOException {
        if (!folder.isWanted()) {
            return;
        }
        Doors.Drawing drawing = session.doors().drawing();
        String first = outcome.variants().get(0).variant().id();
        for (StockpileOutcome stockpile : outcome.variants().get(0).stockpiles()) {
            String id = stockpile.stockpile().id();
            if (drawing.hasSomethingToShow(outcome, KIND, first, id)) {
                Doors.Drawn drawn = drawing.draw(outcome, KIND, first, id, ChartStyle.REPORT);
                session.warn(drawn.warnings(), options.common);
                folder.chart("-" + id, drawn);
            }
        }
    }
}
