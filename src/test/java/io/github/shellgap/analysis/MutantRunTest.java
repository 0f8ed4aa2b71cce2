package io.github.shellgap.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shellgap.outcome.Outcome;
import io.github.shellgap.outcome.Sampler;
import io.github.shellgap.outcome.Settings;
import io.github.shellgap.outcome.Statistics;
import io.github.shellgap.outcome.Track;
import io.github.shellgap.outcome.VariantOutcome;
import io.github.shellgap.problem.Checked;
import io.github.shellgap.read.ScenarioReader;
import io.github.shellgap.scenario.CalendarUnit;
import io.github.shellgap.scenario.Study;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A scenario that reading takes can be run, or is refused in words, and no result is without a value. */
final class MutantRunTest {
    private static final Path VALID = Path.of("src/test/resources/conformance/valid");
    private static final int ROUNDS_PER_FILE = 40;

    /** What an analyst may write for a quantity, a date or a word. */
    private static final Pattern VALUE = Pattern.compile("(?<=[:\\[,] )[0-9][0-9A-Za-z._%/ -]*");

    private static final List<String> VALUES = List.of(
            "0",
            "1",
            "-1",
            "0.5",
            "1e300",
            "1e-300",
            "1e18",
            "0%",
            "100%",
            "120%",
            "0/year",
            "1e300/year",
            "1e-300/day",
            "1M/day",
            "100%/year",
            "0 days",
            "1 day",
            "0.4 days",
            "1e9 days",
            "200 years",
            "0% to 100%",
            "-5 to 5",
            "1e-300 to 1e300",
            "0/year to 1M/year",
            "0 days to 900 days",
            "{ uniform: [0, 1] }",
            "{ uniform: [0 days, 90 days] }",
            "{ triangular: [1, 1, 1] }",
            "{ normal: [0, 1e300] }",
            "{ normal: [0.5, 1e-9], min: 0.9, max: 1 }",
            "{ lognormal: { p5: 1e-300, p95: 1e300 } }",
            "{ beta: [0.01, 0.01] }",
            "{ beta: [1e6, 1e6] }",
            "{ pert: [0, 0, 1] }",
            "{ quantiles: { 49%: 0, 51%: 1 } }",
            "{ choice: { 0: 50%, 1: 50% } }",
            "{ claims: [ 0, { value: 0 to 1, weight: 3 } ] }",
            "{ uniform: [1950, 2150] }",
            "{ choice: { 1900: 50%, 2199: 50% } }",
            "1900",
            "2199-12-31",
            "2022-02-28",
            "2024-02-29",
            "{ schedule: 1M/year, noise: { sd: 900%, memory: 0.001 days } }",
            "{ schedule: 1M/year, noise: { sd: 50%, memory: 900 years } }",
            "{ schedule: 1M/year, delay: 100 years, times: 1e300 }",
            "{ points: { 1900: 0/day, 2199: 1M/day }, shape: s-curve }",
            "[ { to: 1999, rate: 1M/day }, { from: { uniform: [2000, 2190] }, rate: 5/day } ]",
            "[ { during: 2024-02-29, total: 1e300 } ]");

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(VALID)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void mutantThatIsValid_runs_orIsRefused(Path file) throws Exception {
        String text = Files.readString(file);
        Random random = new Random(String.valueOf(file.getFileName()).hashCode());
        int run = 0;
        for (int round = 0; round < ROUNDS_PER_FILE; round++) {
            run += run(mutant(text, random)) ? 1 : 0;
        }
        assertThat(run).as("mutants that are valid").isPositive();
    }

    private static String mutant(String text, Random random) {
        String mutant = text;
        for (int k = 0; k <= random.nextInt(2); k++) {
            List<MatchResult> places = VALUE.matcher(mutant).results().toList();
            MatchResult place = places.get(random.nextInt(places.size()));
            String value = VALUES.get(random.nextInt(VALUES.size()));
            mutant = mutant.substring(0, place.start()) + value + mutant.substring(place.end());
        }
        return mutant;
    }

    /** Returns whether the mutant was valid. */
    private static boolean run(String text) throws Exception {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Checked<Study> checked = ScenarioReader.check(
                ScenarioReader.load("mutant.yaml", new ByteArrayInputStream(bytes), VALID), List.of());
        Study study = checked.fold(Checked.Valid::value, invalid -> null);
        if (study == null) {
            return false;
        }
        for (Settings settings : List.of(
                new Settings(1, 1, Sampler.SOBOL, true, CalendarUnit.YEAR, 1),
                new Settings(4, 1, Sampler.RANDOM, false, CalendarUnit.YEAR, 1))) {
            try {
                Outcome outcome = Simulation.run(study, settings, List.of(), (done, total) -> {});
                outcome.variants().forEach(variant -> checkValues(variant, text));
            } catch (RefusedException refused) {
                assertThat(refused.getMessage()).as(text).isNotBlank();
                assertThat(refused.hint()).as(text).isNotBlank();
            } catch (RuntimeException | Error e) {
                throw new AssertionError(text, e);
            }
        }
        return true;
    }

    private static void checkValues(VariantOutcome variant, String text) {
        List<Track> tracks = new ArrayList<>();
        variant.stockpiles()
                .forEach(stockpile -> tracks.addAll(stockpile.tracks().values()));
        variant.flows().forEach(flow -> tracks.addAll(flow.tracks().values()));
        for (Track track : tracks) {
            checkValue(track.whole(), text);
            track.byInterval().forEach(statistics -> checkValue(statistics, text));
        }
    }

    private static void checkValue(Statistics statistics, String text) {
        assertThat(Double.isFinite(statistics.mean()) && Double.isFinite(statistics.p50()))
                .as(statistics + " of\n" + text)
                .isTrue();
    }
}
