package io.github.shellgap.cli;

import io.github.shellgap.analysis.RefusedException;
import io.github.shellgap.loopback.LoopbackServer;
import io.github.shellgap.outcome.Sampler;
import io.github.shellgap.outcome.Settings;
import io.github.shellgap.scenario.CalendarUnit;
import io.github.shellgap.scenario.Study;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;

/** Shows a page on which uncertain inputs are moved. */
final class ExploreCommand implements Command {
    /** Exit code of a process that an interrupt stops, as shells count. */
    private static final int INTERRUPTED = 130;

    private static final int DRAWS = 4096;

    /** Drawings after which the Java virtual machine hardly gains: some two seconds. */
    private static final int WARMING_DRAWINGS = 40;

    private static final Counts PORTS = new Counts("such as 8080", 0, 65_535);

    private final Session session;

    private final CommonOptions common = new CommonOptions();
    private String scenario = "";
    private int draws = DRAWS;
    private long seed = 1;
    private int port;

    ExploreCommand(Session session) {
        this.session = session;
    }

    @Override
    public Usage usage() {
        String description =
                "Show a page on this machine where uncertain inputs are moved and the charts follow at once.";
        Usage usage = new Usage(this, "explore", description, """
                shellgap explore scenarios/russia-2023.yaml
                shellgap explore scenarios/russia-2023.yaml --port 8080
                """);
        usage.place("SCENARIO").says("A scenario file.").into(file -> scenario = file);
        usage.option("--draws")
                .takes("N")
                .says("Number of draws of each picture (default: " + DRAWS + ").")
                .into(Counts.DRAWS, number -> draws = number.intValue());
        DrawOptions.declareSeed(usage, number -> seed = number);
        usage.option("--port")
                .takes("N")
                .says("The port to listen on (default: any that is free).")
                .into(PORTS, number -> port = number.intValue());
        common.declare(usage);
        return usage;
    }

    @Override
    public int call() throws Failure, IOException {
        if (scenario.equals("-")) {
            throw Failure.usage("explore needs a file: what is saved goes back into it", "name a scenario file");
        }
        Doors.Loaded loaded = session.load(scenario, List.of());
        Optional<Study> study = session.study(loaded, common);
        return study.isEmpty() ? Status.INVALID : serve(page(loaded, study.get()));
    }

    private ExplorePage page(Doors.Loaded loaded, Study study) throws Failure {
        int threads = Runtime.getRuntime().availableProcessors();
        Settings settings = new Settings(draws, seed, Sampler.SOBOL, false, CalendarUnit.MONTH, threads);
        try {
            Exploration exploration = Exploration.of(settings, loaded, study);
            VariantSaving saving = new VariantSaving(session.doors(), settings, Places.path(scenario), exploration);
            return new ExplorePage(session.doors().drawing(), saving);
        } catch (RefusedException e) {
            throw Failure.refused(String.valueOf(e.getMessage()), e.hint());
        }
    }

    private int serve(ExplorePage page) throws Failure, IOException {
        try (LoopbackServer server = open(page)) {
            session.streams().out().write(server.address() + "\n");
            session.streams().out().flush();
            if (!common.isQuiet) {
                new Messages(session.streams().err(), common.isJson())
                        .note("open this address in a browser on this machine (Ctrl-C ends)");
            }
            page.warmUp(WARMING_DRAWINGS);
            new CountDownLatch(1).await();
            throw new IllegalStateException("nothing counts down");
        } catch (InterruptedException | CancellationException e) {
            Thread.currentThread().interrupt();
            return INTERRUPTED;
        }
    }

    private LoopbackServer open(ExplorePage page) throws Failure {
        try {
            return LoopbackServer.open(port, page);
        } catch (IOException e) {
            throw Failure.file(
                    "cannot listen on 127.0.0.1" + (port == 0 ? "" : ":" + port) + ": " + Failure.reason(e),
                    "leave out --port to take any that is free");
        }
    }
}
