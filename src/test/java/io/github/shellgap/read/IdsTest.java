package io.github.shellgap.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ids and names as the format defines them. */
final class IdsTest {
    private static final int TEXTS = 20_000;

    @ParameterizedTest
    @ValueSource(strings = {"russia", "no-deal-2023", "a", "x9", "a-1"})
    void isId_whenWordsAreJoinedByAHyphen(String text) {
        assertThat(Ids.isId(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "9a", "a-", "-a", "a--b", "A", "a_b", "a b", "é"})
    void isId_isRefused_whenAnythingElseStandsThere(String text) {
        assertThat(Ids.isId(text)).isFalse();
    }

    @Test
    void idsAndNames_areThoseOfTheFormatsPatterns_inRandomTexts() {
        Random random = new Random(11);
        for (int k = 0; k < TEXTS; k++) {
            StringBuilder made = new StringBuilder();
            for (int length = random.nextInt(7); length > 0; length--) {
                made.append("azA09--__ ".charAt(random.nextInt(10)));
            }
            String text = made.toString();
            assertThat(Ids.isId(text)).as(text).isEqualTo(text.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"));
            assertThat(Ids.isName(text)).as(text).isEqualTo(text.matches("[a-z][a-z0-9]*(_[a-z0-9]+)*"));
        }
    }
}
