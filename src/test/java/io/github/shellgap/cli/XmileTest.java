package io.github.shellgap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Exported models in another engine, SDEverywhere; needs Node.js and {@code npm ci} in src/test/xmile. */
@Tag("xmile")
final class XmileTest {
    private static final Path SCRIPTS = Path.of("src/test/xmile");

    /** Transfers of several days and of one, a share spoiled per day, a leap day, a lag longer than the period. */
    private static final String EVERYTHING = """
            format: shellgap/1
            title: Rounds on their way & the rest
            period: { from: 2024-02-20, to: 2024-05-10 }
            stockpiles:
              old-rounds: { initial: 400k to 600k, spoilage: 5%/year }
              front: { initial: 30k, reserve: 5k, cover: 3 days, spoilage: 0.1%/day }
            imports:
              slow-boat: { to: front, rate: 1k/day, lag: 200 days, usable: 90% }
              unusable: { to: front, rate: 1k/day, lag: 5 days, usable: 0% }
            transfers:
              refurbished: { from: old-rounds, to: front, rate: 4k/day, lag: 4 days, usable: 80% }
              by-rail: { from: old-rounds, to: front, rate: 1k/day }
            consumption:
              fires: { from: front, rate: { points: { 2024-03-01: 4k/day, 2024-04-15: 9k/day } } }
            events:
              strike: { on: 2024-03-05, destroys: { stockpile: old-rounds, share: 40% } }
              raid: { on: 2024-03-05, destroys: { stockpile: old-rounds, amount: 50k } }
            """;

    @TempDir
    Path folder;

    static List<Path> scenarios() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String place : List.of("scenarios", "src/test/resources/conformance/valid")) {
            try (Stream<Path> listed = Files.list(Path.of(place))) {
                listed.filter(file -> file.toString().endsWith(".yaml"))
                        .sorted()
                        .forEach(files::add);
            }
        }
        return files;
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void stocks_areThoseOfSeries(Path scenario) throws Exception {
        compare(scenario);
    }

    @Test
    void stocks_areThoseOfSeries_withTransfersAndLongLags() throws Exception {
        compare(Files.writeString(folder.resolve("everything.yaml"), EVERYTHING));
    }

    private void compare(Path scenario) throws Exception {
        Map<String, List<Double>> ours = series(scenario);
        Map<String, List<Double>> theirs = ranElsewhere(scenario);
        assertThat(theirs.keySet()).isEqualTo(ours.keySet());
        ours.forEach((stock, rounds) -> {
            double largest = rounds.stream().mapToDouble(Math::abs).max().orElseThrow();
            List<Double> other = theirs.getOrDefault(stock, List.of());
            // the other engine reports the stock at time 0 too, before the first day
            assertThat(other).hasSize(rounds.size() + 1);
            for (int day = 0; day < rounds.size(); day++) {
                // 1e-6 of the largest stock is what the format promises; sums in another order come to some 1e-12
                assertThat(Math.abs(other.get(day + 1) - rounds.get(day)))
                        .as(stock + " on day " + day)
                        .isLessThanOrEqualTo(1e-6 * largest);
            }
        });
    }

    private Map<String, List<Double>> series(Path scenario) {
        Shell shell = new Shell(Wiring::doors);
        int status =
                shell.run("series", scenario.toString(), "--central", "--variant", "base", "--resolution", "day", "-q");
        assertThat(status).as(shell.err()).isZero();
        Map<String, List<Double>> stocks = new LinkedHashMap<>();
        shell.out()
                .lines()
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[2].equals("stock"))
                .forEach(cells -> {
                    String name = cells[1].replace('-', '_');
                    stocks.computeIfAbsent(name, key -> new ArrayList<>()).add(Double.valueOf(cells[5]));
                });
        return stocks;
    }

    private Map<String, List<Double>> ranElsewhere(Path scenario) throws Exception {
        Path model = folder.resolve("model.xmile");
        Shell shell = new Shell(Wiring::doors);
        assertThat(shell.run("export", scenario.toString(), "-q", "-o", model.toString()))
                .as(shell.err())
                .isZero();
        Path csv = folder.resolve("stocks.csv");
        Path log = folder.resolve("log.txt");
        Process node = new ProcessBuilder(
                        "node", SCRIPTS.resolve("run.mjs").toString(), model.toString(), folder.toString())
                .redirectOutput(csv.toFile())
                .redirectError(log.toFile())
                .start();
        assertThat(node.waitFor())
                .as(Files.readString(log, StandardCharsets.UTF_8))
                .isZero();
        Map<String, List<Double>> stocks = new LinkedHashMap<>();
        for (String line : Files.readAllLines(csv)) {
            String[] cells = line.split(",", -1);
            if (!cells[0].equals("stock")) {
                stocks.computeIfAbsent(cells[0], key -> new ArrayList<>()).add(Double.valueOf(cells[2]));
            }
        }
        return stocks;
    }
}
