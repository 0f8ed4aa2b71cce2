package io.github.shellgap.report;

import io.github.shellgap.outcome.Outcome;
import io.github.shellgap.outcome.Shortage;
import io.github.shellgap.outcome.Statistics;
import io.github.shellgap.outcome.StockpileDifference;
import io.github.shellgap.outcome.StockpileOutcome;
import io.github.shellgap.outcome.VariantOutcome;
import io.github.shellgap.quantity.Numbers;
import io.github.shellgap.scenario.Measure;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A comparison for programs. */
public final class ComparisonFiles {
    private static final String HEADER = "scenario,stockpile,measure,minus,mean,p5,p25,p50,p75,p95\n";

    private final Outcome outcome;
    private final Writer out;

    private ComparisonFiles(Outcome outcome, Writer out) {
        this.outcome = outcome;
        this.out = out;
    }

    /**
     * Writes the comparison as JSON.
     *
     * @throws IOException if a write fails
     */
    public static void json(Outcome outcome, AnalysisHead head, Writer out) throws IOException {
        Json.write(
                out,
                json -> json.object(() -> {
                    head.write(json);
                    SummaryJson.variants(outcome, head.making(), json);
                }));
    }

    /**
     * Writes the comparison as tidy CSV: a row for each side, stockpile and measure, and one for each paired difference,
     * which names what was subtracted. A chance stands under {@code mean}; a date that is not reached is empty.
     *
     * @throws IOException if a write fails
     */
    public static void csv(Outcome outcome, Writer out) throws IOException {
        out.write(HEADER);
        new ComparisonFiles(outcome, out).rows();
    }

    private void rows() throws IOException {
        String first = outcome.variants().get(0).variant().id();
        for (VariantOutcome side : outcome.variants()) {
            for (StockpileOutcome stockpile : side.stockpiles()) {
                stockpile(side.variant().id() + ",", stockpile);
            }
            for (Map.Entry<String, StockpileDifference> entry :
                    side.differences().entrySet()) {
                difference(side.variant().id(), first, entry.getKey(), entry.getValue());
            }
        }
    }

    private void stockpile(String side, StockpileOutcome stockpile) throws IOException {
        String key = side + stockpile.stockpile().id() + ",";
        row(key + "initial,", stockpile.initial());
        row(key + "final,", stockpile.track(Measure.STOCK).whole());
        row(key + "minimum,", stockpile.minimum());
        for (Measure measure : Measure.OF_STOCKPILE) {
            if (measure != Measure.STOCK) {
                row(key + measure.word() + ",", stockpile.track(measure).whole());
            }
        }
        Shortage shortage = stockpile.shortage();
        share(key + "shortage-chance,", shortage.probability());
        out.write(key + "shortage-date,,," + day(shortage.p5()) + "," + day(shortage.p25()) + "," + day(shortage.p50())
                + "," + day(shortage.p75()) + "," + day(shortage.p95()) + "\n");
    }

    private void difference(String side, String first, String stockpile, StockpileDifference difference)
            throws IOException {
        String key = side + "," + stockpile + ",";
        for (Map.Entry<String, Statistics> measure : difference.measures().entrySet()) {
            row(key + measure.getKey() + "," + first, measure.getValue());
        }
        share(key + "shortage-chance," + first, difference.onlyVariant() - difference.onlyBase());
        Statistics days = difference.days();
        if (days != null) {
            row(key + "shortage-date-where-both-run-short," + first, days);
        }
    }

    private void share(String key, double share) throws IOException {
        out.write(key + "," + Numbers.twelve(share) + ",,,,,\n");
    }

    private void row(String key, Statistics s) throws IOException {
        StringBuilder line = new StringBuilder(key);
        for (double number : new double[] {s.mean(), s.p5(), s.p25(), s.p50(), s.p75(), s.p95()}) {
            Numbers.append(line.append(','), number);
        }
        out.write(line.append('\n').toString());
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
