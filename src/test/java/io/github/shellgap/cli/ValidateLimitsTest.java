package io.github.shellgap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shellgap.hostile.Bounds;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The command answers the largest files, as wrong as they can be, within the bounds of time and memory. */
@Tag("hostile")
final class ValidateLimitsTest {
    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.github.shellgap.hostile.LargestFiles#all")
    void largestFile_isRefusedWithinBounds(String what, String document) throws Exception {
        String file = Files.writeString(folder.resolve("limits.yaml"), document).toString();
        Bounds.holdInHeap(() -> {
            Shell shell = new Shell(Wiring::doors);
            assertThat(shell.run("validate", file)).as(what).isEqualTo(1);
            assertThat(shell.out().lines().filter(line -> line.startsWith(file)))
                    .as("problems printed")
                    .hasSizeBetween(1, 1000)
                    .allMatch(line -> line.contains("error: ") || line.contains("warning: "));
        });
    }
}
