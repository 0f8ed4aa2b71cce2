package io.github.shellgap.cli;

import io.github.shellgap.analysis.Progress;
import java.io.PrintStream;
import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** How far a long run has come, on a line that goes away when it is done. */
final class ProgressLine implements Progress, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int UPDATE_MILLIS = 200;

    private final Streams.Face face;
    private final long start = System.nanoTime();
    private @Nullable ProgressBar bar;
    private boolean isClosed;

    ProgressLine(Streams.Face face) {
        this.face = face;
    }

    @Override
    public synchronized void at(long drawsDone, long drawsTotal) {
        if (isClosed || (bar == null && System.nanoTime() - start < PATIENCE.toNanos())) {
            return;
        }
        if (bar == null) {
            bar = started(drawsTotal);
        }
        bar.maxHint(drawsTotal);
        bar.stepTo(drawsDone);
    }

    private ProgressBar started(long drawsTotal) {
        PrintStream err = new PrintStream(StandardStream.err(), true, java.nio.charset.StandardCharsets.UTF_8);
        return new ProgressBarBuilder()
                .setTaskName("draws")
                .setInitialMax(drawsTotal)
                .setStyle(face.isUnicode() ? ProgressBarStyle.UNICODE_BLOCK : ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(UPDATE_MILLIS)
                .setConsumer(new ConsoleProgressBarConsumer(err, face.width() - 1))
                .clearDisplayOnFinish()
                .build();
    }

    @Override
    public synchronized void close() {
        isClosed = true;
        if (bar != null) {
            bar.close();
        }
    }
}
