package io.github.shellgap.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shellgap.outcome.Statistics;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of charts of analyses. */
final class ExhibitFilesTest {

    static Stream<Exhibit> usual() {
        return MadeUpExhibits.all().values().stream();
    }

    @ParameterizedTest
    @MethodSource("usual")
    void everyFormat_saysTitleAndAlt_andNamesTheSources(Exhibit exhibit) throws IOException {
        Chart chart = Charts.draw(exhibit, ChartStyle.REPORT);
        assertThat(PngTexts.of(chart.png()))
                .containsEntry("Title", chart.title())
                .containsEntry("Description", chart.alt())
                .containsEntry("Source", "Sources: " + String.join("; ", MadeUpExhibits.CREDITS.sources()));
        try (PDDocument document = Loader.loadPDF(chart.pdf())) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo(chart.title());
            assertThat(document.getDocumentInformation().getSubject()).isEqualTo(chart.alt());
            assertThat(new PDFTextStripper().getText(document))
                    .contains("8,192 draws · seed 1 · scenario 3fa91c02", "Estonian Ministry of Defence, Dec 2023");
        }
    }

    @Test
    void ids_areSharedByNoTwoExhibits() {
        Set<String> seen = new HashSet<>();
        for (Exhibit exhibit : MadeUpExhibits.all().values()) {
            Matcher ids = Pattern.compile(" id=\"([^\"]+)\"")
                    .matcher(Charts.draw(exhibit, ChartStyle.REPORT).svg());
            while (ids.find()) {
                assertThat(seen.add(ids.group(1))).as(ids.group(1)).isTrue();
            }
        }
        assertThat(seen).hasSizeGreaterThan(300);
    }

    @Test
    void files_areTheSame_drawnOneByOneAndAllAtOnce() {
        Map<String, String> one = new TreeMap<>();
        MadeUpExhibits.all().forEach((name, exhibit) -> one.put(name, files(exhibit)));
        Map<String, String> all = new TreeMap<>();
        MadeUpExhibits.all().entrySet().parallelStream()
                .map(entry -> Map.entry(entry.getKey(), files(entry.getValue())))
                .toList()
                .forEach(entry -> all.put(entry.getKey(), entry.getValue()));
        assertThat(all).isEqualTo(one);
    }

    private static String files(Exhibit exhibit) {
        Chart chart = Charts.draw(exhibit, ChartStyle.REPORT);
        return chart.svg() + Arrays.hashCode(chart.png()) + chart.csv();
    }

    @Test
    void authorsWords_goBeforeTheFinding_andBareLeavesBothOut() {
        Exhibit exhibit = MadeUpExhibits.tornado();
        Chart chart = Charts.draw(exhibit, ChartStyle.REPORT.withWords("My headline", "My line"));
        assertThat(chart.title()).isEqualTo("My headline");
        assertThat(chart.subtitle()).isEqualTo("My line");
        assertThat(texts(chart)).contains("My headline", "My line");
        assertThat(texts(Charts.draw(
                        exhibit,
                        ChartStyle.REPORT.withWords("My headline", "My line").bare())))
                .doesNotContain("My headline", "My line");
    }

    @Test
    void tornado_showsTheWidestSwingsFirst_andCountsTheOthers() {
        Chart chart = Charts.draw(HostileExhibits.manyInputs(), ChartStyle.REPORT);
        List<String> lines = chart.csv().lines().toList();
        assertThat(lines).hasSize(41);
        double before = Double.MAX_VALUE;
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split(",", -1);
            double low = Double.parseDouble(fields[4]);
            double central = Double.parseDouble(fields[5]);
            double high = Double.parseDouble(fields[6]);
            double span = Math.max(central, Math.max(low, high)) - Math.min(central, Math.min(low, high));
            // written with 12 significant digits
            assertThat(span).isLessThanOrEqualTo(before * (1 + 1e-9));
            before = span;
        }
        long rows = texts(chart).stream()
                .filter(text -> text.startsWith("Shells of 122 and 152"))
                .count();
        assertThat(texts(chart)).anyMatch(text -> text.startsWith((40 - 11) + " other inputs: at most from "));
        assertThat(rows).isGreaterThanOrEqualTo(11);
        // a name too long is cut, what its values are per is not
        assertThat(texts(chart).stream().filter(text -> text.endsWith(", rounds per month")))
                .hasSizeGreaterThanOrEqualTo(11)
                .allMatch(text -> text.contains("…"));
    }

    @Test
    void tornado_hasRowsOnlyForWhatMovesIt() {
        Variable outcome = Variable.number("stock", "rounds");
        List<Tornado.Swing> swings = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            double reach = i < 2 ? 10 : 0;
            swings.add(
                    new Tornado.Swing(Variable.number("input " + i, "rounds"), 1, 2, 100 - reach, 100 + reach, null));
        }
        Chart chart = Charts.draw(new Tornado(outcome, 100, swings, MadeUpExhibits.CREDITS), ChartStyle.REPORT);
        assertThat(texts(chart)).contains("Input 0", "Input 1", "5 other inputs: each moves nothing");
        assertThat(texts(chart)).doesNotContain("Input 2");
    }

    /** Few rows stand in a frame no higher than they need; a square stays one. */
    @ParameterizedTest
    @ValueSource(strings = {"tornado-1", "waterfall-1", "posterior-1", "hindcast-size-2"})
    void frame_isNoHigherThanFewRowsNeed(String name) {
        Exhibit exhibit = Objects.requireNonNull(HostileExhibits.all().get(name));
        for (ChartSize size : ChartSize.values()) {
            Chart chart = Charts.draw(exhibit, ChartStyle.REPORT.withSize(size));
            assertThat(chart.canvas().width()).isEqualTo(size.width());
            if (size == ChartSize.SQUARE) {
                assertThat(chart.canvas().height()).isEqualTo(size.height());
                continue;
            }
            assertThat(chart.canvas().height()).isLessThan(size.height() - 40);
            // between the last text of the plot and the note there is no more than the height of a row
            List<Double> bottoms = Legibility.texts(chart).stream()
                    .map(Mark.Text::bottom)
                    .sorted()
                    .toList();
            for (int i = 1; i < bottoms.size(); i++) {
                assertThat(bottoms.get(i) - bottoms.get(i - 1)).isLessThan(76);
            }
        }
    }

    @Test
    void tornado_standsDatesApart_thatAreNotReached() {
        Chart chart = Charts.draw(MadeUpExhibits.datedTornado(), ChartStyle.REPORT);
        assertThat(texts(chart)).contains("after", "31 Dec 2025", "← earlier", "later →", "23 Mar 2024");
        assertThat(chart.csv())
                .contains("initial stock,rounds,12600000,18800000,2023-05-12,2024-03-23,after 2025-12-31,,,,,,");
    }

    @Test
    void heatMap_outlinesTheScenariosOwnCell_ifThereIsOne() {
        long with = lines(Charts.draw(MadeUpExhibits.chanceMap(), ChartStyle.REPORT), Pen.MAIN);
        long without = lines(Charts.draw(MadeUpExhibits.dateMap(), ChartStyle.REPORT), Pen.MAIN);
        assertThat(with).isEqualTo(1);
        assertThat(without).isZero();
    }

    @Test
    void heatMap_classesProbabilitiesByTheWordsOfLikelihood() {
        HeatClasses classes = new HeatClasses(Variable.chance("chance"), new double[] {0.2});
        assertThat(classes.all()).hasSize(7);
        assertThat(classes.all().get(1).words()).isEqualTo("very unlikely (to 20\u00A0%)");
        assertThat(classes.colour(0.2)).isEqualTo(classes.all().get(1).colour());
        assertThat(classes.colour(0.2000001)).isEqualTo(classes.all().get(2).colour());
    }

    @Test
    void heatMap_shadesGrowDarker_fromClassToClass() {
        List<HeatClasses.HeatClass> classes = new HeatClasses(Variable.chance("chance"), new double[] {}).all();
        double before = 0;
        for (HeatClasses.HeatClass one : classes) {
            double contrast = Palette.contrast(one.colour(), Palette.WHITE);
            assertThat(contrast).isGreaterThan(before * 1.1);
            before = contrast;
        }
    }

    @Test
    void sweepHover_holdsTheNumbersOfTheTable() {
        Chart chart = Charts.draw(MadeUpExhibits.dateSweep(), ChartStyle.REPORT);
        assertThat(chart.hovers().get(0).names()).containsExactly("Median", "central 50\u00A0%", "central 90\u00A0%");
        assertThat(chart.hovers().get(0).points()).hasSize(17);
        assertThat(chart.hovers().get(0).points().get(0).values().get(0)).isEqualTo("10 Dec 2023");
        assertThat(chart.csv().lines().skip(1).findFirst().orElseThrow())
                .isEqualTo("0,2023-05-14,2023-09-11,2023-12-10,2024-04-08,2024-11-24");
        assertThat(chart.hovers().get(0).points().get(16).values().get(0)).isEqualTo("after 31 Dec 2025");
        assertThat(chart.csv()).endsWith("after 2025-12-31\n");
    }

    @Test
    void hindcast_marksReportsOutsideTheBand_andCountsThem() {
        Chart chart = Charts.draw(MadeUpExhibits.hindcast(9, 0), ChartStyle.REPORT);
        Hindcast hindcast = MadeUpExhibits.hindcast(9, 0);
        long inside =
                hindcast.reports().stream().filter(Hindcast.Report::isInside90).count();
        assertThat(inside).isBetween(1L, 8L);
        // one diamond for each report outside, and one in the key
        assertThat(lines(chart, Pen.SERIES)).isEqualTo(9 - inside + 1);
        assertThat(chart.title()).isEqualTo(inside + " of 9 reports lie inside the central 90\u00A0% of draws");
        assertThat(chart.note()).contains(inside + " of 9 reports", "(8.1 expected", "(4.5 expected)");
    }

    @Test
    void waterfall_saysNothing_whereRoundingLeftATrace() {
        Statistics none = MadeUpExhibits.bell(0, 0);
        Statistics all = MadeUpExhibits.bell(0.61, 0);
        Waterfall waterfall = new Waterfall(
                Variable.chance("chance of a shortage"),
                none,
                List.of(new Waterfall.Part("ready", all), new Waterfall.Part("depot", MadeUpExhibits.bell(-3e-17, 0))),
                all,
                MadeUpExhibits.CREDITS);
        Chart chart = Charts.draw(waterfall, ChartStyle.REPORT);
        assertThat(texts(chart)).contains("+61.0\u00A0points", "0\u00A0points").doesNotContain("lowers it");
        assertThat(chart.csv()).contains("depot,0,0,0,0,0,0\n");
    }

    @Test
    void changes_areToldNoFinerThanTheyMatter() {
        assertThat(Variable.chance("chance").change(-0.421)).isEqualTo("−42.1\u00A0points");
        Variable date = Variable.date("date", LocalDate.of(2025, 12, 31));
        assertThat(date.change(28.8)).isEqualTo("+29\u00A0days");
        assertThat(date.change(8.13)).isEqualTo("+8.1\u00A0days");
        assertThat(date.change(0.00911)).isEqualTo("<0.1\u00A0days");
        assertThat(date.change(0)).isEqualTo("0\u00A0days");
    }

    @Test
    void waterfall_stepsFromWithoutToWith() {
        List<WaterfallStep> steps = WaterfallStep.of(MadeUpExhibits.waterfall(1e6, 30), new Canvas(840, 540), 10);
        assertThat(steps).hasSize(12);
        for (int i = 1; i < steps.size() - 1; i++) {
            assertThat(steps.get(i).from()).isEqualTo(steps.get(i - 1).to());
        }
        assertThat(steps.get(10).name()).isEqualTo("21 others");
        // sums of 30 numbers near 1e6, a few ulp each
        assertThat(steps.get(11).to())
                .isBetween(steps.get(10).to() - 1e-6, steps.get(10).to() + 1e-6);
    }

    @Test
    void exhibits_refuseWhatCannotBeDrawn() {
        Variable stock = Variable.number("stock", "rounds");
        Statistics one = MadeUpExhibits.bell(1, 0);
        assertThatThrownBy(() -> new Tornado(stock, 1, List.of(), MadeUpExhibits.CREDITS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least one input");
        assertThatThrownBy(() -> new Sweep(
                        stock,
                        stock,
                        null,
                        List.of(new Sweep.Point(1, one), new Sweep.Point(1, one)),
                        MadeUpExhibits.CREDITS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must rise");
        assertThatThrownBy(() ->
                        new Waterfall(stock, one, List.of(new Waterfall.Part("a", one)), one, MadeUpExhibits.CREDITS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("lead to 2.0, not to 1.0");
        assertThatThrownBy(() -> new Variable("date", Variable.Kind.DATE, "", null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("needs the last day");
        assertThatThrownBy(() -> new Hindcast(
                        null,
                        List.of(new Hindcast.Report(
                                "r", stock, LocalDate.of(2024, 1, 1), new Hindcast.Said(1, 1, 1), one)),
                        MadeUpExhibits.CREDITS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("needs the fan");
    }

    private static long lines(Chart chart, Pen pen) {
        return chart.canvas().marks().stream()
                .filter(mark -> mark instanceof Mark.Line line && line.pen() == pen)
                .count();
    }

    private static List<String> texts(Chart chart) {
        return chart.canvas().marks().stream()
                .filter(Mark.Text.class::isInstance)
                .map(mark -> ((Mark.Text) mark).run().text())
                .toList();
    }
}
