package io.github.shellgap.sampling;

import java.util.List;

/**
 * Independent uniform numbers, each a function of seed, path and draw alone: a further path moves no other, and more
 * draws keep the earlier ones. Values are the odd multiples of 2^-53, so neither 0 nor 1 occurs.
 */
public final class KeyedStreams implements UnitPoints {
    /** Number of values in (0, 1) is 2^52. */
    private static final double SPACING = 0x1p-53;

    /** {@code [dimension]}. */
    private final long[] keys;

    /** {@code [dimension]}; added between the two mixing rounds, so that no two streams are one sequence, shifted. */
    private final long[] innerKeys;

    /**
     * Makes one stream per path.
     *
     * @param seed any number
     * @param paths {@code [dimension]}, of the uncertain inputs
     */
    public KeyedStreams(long seed, List<String> paths) {
        keys = new long[paths.size()];
        innerKeys = new long[paths.size()];
        for (int dimension = 0; dimension < keys.length; dimension++) {
            keys[dimension] = PathKey.of(seed, paths.get(dimension));
            // a step before draw 0: what the inner round makes of a draw must never cancel against it
            innerKeys[dimension] = PathKey.mix(keys[dimension] - PathKey.GOLDEN);
        }
    }

    @Override
    public int dimensions() {
        return keys.length;
    }

    @Override
    public void fill(int dimension, long firstDraw, int width, double[] target, int offset) {
        Checks.requireRun(this, dimension, firstDraw, width);
        long key = keys[dimension];
        long innerKey = innerKeys[dimension];
        for (int i = 0; i < width; i++) {
            long bits = PathKey.mix(innerKey ^ PathKey.mix(key + (firstDraw + i) * PathKey.GOLDEN));
            target[offset + i] = ((bits >>> 11) | 1) * SPACING;
        }
    }
}
