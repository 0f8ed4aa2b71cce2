package io.github.shellgap.report;

import io.github.shellgap.outcome.Likelihood;
import io.github.shellgap.outcome.Outcome;
import io.github.shellgap.outcome.Shortage;
import io.github.shellgap.outcome.Statistics;
import io.github.shellgap.outcome.StockpileDifference;
import io.github.shellgap.outcome.StockpileOutcome;
import io.github.shellgap.outcome.VariantOutcome;
import io.github.shellgap.report.Table.Row;
import io.github.shellgap.scenario.Measure;
import io.github.shellgap.scenario.Period;
import io.github.shellgap.scenario.Variant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The tables of a report. */
final class Tables {
    /** A longer table is left to the file of series. */
    private static final int MOST_INTERVALS = 120;

    private Tables() {}

    /**
     * Returns the headline figures of every variant and stockpile.
     *
     * @param naming how variants are called
     */
    static Table headline(Outcome outcome, Function<Variant, String> naming) {
        List<Row> rows = new ArrayList<>();
        boolean hasSeveral = hasSeveralStockpiles(outcome);
        for (VariantOutcome variant : outcome.variants()) {
            for (StockpileOutcome stockpile : variant.stockpiles()) {
                String name = naming.apply(variant.variant())
                        + (hasSeveral ? " · " + Sentences.name(stockpile.stockpile()) : "");
                rows.add(new Row(name, headlineCells(outcome, variant, stockpile)));
            }
        }
        List<String> columns = outcome.draws() == 1
                ? List.of("runs short on", "final stock", "least stock", "not met")
                : List.of("shortage", "even odds by", "final stock", "90 % of draws", "not met, mean");
        return new Table("Variants", hasSeveral ? "variant · stockpile" : "variant", columns, rows);
    }

    private static List<String> headlineCells(Outcome outcome, VariantOutcome variant, StockpileOutcome stockpile) {
        Shortage shortage = stockpile.shortage();
        Statistics last = stockpile.track(Measure.STOCK).whole();
        Statistics shortfall = stockpile.track(Measure.SHORTFALL).whole();
        LocalDate end = variant.variant().scenario().period().to();
        if (outcome.draws() == 1) {
            return List.of(
                    date(shortage.p50(), end),
                    Figures.rounds(last.p50()),
                    Figures.rounds(stockpile.minimum().p50()),
                    Figures.rounds(shortfall.p50()));
        }
        return List.of(
                Likelihood.percent(shortage.probability()),
                date(shortage.p50(), end),
                Figures.rounds(last.p50()),
                Figures.range(last),
                Figures.rounds(shortfall.mean()));
    }

    /** Returns each variant's paired difference from base. */
    static Table differences(Outcome outcome) {
        List<Row> rows = new ArrayList<>();
        boolean hasSeveral = hasSeveralStockpiles(outcome);
        for (VariantOutcome variant : outcome.variants()) {
            for (StockpileOutcome stockpile : variant.stockpiles()) {
                StockpileDifference difference =
                        variant.differences().get(stockpile.stockpile().id());
                if (difference == null) {
                    continue;
                }
                List<String> cells = new ArrayList<>();
                for (String measure : List.of("final", "supply", "met", "shortfall")) {
                    Statistics statistics = difference.measures().get(measure);
                    cells.add(statistics == null ? "" : changeCell(outcome, statistics));
                }
                cells.add(Likelihood.percent(difference.onlyBase()));
                cells.add(Likelihood.percent(difference.onlyVariant()));
                String of = hasSeveral ? " · " + Sentences.name(stockpile.stockpile()) : "";
                rows.add(new Row(Sentences.name(variant.variant()) + of, cells));
            }
        }
        return new Table(
                "Variants minus the base case, draw by draw: mean, and the range of 90 % of draws",
                hasSeveral ? "variant · stockpile" : "variant",
                List.of(
                        "final stock",
                        "supply",
                        "met",
                        "shortfall",
                        "short in the base case only",
                        "short in the variant only"),
                rows);
    }

    private static boolean hasSeveralStockpiles(Outcome outcome) {
        return outcome.variants().stream()
                .anyMatch(variant -> variant.stockpiles().size() > 1);
    }

    private static String changeCell(Outcome outcome, Statistics statistics) {
        String mean = Figures.change(statistics.mean());
        return outcome.draws() == 1 ? mean : mean + "\n(" + Figures.range(statistics) + ")";
    }

    /** Returns the course of every stockpile of every variant; empty if there are too many intervals to read. */
    static List<Table> courses(Outcome outcome) {
        List<Table> tables = new ArrayList<>();
        if (outcome.intervals().size() > MOST_INTERVALS) {
            return tables;
        }
        for (VariantOutcome variant : outcome.variants()) {
            for (StockpileOutcome stockpile : variant.stockpiles()) {
                tables.add(course(outcome, variant, stockpile));
            }
        }
        return tables;
    }

    private static Table course(Outcome outcome, VariantOutcome variant, StockpileOutcome stockpile) {
        List<Row> rows = new ArrayList<>();
        List<Period> intervals = outcome.intervalsOf(variant);
        for (int i = 0; i < intervals.size(); i++) {
            Statistics stock = stockpile.track(Measure.STOCK).byInterval().get(i);
            List<String> cells = new ArrayList<>(
                    List.of(Figures.rounds(stock.p5()), Figures.rounds(stock.p50()), Figures.rounds(stock.p95())));
            for (Measure measure : List.of(Measure.SUPPLY, Measure.DEMAND, Measure.MET, Measure.SHORTFALL)) {
                cells.add(Figures.rounds(
                        stockpile.track(measure).byInterval().get(i).mean()));
            }
            rows.add(new Row(interval(intervals.get(i)), cells));
        }
        return new Table(
                Sentences.name(variant.variant()) + " · " + Sentences.name(stockpile.stockpile()),
                "interval",
                List.of("stock p5", "median", "p95", "supply", "demand", "met", "shortfall"),
                rows);
    }

    /** Returns the standard errors of the headline figures. */
    static Table samplingErrors(Outcome outcome) {
        List<Row> rows = outcome.samplingErrors().stream()
                .map(error -> new Row(
                        error.variant() + " · " + error.stockpile(),
                        List.of(share(error.p5()), share(error.p50()), share(error.p95()), share(error.probability()))))
                .toList();
        return new Table(
                "Sampling error: one standard error of the final stock's quantiles, in % of its p5–p95 width, and of"
                        + " the chance of a shortage, in points",
                "variant · stockpile", List.of("p5", "median", "p95", "chance"), rows);
    }

    private static String share(double share) {
        return new java.math.BigDecimal(share)
                .movePointRight(2)
                .setScale(2, java.math.RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static String interval(Period interval) {
        return interval.days() == 1 ? interval.from().toString() : interval.from() + " to " + interval.to();
    }

    static String date(@Nullable LocalDate day, LocalDate end) {
        return day == null ? "after " + end : day.toString();
    }
}
