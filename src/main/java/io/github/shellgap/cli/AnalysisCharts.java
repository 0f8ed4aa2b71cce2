package io.github.shellgap.cli;

import io.github.shellgap.analysis.Hindcast;
import io.github.shellgap.chart.Exhibit;
import io.github.shellgap.scenario.Study;
import io.github.shellgap.scenario.Variant;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The charts of analyses, one at a time. */
final class AnalysisCharts {
    private static final String TORNADO = "tornado";
    private static final String HEATMAP = "heatmap";
    private static final String SWEEP = "sweep";
    private static final String WATERFALL = "waterfall";
    private static final String HINDCAST = "hindcast";

    /** The words of the kinds, in the order of the help. */
    static final List<String> KINDS = List.of(TORNADO, HEATMAP, SWEEP, WATERFALL, HINDCAST);

    private final Session session;
    private final AnalysisOptions options;
    private final QuestionOptions question;

    AnalysisCharts(Session session, AnalysisOptions options, QuestionOptions question) {
        this.session = session;
        this.options = options;
        this.question = question;
    }

    /** Something to draw, before its analysis is run. */
    @FunctionalInterface
    interface Source {
        /** Runs the analysis. */
        Exhibit run() throws Failure, IOException;
    }

    /**
     * Reads the scenario and checks the question, which costs no run.
     *
     * @param kind one of {@link #KINDS}
     * @return empty if the scenario is invalid
     * @throws Failure if the question cannot be asked
     */
    Optional<Source> open(String kind) throws Failure, IOException {
        int inputs = kind.equals(HEATMAP) ? 2 : kind.equals(SWEEP) ? 1 : 0;
        question.check(kind, !kind.equals(HINDCAST), inputs, kind.equals(WATERFALL));
        @Nullable String metric = question.metric;
        if (metric == null) {
            return hindcast();
        }
        List<io.github.shellgap.analysis.Sweep.Axis> axes = inputs == 0 ? List.of() : SweepCommand.axes(question.over);
        Optional<Inquiry> opened = Inquiry.open(session, options);
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        Inquiry inquiry = opened.get();
        Inquiry.Work work = switch (kind) {
            case TORNADO -> SensitivityCommand.work(inquiry, metric);
            case WATERFALL -> CreditCommand.work(inquiry, metric, question.of);
            default -> SweepCommand.work(inquiry, metric, axes);
        };
        return Optional.of(() -> inquiry.exhibit(work));
    }

    private Optional<Source> hindcast() throws Failure, IOException {
        Optional<Study> read = options.scenario.study(session);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        Study study = read.get();
        Variant variant = HindcastCommand.variant(study, options.draws.variants);
        return Optional.of(() -> {
            Hindcast hindcast = session.watched(
                    options.common(), progress -> Hindcast.of(study, variant, options.draws.settings(), progress));
            session.warn(hindcast.warnings(), options.common());
            return HindcastCharts.of(session, options.common(), hindcast, study, options.draws)
                    .hindcast();
        });
    }
}
