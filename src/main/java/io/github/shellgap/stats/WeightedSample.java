package io.github.shellgap.stats;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A sample whose members count differently, such as draws weighted by how well they agree with what was observed.
 * Values may be positive infinity: not within the time looked at. Immutable.
 */
public final class WeightedSample {
    /** Members that count less than this share of the one that counts most are left out: a million make a billionth. */
    private static final double NEGLIGIBLE = 1e-15;

    private final double[] sorted;
    private final double[] weights;
    private final double total;

    /**
     * Makes the sample.
     *
     * @param values {@code [draw]}, any unit, no NaN, at least one; not modified
     * @param weights {@code [draw]}, at or above 0, at least one above; not modified
     * @throws IllegalArgumentException if lengths differ, a value is NaN, or the weights are no weights
     */
    public WeightedSample(double[] values, double[] weights) {
        if (values.length != weights.length || values.length == 0) {
            throw new IllegalArgumentException("values and weights must be as many, and at least 1, but are "
                    + values.length + " and " + weights.length);
        }
        double least = NEGLIGIBLE * Arrays.stream(weights).max().orElse(0);
        int[] order = IntStream.range(0, values.length)
                .filter(draw -> weights[draw] > least)
                .boxed()
                .sorted((a, b) -> Double.compare(values[a], values[b]))
                .mapToInt(draw -> draw)
                .toArray();
        sorted = new double[order.length];
        this.weights = new double[order.length];
        double sum = 0;
        for (int k = 0; k < order.length; k++) {
            sorted[k] = values[order[k]];
            this.weights[k] = weights[order[k]];
            sum += this.weights[k];
            if (Double.isNaN(sorted[k])) {
                throw new IllegalArgumentException("values must not hold NaN but do at index " + order[k]);
            }
        }
        if (!(sum > 0 && sum < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("weights must sum to a number above 0 but sum to " + sum);
        }
        total = sum;
    }

    /** Returns the weighted mean; infinite if a value is. */
    public double mean() {
        double sum = 0;
        for (int k = 0; k < sorted.length; k++) {
            sum += weights[k] * sorted[k];
        }
        return sum / total;
    }

    /**
     * Returns the weighted standard deviation about the mean, without a correction for the size of the sample.
     *
     * @return in the sample's unit; infinite if a value is
     */
    public double standardDeviation() {
        double mean = mean();
        if (mean == Double.POSITIVE_INFINITY) {
            return mean;
        }
        double sum = 0;
        for (int k = 0; k < sorted.length; k++) {
            sum += weights[k] * (sorted[k] - mean) * (sorted[k] - mean);
        }
        return StrictMath.sqrt(sum / total);
    }

    /**
     * Returns a quantile by linear interpolation between the middles of the members' weights, which for equal weights is
     * Hyndman and Fan's type 5. Where it would fall between a finite value and an infinite one, it is infinite.
     *
     * @param probability 0…1
     * @return in the sample's unit, within its least and greatest value
     * @throws IllegalArgumentException if the probability is out of range
     */
    public double quantile(double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability must be in [0, 1] but is " + probability);
        }
        double wanted = probability * total;
        double before = 0;
        double lastMiddle = 0;
        for (int k = 0; k < sorted.length; k++) {
            double middle = before + weights[k] / 2;
            if (middle >= wanted) {
                boolean isFlat = k == 0 || sorted[k] == sorted[k - 1];
                return isFlat ? sorted[k] : between(k, (wanted - lastMiddle) / (middle - lastMiddle));
            }
            before += weights[k];
            lastMiddle = middle;
        }
        return sorted[sorted.length - 1];
    }

    private double between(int k, double share) {
        return sorted[k] == Double.POSITIVE_INFINITY ? sorted[k] : sorted[k - 1] + share * (sorted[k] - sorted[k - 1]);
    }

    /**
     * Returns the share of the weight below a value, members that equal it counted by half.
     *
     * @return 0…1
     */
    public double shareBelow(double value) {
        double below = 0;
        for (int k = 0; k < sorted.length; k++) {
            below += sorted[k] < value ? weights[k] : sorted[k] == value ? weights[k] / 2 : 0;
        }
        return below / total;
    }

    /**
     * Returns how many equally weighted draws would be as precise: the square of the sum over the sum of the squares.
     *
     * @param weights {@code [draw]}, at or above 0; not modified
     * @return 0 if no weight is above 0; otherwise from 1 to the number of draws
     * @see <a href="https://doi.org/10.1080/01621459.1994.10476469">Kong, Liu and Wong (1994), Sequential Imputations and
     *     Bayesian Missing Data Problems, JASA 89</a>
     */
    public static double effectiveSize(double[] weights) {
        double sum = 0;
        double squares = 0;
        for (double weight : weights) {
            sum += weight;
            squares += weight * weight;
        }
        return squares > 0 ? sum * sum / squares : 0;
    }

    /**
     * Returns weights in proportion to the exponentials of logarithms, the greatest of them 1.
     *
     * @param logarithms {@code [draw]}, negative infinity for a weight of 0; not modified
     * @return {@code [draw]}, 0…1; all 0 if every logarithm is negative infinity
     */
    public static double[] weightsOf(double[] logarithms) {
        double greatest = Arrays.stream(logarithms).max().orElse(Double.NEGATIVE_INFINITY);
        double[] weights = new double[logarithms.length];
        if (greatest > Double.NEGATIVE_INFINITY) {
            for (int draw = 0; draw < weights.length; draw++) {
                weights[draw] = StrictMath.exp(logarithms[draw] - greatest);
            }
        }
        return weights;
    }
}
