package io.github.shellgap.chart;

import io.github.shellgap.outcome.Measure;
import io.github.shellgap.outcome.Shortage;
import io.github.shellgap.outcome.Statistics;
import java.time.LocalDate;

/** Headlines. Each is said only if its predicate holds of the numbers; the last of each kind always does. */
final class Findings {
    private Findings() {}

    /** Returns what the run says about a shortage. */
    static String shortage(Subject subject) {
        Shortage shortage = subject.stockpile().shortage();
        double probability = shortage.probability();
        LocalDate half = shortage.p50();
        String end = Dates.end(subject.period().to());
        if (subject.isOneDraw()) {
            return half == null
                    ? "Demand is met in full to " + end
                    : "Demand is first not met in full on " + Dates.day(half);
        }
        if (probability == 0) {
            return "Demand is met in full to " + end + " in every draw";
        }
        String share = " (" + Figures.percent(probability) + ")";
        Likelihood likelihood = Likelihood.of(probability);
        if (half != null && probability == 1) {
            return "A shortage comes in every draw, with even odds by " + Dates.month(half);
        }
        if (half != null && probability > 0.55) {
            return "A shortage is " + likelihood.words() + share + ", with even odds by " + Dates.month(half);
        }
        return switch (likelihood) {
            case ALMOST_NO_CHANCE -> "There is almost no chance" + share + " of a shortage by " + end;
            case ROUGHLY_EVEN -> "There is a roughly even chance" + share + " of a shortage by " + end;
            default -> "A shortage by " + end + " is " + likelihood.words() + share;
        };
    }

    /** Returns how supply compares with demand over the whole period. */
    static String balance(Subject subject) {
        Statistics gap = subject.stockpile().track(Measure.GAP).whole();
        Statistics shortfall = subject.stockpile().track(Measure.SHORTFALL).whole();
        String amount = Figures.brief(Math.abs(gap.mean()));
        String over = " " + subject.unit() + " over " + Dates.period(subject.period());
        if (gap.mean() > 0 && shortfall.mean() > 0) {
            return "Demand exceeds supply by " + amount + over + "; " + Figures.brief(shortfall.mean()) + " stay unmet";
        }
        if (gap.mean() > 0) {
            return "Demand exceeds supply by " + amount + over + ", met from stock";
        }
        if (gap.mean() < 0) {
            return "Supply exceeds demand by " + amount + over;
        }
        return "Supply equals demand over " + Dates.period(subject.period());
    }
}
