package io.github.shellgap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What {@code run --watch} returns when it is interrupted in the middle of its work, which says so in its own way. */
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
        Streams streams = new Streams(
                new ByteArrayInputStream(new byte[0]),
                new StringWriter(),
                err,
                new Streams.Face(false, false, true, false, 80));
        return new RunWatch(new Session(streams, Wiring.doors()), new CommonOptions(), attempt)
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
