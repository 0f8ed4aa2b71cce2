package io.github.shellgap.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a variant goes in a file, and that nothing else of the file moves. */
final class VariantTextTest {
    private static final VariantText.Saved SAVED =
            new VariantText.Saved("more", "More: \"all\"", Map.of("stockpiles.depot.initial", "2M"));

    private static String with(String text) {
        return VariantText.with(text, SAVED).orElseThrow().text();
    }

    @Test
    void variant_followsTheOthers_withTheirIndent() {
        String before =
                "format: shellgap/1\nvariants:   # what if\n    # the first\n    less:\n        set: { a.b: 1 }\n";
        String after = "\n# the depots\nstockpiles: {}\n";
        String added = """
                    more:
                        title: "More: \\"all\\""
                        set:
                            stockpiles.depot.initial: 2M
                """;
        assertThat(with(before + after)).isEqualTo(before + added + after);
    }

    @Test
    void section_isMade_whereThereIsNone() {
        String added = """

                variants:
                  more:
                    title: "More: \\"all\\""
                    set:
                      stockpiles.depot.initial: 2M
                """;
        assertThat(with("format: shellgap/1\nperiod: {}\n")).isEqualTo("format: shellgap/1\nperiod: {}\n" + added);
        assertThat(with("format: shellgap/1")).isEqualTo("format: shellgap/1\n" + added);
    }

    @Test
    void lineEnds_areThoseOfTheFile() {
        assertThat(with("format: shellgap/1\r\nvariants:\r\n  a:\r\n    set: {}\r\n")
                        .split("\r\n", -1))
                .hasSize(9)
                .noneMatch(line -> line.contains("\n"));
    }

    @Test
    void change_isShown_withTheLinesAround() {
        assertThat(VariantText.with("a: 1\nvariants:\n  less:\n    set: { a: 1 }\nb: 2\n", SAVED)
                        .orElseThrow()
                        .shown())
                .containsExactly(
                        "  variants:",
                        "    less:",
                        "      set: { a: 1 }",
                        "+   more:",
                        "+     title: \"More: \\\"all\\\"\"",
                        "+     set:",
                        "+       stockpiles.depot.initial: 2M",
                        "  b: 2",
                        "  ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"variants: {}\n", "\"variants\":\n  a: {}\n", "{ \"format\": \"shellgap/1\" }\n"})
    void file_isRefused_whereLinesCannotBeAdded(String text) {
        assertThat(VariantText.with(text, SAVED)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1M\nformat: other", "1M # more", " "})
    void value_isRefused_thatWouldBeMoreThanAValue(String value) {
        assertThat(VariantText.with("variants:\n", new VariantText.Saved("a", "", Map.of("a.b", value))))
                .isEmpty();
    }
}
