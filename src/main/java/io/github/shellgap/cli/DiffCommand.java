package io.github.shellgap.cli;

import io.github.shellgap.analysis.Comparison.Side;
import io.github.shellgap.analysis.ScenarioDiff;
import io.github.shellgap.outcome.Outcome;
import io.github.shellgap.report.AnalysisHead;
import io.github.shellgap.report.DiffFiles;
import io.github.shellgap.report.DiffText;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Says which assumptions of two scenarios differ, and what follows. */
final class DiffCommand implements Command {
    private final Session session;

    private final SidesOptions options = new SidesOptions();
    private String before = "";
    private String after = "";

    DiffCommand(Session session) {
        this.session = session;
    }

    @Override
    public Usage usage() {
        String description =
                "Say which statements of two scenarios differ, with their sources, and what follows from that.";
        Usage usage = new Usage(this, "diff", description, """
                shellgap diff scenarios/russia-2023.yaml \\
                    scenarios/russia-2023.yaml#without-north-korea
                shellgap diff last-year.yaml this-year.yaml -o out/corrections
                """);
        usage.place("BEFORE").says("A scenario, FILE or FILE#VARIANT.").into(file -> before = file);
        usage.place("AFTER").says("Another scenario, FILE or FILE#VARIANT.").into(file -> after = file);
        options.declare(usage);
        return usage;
    }

    @Override
    public int call() throws Failure, IOException {
        Optional<List<Side>> sides = options.sides(session, List.of(before, after));
        if (sides.isEmpty()) {
            return Status.INVALID;
        }
        List<Side> both = sides.get();
        ScenarioDiff diff = ScenarioDiff.of(
                both.get(0).variant().scenario(), both.get(1).variant().scenario());
        try (AnalysisFolder folder = options.folder.open("diff")) {
            Outcome outcome = options.outcome(session, both);
            AnalysisHead head = options.head("diff", both, outcome);
            var found = new FolderOptions.Found(
                    out -> DiffText.write(diff, outcome, out),
                    out -> DiffFiles.csv(diff, out),
                    out -> DiffFiles.json(diff, outcome, head, out));
            folder.text(".csv", found.csv());
            folder.text(".json", found.json());
            folder.publish();
            options.folder.show("diff", found, session.streams().out());
        }
        return Status.DONE;
    }
}
