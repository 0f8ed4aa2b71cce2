package io.github.shellgap.report;

import io.github.shellgap.outcome.FlowOutcome;
import io.github.shellgap.outcome.Outcome;
import io.github.shellgap.outcome.SamplingError;
import io.github.shellgap.outcome.Shortage;
import io.github.shellgap.outcome.StockpileDifference;
import io.github.shellgap.outcome.StockpileOutcome;
import io.github.shellgap.outcome.VariantOutcome;
import io.github.shellgap.scenario.Measure;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/**
 * The summary of a run, for programs: statistics over the whole period, and what is needed to make the run again. It
 * holds no clock, no number of threads and no path of the machine.
 */
public final class SummaryJson {
    /** The value of {@code format} by which a folder is known to be ours. */
    public static final String FORMAT = "shellgap-summary/1";

    private static final double POINTS = 100;

    private final Outcome outcome;
    private final Making making;
    private final Json json;

    private SummaryJson(Outcome outcome, Making making, Json json) {
        this.outcome = outcome;
        this.making = making;
        this.json = json;
    }

    /**
     * Writes the summary.
     *
     * @throws IOException if a write fails
     */
    public static void write(Outcome outcome, Making making, Writer out) throws IOException {
        Json.write(out, json -> json.object(new SummaryJson(outcome, making, json)::members));
    }

    /** Writes the variants of an outcome as a member, as a summary has them. */
    static void variants(Outcome outcome, Making making, Json json) {
        new SummaryJson(outcome, making, json).variants();
    }

    private void variants() {
        json.array("variants", () -> outcome.variants().forEach(variant -> json.object(() -> variant(variant))));
    }

    private void members() {
        json.text("format", FORMAT);
        json.object("scenario", () -> {
            json.text("title", outcome.study().base().title());
            json.text("file", FileNames.last(outcome.study().file()));
            json.text("sha256", outcome.study().sha256());
        });
        json.object("engine", this::engine);
        json.object("command", this::command);
        json.object("period", () -> {
            json.date("from", outcome.study().base().period().from());
            json.date("to", outcome.study().base().period().to());
        });
        variants();
        json.object("massBalance", () -> json.number("worstRelativeResidual", outcome.worstRelativeResidual()));
        json.array("warnings", () -> outcome.warnings().forEach(json::text));
    }

    private void engine() {
        json.text("version", making.version());
        json.whole("seed", outcome.settings().seed());
        json.whole("draws", outcome.draws());
        json.text("sampler", outcome.settings().sampler().word());
        json.object("quantiles", () -> {
            json.text("method", outcome.precision().method().word());
            json.number("rankError", outcome.precision().rankError());
        });
        json.object("samplingError", () -> outcome.variants().forEach(this::samplingErrors));
    }

    private void samplingErrors(VariantOutcome variant) {
        List<SamplingError> errors = outcome.samplingErrors().stream()
                .filter(error -> error.variant().equals(variant.variant().id()))
                .toList();
        if (errors.isEmpty()) {
            return;
        }
        json.object(
                variant.variant().id(),
                () -> errors.forEach(error -> json.object(error.stockpile(), () -> {
                    json.number("p5", error.p5());
                    json.number("p50", error.p50());
                    json.number("p95", error.p95());
                    json.number("probabilityPoints", error.probability() * POINTS);
                })));
    }

    private void command() {
        json.whole("draws", outcome.settings().draws());
        json.whole("seed", outcome.settings().seed());
        json.text("sampler", outcome.settings().sampler().word());
        json.flag("central", outcome.settings().isCentral());
        json.text("resolution", outcome.settings().resolution().name().toLowerCase(Locale.ROOT));
        json.array("variants", () -> making.variants().forEach(json::text));
        json.array(
                "set",
                () -> making.overrides()
                        .forEach(override -> json.object(() -> {
                            json.text("path", override.path());
                            json.text("value", override.value());
                        })));
    }

    private void variant(VariantOutcome variant) {
        json.text("id", variant.variant().id());
        json.text("title", variant.variant().title());
        json.object(
                "stockpiles",
                () -> variant.stockpiles()
                        .forEach(stockpile -> json.object(stockpile.stockpile().id(), () -> stockpile(stockpile))));
        json.object(
                "flows",
                () -> variant.flows().forEach(flow -> json.object(flow.flow().id(), () -> flow(flow))));
        if (!variant.differences().isEmpty()) {
            json.object(
                    "difference",
                    () -> variant.differences()
                            .forEach((id, difference) -> json.object(id, () -> difference(difference))));
        }
    }

    private void stockpile(StockpileOutcome stockpile) {
        json.statistics("initial", stockpile.initial());
        json.statistics("final", stockpile.track(Measure.STOCK).whole());
        json.statistics("minimum", stockpile.minimum());
        for (Measure measure : Measure.OF_STOCKPILE) {
            if (measure != Measure.STOCK) {
                json.statistics(measure.word(), stockpile.track(measure).whole());
            }
        }
        json.object("shortage", () -> shortage(stockpile.shortage()));
    }

    private void shortage(Shortage shortage) {
        json.number("probability", shortage.probability());
        json.date("p5", shortage.p5());
        json.date("p25", shortage.p25());
        json.date("p50", shortage.p50());
        json.date("p75", shortage.p75());
        json.date("p95", shortage.p95());
    }

    private void flow(FlowOutcome flow) {
        for (Measure measure : Measure.OF_FLOW) {
            json.statistics(measure.word(), flow.track(measure).whole());
        }
    }

    private void difference(StockpileDifference difference) {
        difference.measures().forEach(json::statistics);
        json.object("shortage", () -> {
            json.number("both", difference.both());
            json.number("onlyBase", difference.onlyBase());
            json.number("onlyVariant", difference.onlyVariant());
            json.number("neither", difference.neither());
            json.statistics("days", difference.days());
        });
    }
}
