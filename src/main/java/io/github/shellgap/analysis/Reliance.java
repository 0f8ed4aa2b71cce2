package io.github.shellgap.analysis;

import io.github.shellgap.scenario.Metric;
import java.util.List;

/**
 * How much of a metric's variance rests on kinds of uncertain inputs, each kind taken as a whole.
 *
 * @param metric whose variance is shared out; a date counts in days, a draw in which it does not come as the day after
 *     the period
 * @param draws of each run
 * @param shares in the order in which the kinds were asked for
 */
public record Reliance(Metric metric, int draws, List<Share> shares) {
    public Reliance {
        shares = List.copyOf(shares);
    }

    /**
     * What rests on one kind.
     *
     * @param kind as it was named
     * @param inputs how many there are; those that correlations tie to each other count once
     * @param closed the share of the variance that they explain by themselves, alone and with each other
     * @param total the share that would be left if all others were known
     */
    public record Share(String kind, int inputs, Sensitivity.Index closed, Sensitivity.Index total) {}
}
