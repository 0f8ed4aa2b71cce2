package io.github.shellgap.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shellgap.outcome.Outcome;
import io.github.shellgap.scenario.Variant;
import java.awt.Shape;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What charts of the shipped scenarios say of their numbers, and how it stands out. */
final class ScenarioWordsTest {
    private static final Pattern WORST = Pattern.compile("at worst by (\\S+) ");

    /** The worst gap of the headline is a figure over a bar, written alike. */
    @ParameterizedTest
    @CsvSource({"us-155-ramp, complete-rounds", "ukraine-155, ukraine", "north-korea, north-korea"})
    void gap_saysItsWorst_asTheFigureOverTheBarDoes(String scenario, String stockpile) throws Exception {
        Chart chart = chart(scenario, stockpile, ChartKind.GAP);
        Matcher worst = WORST.matcher(chart.title());
        assertThat(worst.find()).isTrue();
        assertThat(ChartFilesTest.texts(chart)).contains(worst.group(1));
    }

    @ParameterizedTest
    @CsvSource({"north-korea, north-korea, true", "russia-tube, korea, false"})
    void gap_saysWhatItsFiguresAre_whereThereAreAny(String scenario, String stockpile, boolean hasFigures)
            throws Exception {
        String words = String.join(" ", ChartFilesTest.texts(chart(scenario, stockpile, ChartKind.GAP)));
        assertThat(words.contains("bars and figures show the median of all draws"))
                .isEqualTo(hasFigures);
        assertThat(words).contains("median of all draws");
    }

    /** Some of what is sent for repair is not worth it: less arrives than is wanted, though nothing is short. */
    @Test
    void flows_sayThatWhatIsSentCountsOnArrival() throws Exception {
        assertThat(words("old-rounds")).contains("what is wanted on the day of sending");
        assertThat(words("depots")).doesNotContain("sending").contains("inflows count usable rounds on arrival");
    }

    private static String words(String stockpile) throws Exception {
        return String.join(" ", ChartFilesTest.texts(chart("russia-tube", stockpile, ChartKind.FLOWS)));
    }

    /** Vermillion on an orange supply is seen by its white rim alone. */
    @Test
    void hatch_liesOnAWhiteRim_ofTheSameLines() throws Exception {
        List<Shape> rims = new ArrayList<>();
        List<Shape> hatches = new ArrayList<>();
        chart("germany-230k", "germany", ChartKind.BALANCE)
                .canvas()
                .marks()
                .forEach(mark -> mark.match(
                        fill -> {},
                        line -> {
                            if (line.pen() == Pen.HATCH_RIM) {
                                assertThat(line.colour()).isEqualTo(Palette.WHITE);
                                assertThat(hatches).doesNotContain(line.shape());
                                rims.add(line.shape());
                            } else if (line.pen() == Pen.HATCH) {
                                hatches.add(line.shape());
                            }
                        },
                        text -> {}));
        assertThat(rims).hasSize(1);
        assertThat(hatches).contains(rims.get(0));
    }

    /** The rule of an event would end this name, for which there is room beside it. */
    @Test
    void nameOfALayer_keepsClearOfRules_whereItCan() throws Exception {
        Chart chart = chart("russia-tube", "depots", ChartKind.BALANCE);
        Mark.Text name = Legibility.texts(chart).stream()
                .filter(text -> text.run().text().equals("North Korea, ready"))
                .findFirst()
                .orElseThrow();
        List<Double> rules = new ArrayList<>();
        chart.canvas()
                .marks()
                .forEach(mark -> mark.match(
                        fill -> {},
                        line -> {
                            if (line.pen() == Pen.EVENT) {
                                rules.add(line.shape().getBounds2D().getCenterX());
                            }
                        },
                        text -> {}));
        assertThat(rules).hasSize(3).noneMatch(rule -> rule > name.left() - 2 && rule < name.right() + 2);
    }

    private static Chart chart(String scenario, String stockpile, ChartKind kind) throws Exception {
        var study = ScenarioChartsTest.study(Path.of("scenarios", scenario + ".yaml"));
        Outcome outcome =
                ScenarioChartsTest.run(study, kind.resolution(study.base().period()));
        return Charts.draw(
                new ChartRequest(outcome, Variant.BASE, stockpile, kind, ChartStyle.REPORT.withVersion("0.1.0")));
    }
}
