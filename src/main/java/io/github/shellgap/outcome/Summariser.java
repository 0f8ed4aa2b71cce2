package io.github.shellgap.outcome;

import io.github.shellgap.engine.Samples;
import io.github.shellgap.scenario.Flow;
import io.github.shellgap.scenario.Measure;
import io.github.shellgap.scenario.Scenario;
import io.github.shellgap.scenario.Stockpile;
import io.github.shellgap.scenario.Variant;
import io.github.shellgap.stats.CensoredDays;
import io.github.shellgap.stats.Moments;
import io.github.shellgap.stats.Quantiles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns the samples of one variant into statistics, and gives its indexes their names back. */
public final class Summariser {
    private static final double[] PROBABILITIES = {0.05, 0.25, 0.5, 0.75, 0.95};

    private final Scenario scenario;
    private final Samples samples;
    private final int intervals;

    /** Makes a summariser of a variant's samples. */
    public Summariser(Scenario scenario, Samples samples) {
        this.scenario = scenario;
        this.samples = samples;
        intervals = samples.intervals();
    }

    /**
     * Returns the outcome of the variant.
     *
     * @param differences from base by stockpile id; empty for base
     */
    public VariantOutcome summarise(Variant variant, Map<String, StockpileDifference> differences, Parallel parallel) {
        int stocks = scenario.stockpiles().size();
        int flows = scenario.flows().size();
        int tracks = stocks * Samples.STOCK_MEASURES + flows * Samples.FLOW_MEASURES;
        Statistics[][] summaries = new Statistics[tracks][intervals + 1];
        parallel.forEach(tracks * (intervals + 1), index -> {
            int track = index / (intervals + 1);
            int interval = index % (intervals + 1);
            summaries[track][interval] = of(rowOf(track, interval));
        });
        List<StockpileOutcome> stockpileOutcomes = new ArrayList<>();
        for (int stock = 0; stock < stocks; stock++) {
            Map<Measure, Track> named = new EnumMap<>(Measure.class);
            for (int k = 0; k < Samples.STOCK_MEASURES; k++) {
                named.put(Measure.OF_STOCKPILE.get(k), track(summaries[stock * Samples.STOCK_MEASURES + k]));
            }
            Stockpile stockpile = scenario.stockpiles().get(stock);
            stockpileOutcomes.add(new StockpileOutcome(
                    stockpile,
                    named,
                    of(samples.initialOf(stock)),
                    of(samples.reserveOf(stock)),
                    of(samples.minimumOf(stock)),
                    shortage(stock)));
        }
        List<FlowOutcome> flowOutcomes = new ArrayList<>();
        for (int flow = 0; flow < flows; flow++) {
            Map<Measure, Track> named = new EnumMap<>(Measure.class);
            int first = stocks * Samples.STOCK_MEASURES + flow * Samples.FLOW_MEASURES;
            for (int k = 0; k < Samples.FLOW_MEASURES; k++) {
                named.put(Measure.OF_FLOW.get(k), track(summaries[first + k]));
            }
            Flow declared = scenario.flows().get(flow);
            flowOutcomes.add(new FlowOutcome(declared, named));
        }
        return new VariantOutcome(variant, stockpileOutcomes, flowOutcomes, differences);
    }

    private double[] rowOf(int track, int interval) {
        int stocks = scenario.stockpiles().size();
        if (track < stocks * Samples.STOCK_MEASURES) {
            return samples.ofStock(track / Samples.STOCK_MEASURES, track % Samples.STOCK_MEASURES, interval);
        }
        int row = track - stocks * Samples.STOCK_MEASURES;
        return samples.ofFlow(row / Samples.FLOW_MEASURES, row % Samples.FLOW_MEASURES, interval);
    }

    private Track track(Statistics[] summaries) {
        return new Track(Arrays.asList(summaries).subList(0, intervals), summaries[intervals]);
    }

    private Shortage shortage(int stock) {
        int[] days = samples.shortageDayOf(stock);
        int[] counts =
                CensoredDays.countsByDay(days, Samples.NEVER, scenario.period().days());
        double draws = days.length;
        return new Shortage(
                Arrays.stream(counts).sum() / draws,
                date(days, 0.05),
                date(days, 0.25),
                date(days, 0.5),
                date(days, 0.75),
                date(days, 0.95),
                Arrays.stream(counts).mapToObj(count -> count / draws).toList());
    }

    private @Nullable LocalDate date(int[] days, double share) {
        int day = CensoredDays.quantile(days, Samples.NEVER, share);
        return day == Samples.NEVER ? null : scenario.period().from().plusDays(day);
    }

    /** Returns the statistics of a sample. */
    static Statistics of(double[] sample) {
        double mean = Moments.mean(sample, 0, sample.length);
        double[] q = Quantiles.type7(sample, PROBABILITIES);
        return new Statistics(mean, q[0], q[1], q[2], q[3], q[4]);
    }
}
