package io.github.shellgap.outcome;

import io.github.shellgap.compile.Index;
import io.github.shellgap.engine.Samples;
import io.github.shellgap.scenario.Scenario;
import io.github.shellgap.scenario.Stockpile;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The whole-period measures of a variant's stockpiles by draw, kept so that another variant can be compared. */
public final class Paired {
    /** The measures of a summary, in its order. */
    private static final String[] WORDS = {
        "initial", "final", "minimum", "supply", "demand", "met", "shortfall", "gap", "lost"
    };

    private final Scenario scenario;
    private final Index index;

    /** {@code [stock][measure][draw]}. */
    private final double[][][] rounds;

    /** {@code [stock][draw]}. */
    private final int[][] shortageDays;

    /** Keeps what a comparison needs: the samples' own arrays, which must not change. */
    public Paired(Scenario scenario, Index index, Samples samples) {
        this.scenario = scenario;
        this.index = index;
        int stocks = scenario.stockpiles().size();
        rounds = new double[stocks][][];
        shortageDays = new int[stocks][];
        for (int stock = 0; stock < stocks; stock++) {
            rounds[stock] = new double[WORDS.length][];
            for (int measure = 0; measure < WORDS.length; measure++) {
                rounds[stock][measure] = row(samples, stock, measure);
            }
            shortageDays[stock] = samples.shortageDayOf(stock);
        }
    }

    private static double[] row(Samples samples, int stock, int measure) {
        int whole = samples.intervals();
        return switch (measure) {
            case 0 -> samples.initialOf(stock);
            case 1 -> samples.ofStock(stock, Samples.STOCK, whole);
            case 2 -> samples.minimumOf(stock);
            // The other words stand in the order of the samples' own measures.
            default -> samples.ofStock(stock, Samples.SUPPLY + measure - 3, whole);
        };
    }

    /** Returns a variant's measures minus these, draw by draw, for the stockpiles that both have. */
    public Map<String, StockpileDifference> differencesOf(Paired variant) {
        Map<String, StockpileDifference> differences = new LinkedHashMap<>();
        for (Stockpile stockpile : variant.scenario.stockpiles()) {
            if (index.hasStock(stockpile.id())) {
                int mine = index.stock(stockpile.id());
                int theirs = variant.index.stock(stockpile.id());
                differences.put(stockpile.id(), difference(variant, mine, theirs));
            }
        }
        return differences;
    }

    private StockpileDifference difference(Paired variant, int mine, int theirs) {
        Map<String, Statistics> measures = new LinkedHashMap<>();
        double[] delta = new double[shortageDays[mine].length];
        for (int measure = 0; measure < WORDS.length; measure++) {
            for (int draw = 0; draw < delta.length; draw++) {
                delta[draw] = variant.rounds[theirs][measure][draw] - rounds[mine][measure][draw];
            }
            measures.put(WORDS[measure], Summariser.of(delta));
        }
        return shift(measures, variant, shortageDays[mine], variant.shortageDays[theirs]);
    }

    private StockpileDifference shift(
            Map<String, Statistics> measures, Paired variant, int[] baseDays, int[] variantDays) {
        long originShift = variant.scenario.period().from().toEpochDay()
                - scenario.period().from().toEpochDay();
        double[] days = new double[baseDays.length];
        int both = 0;
        int onlyBase = 0;
        int onlyVariant = 0;
        for (int draw = 0; draw < baseDays.length; draw++) {
            boolean inBase = baseDays[draw] != Samples.NEVER;
            boolean inVariant = variantDays[draw] != Samples.NEVER;
            if (inBase && inVariant) {
                days[both++] = (double) variantDays[draw] - baseDays[draw] + originShift;
            } else if (inBase) {
                onlyBase++;
            } else if (inVariant) {
                onlyVariant++;
            }
        }
        double draws = baseDays.length;
        int neither = baseDays.length - both - onlyBase - onlyVariant;
        @Nullable Statistics shift = both == 0 ? null : Summariser.of(java.util.Arrays.copyOf(days, both));
        return new StockpileDifference(
                measures, both / draws, onlyBase / draws, onlyVariant / draws, neither / draws, shift);
    }
}
