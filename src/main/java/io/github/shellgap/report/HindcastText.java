package io.github.shellgap.report;

import io.github.shellgap.analysis.Hindcast;
import io.github.shellgap.analysis.Hindcast.Score;
import io.github.shellgap.scenario.Metric;
import io.github.shellgap.scenario.Period;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** A scenario beside what was reported, for the terminal. */
public final class HindcastText {
    private HindcastText() {}

    /**
     * Writes the table of observations and the reading in words.
     *
     * @throws IOException if a write fails
     */
    public static void write(Hindcast hindcast, Writer out) throws IOException {
        for (String line : lines(hindcast)) {
            out.write(line + "\n");
        }
    }

    static List<String> lines(Hindcast hindcast) {
        Period period = hindcast.variant().scenario().period();
        List<Table.Row> rows = new ArrayList<>();
        for (Score score : hindcast.scores()) {
            Metric metric = score.observation().metric();
            rows.add(new Table.Row(
                    score.observation().id(),
                    List.of(
                            BeliefWords.metric(metric, period, score.reported()),
                            median(score, period),
                            range(score, period),
                            percent(score.percentile()),
                            crps(score),
                            score.isInside() ? "inside" : "outside")));
        }
        List<String> columns = List.of("reported", "predicted", "90 % of draws", "percentile", "CRPS", "");
        List<String> lines = new ArrayList<>(TextTable.lines(new Table("observations", "observation", columns, rows)));
        lines.add("");
        lines.addAll(sentences(hindcast));
        return lines;
    }

    private static String median(Score score, Period period) {
        Metric metric = score.observation().metric();
        boolean isChance = metric.kind() == Metric.Kind.CHANCE;
        return BeliefWords.metric(
                metric, period, isChance ? score.chance() : score.predicted().get(2));
    }

    private static String range(Score score, Period period) {
        Metric metric = score.observation().metric();
        return BeliefWords.metric(metric, period, score.predicted().get(0)) + " to "
                + BeliefWords.metric(metric, period, score.predicted().get(4));
    }

    private static String crps(Score score) {
        return switch (score.observation().metric().kind()) {
            case ROUNDS -> Figures.rounds(score.crps());
            case CHANCE -> BeliefWords.number(score.crps());
            case DATE -> Figures.days(score.crps()) + " days";
        };
    }

    /** Returns the reading in words, computed from the scores. */
    static List<String> sentences(Hindcast hindcast) {
        List<String> sentences = new ArrayList<>();
        int reports = hindcast.scores().size();
        sentences.add(hindcast.inside() + " of " + reports + (reports == 1 ? " report lies" : " reports lie")
                + " within the middle 90 % of the draws; " + one(hindcast.expectedInside())
                + " would be expected if the scenario were right.");
        List<String> above = outside(hindcast, true);
        List<String> below = outside(hindcast, false);
        if (!above.isEmpty()) {
            sentences.add("Reported above what the scenario says: " + String.join(", ", above) + ".");
        }
        if (!below.isEmpty()) {
            sentences.add("Reported below what the scenario says: " + String.join(", ", below) + ".");
        }
        boolean isCensored = hindcast.scores().stream()
                .anyMatch(score -> score.observation().metric().kind() == Metric.Kind.DATE
                        && score.predicted().get(4) == Double.POSITIVE_INFINITY);
        if (isCensored) {
            sentences.add("Draws in which a day does not come count as after the period; for CRPS they are taken at the"
                    + " day after it.");
        }
        return sentences;
    }

    private static List<String> outside(Hindcast hindcast, boolean isAbove) {
        return hindcast.scores().stream()
                .filter(score -> !score.isInside() && (score.percentile() > 0.5) == isAbove)
                .map(score -> score.observation().id())
                .toList();
    }

    /** Returns a share in percent, with a decimal near the ends, and never 0 or 100 where it is not. */
    static String percent(double share) {
        if (share > 0 && share < 0.0005) {
            return "<0.1 %";
        }
        if (share < 1 && share >= 0.9995) {
            return ">99.9 %";
        }
        boolean isNearEnd = (share > 0 && share < 0.01) || (share > 0.99 && share < 1);
        return new BigDecimal(share * 100)
                        .setScale(isNearEnd ? 1 : 0, RoundingMode.HALF_UP)
                        .toPlainString()
                + " %";
    }

    private static String one(double value) {
        return new BigDecimal(value).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }
}
