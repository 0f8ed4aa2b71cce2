package io.github.shellgap.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shellgap.hostile.Mutants;
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
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A scenario that reading takes can be run, or is refused in words, and no result is without a value. */
final class MutantRunTest {
    private static final Path VALID = Path.of("src/test/resources/conformance/valid");
    /** Mutants of each file that are valid, and so are run: some one in eight is. */
    private static final int RUNS_PER_FILE = 40;

    private static final int MOST_MUTANTS_PER_FILE = 2_000;

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
        for (int round = 0; round < MOST_MUTANTS_PER_FILE && run < RUNS_PER_FILE; round++) {
            run += run(Mutants.of(text, random)) ? 1 : 0;
        }
        assertThat(run).as("mutants that are valid").isEqualTo(RUNS_PER_FILE);
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
