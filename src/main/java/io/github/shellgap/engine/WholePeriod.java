package io.github.shellgap.engine;

/** What every draw of a run came to from the first day to the last; arrays are {@code [draw]} and not to be modified. */
public interface WholePeriod {
    /** Returns a row of {@link Tally}, in rounds. */
    double[] ofRow(int row);

    /** Returns a stockpile's rounds when the period begins. */
    double[] initialOf(int stock);

    /** Returns a stockpile's rounds that are never drawn on. */
    double[] reserveOf(int stock);

    /** Returns a stockpile's least rounds at the end of any day. */
    double[] minimumOf(int stock);

    /** Returns the day of the period of a stockpile's first shortage, or {@link Samples#NEVER}. */
    int[] shortageDayOf(int stock);
}
