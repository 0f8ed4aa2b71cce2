package io.github.shellgap.engine;

/**
 * The calendar years around a period, in days relative to its first day.
 *
 * <p>Covers every year a schedule can reach; days outside are counted to the first or the last year.
 */
public final class YearCalendar {
    private static final int YEARS_AROUND = 400;

    /** First day of each year; {@code [year]}. */
    private final int[] firstDay;

    /**
     * Makes the calendar.
     *
     * @param year the calendar year that holds the period's first day
     * @param dayOfYear of the period's first day, from 1
     */
    public YearCalendar(int year, int dayOfYear) {
        firstDay = new int[2 * YEARS_AROUND + 1];
        firstDay[YEARS_AROUND] = 1 - dayOfYear;
        for (int i = 1; i <= YEARS_AROUND; i++) {
            firstDay[YEARS_AROUND + i] = firstDay[YEARS_AROUND + i - 1] + lengthOf(year + i - 1);
            firstDay[YEARS_AROUND - i] = firstDay[YEARS_AROUND - i + 1] - lengthOf(year - i);
        }
    }

    /** Returns the index of the year that holds {@code day}. */
    int yearOf(int day) {
        int year = Math.floorDiv(day, 366) + YEARS_AROUND;
        year = Math.min(Math.max(year, 0), firstDay.length - 2);
        while (year > 0 && firstDay[year] > day) {
            year--;
        }
        while (year < firstDay.length - 2 && firstDay[year + 1] <= day) {
            year++;
        }
        return year;
    }

    /** Returns the days of the year that holds {@code day}: 365 or 366. */
    public int daysInYear(int day) {
        int year = yearOf(day);
        return firstDay[year + 1] - firstDay[year];
    }

    /** Returns the last day of the years from {@code day} on that are as long as the year that holds it. */
    int lastDayOfSameLength(int day) {
        int year = yearOf(day);
        int length = firstDay[year + 1] - firstDay[year];
        int next = year + 1;
        while (next < firstDay.length - 1 && firstDay[next + 1] - firstDay[next] == length) {
            next++;
        }
        return firstDay[next] - 1;
    }

    private static int lengthOf(int year) {
        boolean isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return isLeap ? 366 : 365;
    }
}
