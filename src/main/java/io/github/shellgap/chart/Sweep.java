package io.github.shellgap.chart;

import io.github.shellgap.outcome.Statistics;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an outcome depends on one input.
 *
 * @param outcome without a statistic in its name; of a {@link Variable.Kind#CHANCE} only the mean is shown
 * @param input that is varied
 * @param own the scenario's own value of the input; {@code null} if it is uncertain there
 * @param points with the input rising, at least two
 * @param credits where the numbers come from
 */
public record Sweep(
        Variable outcome, Variable input, @Nullable Double own, List<Point> points, Credits credits)
        implements Exhibit {
    /**
     * Copies the points.
     *
     * @throws IllegalArgumentException if there are fewer than two, or the input does not rise
     */
    public Sweep {
        points = List.copyOf(points);
        if (points.size() < 2) {
            throw new IllegalArgumentException("a sweep needs two points or more, got " + points.size());
        }
        for (int i = 1; i < points.size(); i++) {
            if (!(points.get(i).input() > points.get(i - 1).input())) {
                throw new IllegalArgumentException("the input must rise, but point " + i + " does not");
            }
        }
    }

    /**
     * The outcome at one value of the input.
     *
     * @param input its value
     * @param outcome over draws; {@link Variable#AFTER} for quantiles of a date that are not reached
     */
    public record Point(double input, Statistics outcome) {}

    @Override
    public String word() {
        return "sweep";
    }

    @Override
    public <T> T match(Cases<T> cases) {
        return cases.sweep(this);
    }
}
