package io.github.shellgap.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shellgap.hostile.Bounds;
import io.github.shellgap.hostile.LargestFiles;
import io.github.shellgap.problem.Diagnostics;
import io.github.shellgap.problem.Problem;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The largest files, as wrong as they can be, are answered within the bounds of time and memory. */
@Tag("hostile")
final class LimitsTest {
    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.github.shellgap.hostile.LargestFiles#all")
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
                        + LargestFiles.times(
                                200_000, k -> java.time.LocalDate.of(1900, 1, 1).plusDays(k % 109_000) + ",x\n"));
        byte[] bytes = (LargestFiles.HEAD
                        + "consumption: { c: { from: r, rate: { csv: long.csv, date: day, value: rounds, per: day } } }\n")
                .getBytes(StandardCharsets.UTF_8);
        Bounds.holdInHeap(() -> {
            ScenarioFile file = ScenarioReader.load("limits.yaml", new ByteArrayInputStream(bytes), folder);
            assertThat(Checking.of(ScenarioReader.check(file, List.of()))).isNotEmpty();
        });
    }
}
