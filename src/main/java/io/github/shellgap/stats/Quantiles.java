package io.github.shellgap.stats;

import org.apache.commons.statistics.descriptive.NaNPolicy;
import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.descriptive.Quantile.EstimationMethod;

/** Sample quantiles. */
public final class Quantiles {
    private static final Quantile COPYING = Quantile.withDefaults()
            .with(EstimationMethod.HF7)
            .with(NaNPolicy.ERROR)
            .withCopy(true);
    private static final Quantile IN_PLACE = COPYING.withCopy(false);

    private Quantiles() {}

    /**
     * Returns sample quantiles by linear interpolation of order statistics.
     *
     * <p>Estimator: Hyndman and Fan type 7, {@code h = (n - 1) p}.
     *
     * @param sample {@code [draw]}, any unit, any order, {@code n >= 1}; not modified
     * @param probabilities each in {@code [0, 1]}
     * @return {@code [probability]}, in the sample's unit, within its minimum and maximum
     * @throws IllegalArgumentException if the sample is empty or holds a NaN, or a probability is out of range
     * @see <a href="https://doi.org/10.2307/2684934">Hyndman and Fan (1996), The American Statistician 50</a>
     */
    public static double[] type7(double[] sample, double... probabilities) {
        return evaluate(COPYING, sample, probabilities);
    }

    /**
     * Returns the same as {@link #type7}, but reorders the sample.
     *
     * @throws IllegalArgumentException as there
     */
    public static double[] type7Reordering(double[] sample, double... probabilities) {
        return evaluate(IN_PLACE, sample, probabilities);
    }

    private static double[] evaluate(Quantile quantile, double[] sample, double[] probabilities) {
        if (sample.length == 0) {
            throw new IllegalArgumentException("a sample without values has no quantiles");
        }
        return quantile.evaluate(sample, probabilities);
    }
}
