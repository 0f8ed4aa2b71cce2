package io.github.shellgap.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** Runs a scenario again on each save, until the process is stopped. */
final class RunWatch {
    /** Exit code of a process that an interrupt stops, as shells count. */
    private static final int INTERRUPTED = 130;

    private static final long NANOS_PER_MILLI = 1_000_000;

    /** Most rehearsals: the Java virtual machine gains little more. */
    private static final int REHEARSALS = 3;

    /** How long they may take in all: a save that comes meanwhile waits for the one at hand. */
    private static final long REHEARSING_NANOS = 5_000 * NANOS_PER_MILLI;

    private final Session session;
    private final CommonOptions common;
    private final Attempt attempt;
    private final long rehearsingNanos;

    /** The first run that there was a result of, until it is rehearsed. */
    private @Nullable Rehearsal rehearsal;

    private boolean isRehearsed;

    /** How long that run took: no rehearsal takes longer. */
    private long attemptNanos;

    /** One run from the file to the folder of results. */
    @FunctionalInterface
    interface Attempt {
        /** Runs once, and says what is wrong with the scenario on standard error. */
        Made make() throws Failure, IOException;
    }

    /** Does again what an attempt did, and leaves nothing behind. */
    @FunctionalInterface
    interface Rehearsal {
        /** Does it once. */
        void rehearse() throws Failure, IOException;
    }

    /**
     * What an attempt came to.
     *
     * @param problems of the scenario, as text; empty if there is a new result
     * @param read the files beside the scenario that it names
     * @param rehearsal does the same again
     */
    record Made(String problems, List<Path> read, Rehearsal rehearsal) {
        Made {
            read = List.copyOf(read);
        }

        boolean isDone() {
            return problems.isEmpty();
        }
    }

    RunWatch(Session session, CommonOptions common, Attempt attempt) {
        this(session, common, attempt, REHEARSING_NANOS);
    }

    /** Watches with rehearsals that take no longer than this in all. */
    RunWatch(Session session, CommonOptions common, Attempt attempt, long rehearsingNanos) {
        this.session = session;
        this.common = common;
        this.attempt = attempt;
        this.rehearsingNanos = rehearsingNanos;
    }

    /**
     * Runs now and on each save.
     *
     * @param report the page that an attempt writes
     * @return the exit code, once this thread is interrupted
     * @throws Failure if the first attempt could not read or write its files, or the options are wrong
     */
    int watch(Path scenario, Path report) throws Failure, IOException {
        Saves saves = new Saves(List.of(scenario));
        try (ReportServer server = serve(report)) {
            messages()
                    .note("watching " + scenario + "; its report renews itself at " + server.address()
                            + " (Ctrl-C ends)");
            saves.also(first(server));
            while (true) {
                rehearse(saves);
                saves.await();
                saves.also(again(server));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return INTERRUPTED;
        } catch (CancellationException | IOException | Failure e) {
            // What is interrupted half-way says so in its own way: a cancelled run, or a channel closed under a reader.
            if (Thread.currentThread().isInterrupted()) {
                return INTERRUPTED;
            }
            throw e;
        }
    }

    /**
     * Goes through the first run again until something is saved, so that the next save is answered fast: the Java virtual
     * machine takes several times as long for what it has done only once. A run that takes long is not worth it.
     */
    private void rehearse(Saves saves) {
        Rehearsal first = rehearsal;
        if (first == null) {
            return;
        }
        rehearsal = null;
        long start = System.nanoTime();
        int times = 0;
        while (times < REHEARSALS && System.nanoTime() - start + attemptNanos < rehearsingNanos && !saves.hasNews()) {
            isRehearsed = true;
            try {
                first.rehearse();
                times++;
            } catch (Failure | IOException e) {
                // What is wrong now is said of the next save, which finds it too.
                times = REHEARSALS;
            }
        }
    }

    private static ReportServer serve(Path report) throws Failure {
        try {
            return ReportServer.open(report);
        } catch (IOException e) {
            throw Failure.file("cannot listen on 127.0.0.1: " + Failure.reason(e), "run without --watch");
        }
    }

    private Collection<Path> first(ReportServer server) throws Failure, IOException {
        try {
            return made(server);
        } catch (Failure failure) {
            if (failure.status() != Status.INVALID) {
                throw failure;
            }
            return shown(failure, server);
        }
    }

    private Collection<Path> again(ReportServer server) throws IOException {
        try {
            return made(server);
        } catch (Failure failure) {
            return shown(failure, server);
        }
    }

    private Collection<Path> made(ReportServer server) throws Failure, IOException {
        long start = System.nanoTime();
        Made made = attempt.make();
        if (made.isDone()) {
            attemptNanos = System.nanoTime() - start;
            rehearsal = isRehearsed ? null : made.rehearsal();
            server.renew();
            if (!common.isQuiet) {
                messages().note("written in " + attemptNanos / NANOS_PER_MILLI + " ms; watching");
            }
        } else {
            server.explain(made.problems());
        }
        session.streams().out().flush();
        return made.read();
    }

    private Collection<Path> shown(Failure failure, ReportServer server) throws IOException {
        String message = String.valueOf(failure.getMessage());
        messages().error(message, failure.hint());
        server.explain(message + (failure.hint().isEmpty() ? "" : "\nhint: " + failure.hint()));
        return List.of();
    }

    private Messages messages() {
        return new Messages(session.streams().err(), common.isJson());
    }
}
