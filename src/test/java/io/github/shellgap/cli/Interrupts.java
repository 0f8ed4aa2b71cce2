package io.github.shellgap.cli;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether programs that a test starts can be interrupted at all. */
final class Interrupts {
    private Interrupts() {}

    /** Leaves a test out if an interrupt is ignored by whoever started it, and so by all that it starts. */
    static void assumeTaken() throws IOException {
        assumeThat(areIgnored())
                .as("an interrupt is ignored by whoever started this, and so by all it starts")
                .isFalse();
    }

    /** As nohup and shells leave it to what runs in the background; a virtual machine does not change that. */
    private static boolean areIgnored() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return false;
        }
        int interrupt = 1 << (2 - 1);
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .mapToLong(line -> Long.parseUnsignedLong(
                        line.substring("SigIgn:".length()).strip(), 16))
                .anyMatch(mask -> (mask & interrupt) != 0);
    }
}
