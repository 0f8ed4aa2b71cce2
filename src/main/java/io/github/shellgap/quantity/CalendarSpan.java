package io.github.shellgap.quantity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The days a date of the format stands for: one day, a month, a quarter or a year.
 *
 * @param first its first day
 * @param last its last day
 */
public record CalendarSpan(LocalDate first, LocalDate last) {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?|-Q([1-4]))?");

    /**
     * Reads a date: {@code 2023-09-13}, {@code 2023-09}, {@code 2023-Q3} or {@code 2023}.
     *
     * @throws QuantityException if the text is none, or there is no such day
     */
    public static CalendarSpan parse(String text) throws QuantityException {
        Matcher parts = FORM.matcher(text);
        int length = Math.max(1, text.length());
        if (!parts.matches()) {
            throw new QuantityException("'" + text + "' is no date", hintFor(text), 0, length);
        }
        int year = Integer.parseInt(parts.group(1));
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new QuantityException(
                    "'" + text + "': years run from " + FIRST_YEAR + " to " + LAST_YEAR, "check the year", 0, length);
        }
        try {
            if (parts.group(4) != null) {
                LocalDate first = LocalDate.of(year, 3 * Integer.parseInt(parts.group(4)) - 2, 1);
                return new CalendarSpan(first, first.plusMonths(3).minusDays(1));
            }
            if (parts.group(2) == null) {
                return new CalendarSpan(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
            }
            YearMonth month = YearMonth.of(year, Integer.parseInt(parts.group(2)));
            if (parts.group(3) == null) {
                return new CalendarSpan(month.atDay(1), month.atEndOfMonth());
            }
            LocalDate day = month.atDay(Integer.parseInt(parts.group(3)));
            return new CalendarSpan(day, day);
        } catch (DateTimeException e) {
            throw new QuantityException(
                    "'" + text + "': there is no such day", "months have 28 to 31 days, years 12 months", 0, length);
        }
    }

    private static String hintFor(String text) {
        if (text.matches("\\d{8}")) {
            return "write " + text.substring(0, 4) + "-" + text.substring(4, 6) + "-" + text.substring(6);
        }
        if (text.matches("\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}")) {
            return "the order of day and month is ambiguous; write year-month-day, such as 2023-09-13";
        }
        if (text.matches("\\d{5,}(-.*)?")) {
            return "years have four digits and run from " + FIRST_YEAR + " to " + LAST_YEAR;
        }
        if (text.matches("\\d{4}-\\d{2}-\\d{2}[T ].*")) {
            return "write the day alone; there are no times or zones";
        }
        return "write 2023-09-13, 2023-09, 2023-Q3 or 2023";
    }
}
