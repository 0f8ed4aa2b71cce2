package io.github.shellgap.compile;

/**
 * A daily noise of a schedule.
 *
 * @param path the key of its streams
 * @param sd its standard deviation, in logarithms
 * @param memoryDays after which its correlation has fallen to 1/e
 * @param delayDays whole days by which schedules around it let it happen later
 */
record NoisePlan(String path, Operand sd, Operand memoryDays, Operand delayDays) {}
