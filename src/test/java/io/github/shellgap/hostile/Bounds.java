package io.github.shellgap.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * What the answer to one input may cost: 2 seconds, and 256 MB of memory.
 *
 * <p>Time is that of the processor, so that a busy machine fails nothing. Memory is bounded twice: the tests of the group
 * {@code hostile} run in a Java of 256 MB, where more ends in an {@code OutOfMemoryError}; and all that is made for one
 * input, kept or not, must come to less, which bounds what is kept at any moment too.
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

    private static Cost cost(Answer answer) throws Exception {
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        long time = THREADS.getCurrentThreadCpuTime();
        answer.give();
        return new Cost(THREADS.getCurrentThreadCpuTime() - time, THREADS.getCurrentThreadAllocatedBytes() - bytes);
    }
}
