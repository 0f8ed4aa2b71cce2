package io.github.shellgap.cli;

import io.github.shellgap.analysis.Comparison;
import io.github.shellgap.analysis.Comparison.Side;
import io.github.shellgap.analysis.ScenarioDiff;
import io.github.shellgap.outcome.Outcome;
import io.github.shellgap.report.AnalysisHead;
import io.github.shellgap.report.DiffFiles;
import io.github.shellgap.report.DiffText;
import io.github.shellgap.report.Making;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says which assumptions of two scenarios differ, and what follows. */
@Command(
        name = "diff",
        description = "Say which statements of two scenarios differ, with their sources, and what follows from that.",
        headerHeading = "Examples:%n"
                + "  shellgap diff scenarios/russia-2023.yaml \\%n"
                + "      scenarios/russia-2023.yaml#without-north-korea%n"
                + "  shellgap diff last-year.yaml this-year.yaml -o out/corrections%n"
                + "%n")
final class DiffCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "BEFORE", description = "A scenario, FILE or FILE#VARIANT.")
    String before;

    @Parameters(index = "1", paramLabel = "AFTER", description = "Another scenario, FILE or FILE#VARIANT.")
    String after;

    @Mixin
    FolderOptions folderOptions;

    @Mixin
    DrawOptions draws;

    @Mixin
    SetOptions set;

    @Mixin
    CommonOptions common;

    DiffCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Failure, IOException {
        List<Making.Setting> overrides = set.settings();
        Optional<List<Side>> sides = new Sides(session, common, overrides).read(List.of(before, after), draws.variants);
        if (sides.isEmpty()) {
            return Status.INVALID;
        }
        List<Side> both = sides.get();
        ScenarioDiff diff = ScenarioDiff.of(
                both.get(0).variant().scenario(), both.get(1).variant().scenario());
        Making making = new Making(Version.text(), draws.variants, overrides);
        try (AnalysisFolder folder = folderOptions.open("diff")) {
            Outcome outcome = session.watched(common, progress -> Comparison.run(both, draws.settings(), progress));
            session.warnOf(outcome, common);
            AnalysisHead head =
                    new AnalysisHead("diff", Sides.subjects(both), outcome.settings(), outcome.draws(), making);
            var found = new FolderOptions.Found(
                    out -> DiffText.write(diff, outcome, out),
                    out -> DiffFiles.csv(diff, out),
                    out -> DiffFiles.json(diff, outcome, head, out));
            folder.text(".csv", found.csv());
            folder.text(".json", found.json());
            folder.publish();
            folderOptions.show("diff", found, session.streams().out());
        }
        return Status.DONE;
    }
}
