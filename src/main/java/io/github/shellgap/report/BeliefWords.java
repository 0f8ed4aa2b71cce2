package io.github.shellgap.report;

import io.github.shellgap.analysis.Posterior.InputBelief;
import io.github.shellgap.outcome.Likelihood;
import io.github.shellgap.quantity.Clock;
import io.github.shellgap.quantity.Unit;
import io.github.shellgap.scenario.Metric;
import io.github.shellgap.scenario.Period;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Values of metrics and inputs as people read them. */
final class BeliefWords {
    private static final MathContext THREE = new MathContext(3, RoundingMode.HALF_UP);
    private static final double LEAST_SUFFIXED = 1000;
    private static final double LEAST_CHANCE = 0.001;

    private BeliefWords() {}

    /** Returns a metric's value: rounds, a share in percent, or a day. */
    static String metric(Metric metric, Period period, double value) {
        return switch (metric.kind()) {
            case ROUNDS -> Figures.rounds(value);
            case CHANCE -> chance(value);
            case DATE -> day(period, value);
        };
    }

    /** Returns an input's value with its unit of time. */
    static String input(InputBelief input, Period period, double value) {
        return switch (input.kind()) {
            case DAY -> day(period, value);
            case CHANCE -> chance(value);
            case QUANTITY -> number(value) + time(input.unit());
        };
    }

    /** Returns a probability in percent; below a thousandth a weighted sample knows no more than that. */
    static String chance(double share) {
        double bounded = Math.max(0, Math.min(1, share));
        if (bounded > 0 && bounded < LEAST_CHANCE) {
            return "<0.1 %";
        }
        return bounded < 1 && bounded > 1 - LEAST_CHANCE ? ">99.9 %" : Likelihood.percent(bounded);
    }

    private static String day(Period period, double value) {
        return value < Double.POSITIVE_INFINITY
                ? period.from().plusDays((long) Math.floor(value)).toString()
                : "after " + period.to();
    }

    /** Returns three significant digits, with a suffix from a thousand on. */
    static String number(double value) {
        if (Math.abs(value) >= LEAST_SUFFIXED) {
            return Figures.rounds(value);
        }
        BigDecimal rounded = new BigDecimal(value).round(THREE);
        String size =
                rounded.signum() == 0 ? "0" : rounded.abs().stripTrailingZeros().toPlainString();
        return (rounded.signum() < 0 ? "\u2212" : "") + size;
    }

    private static String time(Unit unit) {
        boolean isCalendar = unit.clock() == Clock.CALENDAR;
        return switch (unit.timePower()) {
            case -1 -> isCalendar ? "/year" : "/day";
            case 1 -> isCalendar ? " years" : " days";
            default -> "";
        };
    }
}
