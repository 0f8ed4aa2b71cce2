package io.github.shellgap.cli;

import io.github.shellgap.chart.ChartFormat;
import io.github.shellgap.chart.ChartSize;
import io.github.shellgap.chart.ChartStyle;
import io.github.shellgap.outcome.Outcome;
import io.github.shellgap.outcome.VariantOutcome;
import io.github.shellgap.scenario.Study;
import io.github.shellgap.scenario.Variant;
import java.io.IOException;
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
                + "%n")
final class ChartCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "KIND", description = "stock, balance, gap, compare, shortage or flows.")
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
        List<String> kinds = session.doors().drawing().kinds();
        if (!kinds.contains(kind)) {
            throw Failure.usage("no kind of chart is named '" + kind + "'", Session.suggestion(kind, kinds));
        }
        ChartFormat format = format();
        var request = new Session.Request(scenario, set.settings(), draws, common);
        Doors.Loaded loaded = session.load(scenario, request.overrides());
        Optional<Study> study = session.study(loaded, common);
        if (study.isEmpty()) {
            return Status.INVALID;
        }
        adapt(study.get());
        try (AtomicFile file = AtomicFile.open(output)) {
            Doors.Drawn drawn = draw(session.run(study.get(), loaded, request));
            session.warn(drawn.warnings(), common);
            file.write(drawn.file().apply(format));
            if (hasTwin && format != ChartFormat.CSV) {
                writeTwin(drawn);
            }
            file.publish();
        }
        return Status.DONE;
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
        ChartStyle style = ChartStyle.REPORT.withSize(size).withWords(title, subtitle);
        return session.doors()
                .drawing()
                .draw(outcome, kind, variant.variant().id(), stockpileId(variant), isBare ? style.bare() : style);
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
