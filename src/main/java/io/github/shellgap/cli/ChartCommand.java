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
import org.jspecify.annotations.Nullable;

/** Draws one chart. */
final class ChartCommand implements Command {
    private final Session session;

    private final ScenarioOptions options = new ScenarioOptions();
    private final QuestionOptions question = new QuestionOptions();
    private final DrawOptions draws = new DrawOptions();
    private String kind = "";
    private String output = "";
    private @Nullable String stockpile;
    private ChartSize size = ChartSize.REPORT;
    private boolean isBare;
    private @Nullable String title;
    private @Nullable String subtitle;
    private boolean hasTwin;

    ChartCommand(Session session) {
        this.session = session;
    }

    @Override
    public Usage usage() {
        String description =
                "Draw one chart; the file's ending gives the format: png, svg, pdf, or csv for its numbers.";
        Usage usage = new Usage(this, "chart", description, """
                shellgap chart stock scenarios/russia-2023.yaml -o stock.png
                shellgap chart compare scenarios/russia-2023.yaml -o compare.svg --csv
                shellgap chart tornado scenarios/russia-2023.yaml \\
                    --metric shortfall:russia@2024 -o tornado.png
                """);
        usage.place("KIND")
                .says("Of a run: stock, balance, gap, compare, shortage or flows. Of an analysis: tornado"
                        + " (sensitivity), heatmap and sweep, waterfall (credit) or hindcast.")
                .into(word -> kind = word);
        options.declare(usage);
        usage.option("-o", "--output")
                .takes("FILE")
                .required()
                .says("The file to write: .png, .svg, .pdf or .csv.")
                .into(file -> output = file);
        usage.option("--stockpile")
                .takes("ID")
                .says("The stockpile to show, if there are several.")
                .into(id -> stockpile = id);
        declareLook(usage);
        question.declare(usage);
        draws.declare(usage);
        return usage;
    }

    private void declareLook(Usage usage) {
        usage.option("--size")
                .takes("WORD")
                .says("report (840 by 540), square (640 by 640) or wide (1120 by 630) (default: report).")
                .into(Words.of(ChartSize.values()), word -> size = word);
        usage.option("--bare").says("Leave out title and subtitle.").turns(isGiven -> isBare = isGiven);
        usage.option("--title")
                .takes("TEXT")
                .says("A title instead of the finding.")
                .into(text -> title = text);
        usage.option("--subtitle")
                .takes("TEXT")
                .says("A subtitle instead of measure and period.")
                .into(text -> subtitle = text);
        usage.option("--csv")
                .says("Write the numbers plotted too, to a file of the same name in .csv.")
                .turns(isGiven -> hasTwin = isGiven);
    }

    @Override
    public int call() throws Failure, IOException {
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
            session.warn(drawn.warnings(), options.common);
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
        Optional<AnalysisCharts.Source> source =
                new AnalysisCharts(session, new AnalysisOptions(options, draws), question).open(kind);
        return source.map(found -> () -> session.doors().drawing().draw(found.run(), style()));
    }

    private Optional<Work> run() throws Failure, IOException {
        question.check(kind, false, 0, false);
        Doors.Loaded loaded = options.load(session);
        Optional<Study> study = session.study(loaded, options.common);
        if (study.isEmpty()) {
            return Optional.empty();
        }
        adapt(study.get());
        return Optional.of(() -> draw(session.run(study.get(), loaded, options.request(draws))));
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
