package io.github.shellgap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hindcasts and exports from the command line to the files. */
final class HindcastCommandTest {
    private static final String SCENARIO = """
            format: shellgap/1
            title: A stock that is counted
            period: { from: 2024-01-01, to: 2024-12-31 }
            stockpiles: { depot: { initial: { uniform: [1M, 3M] } } }
            consumption: { fires: { from: depot, rate: 5k/day } }
            observations:
            """;

    private static final String OBSERVED = """
              count: { metric: stock:depot@2024-06-30, value: 1.59M, within: 10% }
              far: { metric: stock:depot@2024-06-30, value: 5M, within: 50% }
              dry: { metric: shortage-date:depot, value: 2024-10-01, within: 60 days }
            """;

    @TempDir
    Path folder;

    private final Shell shell = new Shell(Wiring::doors);

    private String said(int status, String observations, String... further) throws IOException {
        Path file = Files.writeString(folder.resolve("counted.yaml"), SCENARIO + observations);
        List<String> words = new java.util.ArrayList<>(List.of("hindcast", file.toString()));
        words.addAll(List.of(further));
        assertThat(shell.run(words.toArray(String[]::new))).as(shell.err()).isEqualTo(status);
        return shell.out();
    }

    private static String[] cells(List<String> lines, String first) {
        return lines.stream()
                .filter(line -> line.startsWith(first + ","))
                .findFirst()
                .orElseThrow()
                .split(",", -1);
    }

    @Test
    void centralDraw_isNotHeldAgainstReports() throws IOException {
        said(1, OBSERVED, "--central");
        assertThat(shell.err()).contains("no range that reports could lie in", "leave out --central");
    }

    @Test
    void scores_areThoseOfTheClosedForm() throws IOException {
        Path out = folder.resolve("out");
        String said = said(0, OBSERVED, "--draws", "4096", "-o", out.toString());
        assertThat(said)
                .contains("2 of 3 reports lie within the middle 90 % of the draws; 2.7 would be expected")
                .contains("Reported above what the scenario says: far.")
                .contains("for CRPS they are taken at the day after it");
        List<String> lines = Files.readAllLines(out.resolve("hindcast.csv"));
        String[] count = cells(lines, "count");
        // on 30 June 910,000 are fired, so the stock is uniform between 0.09M and 2.09M and the report at 75 %
        assertThat(Double.parseDouble(count[10])).isBetween(0.7499, 0.7501);
        // of a uniform distribution of width w at the share u: w (1/3 - u + u^2)
        assertThat(Double.parseDouble(count[11])).isBetween(0.1458 * 2e6 * 0.999, 0.1459 * 2e6 * 1.001);
        assertThat(cells(lines, "far")[12]).isEqualTo("false");
        // a twentieth begins with less than 1.1M, which at 5,000 a day is short on the 220th; the 95th does not come
        String[] dry = cells(lines, "dry");
        assertThat(dry[5]).isEqualTo("2024-08-07");
        assertThat(dry[9]).isEmpty();
        assertThat(Files.readString(out.resolve("hindcast.json")))
                .startsWith("{\n  \"format\": \"shellgap-hindcast/1\"")
                .contains("\"reported\": \"2024-10-01\"", "\"p95\": null");
    }

    @Test
    void conditioned_filesSayBeforeAndAfter() throws IOException {
        Path out = folder.resolve("out");
        String said = said(0, OBSERVED.replaceFirst(" *far.*\n", ""), "--condition", "-o", out.toString());
        assertThat(said).contains("effective draws of 8192", "given the observations, a shortage by 2024-12-31");
        List<String> lines = Files.readAllLines(out.resolve("hindcast-posterior.csv"));
        assertThat(lines).contains("kind,name,unit,when,mean,sd,p5,p25,p50,p75,p95");
        assertThat(lines.stream().filter(line -> line.startsWith("input,stockpiles.depot.initial,,")))
                .hasSize(2);
        assertThat(out.resolve("hindcast-claims.csv")).exists();
        assertThat(Files.readString(out.resolve("hindcast.json"))).contains("\"effectiveDraws\"", "\"conflicts\": []");
    }

    /** What is written in per cent is drawn in per cent, and a span of months in months. */
    @Test
    void posteriorChart_countsAsTheScenarioDoes() throws IOException {
        Path file = Files.writeString(folder.resolve("parts.yaml"), """
                format: shellgap/1
                title: A part of a stock
                period: { from: 2024-01-01, to: 2024-12-31 }
                parameters:
                  part: { title: Part that works, uniform: [20%, 60%] }
                  kept: { title: Months that are kept, uniform: [1 month, 3 months] }
                stockpiles: { depot: { initial: 5M * part, reserve: kept * 100k/month } }
                consumption: { fires: { from: depot, rate: 5k/day } }
                observations: { count: { metric: stock:depot@2024-06-30, value: 1M, within: 30% } }
                """);
        Path out = folder.resolve("out");
        assertThat(shell.run("hindcast", file.toString(), "--condition", "-o", out.toString()))
                .as(shell.err())
                .isZero();
        assertThat(Files.readString(out.resolve("hindcast-posterior.svg")))
                .contains(
                        "Part that works: 40\u00A0% (22\u00A0% to 58\u00A0%) before",
                        "Months that are kept: 2 (1.1 to 2.9) before");
    }

    @Test
    void tooFewDraws_areAnErrorThatNamesTheReport_andWriteNothing() throws IOException {
        Path out = folder.resolve("out");
        said(
                1,
                "  absurd: { metric: stock:depot@2024-06-30, value: 50M, within: 1% }\n" + OBSERVED,
                "--condition",
                "-o",
                out.toString());
        assertThat(shell.err()).contains("'absurd' is to blame", "100 are needed");
        assertThat(out).doesNotExist();
        assertThat(folder.toFile().list()).containsExactly("counted.yaml");
    }

    @Test
    void observationOutsideThePeriod_isAnErrorAtItsPlace() throws IOException {
        said(1, "  late: { metric: stock:depot@2026-06-30, value: 1M, within: 10% }\n");
        assertThat(shell.err()).contains("counted.yaml:7:", "2026-06-30 lies outside the period");
    }

    @Test
    void observationWithoutALikelihood_isRefused() throws IOException {
        said(1, "  odd: { metric: stock:depot@2024-06-30, choice: { 1M: 50%, 2M: 50% } }\n");
        assertThat(shell.err()).contains("observation 'odd' has no likelihood");
    }

    @Test
    void scenarioWithoutObservations_isRefused() throws IOException {
        Path file = Files.writeString(
                folder.resolve("plain.yaml"), SCENARIO.substring(0, SCENARIO.indexOf("observations:")));
        assertThat(shell.run("hindcast", file.toString())).isEqualTo(1);
        assertThat(shell.err()).contains("the scenario has no observations");
    }

    @Test
    void results_doNotDependOnThreads() throws IOException {
        Path one = folder.resolve("one");
        Path two = folder.resolve("two");
        String observed = OBSERVED.replaceFirst(" *far.*\n", "");
        said(0, observed, "--condition", "--threads", "1", "-o", one.toString());
        said(0, observed, "--condition", "--threads", "3", "-o", two.toString());
        for (String file : List.of("hindcast.csv", "hindcast-posterior.csv", "hindcast.json")) {
            assertThat(Files.readString(two.resolve(file))).isEqualTo(Files.readString(one.resolve(file)));
        }
    }

    @Test
    void export_writesAModel_ofOneVariant() throws IOException {
        Path file = Files.writeString(
                folder.resolve("plain.yaml"),
                SCENARIO.substring(0, SCENARIO.indexOf("observations:"))
                        + "variants: { quiet: { set: { consumption.fires.rate: 1k/day } } }\n");
        Path model = folder.resolve("model.xmile");
        assertThat(shell.run(
                        "export", file.toString(), "--format", "xmile", "--variant", "quiet", "-o", model.toString()))
                .as(shell.err())
                .isZero();
        assertThat(Files.readString(model))
                .contains("<stop>366</stop>", "<eqn>2000000</eqn>", "<ypts>1000,1000</ypts>")
                .contains("<eqn>wanted_fires * metshare_depot</eqn>");
        assertThat(shell.run("export", file.toString(), "--variant", "nobody")).isEqualTo(2);
        assertThat(shell.run("export", file.toString(), "--format", "vensim")).isEqualTo(2);
        assertThat(shell.err()).contains("'vensim' is not one of xmile");
    }
}
