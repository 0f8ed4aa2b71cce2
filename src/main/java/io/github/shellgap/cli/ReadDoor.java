package io.github.shellgap.cli;

import io.github.shellgap.problem.Checked;
import io.github.shellgap.problem.Diagnostics;
import io.github.shellgap.problem.Problem;
import io.github.shellgap.problem.UnreadableException;
import io.github.shellgap.read.Change;
import io.github.shellgap.read.ScenarioFile;
import io.github.shellgap.read.ScenarioReader;
import io.github.shellgap.read.Syntax;
import io.github.shellgap.report.Making;
import io.github.shellgap.scenario.Study;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** Joins the commands to the reader. */
final class ReadDoor implements Doors.Reading {
    @Override
    public Doors.Loaded load(String name, InputStream in, List<Making.Setting> overrides) throws UnreadableException {
        ScenarioFile file =
                name.equals("-") ? ScenarioReader.load("<stdin>", in, Path.of("")) : ScenarioReader.load(path(name));
        return loaded(file, overrides);
    }

    @Override
    public Doors.Loaded load(String name, Path folder, byte[] bytes, List<Making.Setting> overrides)
            throws UnreadableException {
        return loaded(ScenarioReader.load(name, new ByteArrayInputStream(bytes), folder), overrides);
    }

    private static Doors.Loaded loaded(ScenarioFile file, List<Making.Setting> overrides) {
        Doors.Again again = new Again(file);
        return new Doors.Loaded(file.bytes(), file.folder(), again.check(overrides), again);
    }

    private record Again(ScenarioFile file) implements Doors.Again {
        @Override
        public Checked<Study> check(List<Making.Setting> settings) {
            return ScenarioReader.check(file, changes(settings));
        }

        @Override
        public Checked<Study> check(List<Making.Setting> settings, String variant) {
            return ScenarioReader.check(file, changes(settings), variant);
        }
    }

    private static List<Change> changes(List<Making.Setting> settings) {
        return settings.stream()
                .map(setting -> new Change(setting.path(), setting.value()))
                .toList();
    }

    @Override
    public String print(String name, Doors.Loaded loaded, List<Making.Setting> overrides, String variant, Syntax syntax)
            throws UnreadableException {
        ScenarioFile file = ScenarioReader.load(name, new ByteArrayInputStream(loaded.bytes()), loaded.folder());
        return ScenarioReader.print(file, changes(overrides), variant, syntax);
    }

    private static Path path(String name) throws UnreadableException {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new UnreadableException(
                    "'" + name + "' cannot be a file's name here", "use plain letters, or set LC_ALL=C.UTF-8");
        }
    }

    @Override
    public String text(Problem problem) {
        return Diagnostics.text(problem);
    }

    @Override
    public String json(Problem problem) {
        return Diagnostics.json(problem);
    }
}
