package io.github.shellgap.cli;

import io.github.shellgap.analysis.Progress;
import io.github.shellgap.analysis.Question;
import io.github.shellgap.analysis.RefusedException;
import io.github.shellgap.chart.ChartFormat;
import io.github.shellgap.chart.ChartStyle;
import io.github.shellgap.chart.Exhibit;
import io.github.shellgap.problem.Checked;
import io.github.shellgap.problem.Problem;
import io.github.shellgap.problem.Severity;
import io.github.shellgap.report.AnalysisReport;
import io.github.shellgap.report.Making;
import io.github.shellgap.report.TerminalSummary;
import io.github.shellgap.scenario.Metric;
import io.github.shellgap.scenario.MetricException;
import io.github.shellgap.scenario.MetricReader;
import io.github.shellgap.scenario.Scenario;
import io.github.shellgap.scenario.Study;
import io.github.shellgap.scenario.Variant;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** An analysis from its question to its files: reading, refusing what cannot be asked, running, showing. */
final class Inquiry {
    /** Keys of texts, on which no number depends. */
    private static final Set<String> TEXTS = Set.of(
            "title", "description", "note", "publisher", "url", "date", "actor", "counts", "source", "as_of", "grade");

    private final Session session;
    private final AnalysisOptions options;
    private final Doors.Loaded loaded;
    private final Study study;
    private final Making making;
    private final Variant variant;

    /** The analysis itself. */
    @FunctionalInterface
    interface Work {
        /** Returns what was found. */
        Answer find(Progress progress) throws RefusedException, Failure;
    }

    /**
     * What an analysis found.
     *
     * @param report its words and numbers
     * @param chart what there is to draw, made when it is asked for
     */
    record Answer(AnalysisReport report, Supplier<Optional<Exhibit>> chart) {}

    private Inquiry(Session session, AnalysisOptions options, Doors.Loaded loaded, Study study, Making making)
            throws Failure {
        this.session = session;
        this.options = options;
        this.loaded = loaded;
        this.study = study;
        this.making = making;
        variant = variantOf(study);
    }

    /**
     * Reads the scenario, and prints what is wrong with it.
     *
     * @return empty if it is invalid
     * @throws Failure if it cannot be read, or the options cannot be meant
     */
    static Optional<Inquiry> open(Session session, AnalysisOptions options) throws Failure, IOException {
        if (options.draws.resolution != null) {
            throw Failure.usage(
                    "an analysis has no --resolution", "the metric names its days, such as shortfall:ID@2024");
        }
        Doors.Loaded loaded = options.scenario.load(session);
        Optional<Study> study = session.study(loaded, options.common());
        Making making = options.scenario.request(options.draws).making();
        return study.isEmpty()
                ? Optional.empty()
                : Optional.of(new Inquiry(session, options, loaded, study.get(), making));
    }

    private Variant variantOf(Study from) throws Failure {
        List<String> asked = options.draws.variants;
        if (asked.size() > 1) {
            throw Failure.usage("an analysis is of one variant", "give --variant once");
        }
        String id = asked.isEmpty() ? Variant.BASE : asked.get(0);
        for (Variant one : from.variants()) {
            if (one.id().equals(id)) {
                return one;
            }
        }
        List<String> ids = from.variants().stream().map(Variant::id).toList();
        throw Failure.usage("no variant is named '" + id + "'", Session.suggestion(id, ids));
    }

    /** Returns the scenario that is asked about. */
    Scenario scenario() {
        return variant.scenario();
    }

    /** Returns the question about a metric. */
    Question question(String metric) throws Failure {
        try {
            Metric read = MetricReader.of(scenario()).read(metric);
            return new Question(study, variant, read, options.draws.settings(), readingWarnings());
        } catch (MetricException e) {
            throw Failure.usage("--metric " + metric + ": " + e.getMessage(), e.hint());
        }
    }

    private List<String> readingWarnings() {
        return Session.problems(loaded.checked()).stream()
                .map(problem -> "line " + problem.place().line() + ": " + problem.message())
                .toList();
    }

    /**
     * Returns the scenario with another value.
     *
     * @param option that asks for it
     * @throws Failure if the path leads nowhere, or does not take such a value
     */
    Scenario changed(String option, String path, String value) throws Failure {
        return changed(option, List.of(new Making.Setting(path, value)));
    }

    /**
     * Returns the scenario with other values.
     *
     * @param option that asks for them
     * @throws Failure if a path leads nowhere, or does not take such a value
     */
    Scenario changed(String option, List<Making.Setting> values) throws Failure {
        for (Making.Setting value : values) {
            refuseWhatMovesNothing(option, value.path());
            if (variant.changes().containsKey(value.path())) {
                throw Failure.usage(
                        option + " " + value.path() + ": variant '" + variant.id() + "' sets it itself",
                        "ask about another variant");
            }
        }
        List<Making.Setting> settings = new ArrayList<>(making.overrides());
        settings.addAll(values);
        Checked<Study> checked = loaded.again().check(settings);
        Optional<Study> valid = checked.fold(right -> Optional.of(right.value()), wrong -> Optional.empty());
        if (valid.isEmpty()) {
            Problem first = Session.problems(checked).stream()
                    .filter(problem -> problem.severity() == Severity.ERROR)
                    .findFirst()
                    .orElseThrow();
            String written = values.stream()
                    .map(value -> value.path() + "=" + value.value())
                    .collect(Collectors.joining(" "));
            throw Failure.usage(option + " " + written + ": " + first.message(), first.hint());
        }
        return variantOf(valid.get()).scenario();
    }

    /** A text and a new parameter are no error of the format, but nothing would move with them. */
    private void refuseWhatMovesNothing(String option, String path) throws Failure {
        String section = "parameters.";
        boolean isParameter = path.startsWith(section);
        String last = path.substring(path.lastIndexOf('.') + 1);
        if (TEXTS.contains(last) && !(isParameter && path.length() == section.length() + last.length())) {
            throw Failure.usage(
                    option + " " + path + ": a " + last + " is a text, not a number",
                    "name an input, such as stockpiles.russia.initial");
        }
        if (!isParameter) {
            return;
        }
        String name = path.substring(section.length()).replaceAll("\\..*", "");
        List<String> names = scenario().parameters().stream()
                .map(parameter -> parameter.name())
                .toList();
        if (!names.contains(name)) {
            throw Failure.usage(
                    option + " " + path + ": no parameter is named '" + name + "'", Session.suggestion(name, names));
        }
    }

    /**
     * Runs the analysis and shows what it found.
     *
     * @param name of the analysis
     * @return the exit code
     */
    int answer(String name, Work work) throws Failure, IOException {
        try (AnalysisFolder folder = options.folder.open(name)) {
            Answer answer = found(work);
            AnalysisReport report = answer.report();
            if (folder.isWanted()) {
                folder.text(".csv", report::writeCsv);
                draw(answer, folder);
                folder.text(".json", out -> report.writeJson(making, out));
                folder.publish();
            }
            show(report);
        }
        return Status.DONE;
    }

    /**
     * Runs the analysis for its chart alone.
     *
     * @throws Failure if there is nothing to draw
     */
    Exhibit exhibit(Work work) throws Failure, IOException {
        Optional<Exhibit> chart = found(work).chart().get();
        if (chart.isEmpty()) {
            throw Failure.refused(
                    "there is nothing to draw: no uncertain input has a low and a high value",
                    "give an input of the scenario a distribution");
        }
        return chart.get();
    }

    private Answer found(Work work) throws Failure, IOException {
        Answer answer;
        boolean isWatched = session.streams().face().isErrTerminal() && !options.common().isQuiet;
        try (ProgressLine line = new ProgressLine(session.streams().face())) {
            answer = work.find(isWatched ? line : (done, total) -> {});
        } catch (RefusedException e) {
            throw Failure.refused(String.valueOf(e.getMessage()), e.hint());
        }
        List<String> warnings = answer.report().basis().warnings();
        session.warn(warnings.subList(readingWarnings().size(), warnings.size()), options.common());
        return answer;
    }

    private void draw(Answer answer, AnalysisFolder folder) throws Failure, IOException {
        Optional<Exhibit> chart = answer.chart().get();
        if (chart.isPresent()) {
            Doors.Drawn drawn = session.doors().drawing().draw(chart.get(), ChartStyle.REPORT);
            session.warn(drawn.warnings(), options.common());
            folder.chart("", drawn);
            folder.bytes("-chart.csv", drawn.file().apply(ChartFormat.CSV));
        }
    }

    private void show(AnalysisReport report) throws IOException {
        var found = new FolderOptions.Found(
                out -> writeText(report, out), report::writeCsv, out -> report.writeJson(making, out));
        options.folder.show(report.name(), found, session.streams().out());
    }

    private void writeText(AnalysisReport report, Writer out) throws IOException {
        boolean isUnicode = session.streams().face().isUnicode();
        for (String line : report.lines()) {
            out.write(isUnicode ? line : TerminalSummary.ascii(line));
            out.write('\n');
        }
    }
}
