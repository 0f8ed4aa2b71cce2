package io.github.shellgap.outcome;

import io.github.shellgap.engine.Lifetime;
import io.github.shellgap.engine.Samples;
import io.github.shellgap.outcome.CountedEnsemble.Bins;
import io.github.shellgap.stats.Histogram;
import io.github.shellgap.stats.WholeCounts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A variant's measures minus those of base, draw by draw as both run, counted into bins. */
public final class CountedDifferences {
    private final Bins bins;
    private final List<Common> common = new ArrayList<>();

    /**
     * Makes empty counts.
     *
     * @param base what some draws of base came to
     * @param variant what the same draws of the variant came to
     */
    public CountedDifferences(Paired base, Paired variant, Bins bins) {
        this.bins = bins;
        base.commonStocks(variant).forEach((id, places) -> {
            List<Histogram> measures = new ArrayList<>();
            for (int measure = 0; measure < Paired.WORDS.length; measure++) {
                measures.add(bins.histogram(base.deltas(variant, places, measure)));
            }
            common.add(new Common(id, places, measures, new Shifts(base, variant)));
        });
    }

    /** Returns the number of histograms that differences in so many stockpiles are counted into. */
    public static int histograms(int stocks) {
        return Paired.WORDS.length * stocks;
    }

    /**
     * Counts a block of draws.
     *
     * @param base what they came to in base
     * @param variant what the same draws came to in the variant
     * @param firstDraw number of the first
     */
    public void add(Lifetime base, Lifetime variant, int firstDraw) {
        int draws = base.whole().draws();
        double[] deltas = new double[draws];
        for (Common stockpile : common) {
            int mine = stockpile.places.base();
            int theirs = stockpile.places.variant();
            for (int measure = 0; measure < stockpile.measures.size(); measure++) {
                double[] before = rounds(base, mine, measure);
                double[] after = rounds(variant, theirs, measure);
                for (int draw = 0; draw < draws; draw++) {
                    deltas[draw] = after[draw] - before[draw];
                }
                stockpile.measures.get(measure).add(deltas, 0, draws, bins.chunkOf(firstDraw));
            }
            stockpile.shifts.add(base.shortageDay(mine), variant.shortageDay(theirs), draws);
        }
    }

    private static double[] rounds(Lifetime lifetime, int stock, int measure) {
        return switch (measure) {
            case Paired.INITIAL -> lifetime.initialRounds(stock);
            case Paired.MINIMUM -> lifetime.minimumRounds(stock);
            default -> lifetime.whole().ofStock(stock, Paired.sampleMeasure(measure));
        };
    }

    /** Returns the differences by stockpile id. */
    public Map<String, StockpileDifference> differences() {
        Map<String, StockpileDifference> differences = new LinkedHashMap<>();
        for (Common stockpile : common) {
            Map<String, Statistics> measures = new LinkedHashMap<>();
            for (int measure = 0; measure < stockpile.measures.size(); measure++) {
                measures.put(Paired.WORDS[measure], Statistics.of(stockpile.measures.get(measure)));
            }
            differences.put(stockpile.id, stockpile.shifts.difference(measures, bins.draws()));
        }
        return differences;
    }

    /** Returns how far in rank any quantile can be off, 0…1. */
    public double rankError() {
        return common.stream()
                .mapToDouble(stockpile -> CountedEnsemble.rankError(stockpile.measures))
                .max()
                .orElse(0);
    }

    /** Where a stockpile that both have stands in each. */
    record Places(int base, int variant) {}

    private record Common(String id, Places places, List<Histogram> measures, Shifts shifts) {}

    /** In which of the two draws run short, and by how many days they are apart. */
    private static final class Shifts {
        private final int originShift;
        private final WholeCounts days;
        private int onlyBase;
        private int onlyVariant;

        Shifts(Paired base, Paired variant) {
            originShift = base.originShift(variant);
            days = new WholeCounts(originShift - base.days() + 1, originShift + variant.days() - 1);
        }

        synchronized void add(int[] baseDays, int[] variantDays, int draws) {
            for (int draw = 0; draw < draws; draw++) {
                boolean inBase = baseDays[draw] != Samples.NEVER;
                boolean inVariant = variantDays[draw] != Samples.NEVER;
                if (inBase && inVariant) {
                    days.add(variantDays[draw] - baseDays[draw] + originShift);
                } else if (inBase) {
                    onlyBase++;
                } else if (inVariant) {
                    onlyVariant++;
                }
            }
        }

        StockpileDifference difference(Map<String, Statistics> measures, double draws) {
            int both = days.size();
            double neither = draws - both - onlyBase - onlyVariant;
            return new StockpileDifference(
                    measures,
                    both / draws,
                    onlyBase / draws,
                    onlyVariant / draws,
                    neither / draws,
                    both == 0 ? null : Statistics.of(days));
        }
    }
}
