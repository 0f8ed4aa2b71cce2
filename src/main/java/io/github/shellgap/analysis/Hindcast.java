package io.github.shellgap.analysis;

import io.github.shellgap.outcome.Settings;
import io.github.shellgap.scenario.Metric;
import io.github.shellgap.scenario.Observation;
import io.github.shellgap.scenario.Scenario;
import io.github.shellgap.scenario.Study;
import io.github.shellgap.scenario.Variant;
import io.github.shellgap.stats.RankedProbability;
import java.util.ArrayList;
import java.util.List;

/**
 * What a scenario says beside what was reported.
 *
 * @param variant that was run
 * @param draws that were run
 * @param scores in the order of the observations' ids
 * @param warnings of the run
 */
public record Hindcast(Variant variant, int draws, List<Score> scores, List<String> warnings) {
    /** Share of draws in the interval by which reports are judged. */
    public static final double INTERVAL = 0.9;

    private static final double[] SHARES = {0.05, 0.25, 0.5, 0.75, 0.95};

    public Hindcast {
        scores = List.copyOf(scores);
        warnings = List.copyOf(warnings);
    }

    /**
     * One observation in the distribution that the scenario predicts for its metric. The report's own error is not part
     * of that distribution.
     *
     * @param reported the reported number, or the median of what is reported; of a day, days since the period's first
     * @param low the 5th percentile of what is reported
     * @param high the 95th
     * @param predicted p5, p25, p50, p75 and p95 of the metric; an infinite day does not come within the period
     * @param chance share of draws in which something happens; 0 for a metric that is no chance
     * @param percentile share of draws below the reported number, those that equal it by half; 0…1
     * @param crps continuous ranked probability score in rounds or days; draws in which a day does not come are taken at
     *     the day after the period
     */
    public record Score(
            Observation observation,
            double reported,
            double low,
            double high,
            List<Double> predicted,
            double chance,
            double percentile,
            double crps) {
        public Score {
            predicted = List.copyOf(predicted);
        }

        /** Returns whether the report lies within the middle 90 % of the draws. */
        public boolean isInside() {
            return reported >= predicted.get(0) && reported <= predicted.get(predicted.size() - 1);
        }
    }

    /** Returns how many reports lie within the middle 90 % of the draws. */
    public int inside() {
        return (int) scores.stream().filter(Score::isInside).count();
    }

    /** Returns how many would be expected to if the scenario were right and reports without error. */
    public double expectedInside() {
        return INTERVAL * scores.size();
    }

    /**
     * Runs a variant and scores its observations.
     *
     * @throws RefusedException if there is nothing to compare, or the run cannot be made
     */
    public static Hindcast of(Study study, Variant variant, Settings settings, Progress progress)
            throws RefusedException {
        if (settings.isCentral()) {
            throw new RefusedException(
                    "one central draw has no range that reports could lie in", "leave out --central");
        }
        List<Testimony> testimonies = testimonies(variant.scenario());
        List<Metric> metrics =
                testimonies.stream().map(one -> one.observation().metric()).toList();
        try (Trials trials = Trials.of(study, List.of(), settings, progress)) {
            trials.require(variant.scenario(), metrics, metrics.size() + 2L);
            trials.expect(1);
            List<Readings> readings = trials.run(variant.scenario(), metrics);
            return scored(variant, testimonies, readings, trials.warnings());
        }
    }

    /** Reads the observations of a scenario. */
    static List<Testimony> testimonies(Scenario scenario) throws RefusedException {
        if (scenario.observations().isEmpty()) {
            throw new RefusedException(
                    "the scenario has no observations, so there is nothing to compare it with",
                    "add observations: { estonia: { metric: stock:russia@2023-10-26, value: 4M, within: 50% } }");
        }
        List<Testimony> testimonies = new ArrayList<>();
        for (Observation observation : scenario.observations()) {
            testimonies.add(Testimony.of(observation, scenario.period()));
        }
        return testimonies;
    }

    static Hindcast scored(
            Variant variant, List<Testimony> testimonies, List<Readings> readings, List<String> warnings) {
        List<Score> scores = new ArrayList<>();
        for (int k = 0; k < testimonies.size(); k++) {
            scores.add(score(testimonies.get(k), readings.get(k)));
        }
        return new Hindcast(variant, readings.get(0).draws(), scores, warnings);
    }

    private static Score score(Testimony testimony, Readings readings) {
        List<Double> predicted = new ArrayList<>();
        for (double share : SHARES) {
            predicted.add(readings.quantile(share));
        }
        double below = 0;
        for (int draw = 0; draw < readings.draws(); draw++) {
            double value = readings.at(draw);
            below += value < testimony.centre() ? 1 : value == testimony.centre() ? 0.5 : 0;
        }
        boolean isChance = readings.metric().kind() == Metric.Kind.CHANCE;
        return new Score(
                testimony.observation(),
                testimony.centre(),
                testimony.low(),
                testimony.high(),
                predicted,
                isChance ? readings.mean() : 0,
                below / readings.draws(),
                RankedProbability.score(readings.restricted(), testimony.centre()));
    }
}
