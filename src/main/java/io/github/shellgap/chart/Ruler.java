package io.github.shellgap.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A scale for the values of a variable, with grid lines at round values.
 *
 * @param variable whose values it holds
 * @param low its lower end
 * @param high its upper end
 * @param ticks grid lines from the lowest up
 */
record Ruler(Variable variable, double low, double high, List<Tick> ticks) {
    private static final int[] MONTHS = {1, 3, 6, 12, 24, 60, 120, 240, 600, 1200};
    private static final int[] DAYS = {1, 2, 7, 14};
    private static final double DAYS_PER_MONTH = 30.44;
    private static final double DAYS_PER_YEAR = 365;

    Ruler {
        ticks = List.copyOf(ticks);
    }

    /** A grid line and what stands beside it. */
    record Tick(double value, String text) {}

    /**
     * Returns a scale that holds the values that are reached, and some room beyond.
     *
     * @param values any of the variable's; {@link Variable#AFTER} has a place of its own outside the scale
     * @param hasZero whether numbers and shares begin at zero
     * @param lines about how many grid lines
     */
    static Ruler holding(Variable variable, double[] values, boolean hasZero, int lines) {
        double[] reached = Arrays.stream(values).filter(Double::isFinite).toArray();
        double least = Arrays.stream(reached).min().orElse(0);
        double greatest = Arrays.stream(reached).max().orElse(0);
        return switch (variable.kind()) {
            case NUMBER ->
                number(variable, hasZero ? Math.min(0, least) : least, Math.max(hasZero ? 0 : least, greatest), lines);
            // A sum of contributions can lie below zero on its way, even that of a share.
            case CHANCE, SHARE -> share(variable, hasZero ? Math.min(0, least) : least, greatest, lines);
            case DATE -> {
                // What is not reached lies after the last day: the scale goes up to there.
                double end = Objects.requireNonNull(variable.last()).toEpochDay() + 1.0;
                double to = reached.length < values.length ? end : greatest;
                yield date(variable, reached.length == 0 ? end - DAYS_PER_YEAR : least, Math.max(to, greatest), lines);
            }
            case SWITCH -> new Ruler(variable, 0, 1, List.of(new Tick(0, "no"), new Tick(1, "yes")));
        };
    }

    private static Ruler number(Variable variable, double least, double greatest, int lines) {
        ValueScale scale = ValueScale.between(least, greatest, lines);
        return new Ruler(
                variable,
                scale.low(),
                scale.high(),
                scale.ticks().stream()
                        .map(tick -> new Tick(tick, scale.tick(tick)))
                        .toList());
    }

    private static Ruler share(Variable variable, double least, double greatest, int lines) {
        ValueScale percents = ValueScale.between(100 * least, Math.max(100 * greatest, 100 * least + 1), lines);
        return new Ruler(
                variable,
                percents.low() / 100,
                percents.high() / 100,
                percents.ticks().stream()
                        .map(tick -> new Tick(tick / 100, percents.tick(tick) + "\u00A0%"))
                        .toList());
    }

    private static Ruler date(Variable variable, double least, double greatest, int lines) {
        double days = Math.max(1, greatest - least);
        LocalDate first = LocalDate.ofEpochDay((long) Math.floor(least));
        if (days < 2 * DAYS_PER_MONTH) {
            int step = Arrays.stream(DAYS)
                    .filter(one -> days / one <= lines + 1)
                    .findFirst()
                    .orElse(DAYS[DAYS.length - 1]);
            return dated(variable, first, greatest, day -> day.plusDays(step), Dates::shortDay);
        }
        int months = Arrays.stream(MONTHS)
                .filter(one -> days / DAYS_PER_MONTH / one <= lines + 1)
                .findFirst()
                .orElse(MONTHS[MONTHS.length - 1]);
        long index = first.getYear() * 12L + first.getMonthValue() - 1;
        long start = Math.floorDiv(index, months) * months;
        LocalDate from = LocalDate.of((int) Math.floorDiv(start, 12), Math.floorMod(start, 12) + 1, 1);
        return dated(
                variable,
                from,
                greatest,
                day -> day.plusMonths(months),
                months >= 12 ? day -> Integer.toString(day.getYear()) : Dates::shortMonth);
    }

    private interface Step {
        LocalDate after(LocalDate day);
    }

    private interface Wording {
        String of(LocalDate day);
    }

    private static Ruler dated(Variable variable, LocalDate from, double greatest, Step step, Wording wording) {
        List<Tick> ticks = new ArrayList<>();
        LocalDate day = from;
        while (day.toEpochDay() < greatest || ticks.isEmpty()) {
            ticks.add(new Tick(day.toEpochDay(), wording.of(day)));
            day = step.after(day);
        }
        ticks.add(new Tick(day.toEpochDay(), wording.of(day)));
        return new Ruler(variable, from.toEpochDay(), day.toEpochDay(), ticks);
    }
}
