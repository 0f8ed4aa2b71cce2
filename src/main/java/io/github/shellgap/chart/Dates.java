package io.github.shellgap.chart;

import io.github.shellgap.scenario.CalendarUnit;
import io.github.shellgap.scenario.Period;
import java.time.LocalDate;
import java.util.Locale;

/** Dates in English words, whatever the machine's locale. */
public final class Dates {
    private static final String[] MONTHS = {
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December"
    };

    private Dates() {}

    static String monthName(LocalDate day) {
        return MONTHS[day.getMonthValue() - 1];
    }

    static String shortMonthName(LocalDate day) {
        return monthName(day).substring(0, 3);
    }

    /** Returns {@code June 2024}. */
    static String month(LocalDate day) {
        return monthName(day) + " " + day.getYear();
    }

    /** Returns {@code Jun 2024}. */
    static String shortMonth(LocalDate day) {
        return shortMonthName(day) + " " + day.getYear();
    }

    /** Returns {@code 13 June 2024}. */
    static String day(LocalDate day) {
        return day.getDayOfMonth() + " " + month(day);
    }

    /** Returns {@code 13 Jun 2024}. */
    static String shortDay(LocalDate day) {
        return day.getDayOfMonth() + " " + shortMonth(day);
    }

    /** Returns the period in the fewest words: {@code 2022–25}, {@code Mar 2022–Jun 2023}. */
    public static String period(Period period) {
        LocalDate from = period.from();
        LocalDate to = period.to();
        boolean wholeYears = from.getDayOfYear() == 1 && to.getDayOfYear() == to.lengthOfYear();
        if (wholeYears) {
            return years(from.getYear(), to.getYear());
        }
        boolean wholeMonths = from.getDayOfMonth() == 1 && to.getDayOfMonth() == to.lengthOfMonth();
        if (wholeMonths) {
            String end = shortMonth(to);
            String start = from.getYear() == to.getYear() ? shortMonthName(from) : shortMonth(from);
            return shortMonth(from).equals(end) ? month(from) : start + "–" + end;
        }
        if (from.equals(to)) {
            return day(from);
        }
        boolean sameYear = from.getYear() == to.getYear();
        return (sameYear ? from.getDayOfMonth() + " " + shortMonthName(from) : shortDay(from)) + "–" + shortDay(to);
    }

    /** Returns the end of the period for "by …": {@code the end of 2025}, {@code the end of June 2025}. */
    public static String end(LocalDate last) {
        if (last.getDayOfYear() == last.lengthOfYear()) {
            return "the end of " + last.getYear();
        }
        return last.getDayOfMonth() == last.lengthOfMonth() ? "the end of " + month(last) : day(last);
    }

    /** Returns the interval that begins the period as a reader would name it: {@code June 2023}, {@code 2023}. */
    static String interval(Period interval, CalendarUnit unit) {
        return switch (unit) {
            case DAY -> day(interval.from());
            case WEEK -> "the week of " + day(interval.from());
            case MONTH -> month(interval.from());
            case QUARTER ->
                "Q" + quarter(interval.from()) + " " + interval.from().getYear();
            case YEAR -> Integer.toString(interval.from().getYear());
        };
    }

    static int quarter(LocalDate day) {
        return (day.getMonthValue() + 2) / 3;
    }

    static String word(CalendarUnit unit) {
        return unit.name().toLowerCase(Locale.ROOT);
    }

    private static String years(int from, int to) {
        if (from == to) {
            return Integer.toString(from);
        }
        boolean sameCentury = from / 100 == to / 100;
        String end = Integer.toString(to);
        return from + "–" + (sameCentury && from >= 1000 ? end.substring(2) : end);
    }
}
