package io.github.shellgap.cli;

import io.github.shellgap.analysis.RefusedException;
import io.github.shellgap.outcome.Outcome;
import io.github.shellgap.report.FileNames;
import io.github.shellgap.report.Making;
import io.github.shellgap.report.TerminalSummary;
import io.github.shellgap.scenario.CalendarUnit;
import io.github.shellgap.scenario.Period;
import io.github.shellgap.scenario.Study;
import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Runs a scenario with all its variants and writes a folder of results. */
final class RunCommand implements Command {
    /** Half of the usual draws, so that a save is answered at once. */
    private static final int WATCHED_DRAWS = 4096;

    private final Session session;

    private final ScenarioOptions options = new ScenarioOptions();
    private final DrawOptions draws = new DrawOptions();
    private @Nullable String output;
    private boolean isForced;
    private boolean isWatching;

    RunCommand(Session session) {
        this.session = session;
    }

    @Override
    public Usage usage() {
        Usage usage =
                new Usage(this, "run", "Run a scenario with all its variants; write tables, charts and a report.", """
                shellgap run scenarios/russia-2023.yaml
                shellgap run scenarios/russia-2023.yaml --draws 1M -o out/million
                shellgap run scenarios/russia-2023.yaml --watch
                """);
        options.declare(usage);
        usage.option("-o", "--output")
                .takes("DIR")
                .says("The folder to write (default: out/NAME, NAME the scenario file's name without ending).")
                .into(folder -> output = folder);
        usage.option("--force")
                .says("Put the results into a folder that holds other files.")
                .turns(isGiven -> isForced = isGiven);
        usage.option("--watch")
                .says("Run again on each save of the scenario, with " + WATCHED_DRAWS
                        + " draws unless --draws is given, and show the report on a page that renews itself.")
                .turns(isGiven -> isWatching = isGiven);
        draws.declare(usage);
        return usage;
    }

    @Override
    public int call() throws Failure, IOException {
        if (!isWatching) {
            return make().isDone() ? Status.DONE : Status.INVALID;
        }
        if (options.scenario.equals("-")) {
            throw Failure.usage("--watch needs a file: standard input is read once", "name a scenario file");
        }
        draws.usualDraws = WATCHED_DRAWS;
        return new RunWatch(session, options.common, this::make)
                .watch(Places.path(options.scenario), Places.path(folderName()).resolve("report.html"));
    }

    /** Runs once, from the file to the folder. */
    private RunWatch.Made make() throws Failure, IOException {
        var request = options.request(draws);
        Doors.Loaded loaded = options.load(session);
        Optional<Study> study = session.study(loaded, options.common);
        if (study.isEmpty()) {
            return new RunWatch.Made(problems(loaded), List.of(), () -> {});
        }
        String folderName = folderName();
        Outcome outcome;
        ResultFolder.refuseClashes(study.get().attachments());
        try (ResultFolder folder = ResultFolder.open(folderName, isForced)) {
            outcome = session.run(study.get(), loaded, request);
            try {
                session.warn(fill(folder, loaded, outcome, request.making()), options.common);
            } catch (IOException e) {
                throw Failure.unwritable(Places.path(folderName), e);
            }
            folder.publish();
        }
        say(outcome, folderName);
        return new RunWatch.Made(
                "",
                study.get().attachments().stream().map(loaded.folder()::resolve).toList(),
                () -> rehearse(study.get(), loaded, request));
    }

    /** Does what {@link #make} does with what was read, says nothing, and throws the results away. */
    private void rehearse(Study study, Doors.Loaded loaded, Session.Request request) throws Failure, IOException {
        try (ResultFolder folder = ResultFolder.open(folderName(), isForced)) {
            Outcome outcome = session.doors()
                    .running()
                    .run(study, request.draws().settings(), request.draws().variants, (done, total) -> {});
            fill(folder, loaded, Session.withProblems(outcome, loaded), request.making());
        } catch (RefusedException e) {
            throw Failure.refused(String.valueOf(e.getMessage()), e.hint());
        }
    }

    private String problems(Doors.Loaded loaded) {
        return Session.problems(loaded.checked()).stream()
                .map(session.doors().reading()::text)
                .collect(Collectors.joining("\n"));
    }

    private String folderName() {
        return output == null ? defaultFolder() : output;
    }

    /** Returns the warnings of what was drawn. */
    private Collection<String> fill(ResultFolder folder, Doors.Loaded loaded, Outcome outcome, Making making)
            throws Failure, IOException {
        ReportCharts charts = charts(outcome);
        ResultFiles files = new ResultFiles(folder, outcome, session.grounds(outcome), making);
        return files.write(loaded, charts);
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
        if (options.common.isQuiet) {
            return;
        }
        Streams.Face face = session.streams().face();
        Writer out = session.streams().out();
        TerminalSummary.write(outcome, face.width(), face.isUnicode(), out);
        String folder = folderName.endsWith("/") ? folderName : folderName + "/";
        out.write("\nreport: " + folder + "report.html\n");
    }

    private String defaultFolder() {
        String name = options.scenario.equals("-") ? "stdin" : FileNames.last(options.scenario);
        int dot = name.lastIndexOf('.');
        return "out/" + (dot > 0 ? name.substring(0, dot) : name);
    }
}
