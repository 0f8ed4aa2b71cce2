package io.github.shellgap.scenario;

import java.util.List;
import java.util.Locale;

/** What can be asked of a stockpile or a flow, in rounds. */
public enum Measure {
    /** Rounds at the end of the interval. */
    STOCK,
    /** Usable rounds that came in. */
    SUPPLY,
    /** Rounds that outflows wanted. */
    DEMAND,
    /** Rounds that outflows got. */
    MET,
    /** Demand less met. */
    SHORTFALL,
    /** Demand less supply. */
    GAP,
    /** Rounds destroyed and spoiled. */
    LOST,
    /** Rounds a flow was to move; for imports and transfers by the day of sending. */
    WANTED,
    /** Rounds a flow moved; for imports and transfers the usable ones by the day of arrival. */
    AMOUNT;

    /** The measures of a stockpile, in the order of every output. */
    public static final List<Measure> OF_STOCKPILE = List.of(STOCK, SUPPLY, DEMAND, MET, SHORTFALL, GAP, LOST);

    /** The measures of a flow, in the order of every output. */
    public static final List<Measure> OF_FLOW = List.of(WANTED, AMOUNT);

    /** Returns the word of the format. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
