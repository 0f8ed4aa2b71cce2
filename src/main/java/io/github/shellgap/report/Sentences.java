package io.github.shellgap.report;

import io.github.shellgap.outcome.Likelihood;
import io.github.shellgap.outcome.Outcome;
import io.github.shellgap.outcome.Shortage;
import io.github.shellgap.outcome.Statistics;
import io.github.shellgap.outcome.StockpileDifference;
import io.github.shellgap.outcome.StockpileOutcome;
import io.github.shellgap.outcome.VariantOutcome;
import io.github.shellgap.scenario.Measure;
import io.github.shellgap.scenario.Stockpile;
import io.github.shellgap.scenario.Variant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The findings in words, computed from the numbers, so that no sentence can contradict them. */
final class Sentences {
    private static final double POINTS = 100;

    private Sentences() {}

    /** Returns one sentence for each stockpile of a variant. */
    static List<String> of(Outcome outcome, VariantOutcome variant) {
        LocalDate end = variant.variant().scenario().period().to();
        List<String> sentences = new ArrayList<>();
        for (StockpileOutcome stockpile : variant.stockpiles()) {
            sentences.add(name(stockpile.stockpile()) + ": " + fate(outcome, stockpile, end));
        }
        return sentences;
    }

    /** Returns one sentence for each of these stockpiles of the first variant, with its title where there are several. */
    static List<String> leads(Outcome outcome, List<StockpileOutcome> stockpiles) {
        VariantOutcome first = outcome.variants().get(0);
        LocalDate end = first.variant().scenario().period().to();
        List<String> sentences = new ArrayList<>();
        for (StockpileOutcome stockpile : stockpiles) {
            String said = fate(outcome, stockpile, end);
            String name = name(stockpile.stockpile());
            sentences.add(
                    first.stockpiles().size() > 1
                            ? name + ": " + said
                            : said.substring(0, 1).toUpperCase(Locale.ROOT) + said.substring(1));
        }
        return sentences;
    }

    /** Returns what a variant changes against base, one sentence for each stockpile; empty for base. */
    static List<String> changes(Outcome outcome, VariantOutcome variant) {
        List<String> sentences = new ArrayList<>();
        for (StockpileOutcome stockpile : variant.stockpiles()) {
            StockpileDifference difference =
                    variant.differences().get(stockpile.stockpile().id());
            if (difference != null) {
                sentences.add(name(stockpile.stockpile()) + ": " + change(outcome, difference));
            }
        }
        return sentences;
    }

    /** Returns how a stockpile ends: whether it runs short, or what it holds if nothing ever draws on it. */
    private static String fate(Outcome outcome, StockpileOutcome stockpile, LocalDate end) {
        if (stockpile.track(Measure.DEMAND).whole().mean() == 0) {
            return held(outcome, stockpile, end);
        }
        return outcome.draws() == 1 ? single(stockpile, end) : ensemble(stockpile, end);
    }

    private static String held(Outcome outcome, StockpileOutcome stockpile, LocalDate end) {
        Statistics stock = stockpile.track(Measure.STOCK).whole();
        String range = outcome.draws() == 1 ? "" : " (90 % of draws: " + Figures.range(stock) + ")";
        return "nothing draws on it; " + Figures.rounds(stock.p50()) + " rounds by " + end + range + ".";
    }

    private static String single(StockpileOutcome stockpile, LocalDate end) {
        Shortage shortage = stockpile.shortage();
        double shortfall = stockpile.track(Measure.SHORTFALL).whole().mean();
        if (shortage.p50() == null) {
            return "no shortage by " + end + "; " + Figures.rounds(finalMedian(stockpile)) + " rounds are left.";
        }
        return "runs short on " + shortage.p50() + "; " + Figures.rounds(shortfall)
                + " rounds are wanted but not met by " + end + ".";
    }

    private static String ensemble(StockpileOutcome stockpile, LocalDate end) {
        Shortage shortage = stockpile.shortage();
        double probability = shortage.probability();
        String all = probability == 0 ? ", no draw" : probability == 1 ? ", every draw" : "";
        String odds = "a shortage by " + end + " " + Likelihood.of(probability).predicate() + " ("
                + Likelihood.percent(probability) + all + ")";
        return shortage.p50() == null ? odds + "." : odds + "; even odds by " + shortage.p50() + ".";
    }

    private static String change(Outcome outcome, StockpileDifference difference) {
        double points = (difference.onlyVariant() - difference.onlyBase()) * POINTS;
        StringBuilder sentence = new StringBuilder();
        var shortfall = difference.measures().get("shortfall");
        if (shortfall != null) {
            sentence.append("shortfall ")
                    .append(Figures.change(shortfall.mean()))
                    .append(" rounds");
            if (outcome.draws() > 1) {
                sentence.append(" on average (90 % of draws: ")
                        .append(Figures.range(shortfall))
                        .append(')');
            }
        }
        if (outcome.draws() > 1) {
            sentence.append("; chance of a shortage ").append(pointsText(points));
        }
        if (difference.days() != null) {
            sentence.append("; ").append(earlierText(difference.days().p50()));
        }
        return sentence.append('.').toString();
    }

    private static String pointsText(double points) {
        if (points == 0) {
            return "unchanged";
        }
        String size = Figures.days(Math.abs(points));
        return (size.equals("0") ? "less than 1" : size)
                + (size.equals("0") || size.equals("1") ? " point " : " points ")
                + (points > 0 ? "higher" : "lower");
    }

    private static String earlierText(double days) {
        String size = Figures.days(Math.abs(days));
        if (size.equals("0")) {
            return "where both run short, the median shift of the date is 0 days";
        }
        return "where both run short, the shortage comes " + size + (size.equals("1") ? " day " : " days ")
                + (days < 0 ? "earlier" : "later") + " (median)";
    }

    /** Returns the words under which a variant is shown. */
    static String name(Variant variant) {
        return variant.id().equals(Variant.BASE) ? "Base case" : SafeText.line(variant.title());
    }

    /** Returns the words under which a stockpile is shown. */
    static String name(Stockpile stockpile) {
        return SafeText.line(stockpile.title());
    }

    private static double finalMedian(StockpileOutcome stockpile) {
        return stockpile.track(Measure.STOCK).whole().p50();
    }
}
