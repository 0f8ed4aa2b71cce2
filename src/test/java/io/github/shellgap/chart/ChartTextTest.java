package io.github.shellgap.chart;

import io.github.shellgap.outcome.Outcome;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text of every chart can be read: apart from the others, inside the frame, in a colour that stands out. */
final class ChartTextTest {
    static Stream<Arguments> charts() {
        return Stream.concat(
                        Stream.of(
                                Map.entry("usual", new MadeUpRun().withEvents().outcome())),
                        HostileRuns.all().entrySet().stream())
                .flatMap(run -> Stream.of(ChartKind.values())
                        .flatMap(kind -> Stream.of(ChartSize.values())
                                .map(size -> Arguments.of(run.getKey(), run.getValue(), kind, size))));
    }

    @ParameterizedTest(name = "{0} {2} {3}")
    @MethodSource("charts")
    void texts_standApartInsideTheFrame_whateverTheRun(String name, Outcome run, ChartKind kind, ChartSize size) {
        ChartStyle style = new ChartStyle(size, false, null, null, "0.1.0");
        Chart chart = Charts.draw(MadeUpRun.request(run, kind, style));
        Legibility.assertLegible(chart);
        if (kind == ChartKind.STOCK) {
            Legibility.assertStartBesideItsPoint(chart);
        }
    }
}
