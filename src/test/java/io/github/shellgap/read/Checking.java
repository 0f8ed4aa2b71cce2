package io.github.shellgap.read;

import io.github.shellgap.problem.Checked;
import io.github.shellgap.problem.Problem;
import io.github.shellgap.problem.Severity;
import io.github.shellgap.problem.UnreadableException;
import io.github.shellgap.scenario.Study;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Checks scenarios that stand in a test. */
final class Checking {
    /** A scenario that is right, with one stockpile; more sections may follow. */
    static final String START = """
            format: shellgap/1
            title: t
            period: { from: 2023-01-01, to: 2023-12-31 }
            """;

    private Checking() {}

    static Checked<Study> bytes(String name, byte[] bytes) {
        try {
            return ScenarioReader.check(
                    ScenarioReader.load(name, new ByteArrayInputStream(bytes), Path.of("src/test/resources")),
                    List.of());
        } catch (UnreadableException e) {
            throw new IllegalStateException(e);
        }
    }

    static Checked<Study> text(String text) {
        return bytes("case.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns what the problems say: place, message and hint. */
    static List<String> problems(Checked<Study> checked) {
        return of(checked).stream().map(Checking::line).toList();
    }

    static List<Problem> of(Checked<Study> checked) {
        return checked.fold(valid -> valid.warnings(), invalid -> invalid.problems());
    }

    static List<String> errors(Checked<Study> checked) {
        return of(checked).stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .map(Checking::line)
                .toList();
    }

    static List<String> warnings(Checked<Study> checked) {
        return of(checked).stream()
                .filter(problem -> problem.severity() == Severity.WARNING)
                .map(Checking::line)
                .toList();
    }

    static Study study(String text) {
        return text(text).fold(valid -> valid.value(), invalid -> {
            throw new AssertionError(String.join("\n", problems(invalid)));
        });
    }

    private static String line(Problem problem) {
        return problem.place().line() + ":" + problem.place().column() + ": " + problem.message() + " | "
                + problem.hint();
    }
}
