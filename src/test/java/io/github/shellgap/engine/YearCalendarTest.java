package io.github.shellgap.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The calendar against the dates of the Java library. */
final class YearCalendarTest {

    @ParameterizedTest
    @CsvSource({"2023-01-01", "2024-12-31", "2024-02-29", "2000-07-15", "1899-12-31", "2100-03-01"})
    void everyDay_liesInTheYearThatTheLibrarySays(LocalDate begin) {
        YearCalendar calendar = new YearCalendar(begin.getYear(), begin.getDayOfYear());
        // all days of the four centuries around, after which the Gregorian calendar repeats
        for (int day = -73_000; day <= 73_000; day++) {
            LocalDate date = begin.plusDays(day);
            int years = calendar.yearOf(day) - calendar.yearOf(0);
            if (calendar.daysInYear(day) != date.lengthOfYear() || years != date.getYear() - begin.getYear()) {
                throw new AssertionError(date + " in year " + years + " of " + calendar.daysInYear(day) + " days");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        // three years of 365 days between leap years
        "2023-01-01, 2023-01-01, 2023-12-31",
        "2023-01-01, 2024-02-10, 2024-12-31",
        "2023-01-01, 2025-01-01, 2027-12-31",
        "2023-01-01, 2027-12-31, 2027-12-31",
        // seven around 2100, which is no leap year
        "2090-06-30, 2097-01-01, 2103-12-31",
        "2090-06-30, 2103-05-05, 2103-12-31",
        // and a period that begins within one
        "2022-07-01, 2021-01-01, 2023-12-31"
    })
    void yearsOfTheSameLength_endBeforeTheNextOfAnother(LocalDate begin, LocalDate day, LocalDate last) {
        YearCalendar calendar = new YearCalendar(begin.getYear(), begin.getDayOfYear());
        int from = (int) (day.toEpochDay() - begin.toEpochDay());
        assertThat(begin.plusDays(calendar.lastDayOfSameLength(from))).isEqualTo(last);
    }

    @Test
    void daysBeyondTheCalendar_countToItsFirstAndItsLastYear() {
        YearCalendar calendar = new YearCalendar(2023, 1);
        assertThat(calendar.yearOf(Integer.MIN_VALUE / 4)).isZero();
        // 400 years on each side of 2023 have a beginning, and the last of them is not known to end
        assertThat(calendar.yearOf(Integer.MAX_VALUE / 4)).isEqualTo(799);
        // 1623 and 2422 have 365 days
        assertThat(calendar.daysInYear(Integer.MIN_VALUE / 4)).isEqualTo(365);
        assertThat(calendar.daysInYear(Integer.MAX_VALUE / 4)).isEqualTo(365);
        LocalDate begin = LocalDate.of(2023, 1, 1);
        assertThat(begin.plusDays(calendar.lastDayOfSameLength(Integer.MAX_VALUE / 4)))
                .isEqualTo("2422-12-31");
    }
}
