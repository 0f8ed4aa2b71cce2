package io.github.shellgap.stats;

import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.descriptive.Quantile.EstimationMethod;

/** How often each whole number of a range occurred: mean and quantiles of any number of values, exact. */
public final class WholeCounts {
    private static final Quantile TYPE_7 = Quantile.withDefaults().with(EstimationMethod.HF7);

    private final int first;
    private final int[] counts;

    /**
     * Makes an empty count.
     *
     * @param first the least number
     * @param last the greatest, not below it
     */
    public WholeCounts(int first, int last) {
        this.first = first;
        counts = new int[last - first + 1];
    }

    /**
     * Counts a number.
     *
     * @throws IndexOutOfBoundsException if it is out of range
     */
    public void add(int number) {
        counts[number - first]++;
    }

    /** Returns how many were counted. */
    public int size() {
        int size = 0;
        for (int count : counts) {
            size += count;
        }
        return size;
    }

    /** Returns the arithmetic mean, correctly rounded but for the quotient; NaN if nothing was counted. */
    public double mean() {
        long sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += (long) counts[i] * (first + i);
        }
        return (double) sum / size();
    }

    /**
     * Returns quantiles of Hyndman and Fan's type 7.
     *
     * @param probabilities each in {@code [0, 1]}; not modified
     * @return {@code [probability]}; NaN if nothing was counted
     * @throws IllegalArgumentException if a probability is out of range
     */
    public double[] quantiles(double[] probabilities) {
        return TYPE_7.evaluate(size(), this::at, probabilities);
    }

    private double at(int rank) {
        int at = 0;
        for (int below = counts[0]; below <= rank; below += counts[at]) {
            at++;
        }
        return first + at;
    }
}
