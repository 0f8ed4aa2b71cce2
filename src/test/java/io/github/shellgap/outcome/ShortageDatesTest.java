package io.github.shellgap.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shellgap.analysis.Simulation;
import io.github.shellgap.read.ScenarioReader;
import io.github.shellgap.scenario.CalendarUnit;
import io.github.shellgap.scenario.Study;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Shortage dates that follow by hand: a stock of n rounds fails to meet 10 a day on the day after n / 10 days. */
final class ShortageDatesTest {
    private static final String SCENARIO = """
            format: shellgap/1
            title: Dates
            period: { from: 2022-01-01, to: 2022-12-31 }
            parameters: { opening: { choice: { 500: 50%, 1500: 50% } } }
            stockpiles: { depot: { initial: opening } }
            consumption: { fires: { from: depot, rate: 10/day } }
            variants:
              earlier: { set: { period.from: 2021-12-01 } }
              fewer: { set: { consumption.fires.rate: 3/day } }
            """;

    private static Outcome outcome() throws Exception {
        byte[] bytes = SCENARIO.getBytes(StandardCharsets.UTF_8);
        Study study = ScenarioReader.check(
                        ScenarioReader.load("dates.yaml", new ByteArrayInputStream(bytes), Path.of("")), List.of())
                .fold(valid -> valid.value(), invalid -> {
                    throw new AssertionError(invalid.problems());
                });
        Settings settings = new Settings(1024, 1, Sampler.SOBOL, false, CalendarUnit.YEAR, 2);
        return Simulation.run(study, settings, List.of(), (done, total) -> {});
    }

    private static Shortage shortage(Outcome outcome, int variant) {
        return outcome.variants().get(variant).stockpiles().get(0).shortage();
    }

    /** Half of a power of two of Sobol points lies on either side of one half, so that both shares are exact. */
    @Test
    void shortageDates_areThoseOfTheStock() throws Exception {
        Shortage base = shortage(outcome(), 0);
        assertThat(base.probability()).isEqualTo(1);
        // the 51st and the 151st day of the year
        assertThat(base.p5()).isEqualTo(LocalDate.of(2022, 2, 20));
        assertThat(base.p25()).isEqualTo(LocalDate.of(2022, 2, 20));
        assertThat(base.p50()).isEqualTo(LocalDate.of(2022, 2, 20));
        assertThat(base.p75()).isEqualTo(LocalDate.of(2022, 5, 31));
        assertThat(base.p95()).isEqualTo(LocalDate.of(2022, 5, 31));
        assertThat(base.shareByDay()).hasSize(365);
        assertThat(base.shareByDay().get(50)).isEqualTo(0.5);
        assertThat(base.shareByDay().get(150)).isEqualTo(0.5);
        assertThat(base.shareByDay().get(51)).isZero();
    }

    /** At 3 a day 500 rounds last 166 days, and 1,500 beyond the year: its quantiles are after the last day. */
    @Test
    void drawsThatNeverRunShort_areCensored() throws Exception {
        Shortage fewer = shortage(outcome(), 2);
        assertThat(fewer.probability()).isEqualTo(0.5);
        assertThat(fewer.p50()).isEqualTo(LocalDate.of(2022, 6, 16));
        assertThat(fewer.p75()).isNull();
        StockpileDifference difference = difference(outcome(), 2);
        assertThat(difference.both()).isEqualTo(0.5);
        assertThat(difference.onlyBase()).isEqualTo(0.5);
        assertThat(difference.onlyVariant()).isZero();
        assertThat(difference.neither()).isZero();
        assertThat(Objects.requireNonNull(difference.days()).mean()).isEqualTo(166 - 50);
    }

    /** A period that begins 31 days earlier empties the depot 31 days earlier, in every draw. */
    @Test
    void periodOfItsOwn_movesTheShortageDate() throws Exception {
        assertThat(shortage(outcome(), 1).p5()).isEqualTo(LocalDate.of(2022, 1, 20));
        StockpileDifference difference = difference(outcome(), 1);
        assertThat(difference.both()).isEqualTo(1);
        Statistics days = Objects.requireNonNull(difference.days());
        assertThat(List.of(days.mean(), days.p5(), days.p95())).containsOnly(-31.0);
    }

    private static StockpileDifference difference(Outcome outcome, int variant) {
        return Objects.requireNonNull(
                outcome.variants().get(variant).differences().get("depot"));
    }

    @Test
    void words_areThoseOfTheSummary() {
        assertThat(Sampler.SOBOL.word()).isEqualTo("sobol");
        assertThat(Sampler.RANDOM.word()).isEqualTo("random");
        assertThat(Precision.EXACT.method().word()).isEqualTo("exact");
        assertThat(Precision.Method.HISTOGRAM.word()).isEqualTo("histogram");
    }
}
