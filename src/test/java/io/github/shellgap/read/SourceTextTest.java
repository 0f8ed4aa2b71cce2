package io.github.shellgap.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines of a text, whatever ends them. */
final class SourceTextTest {
    private static final int TEXTS = 5_000;

    @ParameterizedTest
    @CsvSource({
        "'a|b', 'a,b'",
        "'a%b', 'a,b'",
        "'a%|b', 'a,b'",
        "'a|%b', 'a,,b'",
        "'a%%|b', 'a,,b'",
        "'%', ','",
        "'%|', ','",
        "'', ''",
    })
    void line_endsWithEither_orWithBothInTheirOrder(String written, String lines) {
        assertThat(String.join(",", lines(written.replace('|', '\n').replace('%', '\r'))))
                .isEqualTo(lines);
    }

    @Test
    void lines_areThoseOfAPlainSearch_inRandomTexts() {
        Random random = new Random(7);
        for (int k = 0; k < TEXTS; k++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(12); length > 0; length--) {
                text.append("ab\n\r".charAt(random.nextInt(4)));
            }
            assertThat(lines(text.toString()))
                    .as(text.toString())
                    .containsExactly(text.toString().split("\r\n|\n|\r", -1));
        }
    }

    /** Returns all lines: one that follows the last is a line of nothing, at which no span can begin. */
    private static List<String> lines(String text) {
        SourceText source = new SourceText("a.yaml", text);
        List<String> lines = new ArrayList<>();
        int last = source.span(Integer.MAX_VALUE, 0, 1).line();
        for (int line = 1; line <= last; line++) {
            lines.add(source.line(line));
        }
        assertThat(source.line(0)).isEmpty();
        assertThat(source.line(last + 1)).isEmpty();
        return lines;
    }
}
