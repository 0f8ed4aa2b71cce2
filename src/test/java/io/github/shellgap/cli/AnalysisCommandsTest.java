package io.github.shellgap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sweep, sensitivity, solve and credit as a user calls them. */
final class AnalysisCommandsTest {
    private static final String SCENARIO = """
            format: shellgap/1
            title: Two plants and one front
            period: { from: 2024-01-01, to: 2025-12-31 }
            parameters:
              need: { lognormal: { p5: 70k/month, p95: 130k/month } }
            stockpiles:
              depot: { initial: 900k to 1.4M, reserve: 100k }
            production:
              plants: { to: depot, rate: 40k/month }
            imports:
              partner:
                to: depot
                rate: [{ from: 2024-07, rate: 20k/month to 60k/month }]
                lag: 45 days
                chance: 70%
            consumption:
              fires: { from: depot, rate: need }
            variants:
              less: { set: { parameters.need: 60k/month } }
            """;

    private static final String CHANCE = "shortage-by:depot@2025-12-31";

    @TempDir
    Path folder;

    private final Shell shell = new Shell(Wiring::doors);
    private Path scenario = Path.of("");

    @BeforeEach
    void saveScenario() throws IOException {
        scenario = Files.writeString(folder.resolve("case.yaml"), SCENARIO);
    }

    private int run(String command, String... options) {
        List<String> words = new ArrayList<>(List.of(command, scenario.toString()));
        words.addAll(Arrays.asList(options));
        return shell.run(words.toArray(String[]::new));
    }

    /** Returns the options of one that is right. */
    private static String[] right(String command) {
        return switch (command) {
            case "sweep" -> new String[] {"--over", "parameters.need=50k/month..150k/month:3", "--metric", CHANCE};
            case "solve" ->
                new String[] {"--vary", "parameters.need=50k/month..150k/month", "--metric", CHANCE, "--target", "40%"};
            case "credit" -> new String[] {"--of", "partner,plants", "--metric", "shortfall:depot"};
            default -> new String[] {"--metric", "shortfall:depot"};
        };
    }

    private int runRight(String command, String... more) {
        return run(
                command,
                Stream.of(right(command), new String[] {"--draws", "256"}, more)
                        .flatMap(Arrays::stream)
                        .toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sweep", "sensitivity", "solve", "credit"})
    void analysis_writesAFolder_thatItReplacesWhole_andNoOther(String command) throws IOException {
        Path out = folder.resolve("out");
        assertThat(runRight(command, "-o", out.toString())).as(shell.err()).isZero();
        assertThat(shell.out()).contains("numbers: " + out + "/" + command + ".csv");
        String csv = Files.readString(out.resolve(command + ".csv"));
        String json = Files.readString(out.resolve(command + ".json"));
        assertThat(csv).startsWith("metric,").doesNotContain("NaN").doesNotContain("Infinity");
        assertThat(json)
                .startsWith("{\n  \"format\": \"shellgap-" + command + "/1\"")
                .contains("\"sha256\"", "\"seed\": 1", "\"draws\": 256", "\"sampler\": \"sobol\"")
                .doesNotContain(folder.toString());
        Files.writeString(out.resolve("mine.txt"), "kept");
        assertThat(runRight(command, "-o", out.toString(), "--threads", "1")).isZero();
        assertThat(Files.readString(out.resolve(command + ".csv"))).isEqualTo(csv);
        assertThat(Files.readString(out.resolve(command + ".json"))).isEqualTo(json);
        assertThat(out.resolve("mine.txt")).exists();
        String other = command.equals("sweep") ? "credit" : "sweep";
        assertThat(runRight(other, "-o", out.toString())).isEqualTo(3);
        assertThat(shell.err()).contains("did not write");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("case.yaml", "out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sweep", "sensitivity", "solve", "credit"})
    void format_printsTheSameNumbersAsTheFiles(String command) throws IOException {
        Path out = folder.resolve("out");
        runRight(command, "-o", out.toString(), "--format", "csv");
        assertThat(shell.out()).isEqualTo(Files.readString(out.resolve(command + ".csv")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sweep", "sensitivity", "credit"})
    void folder_holdsTheChart_withItsNumbers(String command) throws IOException {
        Path out = folder.resolve("out");
        assertThat(runRight(command, "-o", out.toString())).as(shell.err()).isZero();
        assertThat(out.toFile().list())
                .containsExactlyInAnyOrder(
                        command + ".csv",
                        command + ".json",
                        command + ".png",
                        command + ".svg",
                        command + "-chart.csv");
        assertThat(Files.readAllBytes(out.resolve(command + ".png"))).startsWith(0x89, 'P', 'N', 'G');
        assertThat(Files.readString(out.resolve(command + "-chart.csv")))
                .doesNotContain("NaN")
                .doesNotContain("Infinity");
    }

    @Test
    void sweepChart_saysTheNumbersOfTheTable() throws IOException {
        Path out = folder.resolve("out");
        runRight("sweep", "-o", out.toString());
        List<String> rows = Files.readAllLines(out.resolve("sweep.csv"));
        List<String> drawn = Files.readAllLines(out.resolve("sweep-chart.csv"));
        assertThat(drawn).hasSameSizeAs(rows);
        for (int row = 1; row < rows.size(); row++) {
            String mean = rows.get(row).split(",", -1)[3];
            assertThat(List.of(drawn.get(row).split(",", -1))).contains(mean);
        }
        // The ends of the curve, in the words of the table on the terminal.
        String svg = Files.readString(out.resolve("sweep.svg"));
        String first = shell.out()
                .lines()
                .filter(line -> line.startsWith("50k/month"))
                .findFirst()
                .orElseThrow();
        assertThat(svg)
                .contains(first.substring(first.lastIndexOf("  ")).strip().replace(' ', '\u00A0'));
    }

    @Test
    void waterfall_leadsFromWithoutToWith() throws IOException {
        Path file = folder.resolve("waterfall.csv");
        Path out = folder.resolve("out");
        runRight("credit", "-o", out.toString());
        assertThat(draw("waterfall", file, "--of", "partner,plants", "--metric", "shortfall:depot"))
                .isZero();
        assertThat(Files.readString(file)).isEqualTo(Files.readString(out.resolve("credit-chart.csv")));
    }

    @Test
    void datesOfCharts_areTheDatesOfTheTable() throws IOException {
        Path file = folder.resolve("sweep.csv");
        String over = "parameters.need=150k/month..200k/month:2";
        assertThat(draw("sweep", file, "--over", over, "--metric", "shortage-date:depot"))
                .isZero();
        assertThat(run("sweep", "--over", over, "--metric", "shortage-date:depot", "--draws", "256", "--format", "csv"))
                .isZero();
        String median = shell.out().lines().skip(1).findFirst().orElseThrow().split(",", -1)[6];
        assertThat(median).matches("202[45]-\\d\\d-\\d\\d");
        assertThat(Files.readAllLines(file).get(1)).contains(median);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            tornado; --metric shortfall:depot
            tornado; --metric shortage-date:depot
            heatmap; --metric shortage-by:depot@2025 --over parameters.need=50k/month..90k/month:2 --over imports.partner.chance=0%..100%:3
            sweep; --metric amount:partner@2025 --over imports.partner.chance=0%..100%:3
            waterfall; --metric shortage-date:depot --of partner
            """)
    void chartOfAnAnalysis_isDrawnAlone(String kind, String options) throws IOException {
        Path file = folder.resolve(kind + ".svg");
        assertThat(draw(kind, file, options.split(" ", -1))).as(shell.err()).isZero();
        assertThat(Files.readString(file)).contains("<svg").containsPattern("depot|partner");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            tornado; -q; needs --metric; --metric shortfall:ID@2024
            heatmap; --metric shortfall:depot --over parameters.need=1/month..2/month:2; needs --over twice; --over imports
            sweep; --metric shortfall:depot; needs --over; --over stockpiles
            sweep; --metric shortfall:depot --over a=1..2:2 --over b=1..2:2; takes --over once; heatmap
            waterfall; --metric shortfall:depot; needs --of; --of ID,ID
            hindcast; --metric shortfall:depot; takes no --metric; leave it out
            stock; --metric shortfall:depot; takes no --metric; leave it out
            tornado; --metric shortfall:depot --of plants; takes no --of; leave it out
            tornado; --metric shortfall:depot --stockpile depot; takes no --stockpile; the metric
            tornado; --metric shortfall:depo; depo; did you mean 'depot'
            """)
    void chartOfAnAnalysis_asksForWhatItNeeds(String kind, String options, String message, String hint) {
        Path file = folder.resolve(kind + ".svg");
        assertThat(draw(kind, file, options.split(" ", -1))).isEqualTo(2);
        assertThat(shell.err()).contains(message).contains(hint);
        assertThat(file).doesNotExist();
    }

    /** Draws a chart of an analysis. */
    private int draw(String kind, Path file, String... options) {
        List<String> words = new ArrayList<>(List.of("chart", kind, scenario.toString(), "-o", file.toString()));
        words.addAll(List.of("--draws", "256"));
        words.addAll(Arrays.asList(options));
        return shell.run(words.toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            sweep; --over parameters.need=1/month..2/month:3 --metric shortfal:depot; no metric is named 'shortfal'; did you mean 'shortfall'
            sweep; --over parameters.ned=1/month..2/month:3 --metric shortfall:depot; no parameter is named 'ned'; did you mean 'need'
            sweep; --over stockpiles.depot.title=1M..2M:3 --metric shortfall:depot; a title is a text, not a number; name an input
            solve; --vary imports.partner.note=0..9 --metric shortfall:depot --target 1M; a note is a text; name an input
            sweep; --over stockpiles.depo.initial=1M..2M:3 --metric shortfall:depot; leads nowhere: there is no 'depo'; did you mean 'depot'
            sweep; --over stockpiles.depot.initia=1M..2M:3 --metric shortfall:depot; unknown key 'initia'; did you mean
            sweep; --over parameters.need=2k/month..1k/month:3 --metric shortfall:depot; does not rise; 1k/month..2k/month
            sweep; --over production.plants=1k/month..2k/month:3 --metric shortfall:depot; 'plants' of production takes a map; write
            sweep; --over stockpiles.depot.initial=1k/month..2k/month:3 --metric shortfall:depot; takes a count; 6M
            sweep; --over imports.partner.chance=50%..150%:3 --metric shortfall:depot; 150%; share
            sweep; --over parameters.need=1k/month..2k/month --metric shortfall:depot; in how many steps; :6
            sweep; --over parameters.need=1k/month..2k/month:1 --metric shortfall:depot; in how many steps; :6
            sweep; --over parameters.need=1k/month..2k/month:9999 --over imports.partner.chance=0..1:9999 --metric gap:depot; of at most 10000; fewer
            sweep; --over parameters.need=1k/month..2k/month:3 --metric shortfall:depot --variant less; sets it itself; another variant
            sweep; --over parameters.need=1k/month..2k/month:3 --metric shortfall:depot --variant les; no variant is named 'les'; did you mean 'less'
            sensitivity; --metric stock:depot@2031-01-01; lies outside the period; from 2024-01-01 to 2025-12-31
            sensitivity; --metric amount:depot; 'amount' is asked of a flow; shortfall
            sensitivity; --metric shortfall:depot --resolution year; no --resolution; names its days
            credit; --of depot --metric shortfall:depot; that is a stockpile; fires, partner, plants
            credit; --of partnr --metric shortfall:depot; no flow or event is named 'partnr'; did you mean 'partner'
            credit; --of partner,partner --metric shortfall:depot; names one of them twice; once
            solve; --vary parameters.need=1k/month..2k/month --metric shortage-by:depot@2025 --target 140%; is no chance; from 0% to 100%
            solve; --vary parameters.need=1k/month..2k/month --metric shortfall:depot --target 2M/year; no number of rounds; 2M
            solve; --vary parameters.need=1k/month..2k/month --metric shortage-date:depot --target 2027-01-01; lies outside the period; 2025-12-31
            solve; --vary parameters.need=1k/month..2k/month --metric shortage-date:depot --target 2025-01-01 --stat mean; has no mean; shortage-by:depot@2025-12-31
            solve; --vary parameters.need=1k/month..2k/month --metric shortage-by:depot@2025 --target 5% --stat p5; is no chance; leave out
            solve; --vary parameters.need=1k/month..2k/month --metric shortfall:depot --target 2M --stat p99; p99; help
            """)
    void wrongQuestion_isRefusedBeforeAnyRun(String command, String options, String message, String hint) {
        // A run of so many draws would be refused for its memory.
        List<String> words = new ArrayList<>(List.of(options.split(" +")));
        words.addAll(List.of("--draws", "2bn"));
        assertThat(run(command, words.toArray(String[]::new))).as(shell.err()).isEqualTo(2);
        assertThat(shell.err()).contains(message).contains(hint).doesNotContain("heap");
        assertThat(shell.out()).isEmpty();
    }

    @Test
    void tooMuchMemory_isRefusedWithTheNumberThatFits() {
        assertThat(run("sensitivity", "--metric", "shortfall:depot", "--draws", "2bn"))
                .isEqualTo(1);
        assertThat(shell.err()).contains("draws of 10 numbers").contains("use at most --draws");
    }

    @Test
    void targetThatIsNotReached_endsWith1_andLeavesNoFolder() {
        Path out = folder.resolve("out");
        assertThat(run(
                        "solve",
                        "--vary",
                        "parameters.need=50k/month..60k/month",
                        "--metric",
                        CHANCE,
                        "--target",
                        "99%",
                        "--draws",
                        "256",
                        "-o",
                        out.toString()))
                .isEqualTo(1);
        assertThat(shell.err())
                .contains("does not reach 99 % between parameters.need = 50k/month, where it is ")
                .contains(" and 60k/month, where it is ");
        assertThat(out).doesNotExist();
    }

    @Test
    void moreThanTwelve_areRefused() {
        String ids = String.join(",", java.util.Collections.nCopies(13, "partner"));
        assertThat(run("credit", "--of", ids, "--metric", "shortfall:depot")).isEqualTo(2);
    }

    @Test
    void twoInputs_makeATableOfBoth() {
        assertThat(run(
                        "sweep",
                        "--over",
                        "parameters.need=50k/month..150k/month:3",
                        "--over",
                        "imports.partner.chance=0%..100%:2",
                        "--metric",
                        "shortage-date:depot",
                        "--draws",
                        "256"))
                .isZero();
        assertThat(shell.out())
                .contains("parameters.need \\ imports.partner.chance")
                .contains("after 2025-12-31");
    }

    @Test
    void variant_isAskedAbout() {
        assertThat(run("sensitivity", "--metric", "stock:depot@2025-12-31", "--variant", "less", "--draws", "256"))
                .isZero();
        assertThat(shell.out()).doesNotContain("parameters.need").contains("stockpiles.depot.initial");
    }
}
