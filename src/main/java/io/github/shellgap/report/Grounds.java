package io.github.shellgap.report;

import io.github.shellgap.analysis.Reliance;
import io.github.shellgap.analysis.Reliances;
import io.github.shellgap.analysis.Sensitivity;
import io.github.shellgap.outcome.Outcome;
import io.github.shellgap.outcome.StockpileOutcome;
import io.github.shellgap.scenario.Measure;
import io.github.shellgap.scenario.Metric;
import io.github.shellgap.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;

/**
 * How much of a run's outcomes rests on assumptions and on claims of grade C.
 *
 * @param reliances of the metrics that {@link #metrics} names; empty if it is not known
 */
public record Grounds(List<Reliance> reliances) {
    private static final double PERCENT = 100;
    private static final int MOST_STOCKPILES = 2;
    private static final List<Footing> WEAK = List.of(Footing.ASSUMED, Footing.GRADE_C, Footing.PARTLY_WEAK);

    public Grounds {
        reliances = List.copyOf(reliances);
    }

    /** Returns what a report tells the grounds of: of each stockpile that is drawn on, what is left and what is not met. */
    public static List<Metric> metrics(Outcome outcome) {
        List<Metric> metrics = new ArrayList<>();
        Scenario scenario = scenario(outcome);
        for (StockpileOutcome stockpile : drawnOn(outcome)) {
            String id = stockpile.stockpile().id();
            metrics.add(new Metric.StockAt(
                    "stock:" + id + "@" + scenario.period().to(),
                    id,
                    scenario.period().to()));
            metrics.add(new Metric.Total("shortfall:" + id, id, Measure.SHORTFALL, null));
            metrics.add(new Metric.ShortageDate("shortage-date:" + id, id));
        }
        return metrics;
    }

    /** Returns the stockpiles of the first variant that are drawn on, the first of them. */
    static List<StockpileOutcome> drawnOn(Outcome outcome) {
        return outcome.variants().get(0).stockpiles().stream()
                .filter(stockpile -> stockpile.track(Measure.DEMAND).whole().p95() > 0)
                .limit(MOST_STOCKPILES)
                .toList();
    }

    /** Returns the kinds of inputs that are weak, in a scenario. */
    public static Reliances.Kinds kinds(Scenario scenario) {
        Ledger ledger = Ledger.read(scenario);
        return new Reliances.Kinds(
                WEAK.stream().map(Footing::words).toList(),
                paths -> ledger.footing(paths).words());
    }

    private static Scenario scenario(Outcome outcome) {
        return outcome.variants().get(0).variant().scenario();
    }

    /** Returns the shares as a table, one row for each metric. */
    Table table(Outcome outcome) {
        List<Table.Row> rows = new ArrayList<>();
        for (Reliance reliance : reliances) {
            rows.add(new Table.Row(
                    name(outcome, reliance.metric()),
                    WEAK.stream().map(footing -> cell(reliance, footing)).toList()));
        }
        int draws = reliances.stream().mapToInt(Reliance::draws).findFirst().orElse(0);
        return new Table(
                "What the variance over draws rests on: its share in %, with a 95 % interval, from "
                        + Pages.count(draws) + " draws",
                "outcome",
                WEAK.stream().map(Footing::words).toList(),
                rows);
    }

    private static String name(Outcome outcome, Metric metric) {
        Scenario scenario = scenario(outcome);
        String of = scenario.stockpiles().size() == 1
                ? ""
                : " · "
                        + scenario.stockpiles().stream()
                                .filter(stockpile -> stockpile.id().equals(metric.element()))
                                .map(Sentences::name)
                                .findFirst()
                                .orElse(metric.element());
        return metric.match(
                        date -> "day of the first shortage",
                        by -> "chance of a shortage",
                        stock -> "final stock",
                        total -> "rounds not met")
                + of;
    }

    private static String cell(Reliance reliance, Footing footing) {
        return reliance.shares().stream()
                .filter(share -> share.kind().equals(footing.words()))
                .findFirst()
                .map(share -> percent(share.closed().value()) + " (" + interval(share.closed()) + ")")
                .orElse("none");
    }

    private static String interval(Sensitivity.Index index) {
        return percent(index.low()) + " to " + percent(index.high());
    }

    private static String percent(double share) {
        return Figures.days(Math.min(1, Math.max(0, share)) * PERCENT);
    }
}
