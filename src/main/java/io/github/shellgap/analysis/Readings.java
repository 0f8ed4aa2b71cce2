package io.github.shellgap.analysis;

import io.github.shellgap.outcome.Statistics;
import io.github.shellgap.scenario.Metric;
import io.github.shellgap.scenario.Period;
import io.github.shellgap.stats.CensoredDays;
import io.github.shellgap.stats.Moments;
import io.github.shellgap.stats.Quantiles;
import java.time.LocalDate;

/**
 * What a metric came to in every draw.
 *
 * <p>A date is held as days since the first of the period. Draws in which it does not come are right-censored: they are
 * held as positive infinity and stay in every count, so that a quantile they reach is infinite too.
 */
public final class Readings {
    private final Metric metric;
    private final Period period;
    private final double[] byDraw;

    /**
     * Holds values.
     *
     * @param period of the scenario that was run
     * @param byDraw {@code [draw]}, kept as it is and not to be modified by others
     */
    Readings(Metric metric, Period period, double[] byDraw) {
        this.metric = metric;
        this.period = period;
        this.byDraw = byDraw;
    }

    /** Returns what was read. */
    public Metric metric() {
        return metric;
    }

    /** Returns the period of the scenario that was run. */
    public Period period() {
        return period;
    }

    /** Returns the number of draws. */
    public int draws() {
        return byDraw.length;
    }

    /** Returns a draw's value: rounds, 0 or 1, or days since the period's first; infinite where the day does not come. */
    public double at(int draw) {
        return byDraw[draw];
    }

    /** Returns a copy of the values; {@code [draw]}. */
    public double[] byDraw() {
        return byDraw.clone();
    }

    /** Returns the share of draws in which a date does not come; 0 for any other metric. */
    public double censoredShare() {
        int censored = 0;
        for (double value : byDraw) {
            censored += value == Double.POSITIVE_INFINITY ? 1 : 0;
        }
        return (double) censored / byDraw.length;
    }

    /** Returns the mean; infinite if a draw is censored. */
    public double mean() {
        return censoredShare() > 0 ? Double.POSITIVE_INFINITY : Moments.mean(byDraw, 0, byDraw.length);
    }

    /**
     * Returns a quantile: of a date, the days to the earliest day by which at least that share of draws has had it,
     * infinite if fewer have; of anything else, Hyndman and Fan's type 7.
     *
     * @param share 0…1
     */
    public double quantile(double share) {
        if (metric.kind() != Metric.Kind.DATE) {
            return Quantiles.type7(byDraw, new double[] {share})[0];
        }
        int[] days = new int[byDraw.length];
        for (int draw = 0; draw < days.length; draw++) {
            days[draw] = byDraw[draw] == Double.POSITIVE_INFINITY ? Integer.MAX_VALUE : (int) byDraw[draw];
        }
        int day = CensoredDays.quantile(days, Integer.MAX_VALUE, share);
        return day == Integer.MAX_VALUE ? Double.POSITIVE_INFINITY : day;
    }

    /** Returns the mean and the quantiles, as {@link #mean} and {@link #quantile} do. */
    public Statistics statistics() {
        return metric.kind() == Metric.Kind.DATE
                ? new Statistics(mean(), quantile(0.05), quantile(0.25), quantile(0.5), quantile(0.75), quantile(0.95))
                : Summary.of(byDraw);
    }

    /**
     * Returns the values with every draw that is censored put on the day after the period, for what needs a number in
     * each: a variance, or a sum of shares. Which way such draws differ beyond that day is lost.
     *
     * @return {@code [draw]}, finite
     */
    public double[] restricted() {
        double[] restricted = byDraw.clone();
        for (int draw = 0; draw < restricted.length; draw++) {
            restricted[draw] =
                    Math.min(restricted[draw], metric.kind() == Metric.Kind.DATE ? period.days() : Double.MAX_VALUE);
        }
        return restricted;
    }

    /**
     * Returns the day that so many days after the period's first is.
     *
     * @throws IllegalArgumentException if it is infinite
     */
    public LocalDate dayOf(double days) {
        if (!(Math.abs(days) < Integer.MAX_VALUE)) {
            throw new IllegalArgumentException("no day is " + days + " days after " + period.from());
        }
        return period.from().plusDays((long) Math.floor(days));
    }
}
