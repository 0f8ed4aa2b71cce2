package io.github.shellgap.sampling;

import org.jspecify.annotations.Nullable;

/**
 * Ties uniform numbers to each other by a Gaussian copula with given Spearman rank correlations; each parameter keeps
 * its uniform distribution.
 *
 * @see <a href="https://doi.org/10.1080/03610918208812265">Iman and Conover (1982), A distribution-free approach to
 *     inducing rank correlation among input variables, Communications in Statistics 11</a>
 */
public final class GaussianCopula {
    /** A pivot below this leaves a parameter that the others determine, up to the rounding of the correlations. */
    private static final double LEAST_PIVOT = 1e-12;

    /** Lower triangle {@code [parameter][parameter]} whose product with its transpose is the normal correlation. */
    private final double[][] factor;

    /**
     * Factorises the correlations.
     *
     * @param spearman {@code [parameter][parameter]} rank correlations, symmetric with unit diagonal; not modified
     * @throws IllegalArgumentException if the matrix is not of that form, or its normal correlations 2 sin(πρ/6) are
     *     not positive definite
     */
    public GaussianCopula(double[][] spearman) {
        double[][] lower = cholesky(spearman);
        if (lower == null) {
            throw new IllegalArgumentException(
                    "spearman must be positive definite but is not, with " + spearman.length + " parameters");
        }
        factor = lower;
    }

    /**
     * Returns whether a copula with these rank correlations exists: whether the normal correlations 2 sin(πρ/6) are
     * positive definite, each pivot at least 1e-12.
     *
     * @param spearman {@code [parameter][parameter]} rank correlations, symmetric with unit diagonal; not modified
     * @throws IllegalArgumentException if the matrix is not of that form
     */
    public static boolean isPositiveDefinite(double[][] spearman) {
        return cholesky(spearman) != null;
    }

    /**
     * Replaces independent uniform numbers by correlated ones.
     *
     * @param unit {@code [parameter][draw]}, each in (0, 1); modified in place, and stays in (0, 1)
     * @param width number of draws
     * @throws IllegalArgumentException if the number of parameters is not that of the correlations
     */
    public void apply(double[][] unit, int width) {
        Checks.requireLength("number of parameters", unit.length, factor.length);
        for (double[] row : unit) {
            for (int draw = 0; draw < width; draw++) {
                row[draw] = Normal.inverse(row[draw]);
            }
        }
        // From the last parameter up, so that the independent normals of the earlier ones are still there.
        for (int parameter = unit.length - 1; parameter >= 0; parameter--) {
            combine(unit, parameter, width);
        }
    }

    /**
     * Moves independent uniform numbers so that {@link #apply} will give one parameter the same coordinate in every draw,
     * and the others what goes with it: {@code x + R[·][i] (c − x[i])} for normals x of correlation R.
     *
     * @param unit {@code [parameter][draw]}, independent, each in (0, 1); modified in place, and stays in (0, 1)
     * @param width number of draws
     * @param parameter the one that is held
     * @param coordinate in (0, 1)
     * @throws IllegalArgumentException if the number of parameters is not that of the correlations
     */
    public void hold(double[][] unit, int width, int parameter, double coordinate) {
        Checks.requireLength("number of parameters", unit.length, factor.length);
        double[] weights = factor[parameter];
        double held = Normal.inverse(coordinate);
        for (int draw = 0; draw < width; draw++) {
            double missing = held;
            for (int k = 0; k <= parameter; k++) {
                missing -= weights[k] * Normal.inverse(unit[k][draw]);
            }
            for (int k = 0; k <= parameter; k++) {
                // The weights' squares sum to 1, so that the parameter's own normal moves by what is missing.
                double moved = Normal.inverse(unit[k][draw]) + weights[k] * missing;
                unit[k][draw] = Math.min(Math.max(Normal.cdf(moved), Double.MIN_NORMAL), 1 - 0x1p-53);
            }
        }
    }

    private void combine(double[][] normals, int parameter, int width) {
        double[] row = normals[parameter];
        double[] weights = factor[parameter];
        for (int draw = 0; draw < width; draw++) {
            row[draw] *= weights[parameter];
        }
        for (int earlier = 0; earlier < parameter; earlier++) {
            for (int draw = 0; draw < width; draw++) {
                row[draw] += weights[earlier] * normals[earlier][draw];
            }
        }
        for (int draw = 0; draw < width; draw++) {
            row[draw] = Math.min(Math.max(Normal.cdf(row[draw]), Double.MIN_NORMAL), 1 - 0x1p-53);
        }
    }

    private static double @Nullable [][] cholesky(double[][] spearman) {
        requireCorrelations(spearman);
        int size = spearman.length;
        double[][] lower = new double[size][size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column <= row; column++) {
                double rest = row == column ? 1 : 2 * StrictMath.sin(Math.PI / 6 * spearman[row][column]);
                for (int k = 0; k < column; k++) {
                    rest -= lower[row][k] * lower[column][k];
                }
                if (row == column && rest < LEAST_PIVOT) {
                    return null;
                }
                lower[row][column] = row == column ? StrictMath.sqrt(rest) : rest / lower[column][column];
            }
        }
        return lower;
    }

    private static void requireCorrelations(double[][] spearman) {
        for (int row = 0; row < spearman.length; row++) {
            Checks.requireLength("number of correlations in a row", spearman[row].length, spearman.length);
            Checks.requireWithin("correlation of a parameter with itself", spearman[row][row], 1, 1);
            for (int column = 0; column < row; column++) {
                double rho = spearman[row][column];
                Checks.requireWithin("correlation", rho, -1, 1);
                Checks.requireWithin(
                        "correlation of the same two, the other way round", spearman[column][row], rho, rho);
            }
        }
    }
}
