package io.github.shellgap.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of days, both ends included.
 *
 * @param from the first day
 * @param to the last day, not before the first
 */
public record Period(LocalDate from, LocalDate to) {
    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("period from " + from + " to " + to);
        }
    }

    /** Returns the number of days, at least 1. */
    public int days() {
        return Math.toIntExact(to.toEpochDay() - from.toEpochDay() + 1);
    }

    /** Returns whether the day lies inside. */
    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Returns the calendar units that make up this period, the first and last cut to it. */
    public List<Period> cutBy(CalendarUnit unit) {
        List<Period> intervals = new ArrayList<>();
        LocalDate start = from;
        while (!start.isAfter(to)) {
            LocalDate end = unit.lastDay(unit.firstDay(start));
            intervals.add(new Period(start, end.isAfter(to) ? to : end));
            start = end.plusDays(1);
        }
        return List.copyOf(intervals);
    }
}
