package io.github.shellgap.stats;

/**
 * Mean and standard deviation, summed in the order of the sample with compensation: the same to the bit for the same
 * sample, and correct to about 15 digits of the largest value where no sum overflows.
 *
 * @see <a href="https://doi.org/10.1002/zamm.19740540106">Neumaier (1974), Rundungsfehleranalyse einiger Verfahren zur
 *     Summation endlicher Summen, ZAMM 54</a>
 */
public final class Moments {
    private Moments() {}

    /**
     * Returns the arithmetic mean. Error: one rounding of the sum, one of the quotient, and n 2^-105 of the mean
     * magnitude.
     *
     * @param sample {@code [draw]}, any unit; not modified
     * @param from first index
     * @param to index after the last, above {@code from}
     * @return in the sample's unit
     * @throws IllegalArgumentException if the part is empty or holds a NaN
     */
    public static double mean(double[] sample, int from, int to) {
        Samples.requirePart(sample, from, to);
        return sumAbout(0, sample, from, to) / (to - from);
    }

    /**
     * Returns the sample standard deviation, with n - 1 in the denominator, by the corrected two-pass algorithm.
     *
     * @param sample {@code [draw]}, any unit; not modified
     * @param from first index
     * @param to index after the last, above {@code from}
     * @return in the sample's unit; 0 for a single value
     * @throws IllegalArgumentException if the part is empty or holds a NaN
     * @see <a href="https://doi.org/10.1080/00031305.1983.10483115">Chan, Golub and LeVeque (1983), Algorithms for
     *     computing the sample variance, The American Statistician 37</a>
     */
    public static double standardDeviation(double[] sample, int from, int to) {
        int size = to - from;
        double mean = mean(sample, from, to);
        if (size == 1) {
            return 0;
        }
        double sum = 0;
        double compensation = 0;
        for (int i = from; i < to; i++) {
            double square = (sample[i] - mean) * (sample[i] - mean);
            double next = sum + square;
            compensation += lost(sum, square, next);
            sum = next;
        }
        // Takes out what the rounding of the mean has put in.
        double drift = sumAbout(mean, sample, from, to);
        double squares = sum + compensation - drift * drift / size;
        return StrictMath.sqrt(Math.max(squares, 0) / (size - 1));
    }

    private static double sumAbout(double centre, double[] sample, int from, int to) {
        double sum = 0;
        double compensation = 0;
        for (int i = from; i < to; i++) {
            double term = sample[i] - centre;
            double next = sum + term;
            compensation += lost(sum, term, next);
            sum = next;
        }
        return sum + compensation;
    }

    /** Returns what rounding took from {@code sum + term = next}. */
    private static double lost(double sum, double term, double next) {
        return Math.abs(sum) >= Math.abs(term) ? (sum - next) + term : (term - next) + sum;
    }
}
