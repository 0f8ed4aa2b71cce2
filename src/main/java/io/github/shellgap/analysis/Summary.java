package io.github.shellgap.analysis;

import io.github.shellgap.outcome.Statistics;
import io.github.shellgap.stats.Moments;
import io.github.shellgap.stats.Quantiles;

/** Statistics of values that are all there. */
final class Summary {
    private static final double[] PROBABILITIES = {0.05, 0.25, 0.5, 0.75, 0.95};

    private Summary() {}

    /**
     * Returns the mean, and quantiles of type 7.
     *
     * @param values {@code [draw]}, finite; not modified
     */
    static Statistics of(double[] values) {
        double[] q = Quantiles.type7(values, PROBABILITIES);
        return new Statistics(Moments.mean(values, 0, values.length), q[0], q[1], q[2], q[3], q[4]);
    }
}
