package io.github.shellgap.outcome;

/**
 * 128 bits by which a row of draws is known again. Rows that are equal to the bit have the same mark. Values go by turns
 * into four sums of 64 bits, and each step of a sum can be undone: rows that differ in one value never have the same
 * mark before the sums are joined, others once in 10¹⁹ pairs at most, which is rarer by far than that the machine errs.
 *
 * @see <a href="https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md">the steps are those of Collet's XXH64</a>
 */
record RowMark(long first, long second) {
    private static final int SUMS = 4;
    private static final long MULTIPLIER = 0x9E3779B185EBCA87L;
    private static final long VALUE_MULTIPLIER = 0xC2B2AE3D27D4EB4FL;

    /** Returns the mark of a row; {@code [draw]}, not modified. */
    static RowMark of(double[] row) {
        long a = row.length;
        long b = MULTIPLIER;
        long c = VALUE_MULTIPLIER;
        long d = MULTIPLIER ^ VALUE_MULTIPLIER;
        int i = 0;
        for (; i <= row.length - SUMS; i += SUMS) {
            a = step(a, row[i]);
            b = step(b, row[i + 1]);
            c = step(c, row[i + 2]);
            d = step(d, row[i + 3]);
        }
        for (; i < row.length; i++) {
            a = step(a, row[i]);
        }
        return new RowMark(join(join(join(a, b), c), d), join(join(join(d, c), a), b));
    }

    private static long step(long sum, double value) {
        return Long.rotateLeft(sum + Double.doubleToRawLongBits(value) * VALUE_MULTIPLIER, 31) * MULTIPLIER;
    }

    private static long join(long sum, long other) {
        long mixed = (sum ^ (other ^ (other >>> 29)) * VALUE_MULTIPLIER) * MULTIPLIER;
        return mixed ^ (mixed >>> 32);
    }
}
