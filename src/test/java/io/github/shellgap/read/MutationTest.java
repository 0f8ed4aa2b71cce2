package io.github.shellgap.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Whatever stands in a file, reading ends with a study or with problems that lie inside the file, and nothing in their
 * words commands a terminal.
 */
final class MutationTest {
    private static final int ROUNDS_PER_FILE = 1800;

    private static final List<String> SCRAPS = List.of(
            "{",
            "}",
            "[",
            "]",
            ":",
            ": ",
            "- ",
            ",",
            "\n",
            "\n  ",
            "\t",
            "'",
            "\"",
            "#",
            "&a ",
            "*a",
            "<<: ",
            "!!int ",
            "? ",
            "|",
            ">",
            "%",
            "0",
            "-1",
            "1e400",
            ".nan",
            "NaN",
            "null",
            "~",
            "true",
            "2023-02-30",
            "20233",
            "1/0",
            " to ",
            "to",
            "((((",
            "min(",
            "/year",
            "/day",
            "days",
            "{ uniform: [1, 2] }",
            "{ claims: [ 1M, 2M to 3M ] }",
            "{ schedule: 1M/year, delay: 1 day }",
            "{ points: { 2023: 1/day } }",
            "{ csv: ../x, date: a, value: b, per: day }",
            "set: { a.b: 1 }",
            "a.0.b",
            "stockpiles",
            "rate",
            "\u0000",
            "\u202e",
            "é",
            "\ud83d\ude00",
            "﻿",
            "\u2028",
            "---\n",
            "...\n",
            "%YAML 1.2\n");

    @TestFactory
    List<DynamicTest> mutatedScenario_isAnswered() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        TreeMap<String, byte[]> files = new TreeMap<>();
        try (var list = Files.list(Path.of("src/test/resources/conformance/valid"))) {
            for (Path file :
                    list.filter(path -> !path.toString().endsWith(".csv")).toList()) {
                files.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
            }
        }
        List<byte[]> donors = List.copyOf(files.values());
        files.forEach((name, bytes) -> tests.add(DynamicTest.dynamicTest(name, () -> {
            Random random = new Random(name.hashCode());
            for (int round = 0; round < ROUNDS_PER_FILE; round++) {
                byte[] mutant = mutate(bytes, donors, random);
                check(name, mutant, round);
            }
        })));
        return tests;
    }

    private static void check(String name, byte[] mutant, int round) {
        try {
            ReaderAnswer.check(name, mutant);
        } catch (Exception | AssertionError | StackOverflowError e) {
            throw new AssertionError("round " + round + ":\n" + new String(mutant, StandardCharsets.UTF_8), e);
        }
    }

    private static byte[] mutate(byte[] bytes, List<byte[]> donors, Random random) {
        byte[] mutant = bytes;
        int changes = 1 + random.nextInt(3);
        for (int k = 0; k < changes; k++) {
            int at = random.nextInt(mutant.length + 1);
            int length = Math.min(random.nextInt(random.nextBoolean() ? 3 : 40), mutant.length - at);
            byte[] piece = switch (random.nextInt(5)) {
                case 0 -> new byte[0];
                case 1 -> new byte[] {(byte) random.nextInt(256)};
                case 2 -> pieceOf(donors.get(random.nextInt(donors.size())), random);
                default -> SCRAPS.get(random.nextInt(SCRAPS.size())).getBytes(StandardCharsets.UTF_8);
            };
            boolean isInsertion = random.nextBoolean();
            mutant = spliced(mutant, at, isInsertion ? 0 : length, piece);
        }
        return mutant;
    }

    private static byte[] pieceOf(byte[] donor, Random random) {
        int from = random.nextInt(donor.length);
        int to = Math.min(donor.length, from + 1 + random.nextInt(60));
        return java.util.Arrays.copyOfRange(donor, from, to);
    }

    private static byte[] spliced(byte[] bytes, int at, int dropped, byte[] piece) {
        byte[] result = new byte[bytes.length - dropped + piece.length];
        System.arraycopy(bytes, 0, result, 0, at);
        System.arraycopy(piece, 0, result, at, piece.length);
        System.arraycopy(bytes, at + dropped, result, at + piece.length, bytes.length - at - dropped);
        return result;
    }
}
