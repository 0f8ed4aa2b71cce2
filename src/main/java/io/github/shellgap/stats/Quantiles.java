package io.github.shellgap.stats;

import java.util.Arrays;
import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.descriptive.Quantile.EstimationMethod;

/**
 * Sample quantiles by linear interpolation of order statistics.
 *
 * <p>Estimator: Hyndman and Fan type 7, {@code h = (n - 1) p}.
 *
 * @see <a href="https://doi.org/10.2307/2684934">Hyndman and Fan (1996), The American Statistician 50</a>
 */
public final class Quantiles {
    private static final Quantile TYPE_7 = Quantile.withDefaults().with(EstimationMethod.HF7);

    /** Each thread searches in room of its own. */
    private static final ThreadLocal<OrderStatistics> SEARCH = ThreadLocal.withInitial(OrderStatistics::new);

    private Quantiles() {}

    /**
     * Returns sample quantiles of type 7.
     *
     * @param sample {@code [draw]}, any unit, finite, any order, {@code n >= 1}; not modified
     * @param probabilities each in {@code [0, 1]}; not modified
     * @return {@code [probability]}, in the sample's unit, within its minimum and maximum
     * @throws IllegalArgumentException if the sample is empty or holds a NaN or an infinite value, or a probability is
     *     out of range
     */
    public static double[] type7(double[] sample, double[] probabilities) {
        return type7(sample, 0, sample.length, probabilities);
    }

    /**
     * Returns sample quantiles of type 7 of part of an array; allocates nothing that grows with the sample once the
     * thread has seen one as large.
     *
     * @param sample {@code [draw]}, any unit, finite, any order; not modified
     * @param from first index of the part
     * @param to index after the last of the part, above {@code from}
     * @param probabilities each in {@code [0, 1]}; not modified
     * @return {@code [probability]}, in the sample's unit, within the part's minimum and maximum
     * @throws IllegalArgumentException if the part is empty or holds a NaN or an infinite value, or a probability is out
     *     of range
     */
    public static double[] type7(double[] sample, int from, int to, double[] probabilities) {
        Samples.requirePart(sample, from, to);
        if (probabilities.length == 0) {
            return new double[0];
        }
        int[] ranks = ranks(to - from, probabilities);
        double[] found = SEARCH.get().find(sample, from, to, ranks);
        return TYPE_7.evaluate(to - from, rank -> found[Arrays.binarySearch(ranks, rank)], probabilities);
    }

    /** Returns the ranks of the two order statistics about each quantile, rising. */
    private static int[] ranks(int size, double[] probabilities) {
        int[] ranks = new int[2 * probabilities.length];
        for (int i = 0; i < probabilities.length; i++) {
            double probability = probabilities[i];
            if (!(probability >= 0 && probability <= 1)) {
                throw new IllegalArgumentException("probability must be in [0, 1] but is " + probability);
            }
            int below = (int) (probability * (size - 1));
            ranks[2 * i] = below;
            ranks[2 * i + 1] = Math.min(below + 1, size - 1);
        }
        Arrays.sort(ranks);
        return ranks;
    }
}
