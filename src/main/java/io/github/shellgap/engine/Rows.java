package io.github.shellgap.engine;

/** Sums of rows of draws. */
final class Rows {
    private Rows() {}

    /** Adds a row to another. */
    static void add(double[] source, int from, double[] target, int at, int draws) {
        for (int draw = 0; draw < draws; draw++) {
            target[at + draw] += source[from + draw];
        }
    }
}
