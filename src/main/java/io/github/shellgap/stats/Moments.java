package io.github.shellgap.stats;

/** Means and spreads. */
public final class Moments {
    private Moments() {}

    /**
     * Returns the arithmetic mean.
     *
     * <p>Sums in the order of the sample with Neumaier's compensation: the error is about one rounding of the result,
     * and the same sample always gives the same bits.
     *
     * @param sample {@code [draw]}, {@code n >= 1}; not modified
     * @throws IllegalArgumentException if the sample is empty
     * @see <a href="https://doi.org/10.1002/zamm.19740540106">Neumaier (1974), Rundungsfehleranalyse einiger Verfahren
     *     zur Summation endlicher Summen</a>
     */
    public static double mean(double[] sample) {
        if (sample.length == 0) {
            throw new IllegalArgumentException("a sample without values has no mean");
        }
        double sum = 0;
        double lost = 0;
        for (double value : sample) {
            double next = sum + value;
            lost += Math.abs(sum) >= Math.abs(value) ? (sum - next) + value : (value - next) + sum;
            sum = next;
        }
        return (sum + lost) / sample.length;
    }

    /**
     * Returns the standard deviation, with divisor n − 1.
     *
     * <p>Two passes: deviations from the compensated mean.
     *
     * @param sample {@code [draw]}, {@code n >= 2}; not modified
     * @throws IllegalArgumentException if there are fewer than two values
     */
    public static double standardDeviation(double[] sample) {
        if (sample.length < 2) {
            throw new IllegalArgumentException("a spread takes two values, not " + sample.length);
        }
        double mean = mean(sample);
        double squares = 0;
        for (double value : sample) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares / (sample.length - 1));
    }
}
