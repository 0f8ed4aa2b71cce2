package io.github.shellgap.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QuantityRangeTest {
    @ParameterizedTest
    @CsvSource({
        "20k/month..60k/month, 20k/month, 40k/month, 60k/month, 40000, /month",
        "0%..50%, 0%, 25%, 50%, 25, %",
        "1 day..30 days, 1 days, 15.5 days, 30 days, 15.5, days",
        "500k..2M, 500k, 1.25M, 2M, 1250000, ''",
        "0/month..1.5k/month, 0/month, 750/month, 1.5k/month, 750, /month",
        "-3..-1, -3, -2, -1, -2, ''",
        "1%/year..2%/year, 1%/year, 1.5%/year, 2%/year, 1.5, %/year",
        "1k..3k, 1k, 2k, 3k, 2000, ''",
        "1000bn..3000bn, 1000bn, 2000bn, 3000bn, 2e12, ''",
        "1.2345678901234..2.2345678901234, 1.2345678901234, 1.73456789012, 2.2345678901234, 1.73456789012, ''",
    })
    void range_isWrittenInItsUnit(String text, String low, String middle, String high, double number, String unit)
            throws Exception {
        QuantityRange range = QuantityRange.parse(text);
        assertThat(range.at(0)).isEqualTo(low);
        assertThat(range.at(0.5)).isEqualTo(middle);
        assertThat(range.at(1)).isEqualTo(high);
        assertThat(range.numberAt(0.5)).isEqualTo(number);
        assertThat(range.unit()).isEqualTo(unit);
    }

    @Test
    void valuesBetween_areReadBackAsWritten() throws Exception {
        QuantityRange range = QuantityRange.parse("100k/month..1M/month");
        for (int k = 0; k <= 7; k++) {
            double share = k / 7.0;
            Quantity read = QuantityParser.parse(range.at(share)).evaluate(name -> Quantity.plain(0));
            // 12 digits are written, and a rate per month is read as one per year.
            assertThat(read.amount() / 12).isCloseTo(1e5 + 9e5 * share, org.assertj.core.api.Assertions.within(1e-5));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            60k/month..20k/month; does not rise; 20k/month..60k/month
            5..5; does not rise; lower end first
            20k..60k/month; different units; in one
            20k/month..1M/year; different units; in one
            20k/month; is no range; both ends
            a..b; no number with a unit; 20k/month
            1 + 2..4 + 2; no number with a unit; 20k/month
            ..5; missing; 2.5M/year
            1M to 2M..3M; ; ''
            20k/month..; missing; 2.5M/year
            """)
    void textThatIsNoRange_isRefused(String text, String message, String hint) {
        assertThatThrownBy(() -> QuantityRange.parse(text))
                .isInstanceOf(QuantityException.class)
                .hasMessageContaining(message == null ? "" : message)
                .satisfies(e -> assertThat(((QuantityException) e).hint()).contains(hint));
    }
}
