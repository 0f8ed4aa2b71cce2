package io.github.shellgap.cli;

import io.github.shellgap.outcome.Outcome;
import io.github.shellgap.problem.UnreadableException;
import io.github.shellgap.report.Reproduction;
import io.github.shellgap.report.ReproductionText;
import io.github.shellgap.report.RunRecord;
import io.github.shellgap.scenario.Study;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a folder of results again and says what differs. */
final class VerifyCommand implements Command {
    private static final List<String> NEEDED = List.of(ResultFolder.SUMMARY, "series.csv", "scenario.yaml");

    private final Session session;

    private final CommonOptions common = new CommonOptions();
    private String folder = "";
    private @Nullable Integer threads;

    VerifyCommand(Session session) {
        this.session = session;
    }

    @Override
    public Usage usage() {
        String description =
                "Run a folder of results again with its recorded settings; exit 0 if it is identical to the byte.";
        Usage usage = new Usage(this, "verify", description, """
                shellgap verify out/russia-2023
                shellgap verify out/russia-2023 --threads 1
                """);
        usage.place("DIR").says("A folder that 'shellgap run' wrote.").into(name -> folder = name);
        DrawOptions.declareThreads(usage, number -> threads = number.intValue());
        common.declare(usage);
        return usage;
    }

    @Override
    public int call() throws Failure, IOException {
        Path place = Places.path(folder);
        refuseIncomplete(place);
        String summary = text(place.resolve(ResultFolder.SUMMARY));
        RunRecord run = recordOf(summary);
        Doors.Loaded loaded = scenarioOf(place, run);
        Optional<Study> study = session.study(loaded, quiet());
        if (study.isEmpty()) {
            throw Failure.refused(
                    "'" + folder + "/scenario.yaml' is no valid scenario any more",
                    "what is wrong with it stands above; the run that is recorded had none of it");
        }
        sayWhatChanged(run, study.get());
        Outcome outcome = Session.withProblems(session.outcomeOf(study.get(), request(run)), loaded);
        Reproduction made = compared(place, summary, outcome, request(run));
        ReproductionText.write(folder, made, session.streams().out());
        return made.isIdentical() ? Status.DONE : Status.INVALID;
    }

    private void refuseIncomplete(Path place) throws Failure {
        if (!Files.isDirectory(place)) {
            throw Failure.file(
                    "there is no folder '" + folder + "'",
                    "name one that 'shellgap run' wrote, such as out/russia-2023");
        }
        List<String> missing = NEEDED.stream()
                .filter(name -> !Files.isRegularFile(place.resolve(name)))
                .toList();
        if (!missing.isEmpty()) {
            throw Failure.file(
                    "'" + folder + "' is not a whole folder of results: it lacks " + String.join(" and ", missing),
                    "name a folder that 'shellgap run' wrote, with all its files");
        }
    }

    private RunRecord recordOf(String summary) throws Failure {
        try {
            return RunRecord.of(summary);
        } catch (IOException e) {
            throw Failure.refused(
                    "'" + folder + "/" + ResultFolder.SUMMARY + "' is no summary of a run: " + e.getMessage(),
                    "take the program that wrote it, or run the scenario again");
        }
    }

    private Doors.Loaded scenarioOf(Path place, RunRecord run) throws Failure {
        try {
            byte[] bytes = Files.readAllBytes(place.resolve("scenario.yaml"));
            return session.doors()
                    .reading()
                    .load(
                            run.file(),
                            place.toAbsolutePath(),
                            bytes,
                            run.making().overrides());
        } catch (UnreadableException e) {
            throw Failure.file(String.valueOf(e.getMessage()), e.hint());
        } catch (IOException e) {
            throw unreadable("scenario.yaml", e);
        }
    }

    private void sayWhatChanged(RunRecord run, Study study) throws IOException {
        Messages messages = new Messages(session.streams().err(), common.isJson());
        if (!run.sha256().equals(study.sha256())) {
            messages.warning(
                    "scenario.yaml is not the file that was run: its SHA-256 is another than the one recorded");
        }
        if (!run.making().version().equals(Version.text())) {
            messages.warning("the folder was made by version " + run.making().version() + ", and this is version "
                    + Version.text());
        }
    }

    private Session.Request request(RunRecord run) {
        DrawOptions draws = new DrawOptions();
        draws.draws = run.draws();
        draws.seed = run.seed();
        draws.sampler = run.sampler();
        draws.isCentral = run.isCentral();
        draws.resolution = run.resolution();
        draws.variants = run.making().variants();
        draws.threads = threads;
        return new Session.Request(folder, run.making().overrides(), draws, common);
    }

    private Reproduction compared(Path place, String summary, Outcome outcome, Session.Request request) throws Failure {
        try (BufferedReader series = Files.newBufferedReader(place.resolve("series.csv"), StandardCharsets.UTF_8)) {
            return Reproduction.of(outcome, request.making(), summary, series);
        } catch (IOException e) {
            throw unreadable("series.csv", e);
        }
    }

    private String text(Path file) throws Failure {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw unreadable(String.valueOf(file.getFileName()), e);
        }
    }

    private Failure unreadable(String name, IOException cause) {
        return Failure.file(
                "cannot read '" + folder + "/" + name + "': " + Failure.reason(cause),
                "check that it is a text of the run");
    }

    /** What the reader warns of was said when the run was made. */
    private CommonOptions quiet() {
        CommonOptions quiet = new CommonOptions();
        quiet.isQuiet = true;
        quiet.errorFormat = common.errorFormat;
        return quiet;
    }
}
