package io.github.shellgap.sampling;

/**
 * 64-bit keys of random streams, made from the seed and the path of an uncertain input.
 *
 * @see <a href="https://doi.org/10.1145/2660193.2660195">Steele, Lea and Flood (2014), Fast splittable pseudorandom
 *     number generators</a>
 */
final class PathKey {
    /** 2^64 divided by the golden ratio, made odd: the increment of SplitMix64. */
    static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private PathKey() {}

    /** Returns the key of a path: every character and the length take part, so that equal text means an equal key. */
    static long of(long seed, String path) {
        long key = mix(seed + GOLDEN);
        for (int i = 0; i < path.length(); i++) {
            key = mix((key ^ path.charAt(i)) + GOLDEN);
        }
        return mix(key ^ path.length());
    }

    /** Returns the SplitMix64 finaliser of {@code bits} (Stafford's variant 13), a permutation of the 64-bit numbers. */
    static long mix(long bits) {
        long mixed = bits;
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
