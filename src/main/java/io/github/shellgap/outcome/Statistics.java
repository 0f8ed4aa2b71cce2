package io.github.shellgap.outcome;

import io.github.shellgap.stats.Histogram;
import io.github.shellgap.stats.Moments;
import io.github.shellgap.stats.Quantiles;
import io.github.shellgap.stats.WholeCounts;

/**
 * Statistics of one measure over draws: the mean, and quantiles by Hyndman and Fan's type 7, exact or from
 * bins.
 *
 * @param mean in rounds, or days for a difference of dates
 * @param p5 the 5th percentile
 * @param p25 the 25th percentile
 * @param p50 the median
 * @param p75 the 75th percentile
 * @param p95 the 95th percentile
 */
public record Statistics(double mean, double p5, double p25, double p50, double p75, double p95) {
    private static final double[] PROBABILITIES = {0.05, 0.25, 0.5, 0.75, 0.95};

    /** Returns the statistics of a sample, which is not modified. */
    static Statistics of(double[] sample) {
        return of(Moments.mean(sample, 0, sample.length), Quantiles.type7(sample, PROBABILITIES));
    }

    /** Returns the statistics of a sample whose values are all the same. */
    static Statistics ofConstant(double value) {
        return new Statistics(value, value, value, value, value, value);
    }

    /** Returns the statistics of what was counted. */
    static Statistics of(Histogram counted) {
        return of(counted.mean(), counted.quantiles(PROBABILITIES));
    }

    /** Returns the statistics of whole numbers that were counted, at least one. */
    static Statistics of(WholeCounts counted) {
        return of(counted.mean(), counted.quantiles(PROBABILITIES));
    }

    /** Returns how far in rank a quantile of what was counted can be off, 0…1. */
    static double rankError(Histogram counted) {
        return counted.rankError(PROBABILITIES);
    }

    private static Statistics of(double mean, double[] quantiles) {
        return new Statistics(mean, quantiles[0], quantiles[1], quantiles[2], quantiles[3], quantiles[4]);
    }
}
