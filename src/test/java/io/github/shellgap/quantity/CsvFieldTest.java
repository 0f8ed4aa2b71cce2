package io.github.shellgap.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fields by RFC 4180, which doubles quotes inside quotes. */
final class CsvFieldTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "depot", "a = b", "1.5", "a b", "0"})
    void plainText_staysAsItIs(String text) {
        assertThat(CsvField.of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1", "+1", "-1", "@a", "|a", "%a", "\uFF1D1", "\uFF0B1", "\uFF0D1", "\uFF201", "="})
    void formula_getsAnApostrophe(String text) {
        assertThat(CsvField.of(text)).isEqualTo("'" + text);
        assertThat(CsvField.of(" \t" + text + " ")).isEqualTo("'" + text);
    }

    @Test
    void text_isPutInQuotes_whereItMustBe() {
        assertThat(CsvField.of("a,b")).isEqualTo("\"a,b\"");
        assertThat(CsvField.of("a;b")).isEqualTo("\"a;b\"");
        assertThat(CsvField.of("a\nb")).isEqualTo("\"a\nb\"");
        assertThat(CsvField.of("a\"b")).isEqualTo("\"a\"\"b\"");
        assertThat(CsvField.of("=a,b")).isEqualTo("\"'=a,b\"");
    }

    @Test
    void lineEndsAndTabs_areEvened() {
        assertThat(CsvField.of("a\r\nb\rc\td")).isEqualTo("\"a\nb\nc d\"");
    }

    /** A control, a mark of direction, half a character, a line and a paragraph separator. */
    @ParameterizedTest
    @ValueSource(strings = {"\u0007", "\u202E", "\uD83D", "\u2028", "\u2029"})
    void characterThatIsNotSeen_isReplaced(String unseen) {
        assertThat(CsvField.of("a" + unseen + "b")).isEqualTo("a\uFFFDb");
    }
}
