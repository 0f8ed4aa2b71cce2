package io.github.shellgap.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LikelihoodTest {
    @ParameterizedTest
    // the ranges of US Intelligence Community Directive 203
    @CsvSource({
        "0, almost no chance",
        "0.05, almost no chance",
        "0.0501, very unlikely",
        "0.2, very unlikely",
        "0.21, unlikely",
        "0.45, unlikely",
        "0.5, roughly even chance",
        "0.55, roughly even chance",
        "0.56, likely",
        "0.8, likely",
        "0.81, very likely",
        "0.95, very likely",
        "0.951, almost certain",
        "1, almost certain"
    })
    void word_followsTheDirective(double probability, String words) {
        assertThat(Likelihood.of(probability).words()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 %",
        "1, 100 %",
        "0.6251, 63 %",
        "0.0501, 5.01 %",
        "0.0549, 5.5 %",
        "0.004, 0.4 %",
        "0.0001, 0.01 %",
        "0.000001, 0.0001 %",
        "0.9996, 99.96 %",
        "0.5499, 55 %"
    })
    void percent_isWhole_unlessThatWouldMoveItUnderAnotherWord(double probability, String text) {
        assertThat(Likelihood.percent(probability)).isEqualTo(text);
    }

    @Test
    void percent_neverContradictsTheWord() {
        for (int i = 0; i <= 100_000; i++) {
            double probability = i / 100_000.0;
            String number = Likelihood.percent(probability).replace(" %", "");
            assertThat(Likelihood.of(Double.parseDouble(number) / 100))
                    .as("%s", probability)
                    .isEqualTo(Likelihood.of(probability));
        }
    }

    /** The bounds of Intelligence Community Directive 203, in the order of the words. */
    @Test
    void wordsAndBounds_areThoseOfTheDirective() {
        assertThat(Likelihood.values())
                .extracting(Likelihood::upTo)
                .containsExactly(0.05, 0.2, 0.45, 0.55, 0.8, 0.95, 1.0);
        assertThat(Likelihood.of(0.5).predicate()).isEqualTo("has a roughly even chance");
        assertThat(Likelihood.of(0.9).predicate()).isEqualTo("is very likely");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01, Double.NaN})
    void word_isRefused_outsideOfProbabilities(double probability) {
        assertThatThrownBy(() -> Likelihood.of(probability)).isInstanceOf(IllegalArgumentException.class);
    }
}
