package io.github.shellgap.sampling;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.special.Beta;

/**
 * The inverse distribution function of a beta distribution on 0…1.
 *
 * <p>Newton steps from a table of the distribution function, kept inside the bracket that the table and earlier steps
 * give; they end when the step is below 1e-15.
 */
final class InverseBeta implements DoubleUnaryOperator {
    private static final int CELLS = 512;
    private static final int MOST_STEPS = 60;

    private final double alpha;
    private final double beta;
    private final double logNorm;

    /** Probability below {@code k / CELLS}; {@code [k]}. */
    private final double[] below = new double[CELLS + 1];

    InverseBeta(double alpha, double beta) {
        this.alpha = alpha;
        this.beta = beta;
        logNorm = Beta.logBeta(alpha, beta);
        for (int k = 1; k < CELLS; k++) {
            below[k] = Beta.regularizedBeta((double) k / CELLS, alpha, beta);
        }
        below[CELLS] = 1;
    }

    @Override
    public double applyAsDouble(double u) {
        int cell = cellOf(u);
        double low = (double) cell / CELLS;
        double high = (double) (cell + 1) / CELLS;
        double width = below[cell + 1] - below[cell];
        double x = low + (high - low) * (width > 0 ? (u - below[cell]) / width : 0.5);
        for (int step = 0; step < MOST_STEPS; step++) {
            double excess = Beta.regularizedBeta(x, alpha, beta) - u;
            if (excess > 0) {
                high = x;
            } else {
                low = x;
            }
            double density =
                    StrictMath.exp((alpha - 1) * StrictMath.log(x) + (beta - 1) * StrictMath.log1p(-x) - logNorm);
            double next = x - excess / density;
            if (!(next > low && next < high)) {
                next = 0.5 * (low + high);
            }
            boolean isDone = Math.abs(next - x) <= 1e-15 * Math.max(x, 1e-3);
            x = next;
            if (isDone) {
                break;
            }
        }
        return x;
    }

    private int cellOf(double u) {
        int low = 0;
        int high = CELLS;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (below[middle] <= u) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
