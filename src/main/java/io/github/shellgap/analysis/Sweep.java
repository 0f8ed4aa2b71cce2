package io.github.shellgap.analysis;

import io.github.shellgap.outcome.Statistics;
import io.github.shellgap.scenario.Metric;
import io.github.shellgap.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;

/**
 * How a metric moves as one or two inputs move: the same draws at every point.
 *
 * @param basis what it stands on
 * @param metric what moves
 * @param axes the one or two inputs
 * @param points in the order of the axes' steps, the last axis moving fastest
 */
public record Sweep(Basis basis, Metric metric, List<Axis> axes, List<Point> points) {
    public Sweep {
        axes = List.copyOf(axes);
        points = List.copyOf(points);
    }

    /**
     * An input that moves.
     *
     * @param path in the document
     * @param unit of its numbers, such as {@code /month}; empty for a count
     * @param steps its values, rising
     */
    public record Axis(String path, String unit, List<Step> steps) {
        public Axis {
            steps = List.copyOf(steps);
        }
    }

    /**
     * A value of an input.
     *
     * @param number in the axis's unit
     * @param written as the format reads it
     */
    public record Step(double number, String written) {}

    /**
     * What the metric comes to at a point.
     *
     * @param at the step of each axis
     * @param statistics over draws; of a date in days since the period's first, infinite where it does not come
     * @param censoredShare of draws in which a date does not come
     */
    public record Point(List<Step> at, Statistics statistics, double censoredShare) {
        public Point {
            at = List.copyOf(at);
        }
    }

    /**
     * A point before it is run.
     *
     * @param at the step of each axis
     * @param scenario with those values
     */
    public record Setting(List<Step> at, Scenario scenario) {
        public Setting {
            at = List.copyOf(at);
        }
    }

    /**
     * Runs a sweep.
     *
     * @param settings the points in their order
     * @throws RefusedException if it would not fit into memory, or a point cannot be run
     */
    public static Sweep run(Question question, List<Axis> axes, List<Setting> settings, Progress progress)
            throws RefusedException {
        List<Scenario> scenarios = settings.stream().map(Setting::scenario).toList();
        try (Trials trials = Trials.of(question.study(), scenarios, question.settings(), progress)) {
            List<Metric> metrics = List.of(question.metric());
            trials.require(question.scenario(), metrics, 3);
            trials.expect(settings.size());
            List<Point> points = new ArrayList<>();
            for (Setting setting : settings) {
                Readings readings = trials.run(setting.scenario(), metrics).get(0);
                points.add(new Point(setting.at(), readings.statistics(), readings.censoredShare()));
            }
            return new Sweep(question.basis(trials), question.metric(), axes, points);
        }
    }
}
