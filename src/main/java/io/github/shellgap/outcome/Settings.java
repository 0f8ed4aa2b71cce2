package io.github.shellgap.outcome;

import io.github.shellgap.scenario.CalendarUnit;

/**
 * How a study is run.
 *
 * @param draws number of draws asked for, at least 1
 * @param seed of the draws
 * @param sampler how draws are made
 * @param isCentral whether one draw is run with every distribution at its median
 * @param resolution by which results are cut
 * @param threads at least 1; changes no result
 */
public record Settings(int draws, long seed, Sampler sampler, boolean isCentral, CalendarUnit resolution, int threads) {
    /** Draws of a run that does not ask for another number. */
    public static final int DEFAULT_DRAWS = 8192;
}
