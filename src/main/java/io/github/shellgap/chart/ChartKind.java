package io.github.shellgap.chart;

import io.github.shellgap.scenario.CalendarUnit;
import io.github.shellgap.scenario.Period;
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

    /** Returns the word of the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
