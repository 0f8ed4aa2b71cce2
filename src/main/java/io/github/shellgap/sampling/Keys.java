package io.github.shellgap.sampling;

/**
 * Hashes of names, seeds and counters to 64 well-mixed bits.
 *
 * @see <a href="https://doi.org/10.1145/2714064.2660195">Steele, Lea and Flood (2014), Fast splittable pseudorandom number
 *     generators</a>
 */
final class Keys {
    /** The odd integer nearest to 2⁶⁴ over the golden ratio: the counter's step of SplitMix64. */
    static final long STEP = 0x9E3779B97F4A7C15L;

    private Keys() {}

    /** Returns a bijective mix of 64 bits: the variant 13 of Stafford's finalisers, as in SplitMix64. */
    static long mix(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** Returns the key of a path under a seed. */
    static long of(long seed, String path) {
        long key = mix(seed + STEP);
        for (int i = 0; i < path.length(); i++) {
            key = mix(key + STEP * (path.charAt(i) + 1L));
        }
        return mix(key + STEP * path.length());
    }
}
