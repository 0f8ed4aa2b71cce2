package io.github.shellgap.sampling;

import java.util.function.DoubleUnaryOperator;

/**
 * Inverse distribution functions: each turns a uniform number u in the open interval (0, 1) into a value, does not fall
 * in u, and returns the median at 1/2. Bounds are kept exactly. All are immutable, and the same to the bit on every
 * machine.
 */
public final class InverseDistributions {
    /** PERT: weight of the mode in the mean, (min + 4 mode + max) / 6. */
    private static final double PERT_LAMBDA = 4;

    /** Distance of the 5th from the 95th percentile in standard deviations, 3.29. */
    private static final double WIDTH_OF_90_PERCENT = 2 * Normal.inverse(0.95);

    private InverseDistributions() {}

    /**
     * Uniform.
     *
     * @param low least value
     * @param high greatest value, at least {@code low}
     * @throws IllegalArgumentException if a bound is not finite or they are out of order
     */
    public static DoubleUnaryOperator uniform(double low, double high) {
        Checks.requireFiniteOrder("low", low, "high", high);
        return u -> clamp(low + u * (high - low), low, high);
    }

    /**
     * Triangular.
     *
     * @param min least value
     * @param mode most likely value, may be an end
     * @param max greatest value
     * @throws IllegalArgumentException if one is not finite or they are out of order
     */
    public static DoubleUnaryOperator triangular(double min, double mode, double max) {
        requireMode(min, mode, max);
        double width = max - min;
        double below = width == 0 ? 0 : (mode - min) / width;
        return u -> u < below
                ? clamp(min + width * StrictMath.sqrt(u * below), min, mode)
                : clamp(max - width * StrictMath.sqrt((1 - u) * (1 - below)), mode, max);
    }

    /**
     * PERT: a beta distribution on min…max with α = 1 + 4 (mode - min) / (max - min) and α + β = 6, error below 1e-12
     * of max - min.
     *
     * @param min least value
     * @param mode most likely value, may be an end
     * @param max greatest value
     * @throws IllegalArgumentException if one is not finite or they are out of order
     */
    public static DoubleUnaryOperator pert(double min, double mode, double max) {
        requireMode(min, mode, max);
        if (min == max) {
            return u -> min;
        }
        double width = max - min;
        return beta(1 + PERT_LAMBDA * ((mode - min) / width), 1 + PERT_LAMBDA * ((max - mode) / width), min, max);
    }

    /**
     * Normal, truncated to min…max and renormalised; where no mass that a double can hold lies in there, the bound
     * nearer to the mean.
     *
     * @param mean before truncation
     * @param sd standard deviation before truncation, at least 0
     * @param min negative infinity if not truncated below
     * @param max positive infinity if not truncated above
     * @throws IllegalArgumentException if mean or sd are not finite, sd is negative, or the bounds are out of order
     */
    public static DoubleUnaryOperator normal(double mean, double sd, double min, double max) {
        Checks.requireFinite("mean", mean);
        Checks.requireFinite("sd", sd);
        Checks.requireAtLeast("sd", sd, 0);
        Checks.requireOrder("min", min, "max", max);
        if (sd == 0) {
            return constant(mean, min, max);
        }
        double low = (min - mean) / sd;
        double high = (max - mean) / sd;
        // Differences of the distribution function keep their digits in the lower tail only.
        boolean mirrored = low >= 0;
        double start = Normal.cdf(mirrored ? -high : low);
        double mass = Normal.cdf(mirrored ? -low : high) - start;
        if (mass <= 0) {
            return constant(mean, min, max);
        }
        if (mirrored) {
            return u -> clamp(mean - sd * Normal.inverse(start + (1 - u) * mass), min, max);
        }
        return u -> clamp(mean + sd * Normal.inverse(start + u * mass), min, max);
    }

    /**
     * Lognormal, truncated to min…max and renormalised.
     *
     * @param p5 5th percentile before truncation, above 0
     * @param p95 95th percentile before truncation, at least {@code p5}
     * @param min negative infinity or 0 if not truncated below
     * @param max positive infinity if not truncated above; above 0
     * @throws IllegalArgumentException if the percentiles are not finite and positive, or anything is out of order
     */
    public static DoubleUnaryOperator logNormal(double p5, double p95, double min, double max) {
        Checks.requireFiniteOrder("p5", p5, "p95", p95);
        Checks.requirePositive("p5", p5);
        Checks.requireOrder("min", min, "max", max);
        Checks.requireAtLeast("max", max, Double.MIN_VALUE);
        if (p5 == p95) {
            return constant(p5, min, max);
        }
        double low = StrictMath.log(p5);
        double high = StrictMath.log(p95);
        DoubleUnaryOperator logarithm = normal(
                low + (high - low) / 2,
                (high - low) / WIDTH_OF_90_PERCENT,
                StrictMath.log(Math.max(min, 0)),
                StrictMath.log(max));
        return u -> clamp(StrictMath.exp(logarithm.applyAsDouble(u)), min, max);
    }

    /**
     * A 90 % interval: lognormal if both ends are positive, otherwise normal.
     *
     * @param p5 5th percentile
     * @param p95 95th percentile, at least {@code p5}
     * @throws IllegalArgumentException if an end is not finite or they are out of order
     */
    public static DoubleUnaryOperator interval(double p5, double p95) {
        Checks.requireFiniteOrder("p5", p5, "p95", p95);
        if (p5 > 0) {
            return logNormal(p5, p95, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        }
        return normal(
                p5 + (p95 - p5) / 2,
                (p95 - p5) / WIDTH_OF_90_PERCENT,
                Double.NEGATIVE_INFINITY,
                Double.POSITIVE_INFINITY);
    }

    /**
     * Beta on 0…1, rescaled to min…max, error below 1e-12 of max - min.
     *
     * @param alpha first shape, above 0
     * @param beta second shape, above 0
     * @param min least value
     * @param max greatest value, at least {@code min}
     * @throws IllegalArgumentException if one is not finite, a shape is not positive, or the bounds are out of order
     */
    public static DoubleUnaryOperator beta(double alpha, double beta, double min, double max) {
        Checks.requirePositive("alpha", alpha);
        Checks.requirePositive("beta", beta);
        Checks.requireFiniteOrder("min", min, "max", max);
        if (min == max) {
            return u -> min;
        }
        DoubleUnaryOperator standard = new BetaInverse(alpha, beta);
        return u -> clamp(min + (max - min) * standard.applyAsDouble(u), min, max);
    }

    /**
     * Piecewise linear; below the first and above the last knot the end segment extends linearly.
     *
     * @param probabilities {@code [knot]} in [0, 1], rising, at least two; not modified
     * @param values {@code [knot]}, not falling; not modified
     * @throws IllegalArgumentException if the lengths differ, there are fewer than two knots, or they are out of order
     */
    public static DoubleUnaryOperator quantiles(double[] probabilities, double[] values) {
        return new PiecewiseLinear(probabilities, values);
    }

    /**
     * Discrete, the values in the given order along u; rises in u, and has its median at 1/2, if the values rise.
     *
     * @param values {@code [option]}; not modified
     * @param weights {@code [option]} relative, at least 0, with a positive sum; not modified
     * @throws IllegalArgumentException if the lengths differ, a value is not finite, or the weights are not as described
     */
    public static DoubleUnaryOperator choice(double[] values, double[] weights) {
        Checks.requireLength("number of weights", weights.length, values.length);
        for (double value : values) {
            Checks.requireFinite("value", value);
        }
        requireWeights(weights);
        double[] ownValues = values.clone();
        double[] ownWeights = weights.clone();
        return u -> ownValues[select(ownWeights, u)];
    }

    /**
     * Returns which of several options a draw takes, in the given order along u.
     *
     * @param weights {@code [option]} relative, at least 0, with a positive sum; not modified
     * @param u in (0, 1)
     * @return index of an option with a positive weight
     * @throws IllegalArgumentException if the weights are not as described
     */
    public static int index(double[] weights, double u) {
        requireWeights(weights);
        return select(weights, u);
    }

    private static int select(double[] weights, double u) {
        double target = u * sum(weights);
        double cumulative = 0;
        int last = 0;
        for (int option = 0; option < weights.length; option++) {
            if (weights[option] > 0) {
                last = option;
                cumulative += weights[option];
                if (target < cumulative) {
                    return option;
                }
            }
        }
        return last;
    }

    private static double sum(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        return sum;
    }

    private static DoubleUnaryOperator constant(double value, double min, double max) {
        double kept = clamp(value, min, max);
        return u -> kept;
    }

    private static double clamp(double value, double min, double max) {
        return Math.min(Math.max(value, min), max);
    }

    private static void requireWeights(double[] weights) {
        for (double weight : weights) {
            Checks.requireAtLeast("weight", weight, 0);
        }
        Checks.requirePositive("sum of weights", sum(weights));
    }

    private static void requireMode(double min, double mode, double max) {
        Checks.requireFiniteOrder("min", min, "mode", mode);
        Checks.requireFiniteOrder("mode", mode, "max", max);
    }
}
