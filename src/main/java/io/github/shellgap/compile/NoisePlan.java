package io.github.shellgap.compile;

/**
 * A daily noise of a schedule.
 *
 * @param path the key of its streams
 * @param sd its standard deviation, in logarithms
 * @param memoryDays after which its correlation has fallen to 1/e
 */
record NoisePlan(String path, Operand sd, Operand memoryDays) {}
