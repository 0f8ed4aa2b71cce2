package io.github.shellgap.quantity;

import java.time.LocalDate;

/**
 * The days a date of the format stands for: one day, a month, a quarter or a year.
 *
 * @param first the first day
 * @param last the last day, not before {@code first}
 */
public record CalendarSpan(LocalDate first, LocalDate last) {
    public CalendarSpan {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("last " + last + " is before first " + first);
        }
    }

    /**
     * Reads {@code 2023-09-13}, {@code 2023-09}, {@code 2023-Q3} or {@code 2023}.
     *
     * @param text white space around the date does not count
     * @throws QuantityException if it is none of these, or no such day is in the calendar of the years 1900 to 2199
     */
    public static CalendarSpan parse(String text) throws QuantityException {
        return new DateReader(text).read();
    }
}
