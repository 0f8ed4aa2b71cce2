package io.github.shellgap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code run --watch} returns when it is interrupted in the middle of its work, which says so in its own way; and what
 * it rehearses.
 */
@Timeout(60)
final class InterruptedWatchTest {
    @TempDir
    Path folder;

    private final StringWriter err = new StringWriter();

    @AfterEach
    void clear() {
        // The flag would go on to the next test of this thread.
        Thread.interrupted();
    }

    private int watched(RunWatch.Attempt attempt) throws Failure, IOException {
        return watched(attempt, TimeUnit.MINUTES.toNanos(1));
    }

    private int watched(RunWatch.Attempt attempt, long rehearsingNanos) throws Failure, IOException {
        Streams streams = new Streams(
                new ByteArrayInputStream(new byte[0]),
                new StringWriter(),
                err,
                new Streams.Face(false, false, true, false, 80));
        return new RunWatch(new Session(streams, Wiring.doors()), new CommonOptions(), attempt, rehearsingNanos)
                .watch(folder.resolve("a.yaml"), folder.resolve("report.html"));
    }

    private static RunWatch.Made done(RunWatch.Rehearsal rehearsal) {
        return new RunWatch.Made("", List.of(), rehearsal);
    }

    private static CancellationException cancelled() {
        Thread.currentThread().interrupt();
        return new CancellationException("interrupted");
    }

    @Test
    void interrupt_endsARehearsal_thatIsCancelled() throws Exception {
        assertThat(watched(() -> done(() -> {
                    throw cancelled();
                })))
                .isEqualTo(130);
        assertThat(err.toString()).contains("written in").doesNotContain("error");
    }

    @Test
    void interrupt_endsARehearsal_whoseFileIsClosedUnderIt() throws Exception {
        assertThat(watched(() -> done(() -> {
                    Thread.currentThread().interrupt();
                    throw new ClosedByInterruptException();
                })))
                .isEqualTo(130);
    }

    @Test
    void shortRun_isRehearsedThrice_andOnce() throws Exception {
        AtomicInteger rehearsals = new AtomicInteger();
        AtomicInteger made = new AtomicInteger();
        assertThat(watched(() -> {
                    if (made.incrementAndGet() == 3) {
                        throw cancelled();
                    }
                    if (made.get() == 2) {
                        Files.writeString(folder.resolve("a.yaml"), "saved again");
                    }
                    return done(() -> {
                        if (rehearsals.incrementAndGet() == 3) {
                            Files.writeString(folder.resolve("a.yaml"), "saved");
                        }
                    });
                }))
                .isEqualTo(130);
        assertThat(rehearsals).hasValue(3);
    }

    /** A save that came meanwhile would wait as long again. */
    @Test
    void longRun_isNotRehearsed() throws Exception {
        long mostNanos = TimeUnit.MILLISECONDS.toNanos(20);
        Thread watcher = Thread.currentThread();
        AtomicInteger rehearsals = new AtomicInteger();
        RunWatch.Attempt slow = () -> {
            long begun = System.nanoTime();
            while (System.nanoTime() - begun <= mostNanos) {
                Thread.onSpinWait();
            }
            // while it waits for a save
            CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS).execute(watcher::interrupt);
            return done(rehearsals::incrementAndGet);
        };
        assertThat(watched(slow, mostNanos)).isEqualTo(130);
        assertThat(rehearsals).hasValue(0);
    }

    @Test
    void firstRunThatHasAResult_isRehearsed() throws Exception {
        AtomicInteger made = new AtomicInteger();
        AtomicInteger rehearsals = new AtomicInteger();
        assertThat(watched(() -> {
                    if (made.incrementAndGet() == 1) {
                        Files.writeString(folder.resolve("a.yaml"), "mended");
                        return new RunWatch.Made("a problem", List.of(), () -> rehearsals.addAndGet(100));
                    }
                    return done(() -> {
                        rehearsals.incrementAndGet();
                        throw cancelled();
                    });
                }))
                .isEqualTo(130);
        assertThat(made).hasValue(2);
        assertThat(rehearsals).hasValue(1);
    }

    @Test
    void interrupt_endsAnAttempt_inWhateverWayItStops() throws Exception {
        assertThat(watched(() -> {
                    throw cancelled();
                }))
                .isEqualTo(130);
        Thread.interrupted();
        assertThat(watched(() -> {
                    Thread.currentThread().interrupt();
                    throw Failure.unwritable(folder, new ClosedByInterruptException());
                }))
                .isEqualTo(130);
        assertThat(err.toString()).doesNotContain("error");
    }

    @Test
    void whatFailsOfItself_isNotTakenForAnInterrupt() {
        assertThatThrownBy(() -> watched(() -> {
                    throw Failure.file("cannot write", "choose another place");
                }))
                .isInstanceOf(Failure.class);
        assertThatThrownBy(() -> watched(() -> {
                    throw new CancellationException("of itself");
                }))
                .isInstanceOf(CancellationException.class);
    }
}
