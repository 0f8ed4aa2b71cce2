package io.github.shellgap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shellgap.chart.ChartKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each command says and with which exit code it ends. */
final class MainTest {
    private final Shell shell = new Shell(SampleDoors::doors);

    @TempDir
    Path folder;

    @Test
    void version_isOneLine() {
        assertThat(shell.run("--version")).isZero();
        assertThat(shell.out()).matches("shellgap \\d+\\.\\d+\\.\\d+\\S*, build \\w+, Java 1?\\d+\\S* \\(.+\\)\n");
    }

    static Stream<String> helps() {
        return Stream.concat(Stream.of("--help"), Commands.names().stream().map(name -> name + " --help"));
    }

    @ParameterizedTest
    @MethodSource("helps")
    void help_leadsWithExamples(String arguments) {
        assertThat(shell.run(arguments.split(" "))).isZero();
        List<String> lines = shell.out().lines().toList();
        assertThat(lines).element(0).isEqualTo("Examples:");
        List<String> examples = lines.subList(1, lines.indexOf(""));
        String command = arguments.replace("--help", "").strip();
        assertThat(examples)
                .filteredOn(line -> line.startsWith("  shellgap " + command))
                .hasSizeGreaterThanOrEqualTo(2);
        // A longer line is broken anywhere, and cannot be copied.
        assertThat(examples).allMatch(line -> line.startsWith("  ") && line.length() < 80);
        assertThat(shell.out()).contains("Usage:");
        assertThat(shell.err()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ChartKind.class)
    void chartHelp_namesEveryKind(ChartKind kind) {
        shell.run("chart", "--help");
        assertThat(shell.out()).contains(kind.word());
    }

    @Test
    void optionsAlone_areWrongUse() {
        assertThat(shell.run("-q")).isEqualTo(2);
        assertThat(shell.err()).contains("no command is given").contains("new, run, series, chart");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"run a.yaml --drwas 9", "rnu a.yaml", "run", "run a.yaml b.yaml", "series a.yaml --format xml"})
    void wrongUse_endsWith2_andSaysHowToGoOn(String arguments) {
        assertThat(shell.run(arguments.split(" "))).isEqualTo(2);
        assertThat(shell.err())
                .startsWith("shellgap: error: ")
                .contains("hint: ")
                .contains("--help");
        assertThat(shell.out()).isEmpty();
    }

    @Test
    void unknownOption_suggestsTheClosest() {
        shell.run("run", "a.yaml", "--drwas", "9");
        assertThat(shell.err()).contains("did you mean --draws");
    }

    @Test
    void unknownCommand_suggestsTheClosest() {
        shell.run("valdate", "a.yaml");
        assertThat(shell.err()).contains("did you mean validate");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"NaN", "0", "-5", "1e999", "1.5", "", "0x10", "1d", "٣", "9999999999", "8 k", "Infinity", "1__"})
    void draws_areRefused_whenTheyAreNoCount(String draws) {
        assertThat(shell.run("series", "a.yaml", "--draws=" + draws)).isEqualTo(2);
        assertThat(shell.err()).contains("--draws").contains("'" + draws + "'").contains("such as 8192 or 1M");
    }

    @ParameterizedTest
    @ValueSource(strings = {"8192", "8k", "1_000", "1e3", "0.5M", "1M"})
    void draws_areTaken_inTheNotationOfTheFormat(String draws) {
        assertThat(shell.run("series", "a.yaml", "--draws", draws)).isZero();
    }

    @Test
    void atFile_isNotExpanded() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "the-secret-word");
        shell.run("run", "@" + secret);
        assertThat(shell.out() + shell.err()).doesNotContain("the-secret-word");
    }

    @Test
    void series_isCsvOnStandardOutput_andWarningsOnStandardError() {
        assertThat(shell.run("series", "a.yaml")).isZero();
        assertThat(shell.out())
                .startsWith("variant,element,measure,from,to,mean,p5,p25,p50,p75,p95\nbase,russia,stock,");
        assertThat(shell.err()).contains("a.yaml:3:5: unknown key");
    }

    @Test
    void series_isQuiet_whenAsked() {
        assertThat(shell.run("series", "a.yaml", "-q")).isZero();
        assertThat(shell.err()).isEmpty();
    }

    @Test
    void invalidScenario_endsWith1_andDiagnosticsOnStandardError() {
        assertThat(shell.run("series", "invalid.yaml", "-q")).isEqualTo(1);
        assertThat(shell.err()).contains("invalid.yaml:3:5: unknown key");
        assertThat(shell.out()).isEmpty();
    }

    @Test
    void unreadableScenario_endsWith3() {
        assertThat(shell.run("series", "missing.yaml")).isEqualTo(3);
        assertThat(shell.err()).contains("no such file").contains("hint: check the name");
    }

    @Test
    void refusedRun_endsWith1_andSaysWhy() {
        assertThat(shell.run("series", "a.yaml", "--draws", "2M")).isEqualTo(1);
        assertThat(shell.err()).contains("would need 9 GB").contains("fewer --draws");
    }

    @Test
    void unknownVariant_endsWith2_andSuggests() {
        assertThat(shell.run("series", "a.yaml", "--variant", "without-import")).isEqualTo(2);
        assertThat(shell.err()).contains("did you mean 'without-imports'?");
    }

    @Test
    void setWithoutEquals_endsWith2() {
        assertThat(shell.run("series", "a.yaml", "--set", "reserve")).isEqualTo(2);
        assertThat(shell.err()).contains("PATH=VALUE");
    }

    @Test
    void defect_endsWith70_withoutStackTrace() {
        assertThat(shell.run("series", "a.yaml", "--seed", "666")).isEqualTo(70);
        assertThat(shell.err())
                .contains("a defect in the program")
                .contains("draw 3 lost its books")
                .contains("series a.yaml --seed 666")
                .doesNotContain("\tat ");
    }

    @Test
    void defect_printsStackTrace_whenDebugging() {
        assertThat(shell.run("series", "a.yaml", "--seed", "666", "--debug")).isEqualTo(70);
        assertThat(shell.err()).contains("\tat io.github.shellgap");
    }

    @Test
    void validate_printsDiagnosticsAsItsResult() {
        assertThat(shell.run("validate", "a.yaml", "invalid.yaml")).isEqualTo(1);
        assertThat(shell.out())
                .isEqualTo("a.yaml:3:5: unknown key\na.yaml: valid, 1 warning\ninvalid.yaml:3:5: unknown key\n");
        assertThat(shell.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "missing.yaml, a.yaml, 3",
        "a.yaml, missing.yaml, 3",
        "missing.yaml, invalid.yaml, 1",
        "invalid.yaml, missing.yaml, 1",
        "invalid.yaml, a.yaml, 1",
        "a.yaml, a.yaml, 0"
    })
    void validate_endsWithTheWorst(String first, String second, int status) {
        assertThat(shell.run("validate", first, second)).isEqualTo(status);
    }

    @Test
    void explain_countsNumbersByOrigin_thenNamesThem() {
        assertThat(shell.run("explain", "a.yaml", "-q")).isZero();
        // of the sample: output has a source; stock, reserve and fires have none; the initial stock is a parameter
        assertThat(shell.out().lines().skip(1).limit(2))
                .containsExactly(
                        "5 numbers: 1 with a source, 3 assumed, 1 from parameters or tables.",
                        "Grades of the sources: A 0, B 1, C 0, none 0.");
        assertThat(shell.out())
                .contains(
                        "\nproduction.plants.rate\n  2.5M/year (rounds per year)\n  rusi; grade B; as of 2023-09-13\n");
    }

    @ParameterizedTest
    @CsvSource({
        "csv, 'path,written,unit,origin,sources,grade,as_of,counts,note'",
        "json, {",
        "md, # Russian artillery shells"
    })
    void explain_writesEachFormat_alsoIntoAFile(String format, String first) throws IOException {
        Path file = folder.resolve("numbers");
        assertThat(shell.run("explain", "a.yaml", "-q", "--format", format)).isZero();
        assertThat(shell.out()).startsWith(first + "\n");
        assertThat(shell.run("explain", "a.yaml", "-q", "--format", format, "-o", file.toString()))
                .isZero();
        assertThat(file).hasContent(shell.out());
    }

    @ParameterizedTest
    @CsvSource({"a.yaml, without-import, 2", "invalid.yaml, base, 1", "missing.yaml, base, 3"})
    void explain_endsAsItsScenarioIs(String scenario, String variant, int status) {
        assertThat(shell.run("explain", scenario, "--variant", variant)).isEqualTo(status);
        assertThat(shell.out()).isEmpty();
    }

    @Test
    void validate_printsJson_whenAsked() {
        assertThat(shell.run("validate", "invalid.yaml", "--error-format", "json"))
                .isEqualTo(1);
        assertThat(shell.out()).isEqualTo("{\"message\":\"unknown key\"}\n");
    }

    @Test
    void usageError_isJson_whenAsked() {
        assertThat(shell.run("series", "a.yaml", "--error-format=json", "--draws", "\""))
                .isEqualTo(2);
        assertThat(shell.err()).matches("\\{\"severity\":\"error\",\"message\":\".*\",\"help\":\".*\"}\n");
    }

    @Test
    void run_writesAllFiles_andSaysWhereTheyAre() throws IOException {
        Path target = folder.resolve("results");
        assertThat(shell.run("run", "a.yaml", "-o", target.toString())).isZero();
        assertThat(relative(target))
                .containsExactly(
                        "charts/compare-russia.csv",
                        "charts/compare-russia.png",
                        "charts/compare-russia.svg",
                        "charts/stock-russia-without-imports.csv",
                        "charts/stock-russia-without-imports.png",
                        "charts/stock-russia-without-imports.svg",
                        "charts/stock-russia.csv",
                        "charts/stock-russia.png",
                        "charts/stock-russia.svg",
                        "report.html",
                        "report.md",
                        "scenario.yaml",
                        "series.csv",
                        "summary.json");
        assertThat(target.resolve("scenario.yaml")).hasBinaryContent(SampleDoors.SCENARIO);
        assertThat(shell.out())
                .contains(
                        "Russian artillery shells: a shortage by 2024-12-31 is likely (63 %); even odds by 2024-05-17.")
                .endsWith("report: " + target + "/report.html\n");
    }

    @Test
    void summary_holdsNoPathOfTheMachine_andNoThreads() throws IOException {
        Path target = folder.resolve("results");
        shell.run("run", "a.yaml", "--threads", "7", "-o", target.toString());
        assertThat(Files.readString(target.resolve("summary.json")))
                .contains("\"file\": \"russia.yaml\"")
                .doesNotContain("/home/analyst")
                .doesNotContain("threads")
                .doesNotContain(folder.toString());
    }

    @Test
    void chart_writesTheFormatOfTheEnding() throws IOException {
        Path png = folder.resolve("a.PNG");
        assertThat(shell.run("chart", "stock", "a.yaml", "-o", png.toString())).isZero();
        assertThat(png).hasBinaryContent(new byte[] {1, 2, 3});
        assertThat(shell.run(
                        "chart",
                        "stock",
                        "a.yaml",
                        "-o",
                        folder.resolve("a.gif").toString()))
                .isEqualTo(2);
        assertThat(shell.err()).contains(".png, .svg, .pdf, .csv");
        assertThat(relative(folder)).containsExactly("a.PNG");
    }

    @Test
    void chart_writesTheNumbersBesideThePicture_whenAskedTo() throws IOException {
        String svg = folder.resolve("a.svg").toString();
        assertThat(shell.run("chart", "gap", "a.yaml", "-o", svg, "--csv", "--size", "wide", "--bare"))
                .isZero();
        assertThat(relative(folder)).containsExactly("a.csv", "a.svg");
        assertThat(shell.run("chart", "gap", "a.yaml", "-o", svg, "--size", "huge"))
                .isEqualTo(2);
        assertThat(shell.err()).contains("report, square, wide");
    }

    @Test
    void chart_refusesUnknownKind_andStockpile() {
        assertThat(shell.run("chart", "stok", "a.yaml", "-o", "a.png")).isEqualTo(2);
        assertThat(shell.err()).contains("did you mean 'stock'?");
        String file = folder.resolve("a.png").toString();
        assertThat(shell.run("chart", "stock", "a.yaml", "-o", file, "--stockpile", "rusia"))
                .isEqualTo(2);
        assertThat(shell.err()).contains("did you mean 'russia'?");
    }

    @Test
    void commands_workInTurkish() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            assertThat(shell.run("series", "a.yaml", "--format", "csv", "--resolution", "month"))
                    .isZero();
        } finally {
            Locale.setDefault(before);
        }
    }

    static List<String> relative(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
