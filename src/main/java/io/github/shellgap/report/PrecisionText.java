package io.github.shellgap.report;

import io.github.shellgap.outcome.Outcome;
import io.github.shellgap.outcome.Precision;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Says how the quantiles of an outcome were found. */
public final class PrecisionText {
    private PrecisionText() {}

    /** Returns whether there is more to say than that they are exact. */
    public static boolean isWorthANote(Outcome outcome) {
        return outcome.precision().method() != Precision.Method.EXACT;
    }

    /** Returns one sentence. */
    public static String of(Outcome outcome) {
        if (outcome.precision().method() == Precision.Method.EXACT) {
            return "Quantiles are exact: every draw was kept.";
        }
        // Rounded up: a bound stays one.
        BigDecimal percent = BigDecimal.valueOf(outcome.precision().rankError())
                .movePointRight(2)
                .setScale(3, RoundingMode.CEILING);
        return "Quantiles are read off histograms, because memory does not hold every one of " + outcome.draws()
                + " draws; each is within " + percent.toPlainString() + " % of its rank.";
    }
}
