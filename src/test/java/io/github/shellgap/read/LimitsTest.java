package io.github.shellgap.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shellgap.hostile.Bounds;
import io.github.shellgap.problem.Diagnostics;
import io.github.shellgap.problem.Problem;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The largest files, as wrong as they can be, are answered within the bounds of time and memory. */
@Tag("hostile")
final class LimitsTest {
    private static final String HEAD = Checking.START + "stockpiles:\n  r: { initial: 1M }\n";

    @TempDir
    Path folder;

    static Stream<Arguments> documents() {
        return Stream.of(
                Arguments.of("unknown keys", HEAD + times(80_000, k -> "unknown" + k + ": 1\n")),
                Arguments.of(
                        "unknown keys of a flow",
                        HEAD + "production:\n  p:\n    to: r\n    rate: 1/day\n"
                                + times(80_000, k -> "    unknown" + k + ": 1\n")),
                Arguments.of(
                        "unknown parameters, beside as many known ones",
                        HEAD + "parameters:\n" + times(40_000, k -> "  a" + k + ": b" + k + " + 1\n")),
                Arguments.of("decimal commas", HEAD + "parameters:\n" + times(40_000, k -> "  a" + k + ": 1,5\n")),
                Arguments.of(
                        "unknown stockpiles",
                        HEAD + "consumption:\n"
                                + times(28_000, k -> "  c" + k + ": { from: x" + k + ", rate: 1/day }\n")),
                Arguments.of(
                        "unknown stockpiles of observations",
                        HEAD + "observations:\n"
                                + times(
                                        20_000,
                                        k -> "  o" + k + ": { metric: \"supply:x" + k
                                                + "\", value: 1, within: 10% }\n")),
                Arguments.of(
                        "missing keys", HEAD + "consumption:\n" + times(40_000, k -> "  c" + k + ": { from: r }\n")),
                Arguments.of("keys that stand twice", HEAD + times(80_000, k -> "title: 1\n")),
                Arguments.of(
                        "variants that lead nowhere",
                        HEAD + "variants:\n"
                                + times(20_000, k -> "  v" + k + ": { set: { stockpiles.x.initial: 1 } }\n")),
                Arguments.of(
                        "variants of a large scenario",
                        HEAD + "parameters:\n" + times(20_000, k -> "  p" + k + ": 1\n") + "variants:\n"
                                + times(20_000, k -> "  v" + k + ": { set: { stockpiles.r.initial: 2 } }\n")),
                Arguments.of(
                        "segments that overlap",
                        HEAD + "production:\n  p:\n    to: r\n    rate:\n"
                                + times(40_000, k -> "      - { during: 2023, total: 1 }\n")),
                Arguments.of(
                        "a chain of parameters",
                        HEAD + "parameters:\n" + times(40_000, k -> "  a" + k + ": a" + (k + 1) + " + 1\n")),
                Arguments.of(
                        "correlations",
                        HEAD + "parameters:\n" + times(400, k -> "  a" + k + ": 1 to 2\n") + "correlations:\n"
                                + times(
                                        40_000,
                                        k -> "  - { between: [a" + k % 400 + ", a" + k / 400 + "], rank: 0.1 }\n")),
                Arguments.of(
                        "claims",
                        HEAD + "parameters:\n  a: { claims: [" + times(80_000, k -> "x" + k + ", ") + "1] }\n"),
                Arguments.of("open brackets", "[".repeat(1 << 20)),
                Arguments.of("open braces", "{a: ".repeat(1 << 20)),
                Arguments.of("one long text", "title: " + "x".repeat((4 << 20) - 8)),
                Arguments.of("more than 4 MiB", "#".repeat(5 << 20)),
                Arguments.of("line ends", "\n".repeat(4 << 20)),
                Arguments.of("a formula of brackets", HEAD + "parameters: { a: " + "(".repeat(60_000) + " }\n"),
                Arguments.of("a formula of minus signs", HEAD + "parameters: { a: 1" + " - 1".repeat(16_000) + " }\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void largestFile_isAnsweredWithinBounds(String what, String document) throws Exception {
        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
        Bounds.holdInHeap(() -> {
            ScenarioFile file = ScenarioReader.load("limits.yaml", new ByteArrayInputStream(bytes), folder);
            List<Problem> problems = Checking.of(ScenarioReader.check(file, List.of()));
            assertThat(problems).as(what).isNotEmpty();
            assertThat(problems.stream()
                            .mapToInt(problem -> Diagnostics.text(problem).length())
                            .sum())
                    .as("characters of messages")
                    .isLessThan(64 << 20);
        });
    }

    @Test
    void longestTable_isReadWithinBounds() throws Exception {
        Files.writeString(
                folder.resolve("long.csv"),
                "day,rounds\n"
                        + times(200_000, k -> java.time.LocalDate.of(1900, 1, 1).plusDays(k % 109_000) + ",x\n"));
        byte[] bytes = (HEAD
                        + "consumption: { c: { from: r, rate: { csv: long.csv, date: day, value: rounds, per: day } } }\n")
                .getBytes(StandardCharsets.UTF_8);
        Bounds.holdInHeap(() -> {
            ScenarioFile file = ScenarioReader.load("limits.yaml", new ByteArrayInputStream(bytes), folder);
            assertThat(Checking.of(ScenarioReader.check(file, List.of()))).isNotEmpty();
        });
    }

    private static String times(int count, IntFunction<String> piece) {
        return IntStream.range(0, count).mapToObj(piece).collect(Collectors.joining());
    }
}
