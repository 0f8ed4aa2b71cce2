package io.github.shellgap.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page may ask. */
final class AskedTest {
    private static Optional<Asked> read(String body) {
        return Asked.read(body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void question_isRead() {
        assertThat(read("{\"variant\":\"base\",\"set\":{\"parameters.a\":\"1M/year\"}}"))
                .contains(new Asked(Map.of("variant", "base"), Map.of("parameters.a", "1M/year")));
        assertThat(read("{}").orElseThrow().word("variant")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{}{}",
                "{\"variant\":1}",
                "{\"set\":\"a\"}",
                "{\"set\":{\"a\":1}}",
                "{\"set\":{\"a\":{}}}",
                "{\"variant\":\"a\",\"variant\":\"b\"}",
                "{\"variant\":\"a\"",
                "not JSON"
            })
    void anythingElse_isNotUnderstood(String body) {
        assertThat(read(body)).isEmpty();
    }
}
