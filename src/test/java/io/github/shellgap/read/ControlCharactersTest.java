package io.github.shellgap.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Control characters stand nowhere in a file, not even in a comment; everything else may. */
final class ControlCharactersTest {
    private static final String BEFORE = Checking.START + "stockpiles: { r: { initial: 1M } }\n# né ";

    static IntStream controls() {
        return IntStream.concat(IntStream.range(0, 0x20), IntStream.range(0x7F, 0xA0))
                .filter(c -> c != '\t' && c != '\n' && c != '\r' && c != 0x85);
    }

    @ParameterizedTest
    @MethodSource("controls")
    void control_isRefusedAtItsPlace(int control) {
        assertThat(Checking.problems(Checking.text(BEFORE + (char) control + " b\n")))
                .containsExactly("5:6: a control character stands here | remove it");
    }

    @ParameterizedTest
    @ValueSource(chars = {'\t', 0x85, 0xA0, 0xE9, 0x2013, 0xAC00})
    void otherCharacters_areTaken(char taken) {
        assertThat(Checking.problems(Checking.text(BEFORE + taken + " b\n"))).isEmpty();
    }
}
