package io.github.shellgap.cli;

import io.github.shellgap.outcome.Outcome;
import io.github.shellgap.report.FileNames;
import io.github.shellgap.report.Making;
import io.github.shellgap.report.TerminalSummary;
import io.github.shellgap.scenario.CalendarUnit;
import io.github.shellgap.scenario.Period;
import io.github.shellgap.scenario.Study;
import java.io.IOException;
import java.io.Writer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a scenario with all its variants and writes a folder of results. */
@Command(
        name = "run",
        description = "Run a scenario with all its variants; write tables, charts and a report.",
        headerHeading = "Examples:%n"
                + "  shellgap run scenarios/russia-2023.yaml%n"
                + "  shellgap run scenarios/russia-2023.yaml --draws 1M -o out/million%n"
                + "  shellgap run scenarios/russia-2023.yaml --watch%n"
                + "%n")
final class RunCommand implements Callable<Integer> {
    /** Half of the usual draws, so that a save is answered at once. */
    private static final int WATCHED_DRAWS = 4096;

    private final Session session;

    @Parameters(paramLabel = "SCENARIO", description = "A scenario file; - reads standard input.")
    String scenario;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "The folder to write (default: out/NAME, NAME the scenario file's name without ending).")
    @Nullable
    String output;

    @Option(names = "--force", description = "Put the results into a folder that holds other files.")
    boolean isForced;

    @Option(
            names = "--watch",
            description = "Run again on each save of the scenario, with " + WATCHED_DRAWS
                    + " draws unless --draws is given, and show the report on a page that renews itself.")
    boolean isWatching;

    @Mixin
    DrawOptions draws;

    @Mixin
    SetOptions set;

    @Mixin
    CommonOptions common;

    RunCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Failure, IOException {
        if (!isWatching) {
            return make().isDone() ? Status.DONE : Status.INVALID;
        }
        if (scenario.equals("-")) {
            throw Failure.usage("--watch needs a file: standard input is read once", "name a scenario file");
        }
        draws.usualDraws = WATCHED_DRAWS;
        return new RunWatch(session, common, this::make)
                .watch(Places.path(scenario), Places.path(folderName()).resolve("report.html"));
    }

    /** Runs once, from the file to the folder. */
    private RunWatch.Made make() throws Failure, IOException {
        var request = new Session.Request(scenario, set.settings(), draws, common);
        Doors.Loaded loaded = session.load(scenario, request.overrides());
        Optional<Study> study = session.study(loaded, common);
        if (study.isEmpty()) {
            return new RunWatch.Made(problems(loaded), List.of());
        }
        String folderName = folderName();
        Outcome outcome;
        ResultFolder.refuseClashes(study.get().attachments());
        try (ResultFolder folder = ResultFolder.open(folderName, isForced)) {
            outcome = session.run(study.get(), loaded, request);
            try {
                fill(folder, loaded, outcome, request.making());
            } catch (IOException e) {
                throw Failure.unwritable(Places.path(folderName), e);
            }
            folder.publish();
        }
        say(outcome, folderName);
        return new RunWatch.Made(
                "",
                study.get().attachments().stream().map(loaded.folder()::resolve).toList());
    }

    private String problems(Doors.Loaded loaded) {
        return Session.problems(loaded.checked()).stream()
                .map(session.doors().reading()::text)
                .collect(Collectors.joining("\n"));
    }

    private String folderName() {
        return output == null ? defaultFolder() : output;
    }

    private void fill(ResultFolder folder, Doors.Loaded loaded, Outcome outcome, Making making)
            throws Failure, IOException {
        ReportCharts charts = charts(outcome);
        ResultFiles files = new ResultFiles(folder, outcome, session.grounds(outcome), making);
        session.warn(files.write(loaded, charts), common);
    }

    /** Cuts the run anew for the charts that need it, unless the user said how to cut it. */
    private ReportCharts charts(Outcome outcome) throws Failure {
        Doors.Drawing drawing = session.doors().drawing();
        Map<CalendarUnit, Outcome> cuts = new EnumMap<>(CalendarUnit.class);
        cuts.put(outcome.settings().resolution(), outcome);
        Period period = outcome.variants().get(0).variant().scenario().period();
        if (draws.resolution == null) {
            for (String kind : drawing.reported(false)) {
                CalendarUnit unit = drawing.resolution(kind, period);
                if (!cuts.containsKey(unit)) {
                    cuts.put(unit, session.recut(outcome, unit));
                }
            }
        }
        return new ReportCharts(drawing, outcome, kind -> cuts.getOrDefault(drawing.resolution(kind, period), outcome));
    }

    private void say(Outcome outcome, String folderName) throws IOException {
        if (common.isQuiet) {
            return;
        }
        Streams.Face face = session.streams().face();
        Writer out = session.streams().out();
        TerminalSummary.write(outcome, face.width(), face.isUnicode(), out);
        String folder = folderName.endsWith("/") ? folderName : folderName + "/";
        out.write("\nreport: " + folder + "report.html\n");
    }

    private String defaultFolder() {
        String name = scenario.equals("-") ? "stdin" : FileNames.last(scenario);
        int dot = name.lastIndexOf('.');
        return "out/" + (dot > 0 ? name.substring(0, dot) : name);
    }
}
