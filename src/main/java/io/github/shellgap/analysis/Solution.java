package io.github.shellgap.analysis;

import io.github.shellgap.scenario.Metric;
import io.github.shellgap.scenario.Period;
import java.util.List;

/**
 * What it would take: the value of an input at which a statistic of a metric reaches a target.
 *
 * @param basis what it stands on
 * @param goal what was to be reached
 * @param path of the input that was varied
 * @param unit of its numbers, such as {@code /month}; empty for a count
 * @param ends what the statistic comes to at the lower and the upper end of the range
 * @param found the value, or empty if the target is not reached between the ends
 * @param isMonotone whether the statistic moved one way over all values tried in order
 */
public record Solution(
        Basis basis, Goal goal, String path, String unit, List<Tried> ends, List<Found> found, boolean isMonotone) {
    public Solution {
        ends = List.copyOf(ends);
        found = List.copyOf(found);
    }

    /**
     * What was to be reached.
     *
     * @param target in the metric's unit; of a date in days since the period's first
     */
    public record Goal(Metric metric, Statistic statistic, double target, Period period) {}

    /**
     * A value that was tried.
     *
     * @param number in the input's unit
     * @param written as the format reads it
     * @param reached the statistic there, in the metric's unit
     */
    public record Tried(double number, String written, double reached) {}

    /**
     * A value at which the target is reached.
     *
     * @param value the first, from the lower end of the range on, at which it is
     * @param low the least of the values that independent draws give; the lower end of the range if some reach the
     *     target before it
     * @param high the greatest; the upper end of the range if some do not reach the target
     * @param isOpenBelow whether some reach it before the lower end
     * @param isOpenAbove whether some do not reach it by the upper end
     * @param scramblings how many independent sets of draws were solved, the run's own among them
     */
    public record Found(
            Tried value, Tried low, Tried high, boolean isOpenBelow, boolean isOpenAbove, int scramblings) {}
}
