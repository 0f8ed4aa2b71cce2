package io.github.shellgap.speed;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The engine makes no objects while draws move through days: a collector's pause would cost more than the work. */
final class AllocationTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** The first ones load classes; the least of some tells what the engine itself needs. */
    private static final int RUNS = 20;

    static List<Path> scenarios() throws IOException {
        try (Stream<Path> shipped = Files.list(Path.of("scenarios"))) {
            Stream<Path> yaml = shipped.filter(file -> file.toString().endsWith(".yaml"));
            return Stream.concat(Stream.of(PreparedBlock.REFERENCE_WORK), yaml.sorted())
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void days_allocateNothing(Path scenario) throws Exception {
        PreparedBlock block = PreparedBlock.of(scenario);
        long least = Long.MAX_VALUE;
        for (int run = 0; run < RUNS; run++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            block.run();
            least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
        }
        // To begin a run takes some two hundred bytes, whatever its length; one object a day, the least of which takes
        // 16 bytes, would come to more than a byte a day, and one a draw and day to 4,096 of them.
        assertThat(least / block.days())
                .as("bytes a day of %d draws, from %d bytes of a run", PreparedBlock.DRAWS, least)
                .isZero();
    }
}
