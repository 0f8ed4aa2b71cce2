package io.github.shellgap.stats;

import java.util.Arrays;

/** How near a predicted distribution came to what happened. */
public final class RankedProbability {
    private RankedProbability() {}

    /**
     * Returns the continuous ranked probability score of an ensemble taken as a distribution of equal steps: the mean
     * distance of a draw to the observation, less half the mean distance between two draws. 0 is best; for a single draw
     * it is the distance. Error: a few roundings per draw.
     *
     * @param sample {@code [draw]}, finite, at least one; not modified
     * @param observed finite, in the sample's unit
     * @return in the sample's unit, at or above 0
     * @throws IllegalArgumentException if the sample is empty, or a number is not finite
     * @see <a href="https://doi.org/10.1198/016214506000001437">Gneiting and Raftery (2007), Strictly Proper Scoring
     *     Rules, Prediction, and Estimation, JASA 102, equation 21</a>
     */
    public static double score(double[] sample, double observed) {
        if (sample.length == 0 || !Double.isFinite(observed)) {
            throw new IllegalArgumentException("a score needs at least 1 draw and a finite observation but has "
                    + sample.length + " and " + observed);
        }
        double[] sorted = sample.clone();
        Arrays.sort(sorted);
        double n = sorted.length;
        double distance = 0;
        double spread = 0;
        for (int k = 0; k < sorted.length; k++) {
            if (!Double.isFinite(sorted[k])) {
                throw new IllegalArgumentException("sample must be finite but holds " + sorted[k]);
            }
            distance += Math.abs(sorted[k] - observed) / n;
            // The k-th of n sorted values is above k others and below n - 1 - k.
            spread += (2.0 * k + 1 - n) / n * (sorted[k] / n);
        }
        return Math.max(0, distance - spread);
    }
}
