package io.github.shellgap.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shellgap.outcome.Statistics;
import io.github.shellgap.scenario.CalendarUnit;
import io.github.shellgap.scenario.Period;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The plot of a curve in characters. */
final class TerminalPlotTest {
    private static final Statistics NOTHING = certain(0);

    private static Statistics certain(double rounds) {
        return new Statistics(rounds, rounds, rounds, rounds, rounds, rounds);
    }

    private static List<Period> days(int count) {
        LocalDate first = LocalDate.of(2024, 1, 1);
        return new Period(first, first.plusDays(count - 1L)).cutBy(CalendarUnit.DAY);
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 80, 120})
    void lines_areNoWiderThanAsked(int width) {
        List<Statistics> course = List.of(certain(3e6), certain(2e6), new Statistics(1, 0, 0, 1e6, 2e6, 3e6));
        assertThat(TerminalPlot.lines(days(3), course, width, true)).allMatch(line -> line.length() <= width);
    }

    @Test
    void ascii_isPlain() {
        List<Statistics> course = List.of(certain(3e6), new Statistics(1, 0, 0, 1e6, 2e6, 3e6));
        assertThat(TerminalPlot.lines(days(2), course, 80, false))
                .allMatch(line -> line.chars().allMatch(c -> c >= ' ' && c < 0x7F));
    }

    @Test
    void fallingStock_fallsFromTopToBottom() {
        List<String> lines = TerminalPlot.lines(days(3), List.of(certain(2e6), certain(1e6), NOTHING), 60, false);
        assertThat(lines).hasSize(10);
        assertThat(lines.get(0)).startsWith("2M |*");
        assertThat(lines.get(8)).startsWith(" 0 | ").endsWith("*");
        assertThat(lines.get(9)).contains("2024-01-01").endsWith("2024-01-03");
    }

    @Test
    void singleInterval_isShown() {
        assertThat(TerminalPlot.lines(days(1), List.of(certain(5)), 60, true)).hasSize(10);
        assertThat(TerminalPlot.lines(days(400), Collections.nCopies(400, certain(1e9)), 60, true))
                .element(0)
                .asString()
                .startsWith("1bn");
    }

    @Test
    void emptyStock_isSaidInWords() throws IOException {
        StringWriter out = new StringWriter();
        TerminalSummary.write(SampleOutcome.empty(), 80, true, out);
        assertThat(out.toString()).contains("Russian artillery shells: no stock at the end of any month\n");
        assertThat(out.toString().codePoints()).noneMatch(point -> point >= 0x2580 && point < 0x2900);
    }
}
