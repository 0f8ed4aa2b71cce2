package io.github.shellgap.chart;

import io.github.shellgap.outcome.FlowOutcome;
import io.github.shellgap.outcome.Shortage;
import io.github.shellgap.outcome.Statistics;
import io.github.shellgap.outcome.StockpileOutcome;
import io.github.shellgap.outcome.Track;
import io.github.shellgap.outcome.VariantOutcome;
import io.github.shellgap.scenario.Flow;
import io.github.shellgap.scenario.Measure;
import io.github.shellgap.scenario.Period;
import io.github.shellgap.scenario.Variant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** The coarse model behind {@link MadeUpRun}: one variant, all draws, stepped by intervals. */
final class MadeUpModel {
    private final MadeUpRun run;
    private final List<Period> intervals;
    private final int variant;
    private final Map<Measure, double[][]> sums = new EnumMap<>(Measure.class);
    private final double[][][] moved;
    private final double[] initial;
    private final double[] shareByDay;

    MadeUpModel(MadeUpRun run, List<Period> intervals, int variant) {
        this.run = run;
        this.intervals = intervals;
        this.variant = variant;
        for (Measure measure : Measure.OF_STOCKPILE) {
            sums.put(measure, new double[intervals.size() + 1][run.draws]);
        }
        this.moved = new double[run.flows().size()][intervals.size() + 1][run.draws];
        this.initial = new double[run.draws];
        this.shareByDay = new double[run.period.days()];
    }

    VariantOutcome run(Variant declared) {
        for (int draw = 0; draw < run.draws; draw++) {
            step(draw, new SplittableRandom(draw + 1L));
        }
        Map<Measure, Track> tracks = new EnumMap<>(Measure.class);
        sums.forEach((measure, values) -> tracks.put(measure, track(values)));
        StockpileOutcome stockpile = new StockpileOutcome(
                declared.scenario().stockpiles().get(0),
                tracks,
                statistics(initial),
                reserve(),
                statistics(initial),
                shortage());
        List<FlowOutcome> flows = new ArrayList<>();
        List<Flow> declaredFlows = declared.scenario().flows();
        for (int f = 0; f < declaredFlows.size(); f++) {
            Track track = track(moved[f]);
            flows.add(new FlowOutcome(
                    declaredFlows.get(f),
                    Map.of(
                            Measure.AMOUNT,
                            track,
                            Measure.WANTED,
                            f == declaredFlows.size() - 1 ? stockpile.track(Measure.DEMAND) : track)));
        }
        return new VariantOutcome(declared, List.of(stockpile), flows, Map.of());
    }

    private Statistics reserve() {
        double all = run.reserve * run.size;
        return run.isReserveUncertain
                ? new Statistics(all / 2, all * 0.05, all * 0.25, all / 2, all * 0.75, all * 0.95)
                : new Statistics(all, all, all, all, all, all);
    }

    private void step(int draw, SplittableRandom random) {
        double stock = (9e6 + 5e6 * random.nextDouble()) * run.size;
        double fires = 0.85 + 0.3 * random.nextDouble();
        double aid = (0.3 + 0.9 * random.nextDouble()) * (variant == 1 ? 0 : 1 + 0.15 * variant);
        double start = 1.7 + 0.5 * random.nextDouble();
        initial[draw] = stock;
        boolean isShort = false;
        int fireRow = moved.length - 1;
        for (int i = 0; i < intervals.size(); i++) {
            Period interval = intervals.get(i);
            double days = interval.days();
            double years = (interval.from().toEpochDay() - run.period.from().toEpochDay()) / 365.25;
            double supply = 0;
            moved[0][i][draw] = days / 365.25 * (1e6 + Math.min(1, years / 2) * 1.6e6) * run.size;
            for (int f = 1; f < fireRow; f++) {
                double yearly = years > start + 0.4 * (f - 1) ? aid * 2.2e6 / (1 + f) : 0;
                moved[f][i][draw] = days / 365.25 * yearly * run.size;
            }
            for (int f = 0; f < fireRow; f++) {
                supply += moved[f][i][draw];
            }
            double yearlyFires = years < 1 ? 8e6 : years < 2 ? 5e6 : 4.2e6;
            double demand = days / 365.25 * yearlyFires * fires * run.size;
            double met = Math.min(demand, Math.max(0, stock + supply - run.reserve * run.size));
            stock += supply - met;
            moved[fireRow][i][draw] = met;
            if (met < demand * 0.999 && !isShort) {
                isShort = true;
                int day =
                        (int) (interval.from().toEpochDay() - run.period.from().toEpochDay());
                shareByDay[day + random.nextInt((int) days)] += 1.0 / run.draws;
            }
            put(Measure.STOCK, i, draw, stock);
            put(Measure.SUPPLY, i, draw, supply);
            put(Measure.DEMAND, i, draw, demand);
            put(Measure.MET, i, draw, met);
            put(Measure.SHORTFALL, i, draw, demand - met);
            put(Measure.GAP, i, draw, demand - supply);
        }
        for (double[][] flow : moved) {
            for (int i = 0; i < intervals.size(); i++) {
                flow[intervals.size()][draw] += flow[i][draw];
            }
        }
    }

    private void put(Measure measure, int interval, int draw, double value) {
        double[][] values = Objects.requireNonNull(sums.get(measure));
        values[interval][draw] = value;
        if (measure == Measure.STOCK) {
            values[intervals.size()][draw] = value;
        } else {
            values[intervals.size()][draw] += value;
        }
    }

    private Shortage shortage() {
        double probability = Math.min(1, Arrays.stream(shareByDay).sum());
        if (probability > 1 - 1e-9) {
            probability = 1;
        }
        return new Shortage(
                probability,
                reached(0.05),
                reached(0.25),
                reached(0.5),
                reached(0.75),
                reached(0.95),
                Arrays.stream(shareByDay).boxed().toList());
    }

    private @Nullable LocalDate reached(double share) {
        double sum = 0;
        for (int day = 0; day < shareByDay.length; day++) {
            sum += shareByDay[day];
            if (sum >= share - 1e-9) {
                return run.period.from().plusDays(day);
            }
        }
        return null;
    }

    private static Track track(double[][] values) {
        List<Statistics> all =
                Arrays.stream(values).map(MadeUpModel::statistics).toList();
        return new Track(all.subList(0, all.size() - 1), all.get(all.size() - 1));
    }

    private static Statistics statistics(double[] sample) {
        double[] sorted = sample.clone();
        Arrays.sort(sorted);
        return new Statistics(
                Arrays.stream(sorted).average().orElseThrow(),
                quantile(sorted, 0.05),
                quantile(sorted, 0.25),
                quantile(sorted, 0.5),
                quantile(sorted, 0.75),
                quantile(sorted, 0.95));
    }

    private static double quantile(double[] sorted, double share) {
        double at = (sorted.length - 1) * share;
        int below = (int) at;
        return below + 1 < sorted.length
                ? sorted[below] + (at - below) * (sorted[below + 1] - sorted[below])
                : sorted[below];
    }
}
