package io.github.shellgap.sampling;

/**
 * Standard normal numbers by the ziggurat method, the same to the bit on every machine. The density is covered by 256
 * layers of equal area; in 99 of 100 cases a number lies inside its layer for certain and costs a product and a
 * comparison.
 *
 * @see <a href="https://doi.org/10.18637/jss.v005.i08">Marsaglia and Tsang (2000), The ziggurat method for generating
 *     random variables, Journal of Statistical Software 5(8)</a>
 */
final class Ziggurat {
    private static final int LAYERS = 256;

    /** Where the lowest layer's tail begins, and the area of each layer, for 256 of them (Marsaglia and Tsang). */
    private static final double TAIL_START = 3.654152885361009;

    private static final double AREA = 0.00492867323399;

    /** The bits below these choose the layer. */
    private static final int SIDE_SHIFT = 10;

    /** Right edges of the layers, from the lowest, whose box is as wide as its area asks; {@code [layer]}, and 0. */
    private static final double[] EDGE = new double[LAYERS + 1];

    /** The part of a layer that lies under the density for certain; {@code [layer]}. */
    private static final double[] INNER_SHARE = new double[LAYERS];

    static {
        EDGE[0] = AREA / density(TAIL_START);
        EDGE[1] = TAIL_START;
        for (int layer = 2; layer < LAYERS; layer++) {
            EDGE[layer] = StrictMath.sqrt(-2 * StrictMath.log(AREA / EDGE[layer - 1] + density(EDGE[layer - 1])));
        }
        for (int layer = 0; layer < LAYERS; layer++) {
            INNER_SHARE[layer] = EDGE[layer + 1] / EDGE[layer];
        }
    }

    private Ziggurat() {}

    /**
     * Returns a standard normal number.
     *
     * @param bits 64 random bits; where they do not suffice, more are made from them
     */
    static double normal(long bits) {
        int layer = (int) bits & (LAYERS - 1);
        double across = side(bits);
        if (Math.abs(across) < INNER_SHARE[layer]) {
            return across * EDGE[layer];
        }
        return edgeOrTail(bits, layer, across);
    }

    private static double edgeOrTail(long bits, int drawnLayer, double drawnAcross) {
        int layer = drawnLayer;
        double across = drawnAcross;
        long state = bits;
        while (true) {
            if (Math.abs(across) < INNER_SHARE[layer]) {
                return across * EDGE[layer];
            }
            if (layer == 0) {
                return across < 0 ? -tail(state) : tail(state);
            }
            double x = across * EDGE[layer];
            state = PathKey.mix(state + PathKey.GOLDEN);
            double below = density(EDGE[layer]);
            if (below + share(state) * (density(EDGE[layer + 1]) - below) < density(x)) {
                return x;
            }
            state = PathKey.mix(state + PathKey.GOLDEN);
            layer = (int) state & (LAYERS - 1);
            across = side(state);
        }
    }

    /** Marsaglia's tail: the excess over its start is exponential, taken with a chance that makes it normal. */
    private static double tail(long bits) {
        long state = bits;
        while (true) {
            state = PathKey.mix(state + PathKey.GOLDEN);
            double excess = -StrictMath.log(share(state)) / TAIL_START;
            state = PathKey.mix(state + PathKey.GOLDEN);
            if (-2 * StrictMath.log(share(state)) > excess * excess) {
                return TAIL_START + excess;
            }
        }
    }

    /** The density of the standard normal distribution but for its constant. */
    private static double density(double x) {
        return StrictMath.exp(-0.5 * x * x);
    }

    /** A number in (-1, 1), of the bits that choose no layer; never 0, so that its sign is one. */
    private static double side(long bits) {
        return ((bits >> SIDE_SHIFT) | 1) * 0x1p-53;
    }

    /** A number in (0, 1). */
    private static double share(long bits) {
        return ((bits >>> 11) | 1) * 0x1p-53;
    }
}
