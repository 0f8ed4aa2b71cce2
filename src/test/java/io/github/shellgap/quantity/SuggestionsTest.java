package io.github.shellgap.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SuggestionsTest {
    /** By hand; {@code ca} to {@code abc} is 3 where no piece is edited twice, 2 where it may be. */
    @ParameterizedTest
    @CsvSource({
        "'', '', 0",
        "'', abc, 3",
        "russia, russia, 0",
        "rusia, russia, 1",
        "form, from, 1",
        "dyas, days, 1",
        "kitten, sitting, 3",
        "ca, abc, 3"
    })
    void distance_countsEdits(String from, String to, int expected) {
        assertThat(Suggestions.distance(from, to)).isEqualTo(expected);
        assertThat(Suggestions.distance(to, from)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "rusia, russia",
        "inital_stock, initial_stock",
        "capcity, capacity",
        "form, from",
        "rates, rate",
        "tt, t",
        "iimprots, imports"
    })
    void closest_findsTheWordMeant(String written, String meant) {
        List<String> known = List.of("russia", "initial_stock", "capacity", "from", "rate", "t", "imports");
        assertThat(Suggestions.closest(written, known)).contains(meant);
    }

    @Test
    void closest_takesTheFirst_ofEquallyNearWords() {
        assertThat(Suggestions.closest("rat", List.of("cat", "bat", "hat"))).contains("cat");
        assertThat(Suggestions.closest("rate", List.of("gates", "gate", "date")))
                .contains("gate");
    }

    @Test
    void closest_isAbsent_whenNothingIsNear() {
        // Six letters allow two edits; these need three.
        assertThat(Suggestions.closest("abcdef", List.of("abcxyz"))).isEmpty();
        assertThat(Suggestions.closest("abcdef", List.of())).isEmpty();
        assertThat(Suggestions.closest("x".repeat(201), List.of("x".repeat(200))))
                .isEmpty();
    }
}
