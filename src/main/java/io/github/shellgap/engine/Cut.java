package io.github.shellgap.engine;

/** How results are cut by time. */
public final class Cut {
    private final int[] lastDays;

    /**
     * Makes the cut.
     *
     * @param lastDays last day of each interval, rising; the last one is the period's
     */
    public Cut(int... lastDays) {
        this.lastDays = lastDays.clone();
    }

    /** Returns the number of intervals. */
    public int intervals() {
        return lastDays.length;
    }

    int lastDayOf(int interval) {
        return lastDays[interval];
    }
}
