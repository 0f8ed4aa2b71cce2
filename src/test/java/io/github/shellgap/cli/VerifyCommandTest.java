package io.github.shellgap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A folder of results can be made again from what is in it alone. */
final class VerifyCommandTest {
    private static final String SCENARIO = """
            format: shellgap/1
            title: Two plants
            period: { from: 2024-01-01, to: 2024-06-30 }
            stockpiles: { depot: { initial: 900k to 1.4M } }
            production: { plants: { to: depot, rate: 40k/month } }
            imports: { partner: { to: depot, rate: { csv: partner.csv, date: day, value: rounds, per: month } } }
            consumption: { fires: { from: depot, rate: 70k/month to 130k/month } }
            variants:
              no-partner: { set: { imports.partner.chance: 0 } }
              fewer: { set: { stockpiles.depot.initial: 500k } }
            """;

    @TempDir
    Path folder;

    private Path results;

    @BeforeEach
    void run() throws IOException {
        results = folder.resolve("out");
        Files.writeString(folder.resolve("partner.csv"), "day,rounds\n2024-02-01,20000\n2024-03-01,30000\n");
        Path scenario = Files.writeString(folder.resolve("two.yaml"), SCENARIO);
        Shell shell = new Shell(Wiring::doors);
        int status = shell.run(
                "run",
                scenario.toString(),
                "-q",
                "--draws",
                "128",
                "--seed",
                "7",
                "--sampler",
                "random",
                "--resolution",
                "week",
                "--variant",
                "base",
                "--variant",
                "fewer",
                "--set",
                "stockpiles.depot.reserve=50k to 80k",
                "-o",
                results.toString());
        assertThat(status).as(shell.err()).isZero();
        Files.delete(scenario);
        Files.delete(folder.resolve("partner.csv"));
    }

    private Shell verified(int status) {
        Shell shell = new Shell(Wiring::doors);
        assertThat(shell.run("verify", results.toString())).as(shell.err()).isEqualTo(status);
        return shell;
    }

    private void change(String file, String from, String to) throws IOException {
        Path path = results.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to));
    }

    @Test
    void folder_isIdentical_withEverySetting() {
        assertThat(verified(0).out()).contains("identical to the byte");
    }

    @Test
    void folder_isIdentical_whateverTheThreads() {
        Shell shell = new Shell(Wiring::doors);
        assertThat(shell.run("verify", results.toString(), "--threads", "1")).isZero();
    }

    @Test
    void folder_isIdentical_ofAScenarioInJson() throws IOException {
        Path json = Files.writeString(folder.resolve("one.json"), """
                {"format": "shellgap/1", "title": "One", "period": {"from": "2024-01-01", "to": "2024-03-31"},
                 "stockpiles": {"depot": {"initial": "1M to 2M"}}}
                """);
        Shell shell = new Shell(Wiring::doors);
        assertThat(shell.run("run", json.toString(), "-q", "--central", "-o", results.toString()))
                .as(shell.err())
                .isZero();
        assertThat(verified(0).out()).contains("identical to the byte");
    }

    @Test
    void oneDigitOfTheScenario_isFound() throws IOException {
        change("scenario.yaml", "40k/month", "41k/month");
        Shell shell = verified(1);
        assertThat(shell.err()).contains("scenario.yaml is not the file that was run");
        assertThat(shell.out()).contains("scenario.sha256", "series.csv:", "base depot stock", "numbers by up to");
    }

    @Test
    void oneDigitOfATable_isFound() throws IOException {
        change("partner.csv", "30000", "30001");
        assertThat(verified(1).out()).contains("variants.base.stockpiles.depot.final.mean", "base depot stock");
    }

    @Test
    void oneDigitOfTheSeries_isFoundAtItsPlace() throws IOException {
        Path series = results.resolve("series.csv");
        String[] lines = Files.readString(series).split("\n", -1);
        String[] cells = lines[5].split(",", -1);
        cells[7] = "1" + cells[7];
        lines[5] = String.join(",", cells);
        Files.writeString(series, String.join("\n", lines));
        assertThat(verified(1).out())
                .contains("summary.json: identical", "series.csv: 1 of ", cells[3] + " " + cells[4] + ": p25");
    }

    @Test
    void missingAndFurtherLines_areFound() throws IOException {
        Path series = results.resolve("series.csv");
        String text = Files.readString(series);
        Files.writeString(series, text.substring(0, text.lastIndexOf('\n', text.length() - 2) + 1));
        assertThat(verified(1).out()).contains("series.csv: 1 of ", "none");
        Files.writeString(series, text + "one,line,more\n");
        assertThat(verified(1).out()).contains("series.csv: 1 of ");
        Files.writeString(series, text.stripTrailing());
        assertThat(verified(1).out()).contains("series.csv: 1 of ");
    }

    @Test
    void otherCharactersForTheSameValues_areNotTheSame() throws IOException {
        change("summary.json", "\": ", "\" : ");
        assertThat(verified(1).out()).contains("summary.json: the same values, but written in other characters");
    }

    @Test
    void anotherVersion_isSaid() throws IOException {
        change("summary.json", "\"version\": \"" + Version.text(), "\"version\": \"0.0.1");
        Shell shell = verified(1);
        assertThat(shell.err()).contains("the folder was made by version 0.0.1, and this is version " + Version.text());
        assertThat(shell.out()).contains("engine.version", "series.csv: identical");
    }

    @Test
    void scenarioThatBroke_isSaidWithItsPlace() throws IOException {
        change("scenario.yaml", "to: depot, rate: 40k", "to: depo, rate: 40k");
        assertThat(verified(1).err()).contains("two.yaml:5:", "did you mean 'depot'?", "no valid scenario any more");
    }

    @ParameterizedTest
    @ValueSource(strings = {"summary.json", "series.csv", "scenario.yaml"})
    void folder_isRefused_whenAFileIsMissing(String file) throws IOException {
        Files.delete(results.resolve(file));
        assertThat(verified(3).err()).contains("it lacks " + file);
    }

    @Test
    void summary_isRefused_whenItIsNone() throws IOException {
        Files.writeString(results.resolve("summary.json"), "{\"format\": \"other/2\"}");
        assertThat(verified(1).err()).contains("its format is 'other/2'", "shellgap-summary/1");
        Files.writeString(results.resolve("summary.json"), "{\"format\": ");
        assertThat(verified(1).err()).contains("is no summary of a run");
    }
}
