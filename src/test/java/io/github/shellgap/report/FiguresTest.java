package io.github.shellgap.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers of rounds as people read them. */
final class FiguresTest {
    @ParameterizedTest
    // by hand: three significant digits, then the largest suffix that leaves at least 1
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "0.4, 0",
        "950, 950",
        "999.4, 999",
        "999.6, 1k",
        "1234, 1.23k",
        "410000, 410k",
        "999500, 1M",
        "999499, 999k",
        "2500000, 2.5M",
        "11000000, 11M",
        "1234567890, 1.23bn",
        "1234567890000, 1230bn",
        "-410000, −410k"
    })
    void rounds_haveThreeDigits(double rounds, String text) {
        assertThat(Figures.rounds(rounds)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"5, +5", "-5, −5", "0, 0", "0.2, 0"})
    void change_hasItsSign(double rounds, String text) {
        assertThat(Figures.change(rounds)).isEqualTo(text);
    }
}
