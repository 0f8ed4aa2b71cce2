package io.github.shellgap.analysis;

import java.util.Locale;

/** One number that sums up a metric over draws. */
public enum Statistic {
    MEAN(Double.NaN),
    P5(0.05),
    P25(0.25),
    P50(0.5),
    P75(0.75),
    P95(0.95);

    private final double share;

    Statistic(double share) {
        this.share = share;
    }

    /** Returns the word of the command line, such as {@code p50}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the value, in the metric's unit; infinite where draws are censored to that point. */
    public double of(Readings readings) {
        return this == MEAN ? readings.mean() : readings.quantile(share);
    }
}
