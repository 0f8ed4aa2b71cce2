package io.github.shellgap.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shellgap.outcome.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text of every chart can be read: apart from the others, inside the frame, in a colour that stands out. */
final class ChartTextTest {
    // Boxes are drawn round capitals and descenders; half a pixel is less than the eye sees of a touch.
    private static final double TOUCH = 0.5;

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
        assertLegible(Charts.draw(MadeUpRun.request(run, kind, style)).canvas());
    }

    static void assertLegible(Canvas canvas) {
        List<Mark.Text> texts = new ArrayList<>();
        canvas.marks().forEach(mark -> mark.match(fill -> {}, line -> {}, texts::add));
        assertThat(texts).hasSizeGreaterThan(8);
        for (Mark.Text text : texts) {
            assertThat(text.left()).as(text.run().text()).isGreaterThanOrEqualTo(0);
            assertThat(text.right()).as(text.run().text()).isLessThanOrEqualTo(canvas.width());
            assertThat(text.top()).as(text.run().text()).isGreaterThanOrEqualTo(0);
            assertThat(text.bottom()).as(text.run().text()).isLessThanOrEqualTo(canvas.height());
            assertThat(Palette.contrast(text.colour(), text.ground()))
                    .as(text.run().text())
                    .isGreaterThanOrEqualTo(Palette.LEAST_CONTRAST);
        }
        assertThat(overlaps(texts)).isEmpty();
    }

    private static List<String> overlaps(List<Mark.Text> texts) {
        List<String> overlaps = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            for (int j = 0; j < i; j++) {
                Mark.Text one = texts.get(i);
                Mark.Text other = texts.get(j);
                double across = Math.min(one.right(), other.right()) - Math.max(one.left(), other.left());
                double down = Math.min(one.bottom(), other.bottom()) - Math.max(one.top(), other.top());
                if (across > TOUCH && down > TOUCH) {
                    overlaps.add(
                            "'" + one.run().text() + "' over '" + other.run().text() + "'");
                }
            }
        }
        return overlaps;
    }
}
