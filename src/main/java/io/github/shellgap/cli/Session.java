package io.github.shellgap.cli;

import io.github.shellgap.analysis.Progress;
import io.github.shellgap.analysis.RefusedException;
import io.github.shellgap.analysis.Reliances;
import io.github.shellgap.outcome.Outcome;
import io.github.shellgap.outcome.Settings;
import io.github.shellgap.problem.Checked;
import io.github.shellgap.problem.Problem;
import io.github.shellgap.problem.UnreadableException;
import io.github.shellgap.quantity.Suggestions;
import io.github.shellgap.report.Grounds;
import io.github.shellgap.report.Making;
import io.github.shellgap.report.PrecisionText;
import io.github.shellgap.scenario.CalendarUnit;
import io.github.shellgap.scenario.Scenario;
import io.github.shellgap.scenario.Study;
import io.github.shellgap.scenario.Variant;
import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What the commands share: reading a scenario, saying what is wrong with it, running it. */
final class Session {
    /** Nobody mends more problems between two looks; all stand in the JSON. */
    private static final int MOST_SHOWN = 1_000;

    private final Streams streams;
    private final Doors doors;

    Session(Streams streams, Doors doors) {
        this.streams = streams;
        this.doors = doors;
    }

    Streams streams() {
        return streams;
    }

    Doors doors() {
        return doors;
    }

    /**
     * A study that was read and run.
     *
     * @param loaded the file
     */
    record Run(Doors.Loaded loaded, Outcome outcome, Making making) {}

    /** What to run and how. */
    record Request(String scenario, List<Making.Setting> overrides, DrawOptions draws, CommonOptions common) {
        Making making() {
            return new Making(Version.text(), draws.variants, overrides);
        }
    }

    Doors.Loaded load(String scenario, List<Making.Setting> overrides) throws Failure {
        try {
            return doors.reading().load(scenario, streams.in(), overrides);
        } catch (UnreadableException e) {
            throw Failure.file(String.valueOf(e.getMessage()), e.hint());
        }
    }

    /**
     * Reads a scenario and prints what is wrong with it.
     *
     * @return the study, or empty if it is invalid
     */
    Optional<Study> study(Doors.Loaded loaded, CommonOptions common) throws IOException {
        Optional<Study> study = loaded.checked().fold(valid -> Optional.of(valid.value()), invalid -> Optional.empty());
        if (!common.isQuiet || study.isEmpty()) {
            print(problems(loaded.checked()), common, streams.err());
        }
        return study;
    }

    /** Prints problems, each with its place; as text at most a thousand of them. */
    void print(List<Problem> problems, CommonOptions common, Writer out) throws IOException {
        int shown = Math.min(problems.size(), common.isJson() ? Integer.MAX_VALUE : MOST_SHOWN);
        for (Problem problem : problems.subList(0, shown)) {
            out.write(
                    common.isJson()
                            ? doors.reading().json(problem)
                            : doors.reading().text(problem));
            out.write('\n');
        }
        if (shown < problems.size()) {
            out.write("... and " + (problems.size() - shown) + " more\n");
        }
        out.flush();
    }

    static List<Problem> problems(Checked<Study> checked) {
        return checked.fold(valid -> valid.warnings(), invalid -> invalid.problems());
    }

    /** Runs a study that was read, and prints the run's warnings. */
    Outcome run(Study study, Doors.Loaded loaded, Request request) throws Failure, IOException {
        Outcome outcome = outcomeOf(study, request);
        warnOf(outcome, request.common());
        return withProblems(outcome, loaded);
    }

    /** Runs a study; says nothing but how far it has come. */
    Outcome outcomeOf(Study study, Request request) throws Failure {
        Settings settings = request.draws().settings();
        refuseUnknownVariants(study, request.draws().variants);
        return watched(
                request.common(), progress -> doors.running().run(study, settings, request.draws().variants, progress));
    }

    /**
     * Something that takes long and can be refused.
     *
     * @param <R> what it comes to
     */
    @FunctionalInterface
    interface Work<R> {
        R done(Progress progress) throws RefusedException;
    }

    /**
     * Does what takes long, and shows how far it has come where a person watches.
     *
     * @throws Failure if it is refused
     */
    <R> R watched(CommonOptions common, Work<R> work) throws Failure {
        boolean isWatched = streams.face().isErrTerminal() && !common.isQuiet;
        try (ProgressLine line = new ProgressLine(streams.face())) {
            return work.done(isWatched ? line : (done, total) -> {});
        } catch (RefusedException e) {
            throw Failure.refused(String.valueOf(e.getMessage()), e.hint());
        }
    }

    /** Returns the outcome with what the reader warned of among its warnings. */
    static Outcome withProblems(Outcome outcome, Doors.Loaded loaded) {
        return outcome.withWarningsBefore(problems(loaded.checked()).stream()
                .map(problem -> "line " + problem.place().line() + ": " + problem.message())
                .toList());
    }

    /**
     * Runs the first variant of an outcome again with its results cut by another unit: a quantile of a quarter cannot be
     * had from those of its months.
     */
    Outcome recut(Outcome outcome, CalendarUnit unit) throws Failure {
        Settings as = outcome.settings();
        Settings settings = new Settings(as.draws(), as.seed(), as.sampler(), as.isCentral(), unit, as.threads());
        String variant = outcome.variants().get(0).variant().id();
        try {
            return doors.running().run(outcome.study(), settings, List.of(variant), (done, total) -> {});
        } catch (RefusedException e) {
            throw Failure.refused(String.valueOf(e.getMessage()), e.hint());
        }
    }

    /** Returns what a run's outcomes rest on. */
    Grounds grounds(Outcome outcome) throws Failure {
        Scenario scenario = outcome.variants().get(0).variant().scenario();
        try {
            return new Grounds(Reliances.of(
                    outcome.study(), scenario, outcome.settings(), Grounds.metrics(outcome), Grounds.kinds(scenario)));
        } catch (RefusedException e) {
            throw Failure.refused(String.valueOf(e.getMessage()), e.hint());
        }
    }

    /** Prints the warnings of a run, and a note where its quantiles are not exact, unless only results are wanted. */
    void warnOf(Outcome outcome, CommonOptions common) throws IOException {
        warn(outcome.warnings(), common);
        if (PrecisionText.isWorthANote(outcome) && !common.isQuiet) {
            new Messages(streams.err(), common.isJson()).note(PrecisionText.of(outcome));
        }
    }

    /** Prints warnings, unless only results are wanted. */
    void warn(Collection<String> warnings, CommonOptions common) throws IOException {
        if (!common.isQuiet) {
            Messages messages = new Messages(streams.err(), common.isJson());
            for (String warning : warnings) {
                messages.warning(warning);
            }
        }
    }

    /**
     * Returns the variant of this name.
     *
     * @throws Failure if there is none
     */
    static Variant variant(Study study, String id) throws Failure {
        refuseUnknownVariants(study, List.of(id));
        return study.variants().stream()
                .filter(variant -> variant.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Refuses variants that the study does not have.
     *
     * @throws Failure if there is one
     */
    static void refuseUnknownVariants(Study study, List<String> wanted) throws Failure {
        List<String> ids = study.variants().stream().map(Variant::id).toList();
        for (String id : wanted) {
            if (!ids.contains(id)) {
                throw Failure.usage("no variant is named '" + id + "'", suggestion(id, ids));
            }
        }
    }

    /** Returns a hint that names the closest of some words, or all of them. */
    static String suggestion(String written, List<String> words) {
        return Suggestions.closest(written, words)
                .map(word -> "did you mean '" + word + "'?")
                .orElse("there are: " + String.join(", ", words));
    }
}
