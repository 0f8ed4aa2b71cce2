package io.github.shellgap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong, the program says what to do next. */
final class RemediesTest {
    private static final Pattern ERROR = Pattern.compile("(?m)^[^ ].*?: error: .+$");
    private static final Pattern HINT = Pattern.compile("(?m)^  hint: \\S.{5,}$");

    @TempDir
    Path folder;

    static List<Path> invalid() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/conformance/invalid"))) {
            List<Path> found = files.filter(file -> file.toString().matches(".*\\.(yaml|json)"))
                    .sorted()
                    .toList();
            assertThat(found).hasSizeGreaterThan(20);
            return found;
        }
    }

    private static void assertEveryErrorHasARemedy(String said) {
        assertThat(ERROR.matcher(said).results().count()).as(said).isPositive();
        assertThat(HINT.matcher(said).results().count())
                .as(said)
                .isGreaterThanOrEqualTo(ERROR.matcher(said).results().count());
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void invalidScenario_isToldHowToMendIt(Path file) {
        Shell shell = new Shell(Wiring::doors);
        assertThat(shell.run("validate", file.toString())).isEqualTo(Status.INVALID);
        assertEveryErrorHasARemedy(shell.out());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "runn SCENARIO",
                "run",
                "run nowhere.yaml",
                "run scenarios",
                "run SCENARIO --draws none",
                "run SCENARIO --draws 0",
                "run SCENARIO --seed x",
                "run SCENARIO --sampler sobel",
                "run SCENARIO --resolution fortnight",
                "run SCENARIO --threads 0",
                "run SCENARIO --variant nobody",
                "run SCENARIO --set stockpiles.russia",
                "run SCENARIO --set stockpiles.nowhere.initial=1M",
                "run SCENARIO --colour",
                "run SCENARIO -o",
                "run SCENARIO SCENARIO",
                "run - --watch",
                "run SCENARIO -o FULL",
                "series SCENARIO --format xml",
                "chart pie SCENARIO -o FILE.svg",
                "chart stock SCENARIO",
                "chart stock SCENARIO -o FILE.gif",
                "chart stock SCENARIO -o FILE.svg --stockpile nowhere",
                "chart sweep SCENARIO -o FILE.svg",
                "validate",
                "explain SCENARIO --format html",
                "sweep SCENARIO --metric stock:russia@2023-12-31",
                "sweep SCENARIO --over parameters.nothing=1..2:3 --metric stock:russia@2023-12-31",
                "sensitivity SCENARIO",
                "sensitivity SCENARIO --metric stock",
                "solve SCENARIO --vary stockpiles.russia.initial=1M..2M --metric shortage-date:russia --target soon",
                "credit SCENARIO --metric shortfall:russia --of nobody",
                "compare",
                "compare SCENARIO nowhere.yaml",
                "diff SCENARIO",
                "hindcast SCENARIO",
                "verify nowhere",
                "export SCENARIO --format pdf",
                "new",
                "new depot --from nothing",
                "schema results",
                "completion tcsh",
                "manual",
                "explore -",
                "explore SCENARIO --port 99999",
            })
    void wrongCall_isToldWhatToDo(String call) throws IOException {
        Path full = Files.createDirectory(folder.resolve("full"));
        Files.writeString(full.resolve("thesis.txt"), "not of this program");
        String filled = call.replace("SCENARIO", "src/test/resources/conformance/valid/headline.yaml")
                .replace("FILE", folder.resolve("file").toString())
                .replace("FULL", full.toString());
        Shell shell = new Shell(Wiring::doors);
        assertThat(shell.run(filled.split(" ", -1))).as(shell.err()).isBetween(Status.INVALID, Status.FILE);
        assertEveryErrorHasARemedy(shell.err());
    }
}
