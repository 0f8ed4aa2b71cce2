package io.github.shellgap.outcome;

import io.github.shellgap.compile.Index;
import io.github.shellgap.engine.Samples;
import io.github.shellgap.engine.WholePeriod;
import io.github.shellgap.outcome.CountedDifferences.Places;
import io.github.shellgap.scenario.Scenario;
import io.github.shellgap.scenario.Stockpile;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The whole-period measures of a variant's stockpiles by draw, kept so that another variant can be compared. */
public final class Paired {
    /** The measures of a summary, in its order. */
    static final String[] WORDS = {"initial", "final", "minimum", "supply", "demand", "met", "shortfall", "gap", "lost"
    };

    static final int INITIAL = 0;
    private static final int FINAL = 1;
    static final int MINIMUM = 2;

    private final Scenario scenario;
    private final Index index;

    private final WholePeriod period;

    /** Keeps what a comparison needs: the period's own arrays, which must not change. */
    public Paired(Scenario scenario, Index index, WholePeriod period) {
        this.scenario = scenario;
        this.index = index;
        this.period = period;
    }

    private double[] row(int stock, int measure) {
        return switch (measure) {
            case INITIAL -> period.initialOf(stock);
            case MINIMUM -> period.minimumOf(stock);
            default -> period.ofRow(stock * Samples.STOCK_MEASURES + sampleMeasure(measure));
        };
    }

    /** Returns which of the samples' measures a word of the summary is, one that is not of the stock's own. */
    static int sampleMeasure(int measure) {
        // The words after the minimum stand in the order of the samples' own measures.
        return measure == FINAL ? Samples.STOCK : Samples.SUPPLY + measure - MINIMUM - 1;
    }

    /** Returns a variant's measures minus these, draw by draw, for the stockpiles that both have. */
    public Map<String, StockpileDifference> differencesOf(Paired variant) {
        Map<String, StockpileDifference> differences = new LinkedHashMap<>();
        commonStocks(variant).forEach((id, places) -> differences.put(id, difference(variant, places)));
        return differences;
    }

    /** Returns where the stockpiles stand that both have, by id. */
    Map<String, Places> commonStocks(Paired variant) {
        Map<String, Places> common = new LinkedHashMap<>();
        for (Stockpile stockpile : variant.scenario.stockpiles()) {
            if (index.hasStock(stockpile.id())) {
                common.put(
                        stockpile.id(), new Places(index.stock(stockpile.id()), variant.index.stock(stockpile.id())));
            }
        }
        return common;
    }

    /** Returns a variant's measure of a stockpile minus this one's, {@code [draw]}. */
    double[] deltas(Paired variant, Places places, int measure) {
        double[] deltas = variant.row(places.variant(), measure).clone();
        double[] before = row(places.base(), measure);
        for (int draw = 0; draw < deltas.length; draw++) {
            deltas[draw] -= before[draw];
        }
        return deltas;
    }

    /** Returns by how many days a variant's period begins later. */
    int originShift(Paired variant) {
        return Math.toIntExact(variant.scenario.period().from().toEpochDay()
                - scenario.period().from().toEpochDay());
    }

    /** Returns the days of the period. */
    int days() {
        return scenario.period().days();
    }

    private StockpileDifference difference(Paired variant, Places places) {
        Map<String, Statistics> measures = new LinkedHashMap<>();
        for (int measure = 0; measure < WORDS.length; measure++) {
            measures.put(WORDS[measure], Statistics.of(deltas(variant, places, measure)));
        }
        return shift(
                measures, variant, period.shortageDayOf(places.base()), variant.period.shortageDayOf(places.variant()));
    }

    private StockpileDifference shift(
            Map<String, Statistics> measures, Paired variant, int[] baseDays, int[] variantDays) {
        int originShift = originShift(variant);
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
        @Nullable Statistics shift = both == 0 ? null : Statistics.of(java.util.Arrays.copyOf(days, both));
        return new StockpileDifference(
                measures, both / draws, onlyBase / draws, onlyVariant / draws, neither / draws, shift);
    }
}
