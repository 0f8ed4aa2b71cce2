package io.github.shellgap.cli;

import io.github.shellgap.analysis.RefusedException;
import io.github.shellgap.explore.Asked;
import io.github.shellgap.explore.JsonText;
import io.github.shellgap.explore.VariantText;
import io.github.shellgap.outcome.Settings;
import io.github.shellgap.problem.UnreadableException;
import io.github.shellgap.report.Making;
import io.github.shellgap.scenario.Study;
import io.github.shellgap.scenario.Variant;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes what was explored back into the scenario's file, as one more variant. */
final class VariantSaving {
    private final Doors doors;
    private final Settings settings;
    private final Path file;
    private Exploration exploration;

    VariantSaving(Doors doors, Settings settings, Path file, Exploration exploration) {
        this.doors = doors;
        this.settings = settings;
        this.file = file;
        this.exploration = exploration;
    }

    /** Returns the study as it was last read. */
    synchronized Exploration exploration() {
        return exploration;
    }

    /** Nothing can be saved, and why. */
    private static final class UnsavedException extends Exception {
        private static final long serialVersionUID = 1;

        UnsavedException(String reason) {
            super(reason);
        }
    }

    /**
     * A file that was put together but not written.
     *
     * @param study what it would be read as
     */
    private record Draft(VariantText text, Doors.Loaded loaded, Study study) {}

    /** Returns the lines that saving would add, or why it cannot be done. */
    synchronized String change(Asked asked) throws IOException {
        try {
            List<String> lines = draft(asked).text().shown();
            return JsonText.object(out -> {
                out.writeName("lines");
                out.writeStartArray();
                lines.forEach(out::writeString);
                out.writeEndArray();
            });
        } catch (UnsavedException e) {
            return ExplorePage.problem("", String.valueOf(e.getMessage()));
        }
    }

    /** Writes the file and reads it again; returns the id of the new variant, or why it cannot be done. */
    synchronized String save(Asked asked) throws IOException {
        try {
            Draft draft = draft(asked);
            Exploration next = Exploration.of(settings, draft.loaded(), draft.study());
            write(draft.loaded().bytes());
            exploration = next;
            return JsonText.object(out -> out.writeStringProperty("saved", asked.word("id")));
        } catch (UnsavedException | RefusedException | Failure e) {
            return ExplorePage.problem("", String.valueOf(e.getMessage()));
        }
    }

    private void write(byte[] bytes) throws Failure, IOException, UnsavedException {
        try (AtomicFile target = AtomicFile.open(file.toString())) {
            target.write(bytes);
            refuseChangedFile();
            target.publish();
        }
        if (!Arrays.equals(Files.readAllBytes(file), bytes)) {
            throw new UnsavedException("the file does not hold what was written to it: something else writes it too");
        }
    }

    private void refuseChangedFile() throws IOException, UnsavedException {
        if (!Arrays.equals(Files.readAllBytes(file), exploration.loaded().bytes())) {
            throw new UnsavedException(
                    "the file was changed meanwhile; start 'shellgap explore' again to read it anew");
        }
    }

    private Draft draft(Asked asked) throws IOException, UnsavedException {
        refuseChangedFile();
        String id = asked.word("id");
        if (exploration.written().variants().stream()
                .anyMatch(variant -> variant.id().equals(id))) {
            throw new UnsavedException("there is a variant '" + id + "' already; choose another name");
        }
        Exploration.Tried tried = exploration.check(ExplorePage.settings(asked));
        List<Making.Setting> moved = tried.values();
        Variant explored = tried.variant(asked.word("variant"))
                .orElseThrow(() -> new UnsavedException("the values are not right yet"));
        Map<String, String> values = new LinkedHashMap<>(explored.changes());
        moved.forEach(value -> values.put(value.path(), value.value()));
        if (moved.isEmpty()) {
            throw new UnsavedException("nothing is moved yet");
        }
        String text = new String(exploration.loaded().bytes(), StandardCharsets.UTF_8);
        VariantText changed = VariantText.with(
                        text, new VariantText.Saved(id, asked.word("title").strip(), values))
                .orElseThrow(() -> new UnsavedException("lines cannot be added to this file: its variants stand in"
                        + " brackets, or a value takes several lines"));
        return read(changed, id, explored);
    }

    /** Reads a file before it is written, and sees that it says what was explored and nothing else anew. */
    private Draft read(VariantText changed, String id, Variant explored) throws UnsavedException {
        byte[] bytes = changed.text().getBytes(StandardCharsets.UTF_8);
        Doors.Loaded loaded;
        try {
            loaded = doors.reading().load(file.toString(), exploration.loaded().folder(), bytes, List.of());
        } catch (UnreadableException e) {
            throw new UnsavedException(String.valueOf(e.getMessage()));
        }
        Optional<Study> study = loaded.checked().fold(valid -> Optional.of(valid.value()), wrong -> Optional.empty());
        if (study.isEmpty()) {
            throw new UnsavedException("the file would not be valid: "
                    + Session.problems(loaded.checked()).get(0).message());
        }
        List<Variant> others = study.get().variants().stream()
                .filter(variant -> !variant.id().equals(id))
                .toList();
        Optional<Variant> saved = study.get().variants().stream()
                .filter(variant -> variant.id().equals(id))
                .findFirst();
        boolean isSame = saved.isPresent()
                && saved.get().scenario().equals(explored.scenario())
                && others.equals(exploration.written().variants());
        if (!isSame) {
            throw new UnsavedException("the file would not say what is shown; move inputs of the scenario itself");
        }
        return new Draft(changed, loaded, study.get());
    }
}
