package io.github.shellgap.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All expected numbers by hand, from the definitions of the suffixes and units. */
final class QuantityParserTest {
    private static final Map<String, Quantity> PARAMETERS = Map.of(
            "a", Quantity.plain(3_000_000),
            "b", Quantity.plain(5),
            "x_1", Quantity.plain(7),
            "fires", new Quantity(2_400_000, Unit.PER_YEAR));

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "12000000; 12000000",
                "12M; 12000000",
                "250k; 250000",
                "1.5bn; 1500000000",
                "1_200_000; 1200000",
                "0.000_5; 0.0005",
                "1.5e6; 1500000",
                "1E+3; 1000",
                "25e-1k; 2500",
                "40%; 0.4",
                "0.1 %; 0.001",
                "2.5 M; 2500000",
                "1.1M; 1100000",
                "0; 0",
                "0.50; 0.5",
                "0e9999; 0",
                "  7\t; 7"
            })
    void number_isTheDecimalWritten(String text, double expected) throws QuantityException {
        assertThat(value(text)).isEqualTo(Quantity.plain(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2.5M/year; 2500000; CALENDAR",
                "2.5 M / year; 2500000; CALENDAR",
                "600k/quarter; 2400000; CALENDAR",
                "250k/month; 3000000; CALENDAR",
                "1%/year; 0.01; CALENDAR",
                "70k/week; 10000; DAY",
                "10k/day; 10000; DAY",
                "2 * 1M/year; 2000000; CALENDAR",
                "1.2e6/year / 2; 600000; CALENDAR",
                "a * 1/quarter; 12000000; CALENDAR",
                "a / 2 years; 1500000; CALENDAR",
                "-1k/day; -1000; DAY",
                "730.5/year + 1/day; 3; DAY"
            })
    void rate_isPerYearOrPerDay(String text, double amount, Clock clock) throws QuantityException {
        assertThat(value(text)).isEqualTo(new Quantity(amount, new Unit(-1, clock)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "45 days; 45; DAY",
                "1 day; 1; DAY",
                "45days; 45; DAY",
                "2 weeks; 14; DAY",
                "1 week; 7; DAY",
                "6 months; 0.5; CALENDAR",
                "3 month; 0.25; CALENDAR",
                "1 quarter; 0.25; CALENDAR",
                "2 years; 2; CALENDAR",
                "1.5 years; 1.5; CALENDAR"
            })
    void duration_isInYearsOrDays(String text, double amount, Clock clock) throws QuantityException {
        assertThat(value(text)).isEqualTo(new Quantity(amount, new Unit(1, clock)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "min(a, 2M) + 3 * b; 2000015",
                "max(b, x_1, 6); 7",
                "max( 1 ,2)*(b-2); 6",
                "1 + 2 * 3 - 4 / 2; 5",
                "10 - 3 - 2; 5",
                "24 / 4 / 2; 3",
                "2 - -3; 5",
                "-b * 2; -10",
                "- b * 2; -10",
                "min (b, x_1); 5",
                "-(b + 1); -6",
                "--b; 5",
                "2 * -b + 1; -9",
                "3 * (1M + 250k) - 0.75M; 3000000",
                "250k/month * 6 months; 1500000",
                "(fires * 1 quarter) / b; 120000",
                "max(1M/year, 3k/day) * 1 day; 3000",
                "min(3k/day, 1M/year) * 365.25 days; 1000000"
            })
    void formula_isComputed_byTheUsualRules(String text, double expected) throws QuantityException {
        assertThat(value(text)).isEqualTo(Quantity.plain(expected));
    }

    /** A letter or a word that is only like a unit may be a parameter, and the slash divides by it. */
    @Test
    void slash_divides_whereNoUnitFollows() throws QuantityException {
        Map<String, Quantity> parameters = Map.of("y", Quantity.plain(4), "wear", Quantity.plain(5));
        assertThat(QuantityParser.parse("20/y").evaluate(parameters::get)).isEqualTo(Quantity.plain(5));
        assertThat(QuantityParser.parse("20 / wear").evaluate(parameters::get)).isEqualTo(Quantity.plain(4));
    }

    @Test
    void formula_keepsTheOffsets() throws QuantityException {
        assertThat(QuantityParser.parse(" a * min(b, 2)"))
                .isEqualTo(new Expression.Binary(
                        Expression.Operator.TIMES,
                        new Expression.Name("a", 1),
                        new Expression.Extreme(
                                false,
                                List.of(new Expression.Name("b", 9), new Expression.Literal(Quantity.plain(2))),
                                5),
                        3));
    }

    @Test
    void units_areRefused_whereTheyDiffer() throws QuantityException {
        Expression sum = QuantityParser.parse("2M + 1M/year");
        assertThatThrownBy(() -> sum.evaluate(PARAMETERS::get))
                .isInstanceOfSatisfying(
                        UnitMismatch.class,
                        mismatch -> assertThat(mismatch.offset()).isEqualTo(3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "1 + 1/day; '+' needs; a count or plain number; a rate",
                "a - 1 day; '-' needs; a count or plain number; a duration",
                "min(1/day, 2); 'min' needs; a rate; a count or plain number",
                "max(1 day, 1/day); 'max' needs; a duration; a rate",
                "1 + 1 day * 1 day; '+' needs; a count or plain number; a quantity in time to the power 2"
            })
    void mismatch_saysWhatEachSideIs(String text, String operation, String left, String right)
            throws QuantityException {
        Expression formula = QuantityParser.parse(text);
        for (ThrowingCallable use : List.<ThrowingCallable>of(
                () -> formula.evaluate(PARAMETERS::get), () -> formula.unit(name -> Unit.PLAIN))) {
            assertThatThrownBy(use)
                    .isInstanceOf(UnitMismatch.class)
                    .hasMessageContaining(operation)
                    .hasMessageContaining("one is " + left + " and the other " + right);
        }
    }

    @Test
    void units_areAlike_whenPowerAndClockAre() {
        assertThat(Unit.of(-1, Clock.DAY)).isEqualTo(Unit.PER_DAY).hasSameHashCodeAs(Unit.PER_DAY);
        assertThat(Unit.of(0, Clock.DAY)).isEqualTo(Unit.PLAIN).hasSameHashCodeAs(new Unit(0, Clock.NONE));
        assertThat(Unit.PER_DAY)
                .isNotEqualTo(Unit.DAYS)
                .isNotEqualTo(Unit.PER_YEAR)
                .isNotEqualTo("/day");
    }

    @Test
    void nesting_isTaken_toItsLimit() throws QuantityException {
        assertThat(value("(".repeat(64) + "1" + ")".repeat(64))).isEqualTo(Quantity.plain(1));
        assertThat(value("(1)+".repeat(200) + "1")).isEqualTo(Quantity.plain(201));
        assertThatThrownBy(() -> QuantityParser.parse("(".repeat(65) + "1" + ")".repeat(65)))
                .isInstanceOf(QuantityException.class)
                .hasMessageContaining("64");
        assertThatThrownBy(() -> QuantityParser.parse("-".repeat(65) + "1"))
                .isInstanceOf(QuantityException.class)
                .hasMessageContaining("64");
        assertThat(value("min(1,".repeat(64) + "2" + ")".repeat(64))).isEqualTo(Quantity.plain(1));
        assertThatThrownBy(() -> QuantityParser.parse("min(1,".repeat(65) + "2" + ")".repeat(65)))
                .isInstanceOf(QuantityException.class)
                .hasMessageContaining("64");
        assertThat(value("-1+".repeat(200) + "1")).isEqualTo(Quantity.plain(-199));
    }

    @Test
    void text_isTaken_toItsLimit() throws QuantityException {
        assertThat(value(" ".repeat(999) + "1")).isEqualTo(Quantity.plain(1));
        assertThatThrownBy(() -> QuantityParser.parse(" ".repeat(1000) + "1"))
                .isInstanceOf(QuantityException.class)
                .hasMessageContaining("1000");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1M to 6M; 1M; 6M; 6",
                "60% to 95%; 60%; 95%; 7",
                "min(a, b) to  c ; min(a, b); c; 14",
                "1 to 2 to 3; 1; 2 to 3; 5",
                "5%to 6; 5%; 6; 5"
            })
    void interval_isSplit_atItsFirstTo(String text, String low, String high, int offset) {
        assertThat(QuantityParser.splitInterval(text)).contains(new IntervalText(low, high, offset));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12M", "(1 to 2)", "total", "to_come + 1", "1to 2", "min(1 to 2, 3)"})
    void interval_isAbsent_withoutAWordToOutsideParentheses(String text) {
        assertThat(QuantityParser.splitInterval(text)).isEmpty();
    }

    @Test
    void name_isALowerCaseWord_notReserved() {
        assertThat(new String[] {"a", "z", "jazz", "rounds_per_container", "x1", "per", "total"})
                .allMatch(QuantityParser::isName);
        assertThat(new String[] {
                    "", "A", "aA", "aB", "aZ", "_a", "1a", "a-b", "min", "to", "k", "M", "bn", "years", "nan", "é"
                })
                .noneMatch(QuantityParser::isName);
    }

    private static Quantity value(String text) throws QuantityException {
        return QuantityParser.parse(text).evaluate(PARAMETERS::get);
    }
}
