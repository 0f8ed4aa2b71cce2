package io.github.shellgap.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which inputs drive an outcome: how far each moves it alone, and which share of its variance each explains.
 *
 * @param outcome that is moved; its name says the statistic: {@code median final stock}
 * @param central the outcome with no input held; {@link Variable#AFTER} for a date not reached
 * @param swings of the inputs, in any order
 * @param credits where the numbers come from
 */
public record Tornado(Variable outcome, double central, List<Swing> swings, Credits credits) implements Exhibit {
    /**
     * Copies the swings.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Tornado {
        swings = List.copyOf(swings);
        if (swings.isEmpty()) {
            throw new IllegalArgumentException("a tornado needs at least one input");
        }
    }

    /**
     * How one input moves the outcome.
     *
     * @param input that is held, all others varying as they do
     * @param low its 5th percentile
     * @param high its 95th percentile
     * @param atLow the outcome there
     * @param atHigh the outcome here
     * @param shares of variance; {@code null} if they were not estimated
     */
    public record Swing(
            Variable input,
            double low,
            double high,
            double atLow,
            double atHigh,
            @Nullable Shares shares) {
        /** Returns the least of the outcomes, the central one included. */
        double least(double central) {
            return Math.min(central, Math.min(atLow, atHigh));
        }

        /** Returns the greatest of the outcomes, the central one included. */
        double greatest(double central) {
            return Math.max(central, Math.max(atLow, atHigh));
        }
    }

    /**
     * Shares of the outcome's variance.
     *
     * @param first what the input explains alone: the Sobol index of first order
     * @param total what it explains alone and together with others: the total index
     */
    public record Shares(Index first, Index total) {}

    /**
     * An index and its 95 % interval, which sampling error can carry outside 0…1.
     *
     * @param estimate of the index
     * @param low end of the interval
     * @param high end of the interval
     */
    public record Index(double estimate, double low, double high) {
        /** Returns whether the interval holds 0, so that the index cannot be told from none. */
        public boolean isIndistinguishableFromNone() {
            return low <= 0;
        }
    }

    @Override
    public String word() {
        return "tornado";
    }

    @Override
    public <T> T match(Cases<T> cases) {
        return cases.tornado(this);
    }
}
