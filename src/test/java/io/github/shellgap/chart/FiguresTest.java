package io.github.shellgap.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shellgap.scenario.Period;
import java.awt.Color;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers, dates and words as charts write them; expected texts by hand from the rules of style. */
final class FiguresTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "950, 950",
        "1200, 1.2k",
        "410000, 410k",
        "999499, 999k",
        "999600, 1M",
        "2980000, 3.0M",
        "2500000, 2.5M",
        "7000000, 7M",
        "12340000, 12M",
        "-300000, −300k",
        "2600000000, 2.6bn",
        "0.2, <1"
    })
    void brief_hasTwoOrThreeDigits(double number, String expected) {
        assertThat(Figures.brief(number)).isEqualTo(expected);
    }

    /** Numbers of one unit keep three digits; those of two units take the greater one. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "821e3 2.7001e6   | 0.82M 2.70M",
                "3.4701e6 38800   | 3.47M 0.04M",
                "0 1500           | 0 1,500",
                "0 60000          | 0 60k",
                "6.54e6 10.5e6    | 6.54M 10.5M",
                "999900.1 199800  | 1.00M 0.20M",
                "-337e3 9.9001e6  | −0.34M 9.90M"
            })
    void beside_givesTwoUnitsOne(String numbers, String expected) {
        double[] all =
                Stream.of(numbers.split(" ")).mapToDouble(Double::parseDouble).toArray();
        assertThat(Arrays.stream(all).mapToObj(one -> Figures.beside(one, all)).collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    @Test
    void beside_aNumberThatIsSmallBesideTheOthers_hasItsOwnUnit() {
        assertThat(Figures.beside(2000, new double[] {1.2e6, 1.202e6, -400e3, 402e3}))
                .isEqualTo("2k");
        assertThat(Figures.beside(40e3, new double[] {1.2e6, 1.24e6})).isEqualTo("0.04M");
    }

    @ParameterizedTest
    @CsvSource({"0, 0 %", "0.001, 0.1 %", "0.514, 51 %", "0.996, 99.6 %", "1, 100 %"})
    void percent_isThatOfTheReport_withoutALineEnd(double share, String expected) {
        assertThat(Figures.percent(share)).isEqualTo(expected.replace(' ', '\u00A0'));
    }

    @Test
    void axisToAMillion_countsInMillions() {
        ValueScale scale = ValueScale.holding(-1e6, 1e6);
        assertThat(scale.tick(1e6)).isEqualTo("1.0M");
        assertThat(ValueScale.holding(0, 1000).tick(1000)).isEqualTo("1,000");
    }

    @Test
    void scale_hasOneUnitAndAsManyDecimals_asItsSteps() {
        ValueScale scale = ValueScale.holding(0, 2_280_000);
        assertThat(scale.ticks().stream().map(scale::tick))
                .containsExactly("0", "0.5M", "1.0M", "1.5M", "2.0M", "2.5M");
        assertThat(scale.label(879_000)).isEqualTo("0.88M");
        assertThat(scale.label(0)).isEqualTo("0");
        assertThat(scale.label(12)).isEqualTo("<0.01M");
        assertThat(scale.label(-12)).isEqualTo(">−0.01M");
    }

    @Test
    void scale_holdsZeroAndNegatives() {
        ValueScale scale = ValueScale.holding(-360_000, 537_000);
        assertThat(scale.ticks().stream().map(scale::tick))
                .containsExactly("−400k", "−200k", "0", "200k", "400k", "600k");
        assertThat(ValueScale.holding(5, 9).low()).isZero();
        assertThat(ValueScale.holding(-9, -5).high()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0, 3", "0, 1e9", "0, 1e13", "-1e-3, 1e-3", "-7, 123456", "0, 0.999", "3, 3"})
    void scale_holdsItsValuesWithFewLines_whateverTheirSize(double least, double greatest) {
        ValueScale scale = ValueScale.holding(least, greatest);
        // a hundredth of a step may stand out
        assertThat(scale.low()).isLessThanOrEqualTo(least + 0.011 * scale.step());
        assertThat(scale.high()).isGreaterThanOrEqualTo(greatest - 0.011 * scale.step());
        assertThat(scale.ticks().size()).isBetween(2, 9);
        assertThat(scale.ticks().stream().map(scale::tick)).doesNotHaveDuplicates();
    }

    @Test
    void scaleOfNothing_showsZeroAlone() {
        ValueScale scale = ValueScale.holding(0, 0);
        assertThat(scale.ticks().stream().map(scale::tick)).containsExactly("0");
    }

    @ParameterizedTest
    @CsvSource({
        "2022-01-01, 2025-12-31, 2022–25",
        "2024-01-01, 2024-12-31, 2024",
        "1998-01-01, 2003-12-31, 1998–2003",
        "2024-01-01, 2024-03-31, Jan–Mar 2024",
        "2022-03-01, 2023-06-30, Mar 2022–Jun 2023",
        "2024-02-01, 2024-02-29, February 2024",
        "2024-02-10, 2024-05-09, 10 Feb–9 May 2024",
        "2024-02-10, 2024-02-10, 10 February 2024",
        "2020-03-15, 2050-03-14, 15 Mar 2020–14 Mar 2050"
    })
    void period_isSaidInTheFewestWords(LocalDate from, LocalDate to, String expected) {
        assertThat(Dates.period(new Period(from, to))).isEqualTo(expected);
    }

    // Ratios from the definition in WCAG 2.1, computed apart in Python: ((L1 + 0.05) / (L2 + 0.05))
    @Test
    void contrast_isThatOfTheGuidelines() {
        // two digits were kept
        assertThat(Palette.contrast(Color.BLACK, Color.WHITE)).isBetween(20.99, 21.01);
        assertThat(Palette.contrast(Palette.BLUE, Color.WHITE)).isBetween(5.18, 5.20);
        assertThat(Palette.contrast(Palette.ORANGE, Color.WHITE)).isBetween(2.24, 2.26);
        assertThat(Palette.contrast(Palette.text(Palette.ORANGE), Color.WHITE)).isGreaterThan(4.5);
        assertThat(Palette.text(Palette.BLUE)).isEqualTo(Palette.BLUE);
    }

    /** Numbers beside each other have one unit and one number of decimals, unless one would vanish by it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.07e6 1.2e6 7.15e6  | 1.07M 1.20M 7.15M",
                "0 250 1000 1500      | 0 250 1,000 1,500",
                "4000 9333.3 20000    | 4.0k 9.3k 20.0k",
                "2e6 6.5e6 11e6       | 2.0M 6.5M 11.0M",
                "2e6 4.25e6 11e6      | 2.00M 4.25M 11.00M",
                "-4e5 1e6             | −0.4M 1.0M",
                "12000 7.15e6         | 12k 7.15M",
                "0 0                  | 0 0",
                "0.1 0.25             | 0.10 0.25"
            })
    void alike_givesAllOneUnit(String numbers, String expected) {
        double[] all =
                Stream.of(numbers.split(" ")).mapToDouble(Double::parseDouble).toArray();
        assertThat(Arrays.stream(all).mapToObj(one -> Figures.alike(one, all)).collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }
}
