package io.github.shellgap.cli;

import io.github.shellgap.analysis.Comparison;
import io.github.shellgap.analysis.Comparison.Side;
import io.github.shellgap.outcome.Outcome;
import io.github.shellgap.report.AnalysisHead;
import io.github.shellgap.report.Making;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What every analysis of several scenarios is asked with. */
final class SidesOptions {
    final FolderOptions folder = new FolderOptions();
    final CommonOptions common = new CommonOptions();

    private final DrawOptions draws = new DrawOptions();
    private final SetOptions set = new SetOptions();

    void declare(Usage usage) {
        folder.declare(usage);
        draws.declare(usage);
        set.declare(usage);
        common.declare(usage);
    }

    /**
     * Reads the scenarios.
     *
     * @param names files, each with a variant or not
     * @return the sides, or empty after problems were printed
     */
    Optional<List<Side>> sides(Session session, List<String> names) throws Failure, IOException {
        return new Sides(session, common, set.settings()).read(names, draws.variants);
    }

    /** Runs the sides on the same draws, and prints what is to be warned of. */
    Outcome outcome(Session session, List<Side> sides) throws Failure, IOException {
        Outcome outcome = session.watched(common, progress -> Comparison.run(sides, draws.settings(), progress));
        session.warnOf(outcome, common);
        return outcome;
    }

    /** Returns what stands above the results. */
    AnalysisHead head(String analysis, List<Side> sides, Outcome outcome) throws Failure {
        Making making = new Making(Version.text(), draws.variants, set.settings());
        return new AnalysisHead(analysis, Sides.subjects(sides), outcome.settings(), outcome.draws(), making);
    }
}
