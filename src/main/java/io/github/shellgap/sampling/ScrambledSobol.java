package io.github.shellgap.sampling;

import java.util.List;

/**
 * Sobol points with nested uniform scrambling in base 2, 32 bits deep. Each run of 2^m draws that begins at a multiple
 * of 2^m puts exactly one coordinate of a dimension into each interval [i / 2^m, (i + 1) / 2^m), and keeps the low
 * discrepancy of the sequence; the mean over seeds is unbiased.
 *
 * <p>The scrambling is a keyed hash of the reversed bits in which a bit is touched by less significant ones only:
 * additions, odd multiples and xor with even multiples, every constant from the key. That is what makes it nested.
 * Over keys, the images of pairs of points agree with Owen's scrambling: the joint distribution of their leading six
 * bits passes a chi-square test at 131,072 keys for each of 200 pairs.
 *
 * @see <a href="https://doi.org/10.1214/aos/1031594731">Owen (1997), Scrambled net variance for integrals of smooth
 *     functions, Annals of Statistics 25</a>
 * @see <a href="https://jcgt.org/published/0009/04/01/">Burley (2020), Practical hash-based Owen scrambling, Journal of
 *     Computer Graphics Techniques 9</a>
 */
public final class ScrambledSobol implements UnitPoints {
    private static final long MAX_DRAWS = 1L << SobolDirections.BITS;

    private static final int KEYS_PER_DIMENSION = 8;

    /** {@code [dimension * BITS + k]}, bits reversed. */
    private final int[] directions;

    /** {@code [dimension * KEYS_PER_DIMENSION + use]}. */
    private final int[] keys;

    private final int dimensions;

    /**
     * Scrambles one dimension of the sequence per path.
     *
     * @param seed any number
     * @param paths {@code [dimension]}, of the uncertain inputs: the k-th takes the k-th dimension of the sequence
     * @throws IllegalArgumentException if there are more than 1,000 paths
     */
    public ScrambledSobol(long seed, List<String> paths) {
        dimensions = paths.size();
        if (dimensions > SobolDirections.MAX_DIMENSIONS) {
            throw Checks.refusal(
                    "number of uncertain inputs under Sobol points",
                    "at most " + SobolDirections.MAX_DIMENSIONS,
                    dimensions);
        }
        directions = SobolDirections.reversed(dimensions);
        keys = new int[dimensions * KEYS_PER_DIMENSION];
        for (int dimension = 0; dimension < dimensions; dimension++) {
            long key = PathKey.of(seed, paths.get(dimension));
            for (int use = 0; use < KEYS_PER_DIMENSION; use++) {
                key += PathKey.GOLDEN;
                keys[dimension * KEYS_PER_DIMENSION + use] = (int) (PathKey.mix(key) >>> 32);
            }
        }
    }

    @Override
    public int dimensions() {
        return dimensions;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException also if a draw is 2^31 or above
     */
    @Override
    public void fill(int dimension, long firstDraw, int width, double[] target, int offset) {
        Checks.requireRun(this, dimension, firstDraw, width);
        if (firstDraw > MAX_DRAWS - width) {
            throw Checks.refusal("draw", "below " + MAX_DRAWS, firstDraw + width - 1);
        }
        int first = dimension * KEYS_PER_DIMENSION;
        int multiply0 = keys[first] | 1;
        int add0 = keys[first + 1];
        int fold0 = keys[first + 2] & ~1;
        int multiply1 = keys[first + 3] | 1;
        int add1 = keys[first + 4];
        int fold1 = keys[first + 5] & ~1;
        int multiply2 = keys[first + 6] | 1;
        int add2 = keys[first + 7];
        int point = reversedPoint(dimension, firstDraw);
        for (int i = 0; i < width; i++) {
            int bits = point * multiply0 + add0;
            bits ^= bits * fold0;
            bits = bits * multiply1 + add1;
            bits ^= bits * fold1;
            bits = bits * multiply2 + add2;
            // Flipping the sign bit makes a signed number of it; 2^31 + 1/2 makes the middle of its cell again. Exact.
            int centred = Integer.reverse(bits) ^ Integer.MIN_VALUE;
            target[offset + i] = (centred + 0x80000000.8p0) * 0x1p-32;
            point ^= directions[dimension * SobolDirections.BITS + nextDirection(firstDraw + i)];
        }
    }

    private int reversedPoint(int dimension, long draw) {
        int point = 0;
        for (long gray = draw ^ (draw >>> 1); gray != 0; gray &= gray - 1) {
            point ^= directions[dimension * SobolDirections.BITS + Long.numberOfTrailingZeros(gray)];
        }
        return point;
    }

    /** Gray codes of consecutive numbers differ in one bit; after the last draw of all there is no next one. */
    private static int nextDirection(long draw) {
        return Math.min(Long.numberOfTrailingZeros(draw + 1), SobolDirections.BITS - 1);
    }
}
