package io.github.shellgap.hostile;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** The largest scenarios, as wrong as they can be. */
public final class LargestFiles {
    /** A scenario of one stockpile, to be continued below {@code stockpiles}. */
    public static final String HEAD = """
            format: shellgap/1
            title: t
            period: { from: 2023-01-01, to: 2023-12-31 }
            stockpiles:
              r: { initial: 1M }
            """;

    private LargestFiles() {}

    /** Returns each with what is wrong with it. */
    public static Stream<Arguments> all() {
        return Stream.of(
                Arguments.of("unknown keys", HEAD + times(80_000, k -> "unknown" + k + ": 1\n")),
                Arguments.of(
                        "unknown keys of a flow",
                        HEAD + "production:\n  p:\n    to: r\n    rate: 1/day\n"
                                + times(80_000, k -> "    unknown" + k + ": 1\n")),
                Arguments.of(
                        "unknown parameters, beside as many known ones",
                        HEAD + "parameters:\n" + times(40_000, k -> "  a" + k + ": b" + k + " + 1\n")),
                Arguments.of(
                        "unknown parameters of long names that are nearly those of others",
                        HEAD + "parameters:\n"
                                + times(
                                        40_000,
                                        k -> "  alpha_bravo_charlie" + k + ": delta_bravo_charlie" + k + " + 1\n")),
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
                        "unknown stockpiles of observations, beside many known ones",
                        HEAD + times(10_000, k -> "  s" + k + ": { initial: 1 }\n") + "observations:\n"
                                + times(
                                        10_000,
                                        k -> "  o" + k + ": { metric: \"supply:x" + k
                                                + "\", value: 1, within: 10% }\n")),
                Arguments.of(
                        "tables that are not there",
                        HEAD + "production:\n"
                                + times(
                                        10_000,
                                        k -> "  p" + k + ": { to: r, rate: { csv: t" + k
                                                + ".csv, date: d, value: v, per: month } }\n")),
                Arguments.of(
                        "missing keys", HEAD + "consumption:\n" + times(40_000, k -> "  c" + k + ": { from: r }\n")),
                Arguments.of("keys that stand twice", HEAD + times(80_000, k -> "title: 1\n")),
                Arguments.of(
                        "variants that lead nowhere",
                        HEAD + "variants:\n"
                                + times(20_000, k -> "  v" + k + ": { set: { stockpiles.x.initial: 1 } }\n")),
                Arguments.of(
                        "a variant of parameters that nothing uses",
                        HEAD + "parameters:\n" + times(10_000, k -> "  p" + k + ": 1\n") + "variants:\n  v:\n    set:\n"
                                + times(20_000, k -> "      parameters.x" + k + ": 1\n")),
                Arguments.of(
                        "a variant of many parameters",
                        HEAD + "parameters:\n" + times(20_000, k -> "  p" + k + ": 1\n") + "variants:\n  v:\n    set:\n"
                                + "      stockpiles.x.initial: 1\n"
                                + times(20_000, k -> "      parameters.p" + k + ": 2\n")),
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

    /** Returns many pieces, one after the other. */
    public static String times(int count, IntFunction<String> piece) {
        return IntStream.range(0, count).mapToObj(piece).collect(Collectors.joining());
    }
}
