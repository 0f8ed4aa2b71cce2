package io.github.shellgap.engine;

/**
 * Sums of rows of draws. A row is an array of its own: loops over arrays that are entered at different places are not
 * turned into vector instructions.
 */
final class Rows {
    private Rows() {}

    /** Adds a row to another. */
    static void add(double[] source, double[] target, int draws) {
        for (int draw = 0; draw < draws; draw++) {
            target[draw] += source[draw];
        }
    }

    /** Subtracts a row from another. */
    static void subtract(double[] source, double[] target, int draws) {
        for (int draw = 0; draw < draws; draw++) {
            target[draw] -= source[draw];
        }
    }

    /** Writes the products of two rows. */
    static void multiply(double[] source, double[] factors, double[] target, int draws) {
        for (int draw = 0; draw < draws; draw++) {
            target[draw] = source[draw] * factors[draw];
        }
    }

    /** Writes the difference of two rows. */
    static void difference(double[] whole, double[] part, double[] target, int draws) {
        for (int draw = 0; draw < draws; draw++) {
            target[draw] = whole[draw] - part[draw];
        }
    }

    /** Copies a row. */
    static void copy(double[] source, double[] target, int draws) {
        System.arraycopy(source, 0, target, 0, draws);
    }

    /** Fills all rows. */
    static void fill(double[][] rows, double value) {
        for (double[] row : rows) {
            java.util.Arrays.fill(row, value);
        }
    }
}
