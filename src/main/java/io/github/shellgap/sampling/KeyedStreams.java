package io.github.shellgap.sampling;

import java.util.List;

/**
 * Independent uniform numbers, each a function of seed, path and draw alone: another path moves none of them, and more
 * draws leave the first ones as they are.
 *
 * <p>A coordinate is the output of SplitMix64 at a counter, 53 bits, centred in its cell.
 */
public final class KeyedStreams implements UnitPoints {
    private final long[] keys;

    /**
     * Makes the streams.
     *
     * @param seed of all of them
     * @param paths a stream each
     */
    public KeyedStreams(long seed, List<String> paths) {
        keys = paths.stream().mapToLong(path -> Keys.of(seed, path)).toArray();
    }

    @Override
    public void fill(int dimension, long firstDraw, int width, double[] target, int offset) {
        long key = keys[dimension];
        for (int i = 0; i < width; i++) {
            // Two rounds: counters of neighbouring draws differ in few bits, keys of two paths by any pattern.
            long bits = Keys.mix(Keys.mix(key + Keys.STEP * (firstDraw + i + 1)) ^ key);
            target[offset + i] = ((bits >>> 11) + 0.5) * 0x1p-53;
        }
    }
}
