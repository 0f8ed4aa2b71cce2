package io.github.shellgap.analysis;

import io.github.shellgap.scenario.Metric;
import java.util.List;

/**
 * Which uncertain inputs drive a metric.
 *
 * @param basis what it stands on
 * @param metric whose variance is shared out; a date counts in days, a draw in which it does not come as the day after
 *     the period
 * @param variance of the metric over draws, in the square of its unit
 * @param drivers all uncertain inputs, by total index, the greatest first
 * @param statistic by which swings are measured
 * @param usual that statistic with nothing held, in the metric's unit
 */
public record Sensitivity(
        Basis basis, Metric metric, double variance, List<Driver> drivers, Statistic statistic, double usual) {
    public Sensitivity {
        drivers = List.copyOf(drivers);
    }

    /**
     * An input, or inputs that correlations tie to each other and that are therefore taken together.
     *
     * @param paths of the inputs
     * @param first the share of the variance that it explains alone
     * @param total the share that would be left if all others were known
     * @param swings of each input of which a low and a high value can be told; a noise has none
     */
    public record Driver(List<String> paths, Index first, Index total, List<Swing> swings) {
        public Driver {
            paths = List.copyOf(paths);
            swings = List.copyOf(swings);
        }
    }

    /**
     * An index with a bootstrap interval of 95 %.
     *
     * @param value near 0 it can be negative
     */
    public record Index(double value, double low, double high) {
        /** Returns whether it cannot be told from none. */
        public boolean isIndistinguishableFromNone() {
            return low <= 0 && high >= 0;
        }
    }

    /** What the number of an input is. */
    public enum Kind {
        /** A number in its unit. */
        QUANTITY,
        /** Days since the period's first. */
        DATE,
        /** 1 if it happens, 0 if not. */
        CHANCE
    }

    /**
     * How far the metric swings with one input while all others vary as they do; those tied to it by correlations
     * follow it.
     *
     * @param path of the input
     * @param kind what its number is
     * @param unit of its number, such as {@code /year}; empty for a count
     * @param low the input held at its 5th percentile; a chance held at not happening
     * @param high the input held at its 95th percentile; a chance held at happening
     */
    public record Swing(String path, Kind kind, String unit, Held low, Held high) {}

    /**
     * An input held at a value.
     *
     * @param input the value
     * @param reached the statistic of the metric, infinite for a date that does not come
     */
    public record Held(double input, double reached) {}
}
