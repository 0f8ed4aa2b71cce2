package io.github.shellgap.cli;

import io.github.shellgap.analysis.Comparison;
import io.github.shellgap.analysis.Comparison.Side;
import io.github.shellgap.chart.ChartStyle;
import io.github.shellgap.outcome.Outcome;
import io.github.shellgap.outcome.StockpileOutcome;
import io.github.shellgap.report.AnalysisHead;
import io.github.shellgap.report.ComparisonFiles;
import io.github.shellgap.report.ComparisonText;
import io.github.shellgap.report.Making;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Sets scenarios, or the variants of one, beside each other. */
@Command(
        name = "compare",
        description = "Compare scenarios, or the variants of one, on the same draws; each against the first.",
        headerHeading = "Examples:%n"
                + "  shellgap compare scenarios/russia-2023.yaml%n"
                + "  shellgap compare a.yaml b.yaml#no-partner -o out/compared%n"
                + "%n")
final class CompareCommand implements Callable<Integer> {
    private static final String KIND = "compare";

    private final Session session;

    @Parameters(
            arity = "1..*",
            paramLabel = "SCENARIO",
            description = "Scenario files, each FILE or FILE#VARIANT; of one FILE alone, all its variants.")
    List<String> scenarios = new ArrayList<>();

    @Mixin
    FolderOptions folderOptions;

    @Mixin
    DrawOptions draws;

    @Mixin
    SetOptions set;

    @Mixin
    CommonOptions common;

    CompareCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Failure, IOException {
        List<Making.Setting> overrides = set.settings();
        Optional<List<Side>> sides = new Sides(session, common, overrides).read(scenarios, draws.variants);
        if (sides.isEmpty()) {
            return Status.INVALID;
        }
        if (sides.get().size() < 2) {
            throw Failure.usage(
                    "there is nothing to compare with", "name another scenario, or a scenario with variants");
        }
        Making making = new Making(Version.text(), draws.variants, overrides);
        try (AnalysisFolder folder = folderOptions.open("compare")) {
            Outcome outcome =
                    session.watched(common, progress -> Comparison.run(sides.get(), draws.settings(), progress));
            session.warnOf(outcome, common);
            AnalysisHead head = new AnalysisHead(
                    "compare", Sides.subjects(sides.get()), outcome.settings(), outcome.draws(), making);
            var found = new FolderOptions.Found(
                    out -> ComparisonText.write(outcome, out),
                    out -> ComparisonFiles.csv(outcome, out),
                    out -> ComparisonFiles.json(outcome, head, out));
            folder.text(".csv", found.csv());
            charts(outcome, folder);
            folder.text(".json", found.json());
            folder.publish();
            folderOptions.show("compare", found, session.streams().out());
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
                session.warn(drawn.warnings(), common);
                folder.chart("-" + id, drawn);
            }
        }
    }
}
