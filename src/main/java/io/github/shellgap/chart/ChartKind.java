package io.github.shellgap.chart;

import io.github.shellgap.outcome.Outcome;
import io.github.shellgap.outcome.StockpileOutcome;
import io.github.shellgap.scenario.CalendarUnit;
import io.github.shellgap.scenario.Measure;
import io.github.shellgap.scenario.Period;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a chart shows. */
public enum ChartKind {
    /** A stockpile through time, with its bands, reserve and events. */
    STOCK,
    /** What came in, by source, against what was wanted. */
    BALANCE,
    /** Demand minus supply, by interval. */
    GAP,
    /** The median stock of every variant. */
    COMPARE,
    /** When demand is first not fully met. */
    SHORTAGE,
    /** What each flow of a stockpile moved. */
    FLOWS;

    private static final int MOST_BARS = 24;

    /**
     * Returns the unit by which results are best cut for such a chart: the finest that leaves bars room enough. A
     * quantile of a quarter cannot be had from those of its months, so a run has to be cut by the unit that is shown.
     */
    public CalendarUnit resolution(Period period) {
        if (this != GAP) {
            return CalendarUnit.MONTH;
        }
        return Stream.of(CalendarUnit.MONTH, CalendarUnit.QUARTER)
                .filter(unit -> period.cutBy(unit).size() <= MOST_BARS)
                .findFirst()
                .orElse(CalendarUnit.YEAR);
    }

    /**
     * Returns whether such a chart has something to show: a stock that is not empty throughout and, in a variant, not the
     * same as in the first; a variant that changes it; a demand that could go unmet; a surplus or a gap; rounds that move.
     *
     * @param variant whose chart it is; the first of the run is the one the others are compared with
     * @param stockpile its id; a variant without it has nothing to show
     */
    public boolean hasSomethingToShow(Outcome outcome, String variant, String stockpile) {
        List<Rival> all = Rival.of(outcome, stockpile);
        return all.stream()
                .filter(one -> one.variant().id().equals(variant))
                .anyMatch(own -> hasSomethingToShow(own, all));
    }

    private boolean hasSomethingToShow(Rival shown, List<Rival> all) {
        StockpileOutcome own = shown.outcome();
        boolean isWanted = own.track(Measure.DEMAND).whole().mean() > 0;
        return switch (this) {
            case STOCK -> !isEmpty(own) && (shown.equals(all.get(0)) || !shown.isSameAs(all.get(0)));
            case COMPARE -> all.stream().anyMatch(other -> !shown.isSameAs(other));
            case SHORTAGE -> isWanted;
            case GAP -> isWanted && !isBalanced(own);
            case BALANCE, FLOWS -> isWanted || own.track(Measure.SUPPLY).whole().mean() > 0;
        };
    }

    /** Returns whether nothing is held in any draw, when the period begins and at the end of each interval. */
    static boolean isEmpty(StockpileOutcome stockpile) {
        return stockpile.initial().mean() == 0
                && stockpile.track(Measure.STOCK).byInterval().stream().allMatch(stock -> stock.mean() == 0);
    }

    private static boolean isBalanced(StockpileOutcome stockpile) {
        return stockpile.track(Measure.GAP).byInterval().stream().allMatch(gap -> gap.p5() == 0 && gap.p95() == 0);
    }

    /** Returns the word of the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
