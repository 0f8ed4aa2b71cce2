package io.github.shellgap.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shellgap.problem.Checked;
import io.github.shellgap.problem.Diagnostics;
import io.github.shellgap.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The spoiled scenarios of the conformance suite: each must be refused at its line, in its words. */
final class InvalidConformanceTest {
    private static final Path SUITE = Path.of("src/test/resources/conformance/invalid");

    static List<String> rows() throws IOException {
        List<String> lines = Files.readAllLines(SUITE.resolve("EXPECTED.tsv"));
        return lines.subList(1, lines.size());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void scenario_isRefusedAtItsLine(String row) throws Exception {
        String[] cells = row.split("\t", -1);
        var checked = ScenarioReader.check(ScenarioReader.load(SUITE.resolve(cells[0])), List.of());
        List<Problem> problems = checked.fold(Checked.Valid::warnings, Checked.Invalid::problems);
        assertThat(checked).isInstanceOf(Checked.Invalid.class);
        assertThat(problems).as(Diagnostics.all(problems, Diagnostics::text)).anySatisfy(problem -> {
            String text = (problem.message() + " " + problem.hint()).toLowerCase(Locale.ROOT);
            assertThat(problem.place().line()).isEqualTo(Integer.parseInt(cells[1]));
            assertThat(text).contains(cells[2].toLowerCase(Locale.ROOT)).contains(cells[3].toLowerCase(Locale.ROOT));
        });
    }
}
