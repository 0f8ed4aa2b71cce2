package io.github.shellgap.sampling;

/** The standard normal distribution, the same to the bit on every machine. */
public final class Normal {
    private static final double CENTRAL_WIDTH = 0.425;
    private static final double CENTRAL_SQUARE = 0.180625;
    private static final double TAIL_SPLIT = 5;
    private static final double TAIL_SHIFT = 1.6;

    // Coefficients of Wichura's PPND16, rounded to double, lowest power first: numerator and denominator of each of his
    // three regions.
    private static final double[] CENTRAL_ABOVE = {
        3.3871328727963665,
        133.14166789178438,
        1971.5909503065513,
        13731.69376550946,
        45921.95393154987,
        67265.7709270087,
        33430.57558358813,
        2509.0809287301227
    };
    private static final double[] CENTRAL_BELOW = {
        1,
        42.31333070160091,
        687.1870074920579,
        5394.196021424751,
        21213.794301586597,
        39307.89580009271,
        28729.085735721943,
        5226.495278852854
    };
    private static final double[] TAIL_ABOVE = {
        1.4234371107496835,
        4.630337846156546,
        5.769497221460691,
        3.6478483247632045,
        1.2704582524523684,
        0.2417807251774506,
        0.022723844989269184,
        0.0007745450142783414
    };
    private static final double[] TAIL_BELOW = {
        1,
        2.053191626637759,
        1.6763848301838038,
        0.6897673349851,
        0.14810397642748008,
        0.015198666563616457,
        0.0005475938084995345,
        1.0507500716444169e-9
    };
    private static final double[] FAR_ABOVE = {
        6.657904643501103,
        5.463784911164114,
        1.7848265399172913,
        0.29656057182850487,
        0.026532189526576124,
        0.0012426609473880784,
        2.7115555687434876e-5,
        2.0103343992922881e-7
    };
    private static final double[] FAR_BELOW = {
        1,
        0.599832206555888,
        0.1369298809227358,
        0.014875361290850615,
        0.0007868691311456133,
        1.8463183175100548e-5,
        1.421511758316446e-7,
        2.0442631033899397e-15
    };

    // Coefficients of Cody's ANORM, rounded to double, lowest power first: his first region in x^2, his second in |x|.
    private static final double MIDDLE_SPLIT = 0.67448975;
    private static final double FAR_SPLIT = 5.656854249492381;
    private static final double[] MIDDLE_ABOVE = {
        18154.98125334356, 1067.6894854603709, 161.02823106855587, 2.2352520354606837, 0.06568233791820745
    };
    private static final double[] MIDDLE_BELOW = {
        45507.78933502673, 10260.932208618979, 976.0985517377767, 47.202581904688245, 1
    };
    private static final double[] FLANK_ABOVE = {
        9842.714838383978,
        11602.65143764735,
        6848.190450536283,
        2494.5375852903726,
        597.2702763948002,
        93.50665613217785,
        8.883149794388377,
        0.39894151208813466,
        1.0765576773720192e-8
    };
    private static final double[] FLANK_BELOW = {
        19685.429676859992,
        38912.00328609327,
        34900.95272114598,
        18615.571640885097,
        6485.558298266761,
        1519.3775994075547,
        235.387901782625,
        22.266688044328117,
        1
    };
    private static final double INVERSE_ROOT_TWO_PI = 0.3989422804014327;

    /** From |x| = 5.66 on, 24 terms of the continued fraction leave an error below 1e-25. */
    private static final int MILLS_TERMS = 24;

    private Normal() {}

    /**
     * Returns the standard normal quantile by algorithm AS 241, relative error below 1e-15.
     *
     * @param u probability in [0, 1]; at 0 and 1 the result is infinite
     * @return {@code x} with {@code cdf(x) = u}
     * @throws IllegalArgumentException if {@code u} is outside [0, 1]
     * @see <a href="https://doi.org/10.2307/2347330">Wichura (1988), Algorithm AS 241: the percentage points of the
     *     normal distribution, Applied Statistics 37</a>
     */
    public static double inverse(double u) {
        double centred = u - 0.5;
        if (Math.abs(centred) <= CENTRAL_WIDTH) {
            double square = CENTRAL_SQUARE - centred * centred;
            return centred * polynomial(CENTRAL_ABOVE, square) / polynomial(CENTRAL_BELOW, square);
        }
        return outerInverse(u);
    }

    private static double outerInverse(double u) {
        Checks.requireWithin("u", u, 0, 1);
        boolean lower = u < 0.5;
        double tail = lower ? u : 1 - u;
        if (tail == 0) {
            return lower ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        double root = StrictMath.sqrt(-StrictMath.log(tail));
        double x = root <= TAIL_SPLIT
                ? polynomial(TAIL_ABOVE, root - TAIL_SHIFT) / polynomial(TAIL_BELOW, root - TAIL_SHIFT)
                : polynomial(FAR_ABOVE, root - TAIL_SPLIT) / polynomial(FAR_BELOW, root - TAIL_SPLIT);
        return lower ? -x : x;
    }

    /**
     * Returns the standard normal distribution function, relative error below 1e-15 down to 1e-300.
     *
     * @param x any number, infinities included
     * @return probability of a value of at most {@code x}, in [0, 1]
     * @see <a href="https://doi.org/10.1090/S0025-5718-1969-0247736-4">Cody (1969), Rational Chebyshev approximations
     *     for the error function, Mathematics of Computation 23</a>
     */
    public static double cdf(double x) {
        double distance = Math.abs(x);
        if (distance <= MIDDLE_SPLIT) {
            double square = x * x;
            return 0.5 + x * polynomial(MIDDLE_ABOVE, square) / polynomial(MIDDLE_BELOW, square);
        }
        double tail = upperTail(distance);
        return x < 0 ? tail : 1 - tail;
    }

    private static double upperTail(double x) {
        if (x > FAR_SPLIT) {
            return farTail(x);
        }
        return bell(x) * polynomial(FLANK_ABOVE, x) / polynomial(FLANK_BELOW, x);
    }

    /** Laplace's continued fraction of the Mills ratio. */
    private static double farTail(double x) {
        if (Double.isInfinite(x)) {
            return 0;
        }
        double fraction = x;
        for (int term = MILLS_TERMS; term > 0; term--) {
            fraction = x + term / fraction;
        }
        return bell(x) * INVERSE_ROOT_TWO_PI / fraction;
    }

    /** exp(-x^2 / 2), the square split so that its rounding error does not grow with x. */
    private static double bell(double x) {
        double coarse = StrictMath.floor(x * 16) / 16;
        double rest = (x - coarse) * (x + coarse);
        return StrictMath.exp(-0.5 * coarse * coarse) * StrictMath.exp(-0.5 * rest);
    }

    private static double polynomial(double[] coefficients, double x) {
        double sum = coefficients[coefficients.length - 1];
        for (int power = coefficients.length - 2; power >= 0; power--) {
            sum = sum * x + coefficients[power];
        }
        return sum;
    }
}
