package io.github.shellgap.sampling;

import java.util.List;

/**
 * Sobol points with nested uniform scrambling in base 2, keyed by seed and path.
 *
 * <p>Each dimension is scrambled by a hash that flips a binary digit by the digits before it, which keeps every
 * elementary interval filled evenly. Points are the centres of cells of width 2⁻³²; 2³¹ of them are distinct.
 *
 * @see <a href="https://doi.org/10.1006/jcom.1998.0487">Owen (1998), Scrambling Sobol' and Niederreiter–Xing points</a>
 * @see <a href="https://jcgt.org/published/0009/04/01/">Burley (2020), Practical hash-based Owen scrambling</a>
 */
public final class ScrambledSobol implements UnitPoints {
    private final int[][] directions;
    private final int[] keys;

    /**
     * Makes the points.
     *
     * @param seed of the scrambling
     * @param paths a dimension each, in this order
     * @throws IllegalArgumentException if there are more than 1000 paths
     */
    public ScrambledSobol(long seed, List<String> paths) {
        directions = SobolDirections.of(paths.size());
        keys = paths.stream().mapToInt(path -> (int) Keys.of(seed, path)).toArray();
    }

    @Override
    public void fill(int dimension, long firstDraw, int width, double[] target, int offset) {
        if (firstDraw < 0 || firstDraw + width > 1L << (SobolDirections.BITS - 1)) {
            throw new IllegalArgumentException("draws " + firstDraw + " … " + (firstDraw + width) + " out of range");
        }
        int[] direction = directions[dimension];
        int key = keys[dimension];
        int digits = pointOf(direction, firstDraw);
        for (int i = 0; i < width; i++) {
            long cell = scramble(digits, key) & 0xFFFF_FFFFL;
            target[offset + i] = (cell + 0.5) * 0x1p-32;
            digits ^= direction[Long.numberOfTrailingZeros(firstDraw + i + 1)];
        }
    }

    private static int pointOf(int[] direction, long draw) {
        int digits = 0;
        long gray = draw ^ (draw >>> 1);
        for (int bit = 0; gray != 0; bit++, gray >>>= 1) {
            if ((gray & 1) != 0) {
                digits ^= direction[bit];
            }
        }
        return digits;
    }

    /** Permutes the 32-bit cells so that a digit depends on itself and on higher digits alone. */
    private static int scramble(int digits, int key) {
        int x = Integer.reverse(digits);
        // Multiplying by an even number, or by an odd one, and adding, carry from low digits to high ones only.
        x ^= x * 0x3D20ADEA;
        x += key;
        x *= (key >>> 16) | 1;
        x ^= x * 0x05526C56;
        x ^= x * 0x53A22864;
        return Integer.reverse(x);
    }
}
