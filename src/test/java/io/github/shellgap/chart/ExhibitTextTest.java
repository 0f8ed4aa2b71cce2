package io.github.shellgap.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
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
}
