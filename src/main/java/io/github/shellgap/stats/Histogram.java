package io.github.shellgap.stats;

import java.util.Arrays;
import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.descriptive.Quantile.EstimationMethod;

/**
 * Values of one measure counted into bins, for more draws than can be kept: memory does not grow with them.
 *
 * <p>The bins cover the middle 96 % of a pilot sample, of which quantiles from 5 % to 95 % fall into the inside; what
 * lies beyond is counted too, and bounded by the true least and greatest value. The range is cut evenly, and each piece
 * again, the more finely the more of the pilot lies in it. Values that many draws share, as a stock that is used up, are
 * counted apart ({@link Spikes}), so that their rank is exact. Quantiles are of Hyndman and Fan's type 7, each order
 * statistic interpolated within its bin; {@link #rankError} bounds how far in rank that can be off.
 *
 * <p>Counts add up to the same in any order. Sums are kept by chunk of draws, each added to by one thread in the order of
 * its draws, and added up in the order of the chunks; so any number of threads gives the same bits.
 */
public final class Histogram {
    private static final Quantile TYPE_7 = Quantile.withDefaults().with(EstimationMethod.HF7);

    /** Share of the pilot on either side that is left outside the bins. */
    private static final double TAIL = 0.02;

    /** Bins for each of the even pieces of the range. */
    private static final int BINS_PER_PIECE = 8;

    /** Values whose bins are found before they are counted. */
    private static final int TOGETHER = 128;

    private final double low;

    /** Pieces per unit of the values. */
    private final double perUnit;

    /** First bin of each piece, and the end; the first piece is all below the range, the last all above. */
    private final int[] starts;

    private final Spikes spikes;

    /** Values by bin: the first holds those below the range, the last those above. */
    private final int[] counts;

    /** Room for the bins of values at hand. */
    private final int[] found = new int[TOGETHER];

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
     * @param bins between the ends of the range, about; at least 1
     * @param chunks by which sums are kept, at least 1
     */
    public Histogram(double[] pilot, int bins, int chunks) {
        double[] sorted = pilot.clone();
        Arrays.sort(sorted);
        int tail = (int) (TAIL * sorted.length);
        low = sorted[tail];
        double high = sorted[sorted.length - 1 - tail];
        double inverse = Math.max(1, bins / BINS_PER_PIECE) / (high - low);
        // A range of no width, or too wide to divide, is one piece.
        boolean hasPieces = inverse > 0 && inverse < Double.POSITIVE_INFINITY;
        perUnit = hasPieces ? inverse : 0;
        starts = new int[hasPieces ? Math.max(1, bins / BINS_PER_PIECE) + 3 : 3];
        cutPieces(sorted, bins);
        counts = new int[starts[starts.length - 1]];
        spikes = new Spikes(sorted, Math.max(Math.abs(low), Math.abs(high)));
        sums = new double[chunks];
        errors = new double[chunks];
    }

    /** Gives each piece a bin, and shares the others out by the values of the pilot that differ. */
    private void cutPieces(double[] sorted, int bins) {
        int[] values = new int[starts.length - 1];
        int differing = 0;
        for (int i = 1; i < sorted.length; i++) {
            int piece = piece(sorted[i]);
            if (sorted[i] != sorted[i - 1] && piece > 0 && piece < values.length - 1) {
                values[piece]++;
                differing++;
            }
        }
        int shared = Math.max(0, bins - values.length + 2);
        for (int piece = 0; piece < values.length; piece++) {
            int more = differing == 0 ? 0 : (int) ((long) shared * values[piece] / differing);
            starts[piece + 1] = starts[piece] + 1 + more;
        }
    }

    private int piece(double value) {
        return Math.max(0, Math.min(starts.length - 2, (int) ((value - low) * perUnit + 1)));
    }

    /** Returns the most bytes that a histogram takes. */
    public static long bytes(int bins, int chunks) {
        return 4L * (bins + bins / BINS_PER_PIECE + TOGETHER) + 16L * chunks + Spikes.MOST_BYTES;
    }

    /**
     * Counts values.
     *
     * @param values {@code [draw]}, finite; not modified
     * @param from index of the first
     * @param to index after the last, above {@code from}
     * @param chunk to which they belong; the values of a chunk come from one thread, in their order
     */
    public void add(double[] values, int from, int to, int chunk) {
        double sum = Moments.sum(values, from, to);
        double next = sums[chunk] + sum;
        errors[chunk] += Moments.lost(sums[chunk], sum, next);
        sums[chunk] = next;
        synchronized (counts) {
            size += to - from;
            // Once values were seen on both sides of the range, those within it are no new extremes.
            if (counts[0] == 0 || counts[counts.length - 1] == 0) {
                noteExtremes(values, from, to);
            }
            spikes.add(values, from, to);
            count(values, from, to);
        }
    }

    private void noteExtremes(double[] values, int from, int to) {
        for (int i = from; i < to; i++) {
            least = values[i] < least ? values[i] : least;
            greatest = values[i] > greatest ? values[i] : greatest;
        }
    }

    private void count(double[] values, int from, int to) {
        // Bins are found first: what is left then is short, so that the processor waits for many of them at once.
        for (int first = from; first < to; first += found.length) {
            int some = Math.min(found.length, to - first);
            find(values, first, some);
            for (int i = 0; i < some; i++) {
                counts[found[i]]++;
            }
        }
    }

    /** Finds the bins of some values, and keeps those beyond the range as extremes. */
    private void find(double[] values, int from, int some) {
        double end = starts.length - 2;
        for (int i = 0; i < some; i++) {
            double value = values[from + i];
            double place = (value - low) * perUnit + 1;
            if (place >= 1 && place < end) {
                int piece = (int) place;
                int start = starts[piece];
                int bins = starts[piece + 1] - start;
                // From 1 on the fraction of a double is at most 1 − 2⁻⁵², so that it ends below the number of bins.
                found[i] = start + (int) ((place - piece) * bins);
            } else {
                found[i] = place < 1 ? 0 : counts.length - 1;
                least = Math.min(least, value);
                greatest = Math.max(greatest, value);
            }
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
        if (bin == 0 || perUnit == 0) {
            // Without a range everything lies in the bin behind the first.
            return bin <= 1 ? least : greatest;
        }
        int found = Arrays.binarySearch(starts, bin);
        int piece = found < 0 ? -found - 2 : found;
        if (piece == starts.length - 1) {
            return greatest;
        }
        double within = (double) (bin - starts[piece]) / (starts[piece + 1] - starts[piece]);
        double edge = low + (piece - 1 + within) / perUnit;
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
