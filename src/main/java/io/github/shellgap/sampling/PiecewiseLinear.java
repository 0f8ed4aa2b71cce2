package io.github.shellgap.sampling;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** A non-decreasing function through knots, straight between them and beyond the first and last. */
final class PiecewiseLinear implements DoubleUnaryOperator {
    private final double[] probabilities;
    private final double[] values;

    PiecewiseLinear(double[] probabilities, double[] values) {
        Checks.requireAtLeast("number of probabilities", probabilities.length, 2);
        Checks.requireLength("number of values", values.length, probabilities.length);
        for (int knot = 0; knot < values.length; knot++) {
            Checks.requireWithin("probability", probabilities[knot], 0, 1);
            Checks.requireFinite("value", values[knot]);
            if (knot > 0) {
                // The next number above, since probabilities must rise.
                Checks.requireAtLeast("probability", probabilities[knot], Math.nextUp(probabilities[knot - 1]));
                Checks.requireAtLeast("value", values[knot], values[knot - 1]);
            }
        }
        this.probabilities = probabilities.clone();
        this.values = values.clone();
    }

    @Override
    public double applyAsDouble(double u) {
        int found = Arrays.binarySearch(probabilities, u);
        if (found >= 0) {
            return values[found];
        }
        int segment = Math.min(Math.max(-found - 2, 0), values.length - 2);
        double share = (u - probabilities[segment]) / (probabilities[segment + 1] - probabilities[segment]);
        // Rounding carries no value past a knot, so that the function never falls: beside one the share is off 1 by at
        // least as much as the difference of the values was rounded.
        return values[segment] + share * (values[segment + 1] - values[segment]);
    }
}
