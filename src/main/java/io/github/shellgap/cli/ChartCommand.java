package io.github.shellgap.cli;

import io.github.shellgap.outcome.Outcome;
import io.github.shellgap.outcome.VariantOutcome;
import io.github.shellgap.scenario.Study;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
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
        description = "Draw one chart; the file's ending gives the format: png, svg, or csv for its numbers.",
        headerHeading = "Examples:%n"
                + "  shellgap chart stock scenarios/russia-2023.yaml -o stock.png%n"
                + "  shellgap chart compare scenarios/russia-2023.yaml -o compare.svg%n"
                + "%n")
final class ChartCommand implements Callable<Integer> {
    private static final List<String> ENDINGS = List.of("png", "svg", "csv");

    private final Session session;

    @Parameters(index = "0", paramLabel = "KIND", description = "stock, balance, gap, compare, shortage or flows.")
    String kind;

    @Parameters(index = "1", paramLabel = "SCENARIO", description = "A scenario file; - reads standard input.")
    String scenario;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "The file to write: .png, .svg or .csv.")
    String output;

    @Option(names = "--stockpile", paramLabel = "ID", description = "The stockpile to show, if there are several.")
    @Nullable
    String stockpile;

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
        String ending = ending();
        var request = new Session.Request(scenario, set.settings(), draws, common);
        Doors.Loaded loaded = session.load(scenario, request.overrides());
        Optional<Study> study = session.study(loaded, common);
        if (study.isEmpty()) {
            return Status.INVALID;
        }
        try (AtomicFile file = AtomicFile.open(output)) {
            Outcome outcome = session.run(study.get(), loaded, request);
            VariantOutcome variant = outcome.variants().get(0);
            String id = stockpileId(variant);
            Doors.Drawn drawn = session.doors()
                    .drawing()
                    .draw(outcome, kind, variant.variant().id(), id);
            session.warn(drawn.warnings(), common);
            file.write(bytes(drawn, ending));
            file.publish();
        }
        return Status.DONE;
    }

    private String ending() throws Failure {
        String ending = output.substring(output.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (!output.contains(".") || !ENDINGS.contains(ending)) {
            throw Failure.usage("cannot tell the format of '" + output + "'", "let the file end in .png, .svg or .csv");
        }
        return ending;
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

    private static byte[] bytes(Doors.Drawn drawn, String ending) {
        return switch (ending) {
            case "svg" -> drawn.picture().svg().getBytes(StandardCharsets.UTF_8);
            case "csv" -> drawn.picture().csv().getBytes(StandardCharsets.UTF_8);
            default -> drawn.png();
        };
    }
}
