package io.github.shellgap.sampling;

/**
 * Ties uniform numbers together so that they have given rank correlations, by way of correlated normal numbers.
 *
 * @see <a href="https://doi.org/10.1080/03610918208812265">Iman and Conover (1982), A distribution-free approach to
 *     inducing rank correlation among input variables</a>
 */
public final class GaussianCopula {
    private final double[][] factor;

    /**
     * Makes a copula.
     *
     * @param spearman {@code [input][input]}: rank correlations, symmetric, 1 on the diagonal; not modified
     * @throws IllegalArgumentException if the normal correlations that give these ranks are not positive definite
     */
    public GaussianCopula(double[][] spearman) {
        double[][] lower = factorOf(spearman);
        if (lower.length != spearman.length) {
            throw new IllegalArgumentException("the correlations are not positive definite");
        }
        factor = lower;
    }

    /** Returns whether such a copula exists. */
    public static boolean isPositiveDefinite(double[][] spearman) {
        return factorOf(spearman).length == spearman.length;
    }

    /** Returns Cholesky's factor of the normal correlations, or as many rows of it as exist. */
    private static double[][] factorOf(double[][] spearman) {
        int size = spearman.length;
        double[][] lower = new double[size][size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column <= row; column++) {
                double sum = row == column ? 1 : 2 * StrictMath.sin(Math.PI * spearman[row][column] / 6);
                for (int k = 0; k < column; k++) {
                    sum -= lower[row][k] * lower[column][k];
                }
                if (row == column) {
                    // The margin refuses a matrix that is singular but for rounding.
                    if (!(sum > 1e-12)) {
                        return java.util.Arrays.copyOf(lower, row);
                    }
                    lower[row][row] = Math.sqrt(sum);
                } else {
                    lower[row][column] = sum / lower[column][column];
                }
            }
        }
        return lower;
    }

    /**
     * Ties the inputs of some draws together.
     *
     * @param unit {@code [input][draw]}, each in (0, 1); replaced by the tied numbers, in (0, 1) too
     * @param width how many draws
     */
    public void apply(double[][] unit, int width) {
        double[] normal = new double[factor.length];
        for (int draw = 0; draw < width; draw++) {
            for (int k = 0; k < factor.length; k++) {
                normal[k] = Gauss.inverse(unit[k][draw]);
            }
            // The first input keeps its own number: its row of the factor is 1, 0, 0, …
            for (int k = 1; k < factor.length; k++) {
                double sum = 0;
                for (int j = 0; j <= k; j++) {
                    sum += factor[k][j] * normal[j];
                }
                double tied = Gauss.below(sum);
                unit[k][draw] = Math.min(Math.max(tied, Double.MIN_NORMAL), 1 - 0x1p-53);
            }
        }
    }
}
