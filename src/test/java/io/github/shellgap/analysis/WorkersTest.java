package io.github.shellgap.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Work is done once for each index, and what goes wrong on a thread goes wrong for whoever asked. */
final class WorkersTest {
    @ParameterizedTest
    @CsvSource({"1, 5", "2, 1", "2, 2", "3, 2", "3, 100", "2, 0"})
    void work_isDoneOnceForEachIndex(int threads, int count) {
        AtomicIntegerArray done = new AtomicIntegerArray(count + 1);
        try (Workers workers = new Workers(threads)) {
            workers.forEach(count, done::incrementAndGet);
        }
        for (int index = 0; index < count; index++) {
            assertThat(done.get(index)).isEqualTo(1);
        }
        assertThat(done.get(count)).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void exceptionAndError_areThrownAsTheyAre(int threads) {
        IllegalStateException exception = new IllegalStateException("one");
        AssertionError error = new AssertionError("other");
        try (Workers workers = new Workers(threads)) {
            assertThatThrownBy(() -> workers.forEach(4, index -> {
                        throw exception;
                    }))
                    .isSameAs(exception);
            assertThatThrownBy(() -> workers.forEach(4, index -> {
                        throw error;
                    }))
                    .isSameAs(error);
        }
    }

    @Test
    void interrupt_cancels_andStaysSet() {
        CountDownLatch held = new CountDownLatch(1);
        try (Workers workers = new Workers(2)) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> workers.forEach(4, index -> await(held)))
                    .isInstanceOf(CancellationException.class);
            assertThat(Thread.interrupted()).isTrue();
        } finally {
            held.countDown();
        }
    }

    /** Works until it is let go of or interrupted, so that whoever asked is still waiting. */
    private static void await(CountDownLatch held) {
        try {
            held.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** So it is where memory ends: threads have died, and no other can be begun. */
    @Test
    @Timeout(30)
    void work_thatNoThreadIsLeftFor_isNotWaitedForForEver() {
        try (Workers workers = new Workers(2, work -> null)) {
            assertThatThrownBy(() -> workers.forEach(4, index -> {}))
                    .isInstanceOf(OutOfMemoryError.class)
                    .hasMessage("no thread is left");
        }
    }

    @Test
    void threads_doNotKeepTheProgramAlive() {
        try (Workers workers = new Workers(2)) {
            workers.forEach(
                    2, index -> assertThat(Thread.currentThread().isDaemon()).isTrue());
        }
    }
}
