package io.github.shellgap.chart;

import io.github.shellgap.outcome.FlowOutcome;
import io.github.shellgap.outcome.Likelihood;
import io.github.shellgap.outcome.Shortage;
import io.github.shellgap.outcome.Statistics;
import io.github.shellgap.outcome.StockpileOutcome;
import io.github.shellgap.scenario.Measure;
import java.time.LocalDate;
import java.util.List;

/** Headlines. Each is said only if its predicate holds of the numbers; the last of each kind always does. */
final class Findings {
    private static final String NO_BREAK = "\u00A0";
    /** The narrowest range of chances that a word of likelihood stands for, 0…1; a smaller change is no finding. */
    private static final double LEAST_CHANGE_OF_CHANCE = 0.05;
    /** Of the demand, 0…1; a smaller change of what stays unmet is no finding. */
    private static final double LEAST_CHANGE_OF_SHORTFALL = 0.01;

    private Findings() {}

    /** Returns what the run says about a shortage. */
    static String shortage(Subject subject) {
        Shortage shortage = subject.stockpile().shortage();
        double probability = shortage.probability();
        LocalDate half = shortage.p50();
        String end = Dates.end(subject.period().to());
        if (subject.stockpile().track(Measure.DEMAND).whole().p95() == 0) {
            Curve stock = subject.stock(Statistics::p50);
            String course = stock.last() > stock.values()[0] ? "grows to " : "ends at ";
            return "The stock " + course + Figures.brief(stock.last()) + " " + subject.unit() + " by " + end
                    + "; nothing draws on it";
        }
        if (ChartKind.isEmpty(subject.stockpile())
                && subject.stockpile().track(Measure.SHORTFALL).whole().mean() == 0) {
            return "Nothing is held at any time; what comes in meets demand in full to " + end
                    + (subject.isOneDraw() ? "" : " in every draw");
        }
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
        String over = " " + subject.unit() + during(subject);
        if (gap.mean() > 0 && shortfall.mean() > 0) {
            return "Demand exceeds supply by " + amount + over + "; " + Figures.brief(shortfall.mean()) + " stay unmet";
        }
        if (gap.mean() > 0) {
            return "Demand exceeds supply by " + amount + over + ", met from stock";
        }
        if (subject.stockpile().track(Measure.DEMAND).whole().mean() == 0) {
            return "Supply brings in " + amount + over + "; nothing draws on it";
        }
        if (gap.mean() < 0) {
            return "Supply exceeds demand by " + amount + over;
        }
        return "Supply equals demand" + during(subject);
    }

    /**
     * Returns in how many intervals demand exceeds supply in the median, and by how much a day at worst.
     *
     * @param scale of the bars, whose figures have the same unit
     */
    static String gap(Subject subject, ValueScale scale) {
        double[] gaps = subject.gaps(Statistics::p50);
        double worst = 0;
        int count = 0;
        for (double gap : gaps) {
            count += gap > 0 ? 1 : 0;
            worst = Math.max(worst, gap);
        }
        String word = subject.intervalWord();
        if (count == 0) {
            return "Supply covers demand in " + (gaps.length == 1 ? "the one " : "every ") + word;
        }
        String label = scale.label(worst);
        // Less than the bars' figures can show is said by itself.
        String amount =
                "by " + (label.startsWith("<") ? Figures.brief(worst) : label) + " " + subject.unit() + " a day";
        if (gaps.length == 1) {
            return "Demand exceeds supply " + amount;
        }
        String preposition = word.equals("day") ? "on " : "in ";
        String often = count == gaps.length ? "every " + word : count + " of " + gaps.length + " " + word + "s";
        return "Demand exceeds supply " + preposition + often + ", at worst " + amount;
    }

    /**
     * Returns how the variants differ from the one that is compared with: in the chance of a shortage if words could
     * tell the difference, else in what stays unmet, else at the end.
     */
    static String compare(Subject subject, Canvas canvas, List<Rival> rivals) {
        if (rivals.isEmpty()) {
            return shortage(subject);
        }
        if (subject.isOneDraw()) {
            return ends(subject, canvas, rivals);
        }
        double from = subject.stockpile().shortage().probability();
        Rival most = null;
        double change = 0;
        for (Rival rival : rivals) {
            double difference = rival.outcome().shortage().probability() - from;
            if (Math.abs(difference) > Math.abs(change)) {
                most = rival;
                change = difference;
            }
        }
        if (most == null || Math.abs(change) < LEAST_CHANGE_OF_CHANCE) {
            return unmet(subject, canvas, rivals);
        }
        String before = Figures.percent(from);
        String after = Figures.percent(from + change);
        return quoted(canvas, most) + (change > 0 ? " raises" : " cuts") + " the chance of a shortage from" + NO_BREAK
                + before + NO_BREAK + "to" + NO_BREAK + after;
    }

    /** Returns what is said where the variants leave all stocks as they are. */
    static String unchanged() {
        return "No variant changes this stock";
    }

    /** Returns which flow moves most. */
    static String flows(Subject subject, Canvas canvas, List<FlowOutcome> flows) {
        FlowOutcome most = null;
        double amount = 0;
        for (FlowOutcome flow : flows) {
            double moved = flow.track(Measure.AMOUNT).whole().p50();
            if (moved > amount) {
                most = flow;
                amount = moved;
            }
        }
        if (most == null) {
            return "Nothing moves in the median";
        }
        String name = canvas.typesetter().shown(most.flow().title(), most.flow().id());
        return "“" + canvas.typesetter().fit(name, TextStyle.TITLE, canvas.width() * Frame.LONGEST_NAME) + "” moves "
                + (flows.size() == 1 ? "" : "most: ") + Figures.brief(amount) + " " + subject.unit() + during(subject);
    }

    /** Returns the variant that changes most what stays unmet, if it is worth telling. */
    private static String unmet(Subject subject, Canvas canvas, List<Rival> rivals) {
        double own = unmet(subject.stockpile());
        Rival most = rivals.get(0);
        double change = 0;
        for (Rival rival : rivals) {
            double difference = unmet(rival.outcome()) - own;
            if (Math.abs(difference) > Math.abs(change)) {
                most = rival;
                change = difference;
            }
        }
        double demand = subject.stockpile().track(Measure.DEMAND).whole().mean();
        if (change == 0 || Math.abs(change) < LEAST_CHANGE_OF_SHORTFALL * demand) {
            return ends(subject, canvas, rivals);
        }
        return quoted(canvas, most) + " leaves " + Figures.brief(Math.abs(change)) + " " + subject.unit()
                + (change > 0 ? " more" : " fewer") + " unmet" + during(subject);
    }

    private static double unmet(StockpileOutcome stockpile) {
        return stockpile.track(Measure.SHORTFALL).whole().mean();
    }

    private static String quoted(Canvas canvas, Rival rival) {
        String name = Subject.variantName(canvas, rival.variant());
        return "“" + canvas.typesetter().fit(name, TextStyle.TITLE, canvas.width() * Frame.LONGEST_NAME) + "”";
    }

    /** Returns the variant whose median stock at the end differs most. */
    private static String ends(Subject subject, Canvas canvas, List<Rival> rivals) {
        Curve own = subject.stock(Statistics::p50);
        double lastDay = own.days()[own.days().length - 1];
        Rival most = rivals.get(0);
        double change = 0;
        for (Rival rival : rivals) {
            // not a number, and so no difference, where a variant's own period has no such day
            double difference = subject.stock(rival, Statistics::p50).on(lastDay) - own.last();
            if (Math.abs(difference) > Math.abs(change)) {
                most = rival;
                change = difference;
            }
        }
        String end = Dates.end(subject.period().to());
        if (change == 0) {
            return "No variant changes the median stock at " + end;
        }
        return quoted(canvas, most) + " leaves " + Figures.brief(Math.abs(change)) + " " + subject.unit()
                + (change > 0 ? " more" : " fewer") + " at " + end;
    }

    private static String during(Subject subject) {
        String period = Dates.period(subject.period());
        boolean isSpan = period.contains("–") && period.contains(" ");
        return isSpan
                ? " from " + period.replace("–", " to ")
                : (subject.period().days() == 1 ? " on " : " over ") + period;
    }
}
