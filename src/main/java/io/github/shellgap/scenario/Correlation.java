package io.github.shellgap.scenario;

/**
 * A tie between two uncertain parameters by a Gaussian copula.
 *
 * @param first the name of one parameter
 * @param second the name of the other
 * @param rank Spearman's rank correlation, −1…1
 */
public record Correlation(String first, String second, double rank) {}
