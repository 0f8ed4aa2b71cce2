package io.github.shellgap.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shellgap.analysis.Simulation;
import io.github.shellgap.outcome.Outcome;
import io.github.shellgap.outcome.Sampler;
import io.github.shellgap.outcome.Settings;
import io.github.shellgap.outcome.VariantOutcome;
import io.github.shellgap.read.ScenarioFile;
import io.github.shellgap.read.ScenarioReader;
import io.github.shellgap.scenario.CalendarUnit;
import io.github.shellgap.scenario.Source;
import io.github.shellgap.scenario.Study;
import io.github.shellgap.scenario.Variant;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
                    Legibility.assertLegible(chart);
                    Legibility.assertUncut(chart);
                    assertThat(chart.warnings()).isEmpty();
                    chart.hovers().forEach(HoverChecks::assertConsistent);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void start_isNamedBesideItsPoint_inEveryVariant(Path file) throws Exception {
        Study study = study(file);
        Outcome outcome = run(study, CalendarUnit.MONTH);
        for (VariantOutcome variant : outcome.variants()) {
            for (var stockpile : variant.stockpiles()) {
                String id = stockpile.stockpile().id();
                for (ChartSize size : ChartSize.values()) {
                    ChartStyle style = ChartStyle.REPORT.withSize(size);
                    Chart chart = Charts.draw(
                            new ChartRequest(outcome, variant.variant().id(), id, ChartKind.STOCK, style));
                    Legibility.assertStartBesideItsPoint(chart);
                    Legibility.assertLegible(chart);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void wanted_isDrawn_whereTheKeyNamesIt_andNowhereElse(Path file) throws Exception {
        Study study = study(file);
        Outcome outcome = run(study, CalendarUnit.MONTH);
        for (var stockpile : outcome.variants().get(0).stockpiles()) {
            Chart chart = Charts.draw(new ChartRequest(
                    outcome, Variant.BASE, stockpile.stockpile().id(), ChartKind.FLOWS, ChartStyle.REPORT));
            boolean isDashed = chart.canvas().marks().stream()
                    .anyMatch(mark -> mark instanceof Mark.Line line
                            && line.pen() == Pen.LIMIT
                            && line.shape() instanceof Path2D);
            assertThat(isDashed).isEqualTo(ChartFilesTest.texts(chart).contains("wanted, median"));
        }
    }

    @ParameterizedTest
    @CsvSource({"russia-all-ammunition, true", "russia-2023, false"})
    void balance_saysWhatHatchingOverSupplyIs_whereThereIsAny(String scenario, boolean isOver) throws Exception {
        Study study = study(FOLDER.resolve(scenario + ".yaml"));
        Outcome outcome = run(study, ChartKind.BALANCE.resolution(study.base().period()));
        Chart chart =
                Charts.draw(new ChartRequest(outcome, Variant.BASE, "russia", ChartKind.BALANCE, ChartStyle.REPORT));
        assertThat(String.join(" ", ChartFilesTest.texts(chart)).contains("Hatching over supply"))
                .isEqualTo(isOver);
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

    /** Twelve months of 2022 against 1, 6, 12 and 24 others: each line lies over its own days. */
    @ParameterizedTest
    @CsvSource({
        "2022-03-01, 2022-03-31, 13, 2022-03-31",
        "2022-01-01, 2022-06-30, 13, 2022-06-30",
        "2023-01-01, 2023-12-31, 25, 2023-12-31",
        "2021-01-01, 2022-12-31, 25, 2021-12-31",
        "2022-01-15, 2023-06-20, 20, 2022-01-31"
    })
    void variantWithAPeriodOfItsOwn_isDrawnOverItsOwnDays(String from, String to, int days, String day)
            throws Exception {
        Study study = withAVariantOver(from, to);
        Outcome outcome = run(study, CalendarUnit.MONTH);
        String table =
                Charts.draw(request(outcome, Variant.BASE, ChartKind.COMPARE)).csv();
        // thirteen month ends of the base case, the evening before it begins among them, and what only the other has
        assertThat(table.lines().skip(1)).hasSize(days);
        Legibility.assertLegible(Charts.draw(request(outcome, Variant.BASE, ChartKind.COMPARE)));
        List<String> own = Charts.draw(request(outcome, "other", ChartKind.STOCK))
                .csv()
                .lines()
                .filter(line -> line.startsWith(day))
                .toList();
        assertThat(own).hasSize(1);
        List<String> columns = List.of(own.get(0).split(",", -1));
        String compared =
                table.lines().filter(line -> line.startsWith(day)).findFirst().orElseThrow();
        assertThat(columns).contains(compared.substring(compared.lastIndexOf(',') + 1));
        for (ChartKind kind : ChartKind.values()) {
            for (String variant : List.of(Variant.BASE, "other")) {
                Chart chart = Charts.draw(request(outcome, variant, kind));
                chart.hovers().forEach(HoverChecks::assertConsistent);
            }
        }
    }

    /** Returns a study of 2022 whose other variant has these first and last days. */
    private static Study withAVariantOver(String from, String to) throws Exception {
        return study("""
                format: shellgap/1
                title: Periods
                period: { from: 2022-01-01, to: 2022-12-31 }
                stockpiles: { depot: { initial: 1M } }
                imports: { gifts: { to: depot, rate: 1/day to 2/day } }
                consumption: { fires: { from: depot, rate: 1k/day } }
                variants: { other: { set: { period.from: FROM, period.to: TO } } }
                """.replace("FROM", from).replace("TO", to));
    }

    private static ChartRequest request(Outcome outcome, String variant, ChartKind kind) {
        return new ChartRequest(outcome, variant, "depot", kind, ChartStyle.REPORT.withVersion("0.1.0"));
    }

    /** A line that ends before the plot does is named where it ends, and not at the edge. */
    @ParameterizedTest
    @CsvSource({
        "2022-01-01, 2022-06-30, Other",
        "2023-01-01, 2023-12-31, Base case",
        "2022-01-01, 2024-12-31, Base case"
    })
    void lineThatEndsEarly_isNamedWhereItEnds(String from, String to, String label) throws Exception {
        Study study = withAVariantOver(from, to);
        Chart chart = Charts.draw(request(run(study, CalendarUnit.MONTH), Variant.BASE, ChartKind.COMPARE));
        Legibility.assertLegible(chart);
        Mark.Text name = Legibility.texts(chart).stream()
                .filter(text -> text.run().text().matches(label + " \\d.*"))
                .findFirst()
                .orElseThrow();
        // the points that mark such ends are the only round marks of this kind of chart
        List<Double> ends = new ArrayList<>();
        chart.canvas()
                .marks()
                .forEach(mark -> mark.match(
                        fill -> {
                            if (fill.shape() instanceof Ellipse2D point) {
                                ends.add(point.getCenterX());
                            }
                        },
                        line -> {},
                        text -> {}));
        assertThat(ends).hasSize(2).allMatch(x -> x < 0.7 * chart.canvas().width());
        assertThat(Math.min(Math.abs(name.left() - ends.get(0)), Math.abs(name.right() - ends.get(0))))
                .isLessThan(12);
    }

    @ParameterizedTest
    @CsvSource({"russia-tube, depots, false", "ukraine-155, ukraine, true"})
    void balance_namesTheHatch_whereThereIsOneToSee(String scenario, String stockpile, boolean isSeen)
            throws Exception {
        Study study = study(FOLDER.resolve(scenario + ".yaml"));
        Outcome outcome = run(study, CalendarUnit.MONTH);
        Chart chart =
                Charts.draw(new ChartRequest(outcome, Variant.BASE, stockpile, ChartKind.BALANCE, ChartStyle.REPORT));
        assertThat(ChartFilesTest.texts(chart).contains("Unmet demand")).isEqualTo(isSeen);
        // one in the plot and one in the key
        long hatches = chart.canvas().marks().stream()
                .filter(mark -> mark instanceof Mark.Line line && line.pen() == Pen.HATCH)
                .count();
        assertThat(hatches).isEqualTo(isSeen ? 2 : 0);
    }

    @Test
    void keys_nameOnlyWhatCanBeSeen() throws Exception {
        Study tube = study(FOLDER.resolve("russia-tube.yaml"));
        Outcome monthly = run(tube, CalendarUnit.MONTH);
        assertThat(texts(monthly, "depots", ChartKind.FLOWS)).doesNotContain("wanted, median");
        assertThat(texts(monthly, "korea", ChartKind.FLOWS)).contains("wanted, median");
        Outcome ramp = run(study(FOLDER.resolve("us-155-ramp.yaml")), CalendarUnit.QUARTER);
        assertThat(texts(ramp, "complete-rounds", ChartKind.COMPARE)).noneMatch(text -> text.startsWith("central 90"));
        assertThat(texts(monthly, "depots", ChartKind.COMPARE)).anyMatch(text -> text.startsWith("central 90"));
        assertThat(texts(ramp, "complete-rounds", ChartKind.STOCK)).noneMatch(text -> text.startsWith("central 90"));
    }

    /** Three quarters of this gap are sums of equal numbers, of which rounding leaves a trace. */
    @Test
    void gapOfNothing_isZero_notATrace() throws Exception {
        Outcome ramp = run(study(FOLDER.resolve("us-155-ramp.yaml")), CalendarUnit.QUARTER);
        assertThat(texts(ramp, "complete-rounds", ChartKind.GAP))
                .doesNotContain("Supply exceeds demand")
                .noneMatch(text -> text.startsWith(">") || text.startsWith("<"));
    }

    @Test
    void eventThatCannotHappen_isNotDrawn() throws Exception {
        Outcome tube = run(study(FOLDER.resolve("russia-tube.yaml")), CalendarUnit.QUARTER);
        ChartRequest without = new ChartRequest(tube, "depots-not-hit", "depots", ChartKind.STOCK, ChartStyle.REPORT);
        assertThat(ChartFilesTest.texts(Charts.draw(without))).noneMatch(text -> text.contains("Toropets"));
        assertThat(texts(tube, "depots", ChartKind.STOCK)).anyMatch(text -> text.contains("Toropets"));
    }

    private static List<String> texts(Outcome outcome, String stockpile, ChartKind kind) {
        return ChartFilesTest.texts(
                Charts.draw(new ChartRequest(outcome, Variant.BASE, stockpile, kind, ChartStyle.REPORT)));
    }

    @Test
    void variantThatChangesNothing_hasNoStockChartOfItsOwn() throws Exception {
        Outcome germany = run(study(FOLDER.resolve("germany-230k.yaml")), CalendarUnit.QUARTER);
        assertThat(ChartKind.STOCK.hasSomethingToShow(germany, "output-as-reported", "germany"))
                .isFalse();
        assertThat(ChartKind.STOCK.hasSomethingToShow(germany, "twice-the-rate", "germany"))
                .isTrue();
        assertThat(ChartKind.STOCK.hasSomethingToShow(germany, Variant.BASE, "germany"))
                .isTrue();
    }

    @Test
    void sameStocksOverOtherDays_areSomethingToShow() throws Exception {
        Study study = study("""
                format: shellgap/1
                title: Periods
                period: { from: 2022-01-01, to: 2022-12-31 }
                stockpiles: { depot: { initial: 1M } }
                consumption: { fires: { from: depot, rate: 1k/day } }
                variants: { other: { set: { period.from: 2023-01-01, period.to: 2023-12-31 } } }
                """);
        Outcome outcome = run(study, CalendarUnit.QUARTER);
        assertThat(ChartKind.COMPARE.hasSomethingToShow(outcome, Variant.BASE, "depot"))
                .isTrue();
        assertThat(ChartKind.STOCK.hasSomethingToShow(outcome, "other", "depot"))
                .isTrue();
    }

    @Test
    void gapChart_isCutByTheFinestUnit_thatLeavesAtMost24Bars() throws Exception {
        Study study = study(FOLDER.resolve("russia-2023.yaml"));
        // four years: 48 months, 16 quarters
        assertThat(ChartKind.GAP.resolution(study.base().period())).isEqualTo(CalendarUnit.QUARTER);
        assertThat(ChartKind.STOCK.resolution(study.base().period())).isEqualTo(CalendarUnit.MONTH);
    }

    @Test
    void chartOfNothing_isKnownAsSuch() throws Exception {
        Outcome ramp = run(study(FOLDER.resolve("us-155-ramp.yaml")), CalendarUnit.QUARTER);
        // each projectile is packed on the day it is made: none is ever held, and supply equals demand
        assertThat(shown(ramp, "projectiles"))
                .containsExactly(ChartKind.BALANCE, ChartKind.COMPARE, ChartKind.SHORTAGE, ChartKind.FLOWS);
        assertThat(shown(ramp, "complete-rounds")).containsExactly(ChartKind.values());
        Outcome germany = run(study(FOLDER.resolve("germany-230k.yaml")), CalendarUnit.QUARTER);
        // a counter: nothing draws on it, and one variant changes it
        assertThat(shown(germany, "made"))
                .containsExactly(ChartKind.STOCK, ChartKind.BALANCE, ChartKind.COMPARE, ChartKind.FLOWS);
    }

    @Test
    void stockOfNothing_saysSo_andHasNoScaleOfItsOwn() throws Exception {
        Outcome ramp = run(study(FOLDER.resolve("us-155-ramp.yaml")), CalendarUnit.QUARTER);
        Chart chart =
                Charts.draw(new ChartRequest(ramp, Variant.BASE, "projectiles", ChartKind.STOCK, ChartStyle.REPORT));
        assertThat(chart.title())
                .isEqualTo("Projectiles waiting for charges: nothing is held at any time;"
                        + " what comes in meets demand in full to the end of 2026 in every draw");
        assertThat(Legibility.texts(chart).stream().map(text -> text.run().text()))
                .contains("0")
                .doesNotContain("1");
    }

    @Test
    void variantThatChangesNothing_isNamedBesideTheOthers_andNotDrawn() throws Exception {
        Outcome germany = run(study(FOLDER.resolve("germany-230k.yaml")), CalendarUnit.QUARTER);
        ChartRequest request = new ChartRequest(germany, Variant.BASE, "germany", ChartKind.COMPARE, ChartStyle.REPORT);
        Chart chart = Charts.draw(request);
        assertThat(chart.note()).contains("Same as the base case, and not drawn: Output as reported later.");
        assertThat(chart.csv().lines().findFirst().orElseThrow())
                .contains("twice-the-rate p50")
                .doesNotContain("output-as-reported");
    }

    @Test
    void compare_saysWhatStaysUnmet_whereTheChanceHardlyMoves() throws Exception {
        Outcome ukraine = run(study(FOLDER.resolve("ukraine-155.yaml")), CalendarUnit.YEAR);
        ChartRequest request = new ChartRequest(ukraine, Variant.BASE, "ukraine", ChartKind.COMPARE, ChartStyle.REPORT);
        // a shortage is certain with each variant, but one announcement and another differ by millions of rounds
        assertThat(Charts.draw(request).title())
                .matches(
                        "“Need of 200,000 a month” leaves 2\\.\\dM rounds of 155 mm fewer unmet from Feb 2023 to Dec 2025");
    }

    private static List<ChartKind> shown(Outcome outcome, String stockpile) {
        return Stream.of(ChartKind.values())
                .filter(kind -> kind.hasSomethingToShow(outcome, Variant.BASE, stockpile))
                .toList();
    }

    static Outcome run(Study study, CalendarUnit resolution) throws Exception {
        Settings settings = new Settings(64, 1, Sampler.SOBOL, false, resolution, 2);
        return Simulation.run(study, settings, List.of(), (done, total) -> {});
    }

    static Study study(Path file) throws Exception {
        return study(ScenarioReader.load(file));
    }

    private static Study study(String text) throws Exception {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return study(ScenarioReader.load("periods.yaml", new ByteArrayInputStream(bytes), FOLDER));
    }

    private static Study study(ScenarioFile file) throws Exception {
        return ScenarioReader.check(file, List.of()).fold(valid -> valid.value(), invalid -> {
            throw new AssertionError(invalid.problems().toString());
        });
    }
}
