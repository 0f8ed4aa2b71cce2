package io.github.shellgap.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shellgap.outcome.Outcome;
import io.github.shellgap.outcome.Statistics;
import io.github.shellgap.scenario.Measure;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The files a chart is written to. */
final class ChartFilesTest {

    static Stream<Arguments> hostile() {
        return HostileRuns.all().entrySet().stream()
                .flatMap(run ->
                        Stream.of(ChartKind.values()).map(kind -> Arguments.of(run.getKey(), run.getValue(), kind)));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("hostile")
    void svg_isWellFormedWithTitleAndDescription_whateverTheNames(String name, Outcome run, ChartKind kind)
            throws Exception {
        Chart chart = Charts.draw(MadeUpRun.request(run, kind, ChartStyle.REPORT));
        String svg = chart.svg();
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        Element root = document.getDocumentElement();
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getElementsByTagName("title").item(0).getTextContent()).isEqualTo(chart.title());
        assertThat(root.getElementsByTagName("desc").item(0).getTextContent()).isEqualTo(chart.alt());
        assertThat(root.getElementsByTagName("script").getLength()).isZero();
        assertThat(svg.replace("http://www.w3.org/2000/svg", ""))
                .doesNotContain("http", "NaN", "Infinity", "onload=\"");
    }

    @Test
    void svg_sharesNoIdWithOtherCharts_soThatAllCanStandInOnePage() {
        Set<String> seen = new HashSet<>();
        MadeUpRun run = new MadeUpRun().withEvents();
        for (ChartKind kind : ChartKind.values()) {
            Matcher ids = Pattern.compile(" id=\"([^\"]+)\"")
                    .matcher(Charts.draw(run.request(kind)).svg());
            int count = 0;
            while (ids.find()) {
                assertThat(seen.add(ids.group(1))).as(ids.group(1)).isTrue();
                count++;
            }
            assertThat(count).isGreaterThan(20);
        }
    }

    @Test
    void svg_definesEveryGlyphItUses() {
        String svg = Charts.draw(new MadeUpRun().withEvents().request(ChartKind.STOCK))
                .svg();
        Matcher uses = Pattern.compile("<use href=\"#([^\"]+)\"").matcher(svg);
        int count = 0;
        while (uses.find()) {
            assertThat(svg).contains("<path id=\"" + uses.group(1) + "\"");
            count++;
        }
        assertThat(count).isGreaterThan(200);
    }

    @ParameterizedTest
    @EnumSource(ChartSize.class)
    void png_hasTwiceTheLogicalSizeAndPrintsAtColumnWidth(ChartSize size) throws IOException {
        MadeUpRun run = new MadeUpRun().withEvents();
        run.style = new ChartStyle(size, false, null, null, null);
        Chart chart = Charts.draw(run.request(ChartKind.BALANCE));
        byte[] png = chart.png();
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getWidth()).isEqualTo(2 * size.width());
        assertThat(image.getHeight()).isEqualTo(2 * size.height());
        String latin = new String(png, StandardCharsets.ISO_8859_1);
        int pixelsPerMetre = ByteBuffer.wrap(png).getInt(latin.indexOf("pHYs") + 4);
        // 6.5 inches of 0.0254 m; half a pixel per metre is lost to rounding
        assertThat(2 * size.width() / (pixelsPerMetre * 0.0254)).isBetween(6.499, 6.501);
        Map<String, String> texts = PngTexts.of(png);
        assertThat(texts).containsEntry("Title", chart.title()).containsEntry("Description", chart.alt());
        assertThat(texts)
                .containsEntry("Source", "Source: the scenario’s own assumptions; it names no published source.");
    }

    @ParameterizedTest
    @EnumSource(ChartKind.class)
    void files_areTheSame_underAnotherLocaleAndTimeZone(ChartKind kind) {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        Chart here = Charts.draw(new MadeUpRun().withEvents().request(kind));
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Chart there = Charts.draw(new MadeUpRun().withEvents().request(kind));
            assertThat(there.svg()).isEqualTo(here.svg());
            assertThat(there.png()).isEqualTo(here.png());
            assertThat(there.csv()).isEqualTo(here.csv());
            assertThat(there.alt()).isEqualTo(here.alt());
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void stockCsv_holdsTheStockAtTheStartAndAtEachEnd() {
        MadeUpRun run = new MadeUpRun();
        ChartRequest request = run.request(ChartKind.STOCK);
        List<String> lines = Charts.draw(request).csv().lines().toList();
        List<Statistics> ends = request.stockpile().track(Measure.STOCK).byInterval();
        assertThat(lines).hasSize(ends.size() + 2);
        assertThat(lines.get(0)).isEqualTo("date,p5,p25,p50,p75,p95,reserve");
        assertThat(lines.get(1)).startsWith("2021-12-31,");
        assertThat(lines.get(49)).startsWith("2025-12-31,");
        for (int i = 0; i < ends.size(); i++) {
            Statistics end = ends.get(i);
            double[] fields = Arrays.stream(lines.get(i + 2).split(",", -1))
                    .skip(1)
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            double[] expected = {end.p5(), end.p25(), end.p50(), end.p75(), end.p95(), run.reserve};
            for (int k = 0; k < expected.length; k++) {
                // written with 12 significant digits
                assertThat(fields[k]).isBetween(expected[k] * (1 - 1e-11), expected[k] * (1 + 1e-11));
            }
        }
    }

    @Test
    void balanceCsv_addsUp_fromSourcesToMetAndUnmetDemand() {
        String csv = Charts.draw(new MadeUpRun().request(ChartKind.BALANCE)).csv();
        List<String> lines = csv.lines().toList();
        assertThat(lines.get(0))
                .isEqualTo(
                        "from,to,Russian plants,North Korean shells,Iranian shells,Drawn from stock,demand,met,unmet");
        for (String line : lines.subList(1, lines.size())) {
            double[] row = Arrays.stream(line.split(",", -1))
                    .skip(2)
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            double sum = row[0] + row[1] + row[2] + row[3];
            // What is met comes from supply, and beyond it from stock; twelve digits of some 20,000 rounds.
            assertThat(sum).isGreaterThanOrEqualTo(row[5] - 1e-6);
            if (row[3] > 0) {
                assertThat(sum).isLessThanOrEqualTo(row[5] + 1e-6);
            }
            assertThat(row[4] - row[5]).isBetween(row[6] - 1e-6, row[6] + 1e-6);
        }
    }

    @Test
    void csv_quotesNames_thatHoldCommas() {
        MadeUpRun run = new MadeUpRun();
        run.flowTitle = "Shells, \"used\"";
        assertThat(Charts.draw(run.request(ChartKind.BALANCE)).csv()).contains(",\"Shells, \"\"used\"\"\",");
    }

    @Test
    void chart_warnsOfLetters_thatItsFontLacks() {
        MadeUpRun run = new MadeUpRun();
        assertThat(Charts.draw(run.request(ChartKind.STOCK)).warnings()).isEmpty();
        run.stockpileTitle = "러시아 포탄";
        Chart chart = Charts.draw(run.request(ChartKind.STOCK));
        assertThat(chart.warnings()).singleElement().asString().contains("5 characters", "러");
        assertThat(chart.subtitle()).startsWith("russia: ");
        run.stockpileTitle = "Російські снаряди";
        assertThat(Charts.draw(run.request(ChartKind.STOCK)).warnings()).isEmpty();
    }

    @Test
    void bareChart_leavesOutTheHeadline() {
        MadeUpRun run = new MadeUpRun();
        Chart dressed = Charts.draw(run.request(ChartKind.STOCK));
        run.style = run.style.bare();
        Chart bare = Charts.draw(run.request(ChartKind.STOCK));
        assertThat(texts(dressed)).contains(dressed.title(), dressed.subtitle());
        assertThat(texts(bare)).doesNotContain(dressed.title(), dressed.subtitle());
        assertThat(bare.title()).isEqualTo(dressed.title());
    }

    @Test
    void chart_takesTitleAndSubtitle_asTheAuthorGaveThem() {
        MadeUpRun run = new MadeUpRun();
        run.style = new ChartStyle(ChartSize.REPORT, false, "My own\nheadline", "My own line", "1.2.3");
        Chart chart = Charts.draw(run.request(ChartKind.FLOWS));
        assertThat(texts(chart)).contains("My own headline", "My own line");
        assertThat(texts(chart)).contains("300 draws · seed 1 · scenario 3fa91c02 · shellgap 1.2.3");
    }

    @Test
    void format_isToldByTheEndingOfAFile() {
        assertThat(ChartFormat.ofFile("out/stock.PNG")).contains(ChartFormat.PNG);
        assertThat(ChartFormat.ofFile("a.b.svg")).contains(ChartFormat.SVG);
        assertThat(ChartFormat.ofFile("png")).isEmpty();
        Chart chart = Charts.draw(new MadeUpRun().request(ChartKind.GAP));
        assertThat(new String(ChartFormat.CSV.write(chart), StandardCharsets.UTF_8))
                .isEqualTo(chart.csv());
    }

    @Test
    void unknownVariantOrStockpile_isRefusedByName() {
        ChartRequest good = new MadeUpRun().request(ChartKind.STOCK);
        assertThatThrownBy(() -> Charts.draw(
                        new ChartRequest(good.outcome(), "nowhere", "russia", ChartKind.STOCK, good.style())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nowhere");
        assertThatThrownBy(() ->
                        Charts.draw(new ChartRequest(good.outcome(), "base", "belarus", ChartKind.STOCK, good.style())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("belarus");
    }

    static List<String> texts(Chart chart) {
        return chart.canvas().marks().stream()
                .filter(Mark.Text.class::isInstance)
                .map(mark -> ((Mark.Text) mark).run().text())
                .toList();
    }
}
