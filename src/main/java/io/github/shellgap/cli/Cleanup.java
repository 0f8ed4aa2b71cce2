package io.github.shellgap.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Removes a half-written file or folder, at the latest when the process is stopped by a signal. */
final class Cleanup implements AutoCloseable {
    private static final int MOST_ATTEMPTS = 20;
    private static volatile boolean isStopping;

    private final @Nullable Path path;
    private final Thread hook;
    private final List<Runnable> rest = new ArrayList<>();
    private boolean hasRun;

    private Cleanup(@Nullable Path path) {
        this.path = path;
        this.hook = new Thread(() -> {
            isStopping = true;
            run();
        });
    }

    /**
     * What a signal must find done or not begun.
     *
     * @param <R> what it makes
     */
    @FunctionalInterface
    interface Step<R> {
        R made() throws IOException, Failure;
    }

    /**
     * Returns the cleaning of a path that is about to be made; {@code null} for nothing to remove.
     *
     * @throws IOException if the process is being stopped
     */
    static Cleanup of(@Nullable Path path) throws IOException {
        Cleanup cleanup = new Cleanup(path);
        try {
            Runtime.getRuntime().addShutdownHook(cleanup.hook);
        } catch (IllegalStateException e) {
            isStopping = true;
            throw new IOException("stopped", e);
        }
        return cleanup;
    }

    /** Does this too, once the path is gone. */
    synchronized void then(Runnable more) {
        rest.add(more);
    }

    /** Returns whether the process is being stopped, so that nothing more should be said. */
    static boolean isStopping() {
        return isStopping;
    }

    /**
     * Takes a step that a signal must find done or not begun, such as making the path or moving it into place. The
     * process does not end meanwhile, so it must be quick.
     *
     * @throws IOException if it fails, or the process is being stopped
     */
    synchronized <R> R whole(Step<R> step) throws IOException, Failure {
        if (hasRun) {
            throw new IOException("stopped");
        }
        return step.made();
    }

    synchronized void run() {
        if (hasRun) {
            return;
        }
        hasRun = true;
        // another thread may still be writing into the folder, so a first attempt can fail
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            if (path == null || !Files.exists(path, LinkOption.NOFOLLOW_LINKS) || isRemoved(path)) {
                break;
            }
        }
        rest.forEach(Runnable::run);
    }

    @Override
    public void close() {
        run();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the process is stopping; the hook finds nothing left to do
            isStopping = true;
        }
    }

    private static boolean isRemoved(Path path) {
        try {
            remove(path);
            return true;
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    /** Removes a file, or a folder with all in it; follows no link. */
    static void remove(Path path) throws IOException {
        List<Path> inside;
        try (Stream<Path> walk = Files.walk(path)) {
            inside = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path one : inside) {
            Files.deleteIfExists(one);
        }
    }
}
