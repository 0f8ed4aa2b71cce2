package io.github.shellgap.chart;

import io.github.shellgap.scenario.Period;
import java.util.Arrays;
import java.util.List;

/** Values over time. */
final class Curve {
    private final double[] days;
    private final double[] values;

    /**
     * Makes a curve.
     *
     * @param days {@code [point]}: days since 1970, not falling
     * @param values {@code [point]}
     */
    Curve(double[] days, double[] values) {
        this.days = days;
        this.values = values;
    }

    /** Returns days since 1970; {@code [point]}. */
    double[] days() {
        return days;
    }

    /** Returns the values; {@code [point]}. */
    double[] values() {
        return values;
    }

    /** Returns a curve that keeps each value over the whole of its interval. */
    static Curve steps(List<Period> intervals, double[] values) {
        double[] days = new double[2 * intervals.size()];
        double[] doubled = new double[days.length];
        for (int i = 0; i < intervals.size(); i++) {
            days[2 * i] = intervals.get(i).from().toEpochDay();
            days[2 * i + 1] = intervals.get(i).to().toEpochDay() + 1.0;
            doubled[2 * i] = values[i];
            doubled[2 * i + 1] = values[i];
        }
        return new Curve(days, doubled);
    }

    double last() {
        return values[values.length - 1];
    }

    /** Returns the moment of the last point. */
    double end() {
        return days[days.length - 1];
    }

    /** Returns whether a moment lies between the first point and the last. */
    boolean reaches(double day) {
        return day >= days[0] && day <= end();
    }

    /** Returns the value of the point on a day, or NaN if the curve has none there. */
    double on(double day) {
        int point = Arrays.binarySearch(days, day);
        return point < 0 ? Double.NaN : values[point];
    }

    double least() {
        double least = values[0];
        for (double value : values) {
            least = Math.min(least, value);
        }
        return least;
    }

    double greatest() {
        double greatest = values[0];
        for (double value : values) {
            greatest = Math.max(greatest, value);
        }
        return greatest;
    }

    /** Returns the value at a moment, interpolated. */
    double at(double day) {
        for (int i = 1; i < days.length; i++) {
            if (day <= days[i] && days[i] > days[i - 1]) {
                double share = Math.max(0, (day - days[i - 1]) / (days[i] - days[i - 1]));
                return values[i - 1] + share * (values[i] - values[i - 1]);
            }
        }
        return last();
    }
}
