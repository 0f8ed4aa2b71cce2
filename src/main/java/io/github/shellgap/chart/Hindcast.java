package io.github.shellgap.chart;

import io.github.shellgap.outcome.Statistics;
import io.github.shellgap.scenario.Period;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How predictions compare with what was reported.
 *
 * @param fan of one stockpile, on which reports of its stock are marked; {@code null} if no report is of a stock
 * @param reports at least one
 * @param credits where the numbers come from
 */
public record Hindcast(@Nullable Fan fan, List<Report> reports, Credits credits) implements Exhibit {
    /**
     * Copies the reports.
     *
     * @throws IllegalArgumentException if there is none, or one lies on a fan that is not there
     */
    public Hindcast {
        reports = List.copyOf(reports);
        if (reports.isEmpty()) {
            throw new IllegalArgumentException("a hindcast needs at least one report");
        }
        if (fan == null && reports.stream().anyMatch(report -> report.onFan() != null)) {
            throw new IllegalArgumentException("a report of a stock needs the fan it lies on");
        }
    }

    /**
     * The predicted stock over time.
     *
     * @param stock its name is that of the stockpile
     * @param period of the scenario
     * @param moments in the order of their days, at least two
     */
    public record Fan(Variable stock, Period period, List<Moment> moments) {
        /**
         * Copies the moments.
         *
         * @throws IllegalArgumentException if there are fewer than two
         */
        public Fan {
            moments = List.copyOf(moments);
            if (moments.size() < 2) {
                throw new IllegalArgumentException("a fan needs two moments or more, got " + moments.size());
            }
        }
    }

    /**
     * The predicted stock on one day.
     *
     * @param day at whose end it is counted
     * @param stock over draws
     */
    public record Moment(LocalDate day, Statistics stock) {}

    /**
     * What was reported, and what was predicted of it.
     *
     * @param name of the report
     * @param measured what it is a number of
     * @param onFan the day on which it lies on the fan; {@code null} if it is no stock of the fan's stockpile
     * @param said the number
     * @param predicted over draws; {@link Variable#AFTER} for quantiles of a date that are not reached
     */
    public record Report(
            String name, Variable measured, @Nullable LocalDate onFan, Said said, Statistics predicted) {
        /** Returns whether it lies in the central 90 % of draws. */
        public boolean isInside90() {
            return said.value() >= predicted.p5() && said.value() <= predicted.p95();
        }

        /** Returns whether it lies in the central 50 % of draws. */
        public boolean isInside50() {
            return said.value() >= predicted.p25() && said.value() <= predicted.p75();
        }
    }

    /**
     * A reported number and its own range.
     *
     * @param low end of what the report allows for; the number itself if it states no range
     * @param value the number, or the median of what was reported
     * @param high end of what the report allows for
     */
    public record Said(double low, double value, double high) {}

    @Override
    public String word() {
        return "hindcast";
    }

    @Override
    public <T> T match(Cases<T> cases) {
        return cases.hindcast(this);
    }
}
