package io.github.shellgap.stats;

import java.util.Arrays;
import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.descriptive.Quantile.EstimationMethod;

/**
 * Values of one measure counted into equal bins, for more draws than can be kept: memory does not grow with them.
 *
 * <p>The bins cover the middle 96 % of a pilot sample, of which quantiles from 5 % to 95 % fall into the inside; what
 * lies beyond is counted too, and bounded by the true least and greatest value. Values that many draws share, as a stock
 * that is used up, are counted apart ({@link Spikes}), so that their rank is exact. Quantiles are of Hyndman and Fan's
 * type 7, each order statistic interpolated within its bin; {@link #rankError} bounds how far in rank that can be off.
 *
 * <p>Counts add up to the same in any order. Sums are kept by chunk of draws, each added to by one thread in the order of
 * its draws, and added up in the order of the chunks; so any number of threads gives the same bits.
 */
public final class Histogram {
    private static final Quantile TYPE_7 = Quantile.withDefaults().with(EstimationMethod.HF7);

    /** Share of the pilot on either side that is left outside the bins. */
    private static final double TAIL = 0.02;

    private final double low;
    private final double perUnit;
    private final Spikes spikes;

    /** Values by bin: the first holds those below the range, the last those above. */
    private final int[] counts;

    /** Sum of each chunk, and what rounding took from it; {@code [chunk]}. */
    private final double[] sums;

    private final double[] errors;

    private double least = Double.POSITIVE_INFINITY;
    private double greatest = Double.NEGATIVE_INFINITY;
    private int size;

    /**
     * Makes an empty histogram.
     *
     * @param pilot {@code [draw]}, at least one finite value from the distribution to be counted; not modified
     * @param bins between the ends of the range, at least 1
     * @param chunks by which sums are kept, at least 1
     */
    public Histogram(double[] pilot, int bins, int chunks) {
        double[] sorted = pilot.clone();
        Arrays.sort(sorted);
        int tail = (int) (TAIL * sorted.length);
        low = sorted[tail];
        double inverse = bins / (sorted[sorted.length - 1 - tail] - low);
        // A range of no width, or too wide to divide, is one bin.
        boolean hasBins = inverse > 0 && inverse < Double.POSITIVE_INFINITY;
        perUnit = hasBins ? inverse : 0;
        counts = new int[hasBins ? bins + 2 : 2];
        spikes = new Spikes(sorted);
        sums = new double[chunks];
        errors = new double[chunks];
    }

    /** Returns the bytes that a histogram takes. */
    public static long bytes(int bins, int chunks) {
        return 4L * bins + 16L * chunks + Spikes.MOST_BYTES;
    }

    /**
     * Counts values.
     *
     * @param values {@code [draw]}, finite; not modified
     * @param count how many of them, at least 1
     * @param chunk to which they belong; the values of a chunk come from one thread, in their order
     */
    public void add(double[] values, int count, int chunk) {
        double sum = Moments.sum(values, 0, count);
        double next = sums[chunk] + sum;
        errors[chunk] += Moments.lost(sums[chunk], sum, next);
        sums[chunk] = next;
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            lowest = Math.min(lowest, values[i]);
            highest = Math.max(highest, values[i]);
        }
        synchronized (counts) {
            least = Math.min(least, lowest);
            greatest = Math.max(greatest, highest);
            size += count;
            spikes.add(values, count);
            count(values, count);
        }
    }

    private void count(double[] values, int count) {
        int last = counts.length - 1;
        for (int i = 0; i < count; i++) {
            int bin = (int) ((values[i] - low) * perUnit + 1);
            counts[Math.max(0, Math.min(last, bin))]++;
        }
    }

    /** Returns the number of values. */
    public int size() {
        return size;
    }

    /** Returns the arithmetic mean, correct to about 15 digits of the largest value. */
    public double mean() {
        double sum = 0;
        double error = 0;
        for (int chunk = 0; chunk < sums.length; chunk++) {
            double next = sum + sums[chunk];
            error += Moments.lost(sum, sums[chunk], next) + errors[chunk];
            sum = next;
        }
        return (sum + error) / size;
    }

    /**
     * Returns quantiles of type 7.
     *
     * @param probabilities each in {@code [0, 1]}; not modified
     * @return {@code [probability]}, within the least and the greatest value
     * @throws IllegalArgumentException if a probability is out of range
     * @throws IllegalStateException if nothing was counted
     */
    public double[] quantiles(double[] probabilities) {
        int[] ends = ends();
        return TYPE_7.evaluate(size, rank -> bracket(ends, rank).valueAt(rank), probabilities);
    }

    /**
     * Returns how far in rank a quantile can be off: the share of values in the bin that it fell into, the largest of
     * all.
     *
     * @param probabilities each in {@code [0, 1]}; not modified
     * @return 0…1; 0 where each quantile is a value that was counted apart
     */
    public double rankError(double[] probabilities) {
        int[] ends = ends();
        double most = 0;
        for (double probability : probabilities) {
            int rank = (int) (probability * (size - 1));
            most = Math.max(most, bracket(ends, rank).share(size));
            most = Math.max(most, bracket(ends, Math.min(rank + 1, size - 1)).share(size));
        }
        return most;
    }

    private int[] ends() {
        if (size == 0) {
            throw new IllegalStateException("the histogram is empty");
        }
        int[] ends = counts.clone();
        for (int bin = 1; bin < ends.length; bin++) {
            ends[bin] += ends[bin - 1];
        }
        return ends;
    }

    private Bracket bracket(int[] ends, int rank) {
        int bin = Arrays.binarySearch(ends, rank + 1);
        bin = bin < 0 ? -bin - 1 : bin;
        // An empty bin ends where the one before it does.
        while (bin > 0 && ends[bin - 1] > rank) {
            bin--;
        }
        int below = bin == 0 ? 0 : ends[bin - 1];
        return spikes.narrow(new Bracket(edge(bin), edge(bin + 1), below, ends[bin]), rank);
    }

    /** Returns the lower edge of a bin, within the least and the greatest value. */
    private double edge(int bin) {
        if (bin == 0) {
            return least;
        }
        double edge = bin == counts.length || perUnit == 0 ? greatest : low + (bin - 1) / perUnit;
        return Math.max(least, Math.min(greatest, edge));
    }

    /**
     * Values between which some order statistics lie.
     *
     * @param from the lower value
     * @param to the upper value
     * @param below number of values below
     * @param end number of values below or among them
     */
    record Bracket(double from, double to, int below, int end) {
        double valueAt(int rank) {
            return from + (to - from) * ((rank - below + 0.5) / (end - below));
        }

        double share(int size) {
            return from == to ? 0 : (double) (end - below) / size;
        }
    }
}
