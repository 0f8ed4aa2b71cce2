package io.github.shellgap.sampling;

/** The exponential function, the same to the bit on every machine, and quick for the arguments that noise has. */
final class Exponential {
    private static final double LARGEST = 700;
    private static final double PER_LN_2 = 1.4426950408889634;

    // ln 2 in two parts: the first has so few digits that its multiples by whole numbers up to 1,024 are exact.
    private static final double LN_2_COARSE = 0.6931471803691238;
    private static final double LN_2_REST = 1.9082149292705877e-10;

    private static final int FRACTION_BITS = 52;
    private static final int BIAS = 1023;

    private Exponential() {}

    /**
     * Returns e to the power of {@code x}, relative error below 3e-16 between -700 and 700, and as {@link StrictMath}
     * beyond: {@code x = k ln 2 + r} with {@code |r| <= ln 2 / 2}, and the series of {@code e^r} to its 13th power.
     *
     * @param x any number
     */
    static double of(double x) {
        if (!(Math.abs(x) <= LARGEST)) {
            return StrictMath.exp(x);
        }
        double whole = Math.rint(x * PER_LN_2);
        double r = (x - whole * LN_2_COARSE) - whole * LN_2_REST;
        double square = r * r;
        // The series in pairs of terms, so that they need not wait for each other.
        double high = (1.0 / 479001600 + r / 6227020800.0) * square + (1.0 / 3628800 + r / 39916800);
        double middle = (1.0 / 40320 + r / 362880) * square + (1.0 / 720 + r / 5040);
        double low = (1.0 / 24 + r / 120) * square + (0.5 + r / 6);
        double fourth = square * square;
        double series = 1 + (r + square * (low + fourth * (middle + fourth * high)));
        return series * Double.longBitsToDouble(((long) whole + BIAS) << FRACTION_BITS);
    }
}
