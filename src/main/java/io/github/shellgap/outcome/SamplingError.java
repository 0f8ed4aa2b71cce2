package io.github.shellgap.outcome;

/**
 * How far a stockpile's headline figures would move with other draws, as one standard error from independent
 * scramblings.
 *
 * @param variant id of the variant
 * @param stockpile id of the stockpile
 * @param p5 of the final stock's 5th percentile, as a share of its p5–p95 width
 * @param p50 of its median, likewise
 * @param p95 of its 95th percentile, likewise
 * @param probability of the probability of a shortage, as a share
 */
public record SamplingError(String variant, String stockpile, double p5, double p50, double p95, double probability) {}
