package io.github.shellgap.engine;

/**
 * Factors by day and draw that multiply a flow's rate; outside their days the flow wants nothing.
 *
 * <p>Shared between the variants of a study, and so not to be modified once they are made.
 */
public final class DayFactors {
    /** No factors at all. */
    static final DayFactors NONE = new DayFactors(0, 1, new double[0]);

    private final int firstDay;
    private final int width;

    /** {@code [(day - firstDay) * width + draw]}. */
    private final double[] factors;

    /**
     * Holds factors.
     *
     * @param firstDay the first day, relative to the period
     * @param width draws of a block
     * @param factors {@code [(day - firstDay) * width + draw]}; the array itself
     */
    public DayFactors(int firstDay, int width, double[] factors) {
        this.firstDay = firstDay;
        this.width = width;
        this.factors = factors;
    }

    /** Multiplies a row by a day's factors. */
    void multiply(int day, double[] rounds, int at, int draws) {
        int from = (day - firstDay) * width;
        if (from < 0 || from >= factors.length) {
            return;
        }
        for (int draw = 0; draw < draws; draw++) {
            rounds[at + draw] *= factors[from + draw];
        }
    }
}
