package io.github.shellgap.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shellgap.outcome.FlowOutcome;
import io.github.shellgap.outcome.Outcome;
import io.github.shellgap.outcome.Sampler;
import io.github.shellgap.outcome.Settings;
import io.github.shellgap.outcome.Statistics;
import io.github.shellgap.outcome.StockpileOutcome;
import io.github.shellgap.outcome.Track;
import io.github.shellgap.outcome.VariantOutcome;
import io.github.shellgap.problem.Checked;
import io.github.shellgap.problem.Diagnostics;
import io.github.shellgap.read.ScenarioReader;
import io.github.shellgap.scenario.CalendarUnit;
import io.github.shellgap.scenario.Measure;
import io.github.shellgap.scenario.Period;
import io.github.shellgap.scenario.Study;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases of the conformance suite, whose numbers come from a second implementation of the format. */
final class ConformanceTest {
    private static final Path SUITE = Path.of("src/test/resources/conformance");

    /** The suite asks for this share of the largest value of the element and measure in the variant. */
    private static final double TOLERANCE = 1e-9;

    static List<Path> valid() throws IOException {
        try (Stream<Path> files = Files.list(SUITE.resolve("valid"))) {
            return files.filter(file -> !file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("valid")
    void centralRun_agreesWithExpected(Path file) throws Exception {
        Outcome outcome = Simulation.run(
                study(file),
                new Settings(8192, 1, Sampler.SOBOL, true, CalendarUnit.MONTH, 2),
                List.of(),
                (done, total) -> {});
        Map<String, Double> actual = actual(outcome);
        Map<String, Double> expected = new HashMap<>();
        Map<String, Double> largest = new HashMap<>();
        String name = String.valueOf(file.getFileName()).replaceAll("\\..*", ".csv");
        List<String> lines = Files.readAllLines(SUITE.resolve("expected").resolve(name));
        for (String line : lines.subList(1, lines.size())) {
            String key = line.substring(0, line.lastIndexOf(','));
            double value = Double.parseDouble(line.substring(line.lastIndexOf(',') + 1));
            expected.put(key, value);
            largest.merge(seriesOf(key), Math.abs(value), Math::max);
        }
        double worst = 0;
        for (Map.Entry<String, Double> entry : expected.entrySet()) {
            Double found = actual.get(entry.getKey());
            assertThat(found).as(entry.getKey()).isNotNull();
            double scale = largest.getOrDefault(seriesOf(entry.getKey()), 0.0);
            double difference = found == null ? Double.NaN : Math.abs(found - entry.getValue());
            double allowed = scale > 0 ? TOLERANCE * scale : 1e-6;
            assertThat(difference)
                    .as("%s: %s, expected %s", entry.getKey(), found, entry.getValue())
                    .isLessThanOrEqualTo(allowed);
            worst = Math.max(worst, scale > 0 ? difference / scale : 0);
        }
        System.out.println(name + ": " + expected.size() + " values, worst difference " + worst + " of the largest");
    }

    private static String seriesOf(String key) {
        String[] parts = key.split(",", -1);
        return parts[0] + "," + parts[1] + "," + parts[2];
    }

    private static Study study(Path file) throws Exception {
        Checked<Study> checked = ScenarioReader.check(ScenarioReader.load(file), List.of());
        return checked.fold(Checked.Valid::value, invalid -> {
            throw new AssertionError(Diagnostics.all(invalid.problems(), Diagnostics::text));
        });
    }

    private static Map<String, Double> actual(Outcome outcome) {
        Map<String, Double> actual = new HashMap<>();
        for (VariantOutcome variant : outcome.variants()) {
            List<Period> intervals = outcome.intervalsOf(variant);
            String id = variant.variant().id();
            for (StockpileOutcome stockpile : variant.stockpiles()) {
                for (Measure measure : Measure.OF_STOCKPILE) {
                    put(
                            actual,
                            id + "," + stockpile.stockpile().id() + "," + measure.word(),
                            intervals,
                            stockpile.track(measure));
                }
            }
            for (FlowOutcome flow : variant.flows()) {
                for (Measure measure : Measure.OF_FLOW) {
                    put(actual, id + "," + flow.flow().id() + "," + measure.word(), intervals, flow.track(measure));
                }
            }
        }
        return actual;
    }

    private static void put(Map<String, Double> actual, String series, List<Period> intervals, Track track) {
        for (int k = 0; k < intervals.size(); k++) {
            Statistics statistics = track.byInterval().get(k);
            assertThat(List.of(
                            statistics.mean(), statistics.p5(), statistics.p25(), statistics.p75(), statistics.p95()))
                    .as("all statistics of one draw are its value")
                    .containsOnly(statistics.p50());
            actual.put(
                    series + "," + intervals.get(k).from() + ","
                            + intervals.get(k).to(),
                    statistics.p50());
        }
    }
}
