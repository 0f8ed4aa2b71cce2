package io.github.shellgap.analysis;

import io.github.shellgap.outcome.Statistics;
import io.github.shellgap.scenario.Metric;
import java.util.List;

/**
 * How much of a metric is due to each of some flows and events.
 *
 * @param basis what it stands on
 * @param metric in whose unit all values are; a date counts in days, a draw in which it does not come as the day after
 *     the period
 * @param without the metric with all of them switched off
 * @param with the metric with none switched off
 * @param whole the difference, draw by draw
 * @param parts what each is due, draw by draw: the shares of a draw sum to its difference
 * @param worstResidual of that sum, relative to the largest term
 */
public record Credit(
        Basis basis,
        Metric metric,
        Statistics without,
        Statistics with,
        Statistics whole,
        List<Part> parts,
        double worstResidual) {
    public Credit {
        parts = List.copyOf(parts);
    }

    /**
     * What one flow or event is due.
     *
     * @param id of the flow or event
     * @param title to show
     */
    public record Part(String id, String title, Statistics share) {}
}
