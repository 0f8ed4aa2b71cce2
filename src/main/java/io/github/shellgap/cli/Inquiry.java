package io.github.shellgap.cli;

import io.github.shellgap.analysis.Progress;
import io.github.shellgap.analysis.Question;
import io.github.shellgap.analysis.RefusedException;
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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An analysis from its question to its files: reading, refusing what cannot be asked, running, showing. */
final class Inquiry {
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
        AnalysisReport find(Progress progress) throws RefusedException, Failure;
    }

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
        List<Making.Setting> overrides = options.set.settings();
        Doors.Loaded loaded = session.load(options.scenario, overrides);
        Optional<Study> study = session.study(loaded, options.common);
        Making making = new Making(Version.text(), options.draws.variants, overrides);
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
            refuseUnknownParameter(option, value.path());
            if (variant.changes().containsKey(value.path())) {
                throw Failure.usage(
                        option + " " + value.path() + ": variant '" + variant.id() + "' sets it itself",
                        "ask about another variant");
            }
        }
        List<Making.Setting> settings = new ArrayList<>(making.overrides());
        settings.addAll(values);
        Checked<Study> checked = loaded.again().apply(settings);
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

    /** A new parameter is no error of the format, but nothing would move with it. */
    private void refuseUnknownParameter(String option, String path) throws Failure {
        String section = "parameters.";
        if (!path.startsWith(section)) {
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
        try (ResultFolder folder = options.output == null
                ? null
                : ResultFolder.open(options.output, options.isForced, ResultFolder.Marks.ofAnalysis(name))) {
            AnalysisReport report = found(work);
            int known = readingWarnings().size();
            List<String> warnings = report.basis().warnings();
            session.warn(warnings.subList(known, warnings.size()), options.common);
            if (folder != null) {
                fill(folder, report);
                folder.publish();
            }
            show(report);
        }
        return Status.DONE;
    }

    private AnalysisReport found(Work work) throws Failure {
        boolean isWatched = session.streams().face().isErrTerminal() && !options.common.isQuiet;
        try (ProgressLine line = new ProgressLine(session.streams().face())) {
            return work.find(isWatched ? line : (done, total) -> {});
        } catch (RefusedException e) {
            throw Failure.refused(String.valueOf(e.getMessage()), e.hint());
        }
    }

    private void fill(ResultFolder folder, AnalysisReport report) throws Failure {
        try {
            Path staging = folder.staging();
            text(staging.resolve(report.name() + ".csv"), report::writeCsv);
            text(staging.resolve(report.name() + ".json"), out -> report.writeJson(making, out));
        } catch (IOException e) {
            throw Failure.unwritable(Places.path(String.valueOf(options.output)), e);
        }
    }

    private static void text(Path file, TextContent content) throws IOException {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            content.writeTo(out);
        }
    }

    private void show(AnalysisReport report) throws IOException {
        Writer out = session.streams().out();
        switch (options.format) {
            case CSV -> report.writeCsv(out);
            case JSON -> report.writeJson(making, out);
            case TEXT -> showText(report, out);
        }
    }

    private void showText(AnalysisReport report, Writer out) throws IOException {
        boolean isUnicode = session.streams().face().isUnicode();
        for (String line : report.lines()) {
            out.write(isUnicode ? line : TerminalSummary.ascii(line));
            out.write('\n');
        }
        @Nullable String folder = options.output;
        if (folder != null) {
            out.write("\nnumbers: " + (folder.endsWith("/") ? folder : folder + "/") + report.name() + ".csv\n");
        }
    }
}
