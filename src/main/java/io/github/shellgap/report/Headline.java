package io.github.shellgap.report;

import io.github.shellgap.outcome.Outcome;
import io.github.shellgap.outcome.StockpileOutcome;
import java.util.List;

/** The first sentence of a report. */
public final class Headline {
    private Headline() {}

    /** Returns what becomes of a stockpile of the first variant. */
    public static String of(Outcome outcome, StockpileOutcome stockpile) {
        return Sentences.leads(outcome, List.of(stockpile)).get(0);
    }
}
