package io.github.shellgap.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shellgap.analysis.Simulation;
import io.github.shellgap.outcome.Outcome;
import io.github.shellgap.outcome.Sampler;
import io.github.shellgap.outcome.Settings;
import io.github.shellgap.read.ScenarioReader;
import io.github.shellgap.scenario.CalendarUnit;
import io.github.shellgap.scenario.Source;
import io.github.shellgap.scenario.Study;
import io.github.shellgap.scenario.Variant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Charts of the scenarios that come with the program. */
final class ScenarioChartsTest {
    private static final Path FOLDER = Path.of("scenarios");

    static List<Path> scenarios() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().matches(".*\\.(yaml|json)"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void texts_standApartInsideTheFrame_inEveryKindAndSize(Path file) throws Exception {
        Study study = study(file);
        for (ChartKind kind : ChartKind.values()) {
            Outcome outcome = run(study, kind.resolution(study.base().period()));
            for (var stockpile : outcome.variants().get(0).stockpiles()) {
                String id = stockpile.stockpile().id();
                for (ChartSize size : ChartSize.values()) {
                    ChartStyle style = ChartStyle.REPORT.withSize(size).withVersion("0.1.0");
                    Chart chart = Charts.draw(new ChartRequest(outcome, Variant.BASE, id, kind, style));
                    ChartTextTest.assertLegible(chart.canvas());
                    assertThat(chart.warnings()).isEmpty();
                    chart.hovers().forEach(HoverChecks::assertConsistent);
                }
            }
        }
    }

    @Test
    void sources_areThoseOfTheBalance_notThoseOfObservations() throws Exception {
        Study study = study(FOLDER.resolve("russia-2023.yaml"));
        List<String> cited = Citations.of(
                        study.base(), study.base().stockpiles().get(0))
                .stream()
                .map(Source::id)
                .toList();
        // through claims, parameters in formulas, a weight turned into rounds, and a usable share
        assertThat(cited)
                .contains("ru-fired-2022-rusi", "ru-prod-prewar-nyt", "bel-deliv-2022-23", "dprk-quality-yeonpyeong");
        // used by observations alone, and by nothing at all
        assertThat(cited)
                .doesNotContain("ru-stock-2023-10-kiviselg", "dprk-deliv-2025-11-hur", "ru-stock-prewar-urban");
        // three facts from one page
        assertThat(cited.subList(0, 3))
                .containsExactlyInAnyOrder("ru-fired-2022-rusi", "ru-fired-2023fc-rusi", "ru-prod-cap-2023-rusi");
    }

    @Test
    void gapChart_isCutByTheFinestUnit_thatLeavesAtMost24Bars() throws Exception {
        Study study = study(FOLDER.resolve("russia-2023.yaml"));
        // four years: 48 months, 16 quarters
        assertThat(ChartKind.GAP.resolution(study.base().period())).isEqualTo(CalendarUnit.QUARTER);
        assertThat(ChartKind.STOCK.resolution(study.base().period())).isEqualTo(CalendarUnit.MONTH);
    }

    private static Outcome run(Study study, CalendarUnit resolution) throws Exception {
        Settings settings = new Settings(64, 1, Sampler.SOBOL, false, resolution, 2);
        return Simulation.run(study, settings, List.of(), (done, total) -> {});
    }

    private static Study study(Path file) throws Exception {
        return ScenarioReader.check(ScenarioReader.load(file), List.of()).fold(valid -> valid.value(), invalid -> {
            throw new AssertionError(invalid.problems().toString());
        });
    }
}
