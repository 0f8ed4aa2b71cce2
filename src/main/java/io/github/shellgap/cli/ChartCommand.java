package io.github.shellgap.cli;

import io.github.shellgap.chart.ChartFormat;
import io.github.shellgap.chart.ChartSize;
import io.github.shellgap.chart.ChartStyle;
import io.github.shellgap.outcome.Outcome;
import io.github.shellgap.outcome.VariantOutcome;
import io.github.shellgap.scenario.Study;
import io.github.shellgap.scenario.Variant;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws one chart. */
@Command(
        name = "chart",
        description = "Draw one chart; the file's ending gives the format: png, svg, pdf, or csv for its numbers.",
        headerHeading = "Examples:%n"
                + "  shellgap chart stock scenarios/russia-2023.yaml -o stock.png%n"
                + "  shellgap chart compare scenarios/russia-2023.yaml -o compare.svg --csv%n"
                + "  shellgap chart tornado scenarios/russia-2023.yaml \\%n"
                + "      --metric shortfall:russia@2024 -o tornado.png%n"
                + "%n")
final class ChartCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(
            index = "0",
            paramLabel = "KIND",
            description = "Of a run: stock, balance, gap, compare, shortage or flows. Of an analysis: tornado"
                    + " (sensitivity), heatmap and sweep, waterfall (credit) or hindcast.")
    String kind;

    @Parameters(index = "1", paramLabel = "SCENARIO", description = "A scenario file; - reads standard input.")
    String scenario;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "The file to write: .png, .svg, .pdf or .csv.")
    String output;

    @Option(names = "--stockpile", paramLabel = "ID", description = "The stockpile to show, if there are several.")
    @Nullable
    String stockpile;

    @Option(
            names = "--size",
            paramLabel = "WORD",
            converter = Words.Sizes.class,
            description = "report (840 by 540), square (640 by 640) or wide (1120 by 630) (default: report).")
    ChartSize size = ChartSize.REPORT;

    @Option(names = "--bare", description = "Leave out title and subtitle.")
    boolean isBare;

    @Option(names = "--title", paramLabel = "TEXT", description = "A title instead of the finding.")
    @Nullable
    String title;

    @Option(names = "--subtitle", paramLabel = "TEXT", description = "A subtitle instead of measure and period.")
    @Nullable
    String subtitle;

    @Option(names = "--csv", description = "Write the numbers plotted too, to a file of the same name in .csv.")
    boolean hasTwin;

    @Mixin
    QuestionOptions question;

    @Mixin
    DrawOptions draws;

    @Mixin
    SetOptions set;

    @Mixin
    CommonOptions common;

    ChartCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Failure, IOException {
        List<String> kinds = new ArrayList<>(session.doors().drawing().kinds());
        kinds.addAll(AnalysisCharts.KINDS);
        if (!kinds.contains(kind)) {
            throw Failure.usage("no kind of chart is named '" + kind + "'", Session.suggestion(kind, kinds));
        }
        ChartFormat format = format();
        Optional<Work> work = AnalysisCharts.KINDS.contains(kind) ? analysis() : run();
        if (work.isEmpty()) {
            return Status.INVALID;
        }
        try (AtomicFile file = AtomicFile.open(output)) {
            Doors.Drawn drawn = work.get().draw();
            session.warn(drawn.warnings(), common);
            file.write(drawn.file().apply(format));
            if (hasTwin && format != ChartFormat.CSV) {
                writeTwin(drawn);
            }
            file.publish();
        }
        return Status.DONE;
    }

    /** A run or an analysis, and its chart. */
    private interface Work {
        Doors.Drawn draw() throws Failure, IOException;
    }

    private Optional<Work> analysis() throws Failure, IOException {
        if (stockpile != null) {
            throw Failure.usage(
                    "a chart of kind " + kind + " takes no --stockpile", "the metric or the observations name it");
        }
        AnalysisOptions options = new AnalysisOptions();
        options.scenario = scenario;
        options.draws = draws;
        options.set = set;
        options.common = common;
        Optional<AnalysisCharts.Source> source = new AnalysisCharts(session, options, question).open(kind);
        return source.map(found -> () -> session.doors().drawing().draw(found.run(), style()));
    }

    private Optional<Work> run() throws Failure, IOException {
        question.check(kind, false, 0, false);
        var request = new Session.Request(scenario, set.settings(), draws, common);
        Doors.Loaded loaded = session.load(scenario, request.overrides());
        Optional<Study> study = session.study(loaded, common);
        if (study.isEmpty()) {
            return Optional.empty();
        }
        adapt(study.get());
        return Optional.of(() -> draw(session.run(study.get(), loaded, request)));
    }

    /** Runs no more than the chart shows, cut as it shows it, unless the user asked for something else. */
    private void adapt(Study study) {
        Doors.Drawing drawing = session.doors().drawing();
        if (draws.resolution == null) {
            draws.resolution = drawing.resolution(kind, study.base().period());
        }
        if (draws.variants.isEmpty() && !drawing.showsVariants(kind)) {
            draws.variants.add(Variant.BASE);
        }
    }

    private Doors.Drawn draw(Outcome outcome) throws Failure {
        VariantOutcome variant = outcome.variants().get(0);
        return session.doors().drawing().draw(outcome, kind, variant.variant().id(), stockpileId(variant), style());
    }

    private ChartStyle style() {
        ChartStyle style = ChartStyle.REPORT.withSize(size).withWords(title, subtitle);
        return isBare ? style.bare() : style;
    }

    private void writeTwin(Doors.Drawn drawn) throws Failure, IOException {
        try (AtomicFile twin = AtomicFile.open(output.substring(0, output.lastIndexOf('.')) + ".csv")) {
            twin.write(drawn.file().apply(ChartFormat.CSV));
            twin.publish();
        }
    }

    private ChartFormat format() throws Failure {
        return ChartFormat.ofFile(output)
                .orElseThrow(() -> Failure.usage(
                        "cannot tell the format of '" + output + "'",
                        "let the file end in ." + String.join(", .", ChartFormat.endings())));
    }

    private String stockpileId(VariantOutcome variant) throws Failure {
        List<String> ids =
                variant.stockpiles().stream().map(one -> one.stockpile().id()).toList();
        if (stockpile == null && ids.size() == 1) {
            return ids.get(0);
        }
        if (stockpile == null) {
            throw Failure.usage("there are several stockpiles", "name one with --stockpile: " + String.join(", ", ids));
        }
        if (!ids.contains(stockpile)) {
            throw Failure.usage("no stockpile is named '" + stockpile + "'", Session.suggestion(stockpile, ids));
        }
        return stockpile;
    }
}
