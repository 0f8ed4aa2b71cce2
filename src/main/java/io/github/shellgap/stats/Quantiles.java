package io.github.shellgap.stats;

import java.util.Arrays;
import org.apache.commons.numbers.arrays.Selection;
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

    private Quantiles() {}

    /**
     * Returns sample quantiles of type 7.
     *
     * @param sample {@code [draw]}, any unit, any order, {@code n >= 1}; not modified
     * @param probabilities each in {@code [0, 1]}; not modified
     * @return {@code [probability]}, in the sample's unit, within its minimum and maximum
     * @throws IllegalArgumentException if the sample is empty or holds a NaN, or a probability is out of range
     */
    public static double[] type7(double[] sample, double[] probabilities) {
        return type7InPlace(sample.clone(), 0, sample.length, probabilities);
    }

    /**
     * Returns sample quantiles of type 7, as {@link #type7}, of part of an array that may be reordered; allocates
     * nothing that grows with the sample.
     *
     * @param sample {@code [draw]}, any unit, any order; the part is reordered
     * @param from first index of the part
     * @param to index after the last of the part, above {@code from}
     * @param probabilities each in {@code [0, 1]}; not modified
     * @return {@code [probability]}, in the sample's unit, within the part's minimum and maximum
     * @throws IllegalArgumentException if the part is empty or holds a NaN, or a probability is out of range
     */
    public static double[] type7InPlace(double[] sample, int from, int to, double[] probabilities) {
        Samples.requirePart(sample, from, to);
        if (probabilities.length == 0) {
            return new double[0];
        }
        Selection.select(sample, from, to, ranks(to - from, from, probabilities));
        return TYPE_7.evaluate(to - from, rank -> sample[from + rank], probabilities);
    }

    /** Returns the indexes of the two order statistics about each quantile. */
    private static int[] ranks(int size, int from, double[] probabilities) {
        int[] ranks = new int[2 * probabilities.length];
        for (int i = 0; i < probabilities.length; i++) {
            double probability = probabilities[i];
            if (!(probability >= 0 && probability <= 1)) {
                throw new IllegalArgumentException("probability must be in [0, 1] but is " + probability);
            }
            int below = (int) (probability * (size - 1));
            ranks[2 * i] = from + below;
            ranks[2 * i + 1] = from + Math.min(below + 1, size - 1);
        }
        Arrays.sort(ranks);
        return ranks;
    }
}
