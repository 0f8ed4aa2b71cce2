package io.github.shellgap.sampling;

import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * Direction numbers of the Sobol sequence of Joe and Kuo, read off the points of commons-math3, once per process.
 *
 * @see <a href="https://doi.org/10.1137/070709359">Joe and Kuo (2008), Constructing Sobol sequences with better
 *     two-dimensional projections, SIAM Journal on Scientific Computing 30</a>
 */
final class SobolDirections {
    /** Dimensions for which commons-math3 holds direction numbers. */
    static final int MAX_DIMENSIONS = 1000;

    /** Direction numbers per dimension: commons-math3 numbers its points by an {@code int}. */
    static final int BITS = 31;

    /** {@code [dimension * BITS + k]}; grows, is never changed once published. */
    private static int[] published = {};

    private SobolDirections() {}

    /**
     * Returns direction numbers for at least the first {@code dimensions} dimensions.
     *
     * @param dimensions 0 to {@link #MAX_DIMENSIONS}
     * @return {@code [dimension * BITS + k]}: the k-th direction number as a 32-bit binary fraction, bits reversed, so
     *     that bit 0 is one half; not to be modified
     */
    static synchronized int[] reversed(int dimensions) {
        if (published.length < dimensions * BITS) {
            published = load(dimensions);
        }
        return published;
    }

    private static int[] load(int dimensions) {
        SobolSequenceGenerator library = new SobolSequenceGenerator(dimensions);
        int[] directions = new int[dimensions * BITS];
        for (int k = 0; k < BITS; k++) {
            // Point n is the sum of the directions in the bits of n's Gray code; that of 2^k is 2^k + 2^(k-1).
            double[] point = library.skipTo(1 << k);
            for (int dimension = 0; dimension < dimensions; dimension++) {
                int at = dimension * BITS + k;
                int sum = Integer.reverse((int) (long) (point[dimension] * 0x1p32));
                directions[at] = k == 0 ? sum : sum ^ directions[at - 1];
            }
        }
        return directions;
    }
}
