package io.github.shellgap.engine;

/**
 * Takes what blocks of draws come to. Blocks run on several threads, so a collector writes each draw to a slot of its
 * own, or there is one for each thread.
 */
public interface Collector {
    /**
     * Takes an interval.
     *
     * @param interval from 0
     * @param tally of the interval; its arrays are used again after the call
     * @param firstDraw number of the block's first draw
     */
    void interval(int interval, Tally tally, int firstDraw);

    /**
     * Takes the whole period, after its last interval.
     *
     * @param lifetime of the block; its arrays are used again after the call
     * @param firstDraw number of the block's first draw
     */
    void period(Lifetime lifetime, int firstDraw);
}
