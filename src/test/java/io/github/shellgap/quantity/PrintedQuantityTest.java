package io.github.shellgap.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the program prints of quantities and dates, it reads as what they were. */
final class PrintedQuantityTest {
    private static final int TRIES = 20_000;

    /** Quantities between two others are printed for every step of a sweep and every try of a search. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "%",
                "/day",
                "/week",
                "/month",
                "/quarter",
                "/year",
                "%/year",
                " days",
                " weeks",
                " months",
                " years"
            })
    void quantityOfARange_readsAsTheNumberThatItIs(String unit) throws QuantityException {
        Random random = new Random(unit.hashCode());
        Quantity one = read("1" + unit);
        for (int k = 0; k < TRIES / 10; k++) {
            double low = random.nextDouble() * StrictMath.pow(10, random.nextInt(8) - 2);
            double high = low + 0.001 + random.nextDouble() * StrictMath.pow(10, random.nextInt(8) - 2);
            QuantityRange range = QuantityRange.parse(Numbers.twelve(low) + unit + ".." + Numbers.twelve(high) + unit);
            double share = random.nextInt(10) / 9.0;
            Quantity read = read(range.at(share));
            double expected = range.numberAt(share) * one.amount();
            assertThat(read.unit()).as(range.at(share)).isEqualTo(one.unit());
            // The product here is rounded once more than the number that is read.
            assertThat(read.amount()).as(range.at(share)).isCloseTo(expected, within(2 * Math.ulp(expected)));
        }
    }

    /** Numbers are printed with 12 digits, so those that have no more come back as they were. */
    @Test
    void number_readsAsItWas() throws QuantityException {
        Random random = new Random(3);
        for (int k = 0; k < TRIES; k++) {
            double number = Double.parseDouble((long) (random.nextDouble() * 1e12) + "e" + (random.nextInt(30) - 20));
            String printed = Numbers.twelve(number);
            assertThat(read(printed)).as(printed).isEqualTo(Quantity.plain(number));
        }
    }

    @Test
    void day_readsAsItWas() throws QuantityException {
        LocalDate last = LocalDate.of(2199, 12, 31);
        for (LocalDate day = LocalDate.of(1900, 1, 1); !day.isAfter(last); day = day.plusDays(1)) {
            assertThat(CalendarSpan.parse(day.toString())).isEqualTo(new CalendarSpan(day, day));
        }
    }

    @Test
    void monthQuarterAndYear_readAsTheirDays() throws QuantityException {
        for (int year = 1900; year <= 2199; year++) {
            for (int month = 1; month <= 12; month++) {
                LocalDate first = LocalDate.of(year, month, 1);
                assertSpan(first.toString().substring(0, 7), first, first.plusMonths(1));
            }
            for (int quarter = 1; quarter <= 4; quarter++) {
                LocalDate first = LocalDate.of(year, 3 * quarter - 2, 1);
                assertSpan(year + "-Q" + quarter, first, first.plusMonths(3));
            }
            assertSpan(String.valueOf(year), LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
        }
    }

    private static Quantity read(String text) throws QuantityException {
        return QuantityParser.parse(text).evaluate(name -> Quantity.plain(Double.NaN));
    }

    private static void assertSpan(String written, LocalDate first, LocalDate after) throws QuantityException {
        for (String text : List.of(written, " " + written + " ")) {
            assertThat(CalendarSpan.parse(text)).isEqualTo(new CalendarSpan(first, after.minusDays(1)));
        }
    }
}
