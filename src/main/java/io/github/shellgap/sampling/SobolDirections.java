package io.github.shellgap.sampling;

import org.apache.commons.math3.random.SobolSequenceGenerator;

/** Direction numbers of Sobol's sequence, to 32 bits. */
final class SobolDirections {
    /** Dimensions for which the library knows direction numbers. */
    static final int MOST_DIMENSIONS = 1000;

    /** Bits of a coordinate, and so the logarithm of the number of points. */
    static final int BITS = 32;

    private static int[][] known = new int[0][];

    private SobolDirections() {}

    /**
     * Returns the direction numbers of the first dimensions.
     *
     * <p>They are read off the library's points: point 2ᵏ of its Gray-code sequence is the sum without carry of the
     * directions k and k − 1.
     *
     * @return {@code [dimension][bit]}; not to be modified
     * @throws IllegalArgumentException if {@code dimensions} is above {@value #MOST_DIMENSIONS}
     * @see <a href="https://doi.org/10.1137/070709359">Joe and Kuo (2008), Constructing Sobol sequences with better
     *     two-dimensional projections</a>
     */
    static synchronized int[][] of(int dimensions) {
        if (dimensions > MOST_DIMENSIONS) {
            throw new IllegalArgumentException(
                    "Sobol points have at most " + MOST_DIMENSIONS + " dimensions, not " + dimensions);
        }
        if (known.length < dimensions) {
            known = read(dimensions);
        }
        return known;
    }

    private static int[][] read(int dimensions) {
        SobolSequenceGenerator library = new SobolSequenceGenerator(dimensions);
        int[][] directions = new int[dimensions][BITS];
        for (int bit = 0; bit < BITS - 1; bit++) {
            double[] point = library.skipTo(1 << bit);
            for (int k = 0; k < dimensions; k++) {
                int digits = (int) (long) (point[k] * 0x1p32);
                directions[k][bit] = bit == 0 ? digits : digits ^ directions[k][bit - 1];
            }
        }
        return directions;
    }
}
