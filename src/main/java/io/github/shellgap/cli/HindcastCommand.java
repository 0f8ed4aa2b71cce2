package io.github.shellgap.cli;

import io.github.shellgap.analysis.Conditioning;
import io.github.shellgap.analysis.Hindcast;
import io.github.shellgap.analysis.Posterior;
import io.github.shellgap.chart.ChartStyle;
import io.github.shellgap.chart.Exhibit;
import io.github.shellgap.outcome.Settings;
import io.github.shellgap.report.AnalysisHead;
import io.github.shellgap.report.HindcastFiles;
import io.github.shellgap.report.HindcastText;
import io.github.shellgap.report.Making;
import io.github.shellgap.report.PosteriorText;
import io.github.shellgap.scenario.Study;
import io.github.shellgap.scenario.Variant;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds a scenario against what was reported. */
final class HindcastCommand implements Command {
    private final Session session;

    private final ScenarioOptions options = new ScenarioOptions();
    private final FolderOptions folderOptions = new FolderOptions();
    private final DrawOptions draws = new DrawOptions();
    private boolean isConditioned;

    HindcastCommand(Session session) {
        this.session = session;
    }

    @Override
    public Usage usage() {
        String description = "Compare a scenario with what was reported later, or learn from it whom to believe.";
        Usage usage = new Usage(this, "hindcast", description, """
                shellgap hindcast scenarios/russia-2023.yaml
                shellgap hindcast scenarios/russia-2023.yaml --condition -o out/posterior
                """);
        options.declare(usage);
        usage.option("--condition")
                .says("Weight the draws by the observations: what each input and measure is then, and which rival"
                        + " claims are to be believed.")
                .turns(isGiven -> isConditioned = isGiven);
        folderOptions.declare(usage);
        draws.declare(usage);
        return usage;
    }

    @Override
    public int call() throws Failure, IOException {
        Optional<Study> study = options.study(session);
        if (study.isEmpty()) {
            return Status.INVALID;
        }
        Variant variant = variant(study.get(), draws.variants);
        Making making = options.request(draws).making();
        try (AnalysisFolder folder = folderOptions.open("hindcast")) {
            if (isConditioned) {
                condition(study.get(), variant, folder, making);
            } else {
                score(study.get(), variant, folder, making);
            }
        }
        return Status.DONE;
    }

    /** Returns the variant that is asked about. */
    static Variant variant(Study study, List<String> variants) throws Failure {
        if (variants.size() > 1) {
            throw Failure.usage("one variant is held against the observations at a time", "name one --variant");
        }
        Session.refuseUnknownVariants(study, variants);
        String id = variants.isEmpty() ? Variant.BASE : variants.get(0);
        return study.variants().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void score(Study study, Variant variant, AnalysisFolder folder, Making making) throws Failure, IOException {
        Settings settings = draws.settings();
        Hindcast hindcast =
                session.watched(options.common, progress -> Hindcast.of(study, variant, settings, progress));
        session.warn(hindcast.warnings(), options.common);
        AnalysisHead head = head(study, hindcast, making);
        var found = new FolderOptions.Found(
                out -> HindcastText.write(hindcast, out),
                out -> HindcastFiles.csv(hindcast, out),
                out -> HindcastFiles.json(hindcast, null, head, out));
        folder.text(".csv", found.csv());
        charts(hindcast, null, study, folder);
        folder.text(".json", found.json());
        folder.publish();
        folderOptions.show("hindcast", found, session.streams().out());
    }

    private void condition(Study study, Variant variant, AnalysisFolder folder, Making making)
            throws Failure, IOException {
        Settings settings = draws.settings();
        Posterior posterior =
                session.watched(options.common, progress -> Conditioning.of(study, variant, settings, progress));
        Hindcast hindcast = posterior.hindcast();
        session.warn(hindcast.warnings(), options.common);
        AnalysisHead head = head(study, hindcast, making);
        var found = new FolderOptions.Found(
                out -> PosteriorText.write(posterior, out),
                out -> HindcastFiles.beliefs(posterior, out),
                out -> HindcastFiles.json(hindcast, posterior, head, out));
        folder.text(".csv", out -> HindcastFiles.csv(hindcast, out));
        folder.text("-posterior.csv", found.csv());
        folder.text("-claims.csv", out -> HindcastFiles.claims(posterior, out));
        charts(hindcast, posterior, study, folder);
        folder.text(".json", found.json());
        folder.publish();
        folderOptions.show("hindcast", found, session.streams().out());
    }

    private void charts(Hindcast hindcast, @Nullable Posterior posterior, Study study, AnalysisFolder folder)
            throws Failure, IOException {
        if (!folder.isWanted()) {
            return;
        }
        HindcastCharts charts = HindcastCharts.of(session, options.common, hindcast, study, draws);
        draw("", charts.hindcast(), folder);
        if (posterior != null) {
            draw("-posterior", HindcastCharts.posterior(posterior, charts.credits()), folder);
        }
    }

    private void draw(String name, Exhibit exhibit, AnalysisFolder folder) throws Failure, IOException {
        Doors.Drawn drawn = session.doors().drawing().draw(exhibit, ChartStyle.REPORT);
        session.warn(drawn.warnings(), options.common);
        folder.chart(name, drawn);
    }

    private AnalysisHead head(Study study, Hindcast hindcast, Making making) {
        Variant variant = hindcast.variant();
        var subject = new AnalysisHead.Subject(
                variant.id(), study.base().title(), study.file(), study.sha256(), variant.id());
        return new AnalysisHead("hindcast", List.of(subject), draws.settings(), hindcast.draws(), making);
    }
}
