package io.github.shellgap.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected days from the Gregorian calendar, by hand. */
final class CalendarSpanTest {
    @ParameterizedTest
    @CsvSource({
        "2023-09-13, 2023-09-13, 2023-09-13",
        "2023-09, 2023-09-01, 2023-09-30",
        "2024-02, 2024-02-01, 2024-02-29",
        "2100-02, 2100-02-01, 2100-02-28",
        "2023-Q1, 2023-01-01, 2023-03-31",
        "2023-Q3, 2023-07-01, 2023-09-30",
        "2023-Q4, 2023-10-01, 2023-12-31",
        "2023, 2023-01-01, 2023-12-31",
        "1900, 1900-01-01, 1900-12-31",
        "2199-12-31, 2199-12-31, 2199-12-31",
        "' 2023 ', 2023-01-01, 2023-12-31"
    })
    void date_standsForAllItsDays(String text, LocalDate first, LocalDate last) throws QuantityException {
        assertThat(CalendarSpan.parse(text)).isEqualTo(new CalendarSpan(first, last));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "20233; no year; 1900 to 2199",
                "1899-12-31; out of range; 1900 to 2199",
                "2200; out of range; 1900 to 2199",
                "2023-02-30; '2023-02-30': no such day; 2023-02-28",
                "2023-04-00; no such day; 2023-04-30",
                "2023-13; no such month; 01 to 12",
                "2023-00-10; no such month; 01 to 12",
                "2023-Q5; no such quarter; Q1 to Q4",
                "03/04/2026; ambiguous; 2026-04-03 or 2026-03-04",
                "13.09.2023; ambiguous; write 2023-09-13",
                "9/13/23; ambiguous; write 2023-09-13",
                "12/03/2026; ambiguous; 2026-03-12 or 2026-12-03",
                "03/12/2026; ambiguous; 2026-12-03 or 2026-03-12",
                "1.1.2024; ambiguous; write 2024-01-01",
                "20230101; 20230101; write 2023-01-01",
                "2023/9/1; 2023/9/1; write 2023-09-01",
                "2023-9; 2023-9; write 2023-09",
                "2023-q3; 2023-q3; write 2023-Q3",
                "Q3 2023; Q3 2023; write 2023-Q3",
                "2023-09-13T12:00:00Z; time or a zone; write 2023-09-13",
                "2023-09-13 12:00; time or a zone; write 2023-09-13",
                "2023-09-13+02:00; time or a zone; write 2023-09-13",
                "Sep 2023; Sep 2023; 2023-09-13, 2023-09, 2023-Q3 or 2023",
                "2023-01 to 2023-03; to; 2023-Q3"
            })
    void date_isRefused(String text, String says, String hints) {
        QuantityException fault = fault("  " + text + " ");
        assertThat(fault).hasMessageContaining(says);
        assertThat(fault.hint()).contains(hints);
        assertThat(fault.offset()).isEqualTo(2);
        assertThat(fault.length()).isEqualTo(text.length());
    }

    @Test
    void date_isRefused_whenEmptyOrForeign() {
        assertThat(fault(" ")).hasMessageContaining("missing");
        QuantityException minus = fault("2023\u221209");
        assertThat(minus).hasMessageContaining("MINUS SIGN (U+2212)");
        assertThat(minus.offset()).isEqualTo(4);
        assertThat(fault("\u0662023")).hasMessageContaining("U+0662");
        assertThat(fault("1".repeat(60_000)))
                .extracting(Throwable::getMessage)
                .satisfies(message -> assertThat(message).hasSizeLessThan(200));
    }

    @Test
    void text_isLookedAt_upToSixtyFourCharacters() {
        assertThat(fault("1".repeat(64))).hasMessageContaining("is no year");
        assertThat(fault("1".repeat(65))).hasMessageContaining("is not a date");
    }

    @Test
    void anyText_isReadOrRefused_insideTheText() {
        Random random = new Random(2);
        String signs = "0123456789012345-/.QqTZ: +\u2212";
        int read = 0;
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "20" : "");
            int length = random.nextInt(12);
            for (int place = 0; place < length; place++) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            try {
                CalendarSpan.parse(text.toString());
                read++;
            } catch (QuantityException fault) {
                assertThat(fault.offset()).isBetween(0, text.length());
                assertThat(fault.length()).isBetween(0, text.length() - fault.offset());
            }
        }
        assertThat(read).isPositive();
    }

    @Test
    void span_isRefused_whenItEndsBeforeItBegins() {
        LocalDate day = LocalDate.of(2023, 9, 13);
        assertThatThrownBy(() -> new CalendarSpan(day, day.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2023-09-12");
    }

    private static QuantityException fault(String text) {
        return catchThrowableOfType(QuantityException.class, () -> CalendarSpan.parse(text));
    }
}
