package io.github.shellgap.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * What the answer to one input may cost: 2 seconds, and 256 MB of memory.
 *
 * <p>Time is that of the processor, so that a busy machine fails nothing. Memory is bounded by the Java in which the tests
 * of the group {@code hostile} run: it has 256 MB, and more ends in an {@code OutOfMemoryError}. For short inputs all that
 * is made for one, kept or not, must come to less as well.
 */
public final class Bounds {
    private static final long MOST_NANOSECONDS = 2_000_000_000L;
    private static final long MOST_BYTES = 256L << 20;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private record Cost(long nanoseconds, long bytes) {}

    /** What may throw. */
    @FunctionalInterface
    public interface Answer {
        /** Answers one input. */
        void give() throws Exception;
    }

    private Bounds() {}

    /**
     * Fails if an answer, given on the thread that asks, takes too much time or memory. Where the first does, a second
     * one tells: the first one may have had classes loaded, and a fuzzer's agent rewrites each of them.
     */
    public static void hold(Answer answer) throws Exception {
        Cost first = cost(answer);
        if (first.nanoseconds() >= MOST_NANOSECONDS || first.bytes() >= MOST_BYTES) {
            Cost second = cost(answer);
            assertThat(second.nanoseconds()).as("nanoseconds of the processor").isLessThan(MOST_NANOSECONDS);
            assertThat(second.bytes()).as("bytes allocated").isLessThan(MOST_BYTES);
        }
    }

    /** Fails if an answer takes too much time; the memory is bounded by the heap alone, as a large file needs. */
    public static void holdInHeap(Answer answer) throws Exception {
        if (cost(answer).nanoseconds() >= MOST_NANOSECONDS) {
            assertThat(cost(answer).nanoseconds())
                    .as("nanoseconds of the processor")
                    .isLessThan(MOST_NANOSECONDS);
        }
    }

    private static Cost cost(Answer answer) throws Exception {
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        long time = THREADS.getCurrentThreadCpuTime();
        answer.give();
        return new Cost(THREADS.getCurrentThreadCpuTime() - time, THREADS.getCurrentThreadAllocatedBytes() - bytes);
    }
}
