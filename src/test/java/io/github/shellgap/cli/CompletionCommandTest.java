package io.github.shellgap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The completion scripts and manual pages, in the shells and formatters that are there. */
@EnabledOnOs(OS.LINUX)
final class CompletionCommandTest {
    /** What bash offers; a stand-in says which kind of file names is asked for. */
    private static final String IN_BASH = """
            source ./bash
            compopt() { COMPREPLY=("names: $2"); }
            COMP_WORDS=(WORDS LAST)
            COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
            _shellgap
            echo "${COMPREPLY[*]}"
            """;

    private final Shell shell = new Shell(SampleDoors::doors);

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws Exception {
        for (String name : List.of("bash", "zsh", "fish")) {
            Shell one = new Shell(SampleDoors::doors);
            assertThat(one.run("completion", name)).as(one.err()).isZero();
            Files.writeString(folder.resolve(name), one.out());
        }
        Files.createFile(folder.resolve("plan.yaml"));
        Files.createDirectory(folder.resolve("place"));
    }

    private String said(String... command) throws Exception {
        Path said = folder.resolve("said.txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        String text = Files.readString(said, StandardCharsets.UTF_8);
        assertThat(process.exitValue()).as(text).isZero();
        return text;
    }

    private static void assumePresent(String program) {
        assumeTrue(Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program))));
    }

    @ParameterizedTest
    @CsvSource({
        "shellgap, va, validate",
        "shellgap run, --sam, --sampler",
        "shellgap run --sampler, '', sobol random",
        "shellgap run --sampler =, s, sobol",
        "shellgap run -o, '', names: dirnames",
        "shellgap series -o, '', names: default",
        "shellgap run, pl, names: default",
        "shellgap run --draws, '', ''",
        "shellgap chart, tor, tornado",
        "shellgap chart tornado, '', names: default",
        "shellgap completion, '', bash zsh fish",
    })
    void bash_offersWhatCanBeWritten(String words, String last, String offered) throws Exception {
        String script = IN_BASH.replace("(WORDS LAST)", "(" + words + " LAST)").replace("LAST", '\'' + last + '\'');
        assertThat(said("bash", "-c", script).strip()).isEqualTo(offered);
    }

    @ParameterizedTest
    @CsvSource({
        "shellgap va, validate",
        "shellgap run --sam, --sampler",
        "'shellgap run --sampler ', random sobol",
        "shellgap run --sampler=s, --sampler=sobol",
        "shellgap run -o pl, place/",
        "shellgap run plan, plan.yaml",
        "shellgap chart sw, sweep",
        "shellgap chart sweep plan, plan.yaml",
        "'shellgap completion ', bash fish zsh",
    })
    void fish_offersWhatCanBeWritten(String line, String offered) throws Exception {
        assumePresent("fish");
        String script = "source ./fish; complete -C '" + line + "'";
        Stream<String> words = said("fish", "--no-config", "-c", script).lines().map(one -> one.split("\t", -1)[0]);
        assertThat(words.sorted()).containsExactly(offered.split(" ", -1));
    }

    @Test
    void zsh_readsTheScript() throws Exception {
        assumePresent("zsh");
        String script = "autoload -Uz compinit; compinit -u -D; source ./zsh; print -r -- $_comps[shellgap]";
        assertThat(said("zsh", "-f", "-c", script).strip()).isEqualTo("_shellgap");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh", "fish"})
    void script_namesEveryCommandAndOption(String name) throws Exception {
        String script = Files.readString(folder.resolve(name));
        assertThat(Commands.names()).allSatisfy(command -> assertThat(script).contains(command));
        String dashes = name.equals("fish") ? "-l " : "--";
        assertThat(script).contains(dashes + "error-format", dashes + "condition", dashes + "vary");
    }

    @Test
    void unknownShell_isRefusedWithThoseThereAre() {
        assertThat(shell.run("completion", "tcsh")).isEqualTo(Status.USAGE);
        assertThat(shell.err()).contains("'tcsh' is not one of bash, zsh, fish");
    }

    @Test
    void manual_hasAPageForEachCommand() throws Exception {
        Path manual = folder.resolve("man/man1");
        assertThat(shell.run("manual", manual.toString())).as(shell.err()).isZero();
        try (Stream<Path> pages = Files.list(manual)) {
            assertThat(pages.map(page -> page.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                    Stream.of("shellgap.1"),
                                    Commands.names().stream().map(name -> "shellgap-" + name + ".1"))
                            .toList());
        }
        assertThat(manual.resolve("shellgap-solve.1"))
                .content()
                .contains("\\fB\\-\\-metric\\fR=\\fIM\\fR", "\\-\\-target 50%\n")
                .doesNotContain("%n", "%%");
    }

    @Test
    void manual_hasNoFaultsThatAFormatterFinds() throws Exception {
        assumePresent("mandoc");
        assertThat(shell.run("manual", folder.resolve("man").toString())).isZero();
        // the pages have no date, so that they are the same from every build
        String remarks = said("sh", "-c", "mandoc -T lint -W warning man/*.1 | grep -v 'missing date' || true");
        assertThat(remarks).isEmpty();
    }
}
