package io.github.shellgap.outcome;

import io.github.shellgap.engine.Samples;
import io.github.shellgap.scenario.Flow;
import io.github.shellgap.scenario.Measure;
import io.github.shellgap.scenario.Scenario;
import io.github.shellgap.scenario.Stockpile;
import io.github.shellgap.scenario.Variant;
import io.github.shellgap.stats.CensoredDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns what the draws of one variant came to into statistics, and gives its indexes their names back. */
public final class Summariser {
    private final Scenario scenario;
    private final Ensemble ensemble;
    private final int intervals;

    private Summariser(Scenario scenario, Ensemble ensemble) {
        this.scenario = scenario;
        this.ensemble = ensemble;
        intervals = ensemble.intervals();
    }

    /** Returns a summariser of a variant's draws, whose intervals have been summarised. */
    public static Summariser of(Scenario scenario, KeptEnsemble kept) {
        return new Summariser(scenario, kept);
    }

    /** Returns a summariser of a variant's draws, counted into bins. */
    public static Summariser of(Scenario scenario, CountedEnsemble counted) {
        return new Summariser(scenario, counted);
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
            summaries[track][interval] = ensemble.track(track, interval);
        });
        List<StockpileOutcome> stockpileOutcomes = new ArrayList<>();
        for (int stock = 0; stock < stocks; stock++) {
            Map<Measure, Track> named = new EnumMap<>(Measure.class);
            for (int k = 0; k < Samples.STOCK_MEASURES; k++) {
                named.put(Measure.OF_STOCKPILE.get(k), track(summaries[stock * Samples.STOCK_MEASURES + k]));
            }
            stockpileOutcomes.add(stockpile(stock, named));
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

    /**
     * Returns what one stockpile came to, and nothing else of the variant: its stock through time, its other measures
     * over the whole period only.
     *
     * @param id of the stockpile
     * @throws IllegalArgumentException if the variant has no such stockpile
     */
    public VariantOutcome summariseOne(Variant variant, String id, Parallel parallel) {
        int stock = scenario.stockpiles().stream().map(Stockpile::id).toList().indexOf(id);
        if (stock < 0) {
            throw new IllegalArgumentException("no stockpile " + id);
        }
        int first = stock * Samples.STOCK_MEASURES;
        Statistics[] stocks = new Statistics[intervals + 1];
        parallel.forEach(intervals + 1, interval -> {
            stocks[interval] = ensemble.track(first + Samples.STOCK, interval);
        });
        Map<Measure, Track> named = new EnumMap<>(Measure.class);
        for (int k = 0; k < Samples.STOCK_MEASURES; k++) {
            Track track =
                    k == Samples.STOCK ? track(stocks) : new Track(List.of(), ensemble.track(first + k, intervals));
            named.put(Measure.OF_STOCKPILE.get(k), track);
        }
        return new VariantOutcome(variant, List.of(stockpile(stock, named)), List.of(), Map.of());
    }

    private StockpileOutcome stockpile(int stock, Map<Measure, Track> named) {
        return new StockpileOutcome(
                scenario.stockpiles().get(stock),
                named,
                ensemble.initial(stock),
                ensemble.reserve(stock),
                ensemble.minimum(stock),
                shortage(stock));
    }

    private Track track(Statistics[] summaries) {
        return new Track(Arrays.asList(summaries).subList(0, intervals), summaries[intervals]);
    }

    private Shortage shortage(int stock) {
        int[] counts = ensemble.shortagesByDay(stock);
        double draws = ensemble.draws();
        return new Shortage(
                Arrays.stream(counts).sum() / draws,
                date(counts, 0.05),
                date(counts, 0.25),
                date(counts, 0.5),
                date(counts, 0.75),
                date(counts, 0.95),
                Arrays.stream(counts).mapToObj(count -> count / draws).toList());
    }

    private @Nullable LocalDate date(int[] counts, double share) {
        int day = CensoredDays.quantileOfCounts(counts, ensemble.draws(), Samples.NEVER, share);
        return day == Samples.NEVER ? null : scenario.period().from().plusDays(day);
    }
}
