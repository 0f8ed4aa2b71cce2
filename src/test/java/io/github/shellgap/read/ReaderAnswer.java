package io.github.shellgap.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shellgap.hostile.Bounds;
import io.github.shellgap.hostile.Shown;
import io.github.shellgap.problem.Checked;
import io.github.shellgap.problem.Diagnostics;
import io.github.shellgap.problem.Place;
import io.github.shellgap.problem.Problem;
import io.github.shellgap.problem.Severity;
import io.github.shellgap.scenario.Study;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What holds of every answer of the reader, whatever stands in the files that it reads. */
final class ReaderAnswer {
    private static final Path FOLDER = Path.of("src/test/resources");

    private ReaderAnswer() {}

    /** Checks the answer to a scenario; the tables that it names lie in the folder of the tests' resources. */
    static void check(String name, byte[] bytes) throws Exception {
        check(name, bytes, FOLDER, Map.of());
    }

    /**
     * Checks the answer to a scenario, which is a study, or problems that lie in the files.
     *
     * @param tables in the folder, by name
     */
    static void check(String name, byte[] bytes, Path folder, Map<String, byte[]> tables) throws Exception {
        Bounds.hold(() -> {
            ScenarioFile file = ScenarioReader.load(name, new ByteArrayInputStream(bytes), folder);
            Checked<Study> checked = ScenarioReader.check(file, List.of());
            List<Problem> problems = Checking.of(checked);
            boolean hasError = problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
            assertThat(hasError).isEqualTo(checked instanceof Checked.Invalid);
            for (Problem problem : problems) {
                byte[] written = problem.place().file().equals(name)
                        ? bytes
                        : tables.get(problem.place().file());
                if (written != null) {
                    checkPlace(problem, written);
                }
                checkWords(problem);
            }
            Shown.isPlain(Diagnostics.all(problems, Diagnostics::text));
        });
    }

    private static void checkPlace(Problem problem, byte[] written) {
        Place place = problem.place();
        String text = new String(written, StandardCharsets.UTF_8);
        String[] lines = (text.startsWith("\uFEFF") ? text.substring(1) : text).split("\r\n|[\n\r]", -1);
        assertThat(place.line()).as(problem.toString()).isBetween(1, lines.length);
        int cells = lines[place.line() - 1].codePointCount(0, lines[place.line() - 1].length());
        // One column past the end marks what is missing there; one more is its end.
        assertThat(place.column()).as(problem.toString()).isBetween(1, cells + 1);
        assertThat(place.endColumn())
                .as(problem.toString())
                .isBetween(place.column() + 1, Math.max(cells + 1, place.column() + 1));
    }

    private static void checkWords(Problem problem) {
        assertThat(problem.code()).matches("[EW][0-9]{4}");
        assertThat(problem.message()).isNotBlank();
        assertThat(problem.hint()).as("remedy of: " + problem.message()).isNotBlank();
        Shown.isPlainLine(Diagnostics.shortText(problem));
        Shown.isPlainLine(Diagnostics.json(problem));
    }
}
