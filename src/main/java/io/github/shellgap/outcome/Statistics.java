package io.github.shellgap.outcome;

/**
 * Statistics of one measure over draws: the mean, and quantiles by Hyndman and Fan's type 7.
 *
 * @param mean in rounds, or days for a difference of dates
 * @param p5 the 5th percentile
 * @param p25 the 25th percentile
 * @param p50 the median
 * @param p75 the 75th percentile
 * @param p95 the 95th percentile
 */
public record Statistics(double mean, double p5, double p25, double p50, double p75, double p95) {}
