package io.github.shellgap.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** Charts of analyses can be read like those of runs, whatever was found. */
final class ExhibitTextTest {

    static Stream<Arguments> charts() {
        return Stream.concat(MadeUpExhibits.all().entrySet().stream(), HostileExhibits.all().entrySet().stream())
                .flatMap(exhibit -> Stream.of(ChartSize.values())
                        .map(size -> Arguments.of(exhibit.getKey(), exhibit.getValue(), size)));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("charts")
    void texts_standApartInsideTheFrame_whateverWasFound(String name, Exhibit exhibit, ChartSize size)
            throws Exception {
        Chart chart = Charts.draw(exhibit, new ChartStyle(size, false, null, null, "0.1.0"));
        Legibility.assertLegible(chart);
        chart.hovers().forEach(HoverChecks::assertConsistent);
        String svg = chart.svg();
        assertThat(svg.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http", "NaN", "Infinity", "<script");
        Element root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
        assertThat(root.getElementsByTagName("title").item(0).getTextContent()).isEqualTo(chart.title());
        assertThat(root.getElementsByTagName("desc").item(0).getTextContent()).isEqualTo(chart.alt());
        assertThat(chart.csv()).doesNotContain("NaN", "Infinity").contains("\n");
        assertThat(chart.alt()).contains(chart.title()).matches("[^\\p{Cc}]+\\.");
    }

    /** A chance that falls by more than it rose so far: the sum on its way lies below zero. */
    @ParameterizedTest
    @EnumSource(ChartSize.class)
    void waterfall_keepsItsBarsClearOfTheNames_whereItFallsBelowZero(ChartSize size) {
        Variable chance = Variable.chance("chance of a shortage by the end of 2026");
        Chart chart = Charts.draw(
                new Waterfall(
                        chance,
                        MadeUpExhibits.bell(0, 0),
                        List.of(
                                new Waterfall.Part("North Korean plants", MadeUpExhibits.bell(-0.123, 0)),
                                new Waterfall.Part("Deliveries to Russia", MadeUpExhibits.bell(0.717, 0))),
                        MadeUpExhibits.bell(0.594, 0),
                        MadeUpExhibits.CREDITS),
                new ChartStyle(size, false, null, null, "0.1.0"));
        double names = Legibility.texts(chart).stream()
                .filter(text -> text.run().text().equals("North Korean plants"))
                .mapToDouble(Mark.Text::right)
                .findFirst()
                .orElseThrow();
        List<Double> lefts = new ArrayList<>();
        chart.canvas()
                .marks()
                .forEach(mark -> mark.match(
                        fill -> {
                            // a bar, and not a swatch of the key
                            if (fill.shape() instanceof Rectangle2D bar && bar.getHeight() > 20) {
                                lefts.add(bar.getMinX());
                            }
                        },
                        line -> {},
                        text -> {}));
        assertThat(lefts).hasSizeGreaterThanOrEqualTo(3).allMatch(left -> left > names);
    }

    /** Names that begin alike differ at their end; durations and rates say in what time they are counted, once. */
    @ParameterizedTest
    @EnumSource(ChartSize.class)
    void tornado_cutsNoName_thatTwoLinesHold(ChartSize size) {
        List<Tornado.Swing> swings = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String name = "Fired per day, December 2023 to " + Dates.month(LocalDate.of(2024, i + 5, 1));
            swings.add(MadeUpExhibits.swing(Variable.number(name, "per day"), 4e3, 9e3, 3e6, 5e6 + i * 1e5, 0.1));
            Variable lag = Variable.number("North Korean rounds, reworked in lot " + i + ": lag", "days");
            swings.add(MadeUpExhibits.swing(lag, 30, 90, 3.1e6, 4.4e6 + i * 1e5, 0.1));
        }
        Variable outcome = Variable.number("median stock", "rounds");
        Chart chart = Charts.draw(
                new Tornado(outcome, 4e6, swings, MadeUpExhibits.CREDITS),
                new ChartStyle(size, false, null, null, "0.1.0"));
        List<String> texts =
                Legibility.texts(chart).stream().map(text -> text.run().text()).toList();
        assertThat(texts).noneMatch(text -> text.contains("…"));
        assertThat(String.join(" ", texts))
                .contains("lag, days", "Fired per day, December 2023")
                .doesNotContain(", per day");
        Legibility.assertLegible(chart);
    }
}
