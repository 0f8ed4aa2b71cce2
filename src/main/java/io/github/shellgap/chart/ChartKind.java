package io.github.shellgap.chart;

import java.util.Locale;

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

    /** Returns the word of the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
