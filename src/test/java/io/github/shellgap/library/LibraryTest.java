package io.github.shellgap.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shellgap.analysis.Simulation;
import io.github.shellgap.docs.FencedBlock;
import io.github.shellgap.outcome.Outcome;
import io.github.shellgap.outcome.Sampler;
import io.github.shellgap.outcome.Settings;
import io.github.shellgap.outcome.VariantOutcome;
import io.github.shellgap.report.TerminalSummary;
import io.github.shellgap.scenario.CalendarUnit;
import io.github.shellgap.scenario.Stockpile;
import io.github.shellgap.scenario.Study;
import io.github.shellgap.scenario.Variant;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shipped scenarios: each runs without a warning and yields the sentence that the page about them gives. */
final class LibraryTest {
    private static final Path PAGE = Library.FOLDER.resolve("README.md");
    private static final int FEWEST_VARIANTS = 3;

    static List<Path> scenarios() throws Exception {
        return Library.scenarios();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void scenario_runsWithoutWarnings_inEveryVariant(Path file) throws Exception {
        Outcome outcome = run(Library.study(file), 256, List.of());
        // with so few draws the sampling error is large, and is warned of
        assertThat(outcome.warnings()).allMatch(warning -> warning.contains("sampling error"));
        assertThat(outcome.variants()).hasSizeGreaterThan(FEWEST_VARIANTS);
        assertThat(outcome.variants().stream().skip(1).map(VariantOutcome::variant))
                .allSatisfy(variant -> {
                    assertThat(variant.title()).isNotEqualTo(variant.id());
                    assertThat(variant.note()).isNotEmpty();
                });
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void variant_makesADifference(Path file) throws Exception {
        Outcome outcome = run(Library.study(file), 64, List.of());
        assertThat(outcome.variants().stream().skip(1))
                .allSatisfy(variant -> assertThat(variant.differences().values().stream()
                                .flatMap(difference -> difference.measures().values().stream())
                                .anyMatch(statistics -> statistics.mean() != 0))
                        .as(variant.variant().id())
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void description_asksAndSaysWhatIsLeftOut(Path file) throws Exception {
        assertThat(Library.study(file).base().description()).contains("?").containsIgnoringCase("left out");
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void balance_holdsOneFamilyOfCounts(Path file) throws Exception {
        Set<String> counts = Library.study(file).base().stockpiles().stream()
                .map(Stockpile::counts)
                .collect(Collectors.toSet());
        boolean hasTube = counts.stream().anyMatch(words -> words.contains("tube"));
        boolean hasAll = counts.stream().anyMatch(words -> words.contains("all ammunition"));
        assertThat(hasTube && hasAll).isFalse();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void page_saysWhatTheRunSays(Path file) throws Exception {
        Study study = Library.study(file);
        StringWriter said = new StringWriter();
        TerminalSummary.write(run(study, Settings.DEFAULT_DRAWS, List.of(Variant.BASE)), 80, true, said);
        assertThat(FencedBlock.of(PAGE).stream()
                        .filter(block -> block.info().equals("text title=\"scenarios/" + file.getFileName() + '"'))
                        .flatMap(block -> block.text().lines()))
                .isNotEmpty()
                .allMatch(line -> said.toString().lines().anyMatch(line::equals));
    }

    @Test
    void page_namesEveryVariant() throws Exception {
        String page = Files.readString(PAGE);
        for (Path file : scenarios()) {
            assertThat(Library.study(file).variants().stream().skip(1))
                    .allSatisfy(variant -> assertThat(page).contains("`" + variant.id() + "`"));
        }
    }

    private static Outcome run(Study study, int draws, List<String> variants) throws Exception {
        Settings settings = new Settings(draws, 1, Sampler.SOBOL, false, CalendarUnit.YEAR, 2);
        return Simulation.run(study, settings, variants, (done, total) -> {});
    }
}
