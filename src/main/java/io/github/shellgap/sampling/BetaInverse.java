package io.github.shellgap.sampling;

import java.util.function.DoubleUnaryOperator;

/**
 * Inverse distribution function of the beta distribution on [0, 1], error below 1e-12.
 *
 * <p>Solved for the logit of x by Halley's steps inside a bracket: in the logit both tails are nearly straight. The
 * start is a cubic Hermite interpolation over the normal quantile of u, so that one step is mostly enough. The
 * distribution function is the continued fraction DLMF 8.17.22, taken from the tail in which it converges fast.
 *
 * @see <a href="https://dlmf.nist.gov/8.17#v">NIST Digital Library of Mathematical Functions, 8.17(v)</a>
 */
final class BetaInverse implements DoubleUnaryOperator {
    /** Knots lie at these normal quantiles: -9, -8.5 … 9; a double nearest 1 is at 8.2. */
    private static final double KNOT_RANGE = 9;

    private static final double KNOT_SPACING = 0.5;
    private static final int KNOTS = (int) (2 * KNOT_RANGE / KNOT_SPACING) + 1;

    /** Halley's error is about the cube of its step: after one this small, in spreads, the next is below rounding. */
    private static final double LAST_STEP = 1e-5;

    private static final int MOST_STEPS = 200;
    private static final double FRACTION_TOLERANCE = 5e-16;
    private static final int MOST_TERMS = 100_000;
    private static final double TINY = 1e-300;

    private final double alpha;
    private final double beta;
    private final double logBeta;
    private final double lastStep;

    /** {@code [knot]}: logit of x, rising. */
    private final double[] knotLogit = new double[KNOTS];

    /** {@code [knot]}: derivative of the logit by the normal quantile, at least 0. */
    private final double[] knotSlope = new double[KNOTS];

    BetaInverse(double alpha, double beta) {
        this.alpha = alpha;
        this.beta = beta;
        logBeta = logBeta(alpha, beta);
        // The spread of the logit is about sqrt(1 / alpha + 1 / beta) where that is small.
        lastStep = LAST_STEP * Math.min(1, StrictMath.sqrt(1 / alpha + 1 / beta));
        double centre = StrictMath.log(alpha / beta);
        int middle = KNOTS / 2;
        placeKnot(middle, centre);
        for (int step = 1; step <= middle; step++) {
            placeKnot(middle + step, extrapolate(middle + step - 1, 1));
            placeKnot(middle - step, extrapolate(middle - step + 1, -1));
        }
    }

    /** Both tails, the continued fractions divided by the beta function, sum to 1. */
    private static double logBeta(double alpha, double beta) {
        double sum = alpha + beta + 2;
        double x = (alpha + 1) / sum;
        double other = (beta + 1) / sum;
        double tails = fraction(alpha, beta, x) / alpha + fraction(beta, alpha, other) / beta;
        return alpha * StrictMath.log(x) + beta * StrictMath.log(other) + StrictMath.log(tails);
    }

    private double extrapolate(int knot, int direction) {
        return knotLogit[knot] + direction * KNOT_SPACING * knotSlope[knot];
    }

    private void placeKnot(int knot, double start) {
        double quantile = knot * KNOT_SPACING - KNOT_RANGE;
        Level level = quantile < 0 ? new Level(Normal.cdf(quantile), true) : new Level(Normal.cdf(-quantile), false);
        double logit = solve(level, start);
        knotLogit[knot] = logit;
        double density = StrictMath.exp(logDensity(logit));
        double bell = StrictMath.exp(-quantile * quantile / 2) / StrictMath.sqrt(2 * Math.PI);
        knotSlope[knot] = density > 0 ? bell / density : 0;
    }

    @Override
    public double applyAsDouble(double u) {
        double quantile = Normal.inverse(u);
        Level level = u < 0.5 ? new Level(u, true) : new Level(1 - u, false);
        return 1 / (1 + StrictMath.exp(-solve(level, start(quantile))));
    }

    private double start(double quantile) {
        double place = (Math.min(Math.max(quantile, -KNOT_RANGE), KNOT_RANGE) + KNOT_RANGE) / KNOT_SPACING;
        int knot = Math.min((int) place, KNOTS - 2);
        double t = place - knot;
        double s = 1 - t;
        return s * s * ((1 + 2 * t) * knotLogit[knot] + t * KNOT_SPACING * knotSlope[knot])
                + t * t * ((1 + 2 * s) * knotLogit[knot + 1] - s * KNOT_SPACING * knotSlope[knot + 1]);
    }

    /** A probability, as the share in the lower or the upper tail, whichever is the smaller. */
    private record Level(double share, boolean lower) {}

    /** Returns the logit of x at a level. */
    private double solve(Level level, double start) {
        double low = Double.NEGATIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        double logit = start;
        for (int steps = 0; steps < MOST_STEPS; steps++) {
            double logDensity = logDensity(logit);
            double excess = excess(level, logit, logDensity);
            if (excess == 0) {
                return logit;
            }
            if (excess < 0) {
                low = logit;
            } else {
                high = logit;
            }
            double next = halley(logit, excess / StrictMath.exp(logDensity));
            if (Math.abs(next - logit) <= lastStep) {
                return next;
            }
            if (!(next > low && next < high)) {
                next = within(low, high, logit);
            }
            if (next == low || next == high) {
                return next;
            }
            logit = next;
        }
        return logit;
    }

    /** Halley's step, with the logarithmic derivative of the density of the logit: alpha (1 - x) - beta x. */
    private double halley(double logit, double newton) {
        double x = 1 / (1 + StrictMath.exp(-logit));
        double bend = alpha * (1 - x) - beta * x;
        double correction = 1 - newton * bend / 2;
        return logit - newton / Math.max(correction, 0.5);
    }

    /** Returns the middle of the bracket, or a point further out by doubling while an end is open. */
    private static double within(double low, double high, double logit) {
        if (Double.isInfinite(high)) {
            return logit + Math.max(1, Math.abs(logit));
        }
        if (Double.isInfinite(low)) {
            return logit - Math.max(1, Math.abs(logit));
        }
        return low + (high - low) / 2;
    }

    /** Logarithm of the density of the logit: x^alpha (1 - x)^beta / B(alpha, beta). */
    private double logDensity(double logit) {
        double logX = -StrictMath.log1p(StrictMath.exp(-Math.abs(logit)));
        double logOther = logX - Math.abs(logit);
        return logit > 0 ? alpha * logX + beta * logOther - logBeta : alpha * logOther + beta * logX - logBeta;
    }

    /** Returns the distribution function at a logit less the level, without cancellation in either tail. */
    private double excess(Level level, double logit, double logDensity) {
        double x = 1 / (1 + StrictMath.exp(-logit));
        double other = 1 / (1 + StrictMath.exp(logit));
        boolean lowerTail = x < (alpha + 1) / (alpha + beta + 2);
        double tail = lowerTail
                ? StrictMath.exp(logDensity) * fraction(alpha, beta, x) / alpha
                : StrictMath.exp(logDensity) * fraction(beta, alpha, other) / beta;
        if (lowerTail == level.lower()) {
            return lowerTail ? tail - level.share() : level.share() - tail;
        }
        return lowerTail ? tail - (1 - level.share()) : 1 - level.share() - tail;
    }

    /** The continued fraction by Lentz's method, as modified by Thompson and Barnett. */
    private static double fraction(double a, double b, double x) {
        double denominator = 1 / nonZero(1 - (a + b) * x / (a + 1));
        double numerator = 1;
        double value = denominator;
        for (int m = 1; m < MOST_TERMS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            denominator = 1 / nonZero(1 + even * denominator);
            numerator = nonZero(1 + even / numerator);
            value *= denominator * numerator;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            denominator = 1 / nonZero(1 + odd * denominator);
            numerator = nonZero(1 + odd / numerator);
            double change = denominator * numerator;
            value *= change;
            if (Math.abs(change - 1) <= FRACTION_TOLERANCE) {
                break;
            }
        }
        return value;
    }

    private static double nonZero(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }
}
