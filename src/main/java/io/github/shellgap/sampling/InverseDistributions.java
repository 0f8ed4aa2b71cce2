package io.github.shellgap.sampling;

import java.util.function.DoubleUnaryOperator;

/**
 * Inverse distribution functions: from a uniform number in (0, 1) to a value, never falling; at 0.5 the median.
 *
 * <p>Elementary functions are those of {@link StrictMath}, so that every machine gives the same bits.
 */
public final class InverseDistributions {
    /** The standard normal number with probability 0.95 below it. */
    private static final double Z95 = 1.6448536269514722;

    private InverseDistributions() {}

    /**
     * Every value from {@code low} to {@code high} alike.
     *
     * @throws IllegalArgumentException if {@code low > high}
     */
    public static DoubleUnaryOperator uniform(double low, double high) {
        require(low <= high, "uniform", low, high);
        return u -> low + (high - low) * u;
    }

    /**
     * Triangular.
     *
     * @throws IllegalArgumentException unless {@code min <= mode <= max}
     */
    public static DoubleUnaryOperator triangular(double min, double mode, double max) {
        require(min <= mode && mode <= max, "triangular", min, max);
        if (min == max) {
            return u -> min;
        }
        double below = (mode - min) / (max - min);
        double up = (max - min) * (mode - min);
        double down = (max - min) * (max - mode);
        return u -> u < below ? min + Math.sqrt(u * up) : max - Math.sqrt((1 - u) * down);
    }

    /**
     * PERT: beta on min…max with λ = 4.
     *
     * @throws IllegalArgumentException unless {@code min <= mode <= max}
     */
    public static DoubleUnaryOperator pert(double min, double mode, double max) {
        require(min <= mode && mode <= max, "pert", min, max);
        if (min == max) {
            return u -> min;
        }
        double alpha = 1 + 4 * (mode - min) / (max - min);
        double beta = 1 + 4 * (max - mode) / (max - min);
        return beta(alpha, beta, min, max);
    }

    /**
     * Normal, truncated to min…max by rescaling probability.
     *
     * @param min negative infinity if not truncated below
     * @param max positive infinity if not truncated above
     * @throws IllegalArgumentException if {@code sd} is negative, or min…max holds no probability
     */
    public static DoubleUnaryOperator normal(double mean, double sd, double min, double max) {
        require(sd >= 0 && min <= max, "normal", min, max);
        if (sd == 0) {
            double held = Math.min(Math.max(mean, min), max);
            return u -> held;
        }
        if (min == Double.NEGATIVE_INFINITY && max == Double.POSITIVE_INFINITY) {
            return u -> mean + sd * Gauss.inverse(u);
        }
        if (min > mean) {
            // Probabilities near 1 lose digits that those near 0 keep, so the upper tail is drawn mirrored.
            DoubleUnaryOperator mirrored = normal(-mean, sd, -max, -min);
            return u -> -mirrored.applyAsDouble(1 - u);
        }
        double low = Gauss.below((min - mean) / sd);
        double high = Gauss.below((max - mean) / sd);
        require(low < high, "truncated normal", min, max);
        return u -> {
            double p = Math.min(Math.max(low + u * (high - low), Double.MIN_NORMAL), 1 - 0x1p-53);
            return Math.min(Math.max(mean + sd * Gauss.inverse(p), min), max);
        };
    }

    /**
     * Lognormal with these 5th and 95th percentiles before it is truncated to min…max.
     *
     * @param min negative infinity, or 0, if not truncated below
     * @param max positive infinity if not truncated above
     * @throws IllegalArgumentException unless {@code 0 < p5 <= p95}, or if min…max holds no probability
     */
    public static DoubleUnaryOperator logNormal(double p5, double p95, double min, double max) {
        require(p5 > 0 && p5 <= p95, "lognormal", p5, p95);
        require(max > 0 && min <= max, "truncated lognormal", min, max);
        double mean = 0.5 * (StrictMath.log(p5) + StrictMath.log(p95));
        double sd = (StrictMath.log(p95) - StrictMath.log(p5)) / (2 * Z95);
        double low = min > 0 ? StrictMath.log(min) : Double.NEGATIVE_INFINITY;
        DoubleUnaryOperator log = normal(mean, sd, low, StrictMath.log(max));
        return u -> Math.min(Math.max(StrictMath.exp(log.applyAsDouble(u)), min), max);
    }

    /**
     * The distribution of a 90 % interval: lognormal if both ends are positive, otherwise normal.
     *
     * @throws IllegalArgumentException if {@code p5 > p95}
     */
    public static DoubleUnaryOperator interval(double p5, double p95) {
        require(p5 <= p95, "interval", p5, p95);
        return p5 > 0
                ? logNormal(p5, p95, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)
                : normal(0.5 * (p5 + p95), (p95 - p5) / (2 * Z95), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /**
     * Beta on 0…1, rescaled to min…max.
     *
     * @throws IllegalArgumentException unless both shapes are positive and {@code min <= max}
     */
    public static DoubleUnaryOperator beta(double alpha, double beta, double min, double max) {
        require(alpha > 0 && beta > 0, "beta shapes", alpha, beta);
        require(min <= max, "beta", min, max);
        InverseBeta inverse = new InverseBeta(alpha, beta);
        return u -> min + (max - min) * inverse.applyAsDouble(u);
    }

    /**
     * Piecewise-linear through given points; beyond the first and last the end pieces go on.
     *
     * @param probabilities rising, at least two; not modified
     * @param values not falling; not modified
     * @throws IllegalArgumentException if the arrays differ in length, are too short or out of order
     */
    public static DoubleUnaryOperator quantiles(double[] probabilities, double[] values) {
        require(
                probabilities.length == values.length && values.length >= 2,
                "quantiles",
                probabilities.length,
                values.length);
        double[] p = probabilities.clone();
        double[] v = values.clone();
        for (int k = 1; k < p.length; k++) {
            require(p[k] > p[k - 1] && v[k] >= v[k - 1], "quantiles", p[k], v[k]);
        }
        return u -> {
            int k = 1;
            while (k < p.length - 1 && u >= p[k]) {
                k++;
            }
            return v[k - 1] + (v[k] - v[k - 1]) * ((u - p[k - 1]) / (p[k] - p[k - 1]));
        };
    }

    /**
     * Returns which of some weighted options a uniform number falls on, in their order.
     *
     * @param weights relative, not negative, at least one above 0; not modified
     * @param u in (0, 1)
     */
    public static int index(double[] weights, double u) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double reached = 0;
        int last = 0;
        for (int k = 0; k < weights.length; k++) {
            reached += weights[k];
            if (weights[k] > 0) {
                last = k;
                if (u * total < reached) {
                    return k;
                }
            }
        }
        return last;
    }

    private static void require(boolean holds, String name, double a, double b) {
        if (!holds) {
            throw new IllegalArgumentException(name + " with " + a + ", " + b);
        }
    }
}
