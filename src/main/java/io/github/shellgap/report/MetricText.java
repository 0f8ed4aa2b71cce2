package io.github.shellgap.report;

import io.github.shellgap.outcome.Likelihood;
import io.github.shellgap.outcome.Statistics;
import io.github.shellgap.quantity.Numbers;
import io.github.shellgap.scenario.Measure;
import io.github.shellgap.scenario.Metric;
import io.github.shellgap.scenario.Period;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A metric and its values in words.
 *
 * @param period of the scenario that is asked about
 */
record MetricText(Metric metric, Period period) {
    private static final double POINTS = 100;

    /** Returns what the metric is, such as {@code the chance of a shortage of russia by 2025-12-31}. */
    String phrase() {
        return metric.match(
                date -> "the shortage date of " + date.element(),
                by -> "the chance of a shortage of " + by.element() + " by " + by.day(),
                stock -> "the stock of " + stock.element() + " on " + stock.day(),
                total -> (Measure.OF_FLOW.contains(total.measure())
                                ? "the rounds " + flowVerb(total.measure())
                                : "the " + total.measure().word() + " of ")
                        + total.element()
                        + days(total.period()));
    }

    private static String flowVerb(Measure measure) {
        return measure == Measure.WANTED ? "wanted by " : "moved by ";
    }

    private String days(@Nullable Period over) {
        Period days = over == null ? period : over;
        return " from " + days.from() + " to " + days.to();
    }

    private Metric.Kind kind() {
        return metric.kind();
    }

    /** Returns a value as people read it. */
    String value(double value) {
        return switch (kind()) {
            case ROUNDS -> Figures.rounds(value);
            case CHANCE -> Likelihood.percent(Math.min(1, Math.max(0, value)));
            case DATE ->
                Double.isInfinite(value) ? "after " + period.to() : day(value).toString();
        };
    }

    /** Returns a difference as people read it, with its sign. */
    String change(double change) {
        return switch (kind()) {
            case ROUNDS -> Figures.change(change);
            case CHANCE -> signed(change * POINTS) + " points";
            case DATE -> signed(change) + " days";
        };
    }

    private static String signed(double value) {
        String text = Figures.days(value);
        return value > 0 && !text.equals("0") ? "+" + text : text;
    }

    /** Returns a value for programs: a number, a date, or nothing for a date that does not come. */
    String cell(double value) {
        if (Double.isInfinite(value)) {
            return "";
        }
        return kind() == Metric.Kind.DATE ? day(value).toString() : Numbers.twelve(value);
    }

    /** Writes a value: a number, a date, or null for a date that does not come. */
    void write(Json json, String name, double value) {
        if (kind() == Metric.Kind.DATE) {
            json.date(name, Double.isInfinite(value) ? null : day(value));
        } else {
            json.number(name, value);
        }
    }

    void write(Json json, String name, Statistics s) {
        json.object(name, () -> {
            if (kind() != Metric.Kind.DATE) {
                json.number("mean", s.mean());
            }
            write(json, "p5", s.p5());
            write(json, "p25", s.p25());
            write(json, "p50", s.p50());
            write(json, "p75", s.p75());
            write(json, "p95", s.p95());
        });
    }

    /** Returns the cells of a row: mean and quantiles; the mean of a date is left empty. */
    String cells(Statistics s) {
        return (kind() == Metric.Kind.DATE ? "" : cell(s.mean()))
                + ','
                + cell(s.p5())
                + ','
                + cell(s.p25())
                + ','
                + cell(s.p50())
                + ','
                + cell(s.p75())
                + ','
                + cell(s.p95());
    }

    /** Returns the heads of the columns in which a table shows statistics: of a chance its mean alone. */
    List<String> heads() {
        return switch (kind()) {
            case ROUNDS -> List.of("mean", "p5", "median", "p95");
            case CHANCE -> List.of("chance");
            case DATE -> List.of("p5", "median", "p95");
        };
    }

    /** Returns the cells below {@link #heads}. */
    List<String> row(Statistics s) {
        return switch (kind()) {
            case ROUNDS -> List.of(value(s.mean()), value(s.p5()), value(s.p50()), value(s.p95()));
            case CHANCE -> List.of(value(s.mean()));
            case DATE -> List.of(value(s.p5()), value(s.p50()), value(s.p95()));
        };
    }

    /** Returns the one statistic by which points are compared: of a chance the mean, otherwise the median. */
    double middle(Statistics s) {
        return kind() == Metric.Kind.CHANCE ? s.mean() : s.p50();
    }

    /** Returns the phrase with the name of {@link #middle}. */
    String middlePhrase() {
        return kind() == Metric.Kind.CHANCE ? phrase() : "the median of " + phrase();
    }

    private LocalDate day(double days) {
        return period.from().plusDays((long) Math.floor(days));
    }
}
