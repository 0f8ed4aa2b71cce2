package io.github.shellgap.outcome;

/**
 * What all draws of a variant came to, by the indexes of its model: every value kept, or counted into bins. Rows are
 * those of {@link io.github.shellgap.engine.Tally}.
 */
interface Ensemble {
    /** Returns the number of intervals, the whole period not counted. */
    int intervals();

    /** Returns the number of draws. */
    int draws();

    /** Returns the statistics of a row in an interval; the interval after the last is the whole period. */
    Statistics track(int row, int interval);

    /** Returns the statistics of rounds when the period begins. */
    Statistics initial(int stock);

    /** Returns the statistics of rounds never drawn on. */
    Statistics reserve(int stock);

    /** Returns the statistics of the least rounds at the end of any day. */
    Statistics minimum(int stock);

    /** Returns how many draws first ran short on each day, {@code [day]}. */
    int[] shortagesByDay(int stock);
}
