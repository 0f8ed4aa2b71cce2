package io.github.shellgap.stats;

/**
 * Mean and standard deviation, summed with compensation, in four lanes of every fourth value whose sums are added in
 * their order: the same to the bit for the same sample, and correct to about 15 digits of the largest value where no sum
 * overflows.
 *
 * @see <a href="https://doi.org/10.1137/030601818">Ogita, Rump and Oishi (2005), Accurate sum and dot product, SIAM
 *     Journal on Scientific Computing 26</a>
 * @see <a href="https://doi.org/10.1002/zamm.19740540106">Neumaier (1974), Rundungsfehleranalyse einiger Verfahren zur
 *     Summation endlicher Summen, ZAMM 54</a>
 */
public final class Moments {
    private static final int LANES = 4;

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
        return sum(sample, from, to) / (to - from);
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

    /**
     * Returns the sum; error as for {@link #mean}.
     *
     * @param sample {@code [draw]}, any unit; not modified
     * @param from first index
     * @param to index after the last, above {@code from}
     * @return in the sample's unit
     * @throws IllegalArgumentException if the part is empty or holds a NaN
     */
    public static double sum(double[] sample, int from, int to) {
        Samples.requirePart(sample, from, to);
        double sum = sumAbout(0, sample, from, to);
        if (Double.isNaN(sum)) {
            Samples.requireNumbers(sample, from, to);
        }
        return sum;
    }

    private static double sumAbout(double centre, double[] sample, int from, int to) {
        int lanesEnd = to - (to - from) % LANES;
        double[] lanes = addLanes(centre, sample, from, lanesEnd);
        double sum = 0;
        double compensation = 0;
        for (int lane = 0; lane < LANES; lane++) {
            double next = sum + lanes[lane];
            compensation += lost(sum, lanes[lane], next) + lanes[LANES + lane];
            sum = next;
        }
        for (int i = lanesEnd; i < to; i++) {
            double term = sample[i] - centre;
            double next = sum + term;
            compensation += lost(sum, term, next);
            sum = next;
        }
        return sum + compensation;
    }

    /**
     * Adds every fourth value to a lane; the lanes do not wait for each other, and nothing branches.
     *
     * @return the lanes' sums, then their rounding errors
     */
    private static double[] addLanes(double centre, double[] sample, int from, int to) {
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        double error0 = 0;
        double error1 = 0;
        double error2 = 0;
        double error3 = 0;
        for (int i = from; i < to; i += LANES) {
            double term0 = sample[i] - centre;
            double term1 = sample[i + 1] - centre;
            double term2 = sample[i + 2] - centre;
            double term3 = sample[i + 3] - centre;
            double next0 = sum0 + term0;
            double next1 = sum1 + term1;
            double next2 = sum2 + term2;
            double next3 = sum3 + term3;
            error0 += lost(sum0, term0, next0);
            error1 += lost(sum1, term1, next1);
            error2 += lost(sum2, term2, next2);
            error3 += lost(sum3, term3, next3);
            sum0 = next0;
            sum1 = next1;
            sum2 = next2;
            sum3 = next3;
        }
        return new double[] {sum0, sum1, sum2, sum3, error0, error1, error2, error3};
    }

    /** Returns what rounding took from {@code sum + term = next}, whichever is larger (Knuth). */
    static double lost(double sum, double term, double next) {
        double added = next - sum;
        return (sum - (next - added)) + (term - added);
    }
}
