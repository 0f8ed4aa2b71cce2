package io.github.shellgap.quantity;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the dates of the format and says what is wrong with others. */
final class DateReader {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final int LONGEST_TEXT = 64;
    private static final String FORMS = "write 2023-09-13, 2023-09, 2023-Q3 or 2023";

    private static final Pattern DATE = Pattern.compile("([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?|-Q([0-9]))?");
    private static final Pattern COMPACT = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");
    private static final Pattern YEAR_LAST = Pattern.compile("([0-9]{1,2})([./-])([0-9]{1,2})[./-]([0-9]{4}|[0-9]{2})");
    private static final Pattern YEAR_FIRST = Pattern.compile("([0-9]{4})[./-]([0-9]{1,2})(?:[./-]([0-9]{1,2}))?");
    private static final Pattern QUARTER = Pattern.compile("([0-9]{4})[ -]?[qQ]([1-4])|[qQ]([1-4])[ /-]?([0-9]{4})");
    private static final Pattern WITH_TIME =
            Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})([Tt ]?[0-9]{1,2}:.*|[Tt].*|[Zz]|[+][0-9].*)");

    private final String text;
    private final String date;
    private final int offset;

    DateReader(String text) {
        this.text = text;
        Cursor cursor = new Cursor(text);
        cursor.skipSpace();
        this.offset = cursor.position;
        int end = text.length();
        while (end > offset && Cursor.isSpace(text.charAt(end - 1))) {
            end--;
        }
        this.date = text.substring(offset, end);
    }

    CalendarSpan read() throws QuantityException {
        if (date.isEmpty()) {
            throw fault("a date is missing", FORMS);
        }
        if (date.length() > LONGEST_TEXT) {
            throw fault("'" + QuantityException.quoted(date) + "' is not a date", FORMS);
        }
        int foreign = ForeignCharacter.first(text).orElse(-1);
        if (foreign >= 0) {
            throw ForeignCharacter.fault(text, foreign);
        }
        Matcher matcher = DATE.matcher(date);
        if (!matcher.matches()) {
            throw unlike();
        }
        int year = Integer.parseInt(matcher.group(1));
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw fault(
                    "'" + date + "' is in the year " + matcher.group(1) + ", out of range",
                    "years are " + FIRST_YEAR + " to " + LAST_YEAR);
        }
        if (matcher.group(4) != null) {
            return quarter(year, Integer.parseInt(matcher.group(4)));
        }
        if (matcher.group(2) == null) {
            return new CalendarSpan(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        }
        int month = Integer.parseInt(matcher.group(2));
        if (month < 1 || month > 12) {
            throw fault("'" + date + "': no such month", "months are 01 to 12");
        }
        YearMonth days = YearMonth.of(year, month);
        return matcher.group(3) == null
                ? new CalendarSpan(days.atDay(1), days.atEndOfMonth())
                : day(days, Integer.parseInt(matcher.group(3)));
    }

    private CalendarSpan day(YearMonth month, int day) throws QuantityException {
        if (!month.isValidDay(day)) {
            throw fault("'" + date + "': no such day", "the last day of the month is " + month.atEndOfMonth());
        }
        return new CalendarSpan(month.atDay(day), month.atDay(day));
    }

    private CalendarSpan quarter(int year, int quarter) throws QuantityException {
        if (quarter < 1 || quarter > 4) {
            throw fault("'" + date + "': no such quarter", "quarters are Q1 to Q4");
        }
        return new CalendarSpan(
                LocalDate.of(year, 3 * quarter - 2, 1),
                YearMonth.of(year, 3 * quarter).atEndOfMonth());
    }

    private QuantityException unlike() {
        Matcher yearLast = YEAR_LAST.matcher(date);
        if (yearLast.matches()) {
            return yearLast(yearLast);
        }
        Matcher compact = COMPACT.matcher(date);
        if (compact.matches()) {
            return notADate("write " + compact.group(1) + "-" + compact.group(2) + "-" + compact.group(3));
        }
        if (date.matches("[0-9]+")) {
            return fault(
                    "'" + date + "' is no year",
                    "years are " + FIRST_YEAR + " to " + LAST_YEAR + ", written with four digits");
        }
        Matcher yearFirst = YEAR_FIRST.matcher(date);
        if (yearFirst.matches()) {
            String day = yearFirst.group(3);
            return notADate("write " + yearFirst.group(1) + "-" + two(yearFirst.group(2))
                    + (day == null ? "" : "-" + two(day)));
        }
        Matcher quarter = QUARTER.matcher(date);
        if (quarter.matches()) {
            boolean leading = quarter.group(1) != null;
            return notADate("write " + (leading ? quarter.group(1) : quarter.group(4)) + "-Q"
                    + (leading ? quarter.group(2) : quarter.group(3)));
        }
        Matcher withTime = WITH_TIME.matcher(date);
        if (withTime.matches()) {
            return fault("'" + date + "' has a time or a zone, the model counts days", "write " + withTime.group(1));
        }
        return notADate(FORMS);
    }

    private QuantityException yearLast(Matcher parts) {
        int first = Integer.parseInt(parts.group(1));
        int second = Integer.parseInt(parts.group(3));
        String year = parts.group(4).length() == 2 ? "20" + parts.group(4) : parts.group(4);
        String dayFirst = year + "-" + two(parts.group(3)) + "-" + two(parts.group(1));
        String monthFirst = year + "-" + two(parts.group(1)) + "-" + two(parts.group(3));
        String either = first == second ? dayFirst : dayFirst + " or " + monthFirst;
        String meant = first > 12 ? dayFirst : second > 12 ? monthFirst : either;
        return fault(
                "'" + date + "' is ambiguous: the order of day, month and year differs between countries",
                "write " + meant + " (ISO 8601: year, month, day)");
    }

    private static String two(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }

    private QuantityException notADate(String hint) {
        return fault("'" + date + "' is not a date of the format", hint);
    }

    private QuantityException fault(String message, String hint) {
        return new QuantityException(message, hint, offset, date.length());
    }
}
