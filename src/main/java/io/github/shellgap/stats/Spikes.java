package io.github.shellgap.stats;

import io.github.shellgap.stats.Histogram.Bracket;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Values that many draws share: nothing left, nothing wanted, a reserve. A pilot sample finds them; from then on the
 * values below and at each are counted exactly. Draws share a value if they differ by no more than rounding puts between
 * them, 1e-12 of the pilot's largest but for
 * the few outermost.
 */
final class Spikes {
    /** Spikes kept; the largest if there are more. */
    private static final int MOST = 16;

    /** Bytes that they take at most. */
    static final long MOST_BYTES = 48L * MOST;

    private static final double CLOSE = 1e-12;

    /** Fewer values of the pilot are a coincidence. */
    private static final int FEWEST = 4;

    /** A spike that holds a smaller share matters no more than a bin. */
    private static final int LEAST_SHARE = 2048;

    private final double[] from;
    private final double[] to;
    private final double[] value;
    private final int[] below;
    private final int[] within;

    /**
     * Finds the spikes of a pilot sample.
     *
     * @param pilot sorted
     * @param largestValue magnitude of its values but for the few outermost
     */
    Spikes(double[] pilot, double largestValue) {
        double close = CLOSE * largestValue;
        int fewest = Math.max(FEWEST, pilot.length / LEAST_SHARE);
        List<int[]> runs = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= pilot.length; i++) {
            if (i == pilot.length || pilot[i] - pilot[i - 1] > close) {
                if (i - first >= Math.min(fewest, pilot.length)) {
                    runs.add(new int[] {first, i});
                }
                first = i;
            }
        }
        runs.sort(Comparator.comparingInt((int[] run) -> run[0] - run[1]));
        List<int[]> largest = runs.subList(0, Math.min(MOST, runs.size()));
        int count = largest.size();
        from = new double[count];
        to = new double[count];
        value = new double[count];
        below = new int[count];
        within = new int[count];
        for (int k = 0; k < count; k++) {
            int[] run = largest.get(k);
            // Half the distance on either side: neighbours never overlap.
            from[k] = pilot[run[0]] - close / 2;
            to[k] = pilot[run[1] - 1] + close / 2;
            value[k] = pilot[(run[0] + run[1]) / 2];
        }
    }

    void add(double[] values, int first, int end) {
        for (int k = 0; k < value.length; k++) {
            int less = 0;
            int notMore = 0;
            for (int i = first; i < end; i++) {
                less += values[i] < from[k] ? 1 : 0;
                notMore += values[i] <= to[k] ? 1 : 0;
            }
            below[k] += less;
            within[k] += notMore - less;
        }
    }

    /** Returns where an order statistic lies: at a spike, or between those within its bin. */
    Bracket narrow(Bracket bin, int rank) {
        Bracket narrow = bin;
        for (int k = 0; k < value.length; k++) {
            int end = below[k] + within[k];
            if (rank >= below[k] && rank < end) {
                return new Bracket(value[k], value[k], below[k], end);
            }
            if (rank >= end && end > narrow.below()) {
                double lower = Math.max(narrow.from(), Math.min(to[k], narrow.to()));
                narrow = new Bracket(lower, narrow.to(), end, narrow.end());
            }
            if (rank < below[k] && below[k] < narrow.end()) {
                double upper = Math.min(narrow.to(), Math.max(from[k], narrow.from()));
                narrow = new Bracket(narrow.from(), upper, narrow.below(), below[k]);
            }
        }
        return narrow;
    }
}
