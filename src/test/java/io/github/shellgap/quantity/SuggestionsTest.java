package io.github.shellgap.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SuggestionsTest {
    @ParameterizedTest
    @CsvSource({
        "rusia, russia",
        "inital_stock, initial_stock",
        "capcity, capacity",
        "form, from",
        "rates, rate",
        "tt, t",
        "iimprots, imports",
        "росия, россия"
    })
    void closest_findsTheWordMeant(String written, String meant) {
        List<String> known = List.of("russia", "initial_stock", "capacity", "from", "rate", "t", "imports", "россия");
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
        assertThat(Suggestions.closest("x".repeat(64), List.of("x".repeat(65)))).contains("x".repeat(65));
        assertThat(Suggestions.closest("x".repeat(65), List.of("x".repeat(64)))).isEmpty();
    }

    @Test
    void closest_looksAtTheFirstThousandWords() {
        List<String> known = new ArrayList<>(Collections.nCopies(999, "months"));
        known.add("days");
        assertThat(Suggestions.closest("dyas", known)).contains("days");
        known.add(0, "months");
        assertThat(Suggestions.closest("dyas", known)).isEmpty();
    }

    @Test
    void listed_namesTwenty_andCountsTheOthers() {
        List<String> words = new ArrayList<>(Collections.nCopies(20, "a"));
        assertThat(Suggestions.listed(words)).isEqualTo("a, ".repeat(19) + "a");
        words.addAll(List.of("b", "c"));
        assertThat(Suggestions.listed(words)).isEqualTo("a, ".repeat(19) + "a and 2 more");
    }
}
