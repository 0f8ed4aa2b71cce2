package io.github.shellgap.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.shellgap.outcome.Outcome;
import io.github.shellgap.outcome.Sampler;
import io.github.shellgap.outcome.Settings;
import io.github.shellgap.outcome.Shortage;
import io.github.shellgap.outcome.StockpileOutcome;
import io.github.shellgap.scenario.CalendarUnit;
import io.github.shellgap.scenario.Measure;
import io.github.shellgap.scenario.Metric;
import io.github.shellgap.scenario.MetricReader;
import io.github.shellgap.scenario.Scenario;
import io.github.shellgap.scenario.Study;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trials run the draws of a run, and read its measures off them. */
final class TrialsTest {
    private static final String SCENARIO = """
            format: shellgap/1
            title: two years, noisy, with a chance
            period: { from: 2024-01-15, to: 2025-12-31 }
            parameters:
              need: { claims: [{ value: 90k/month }, { value: 70k/month to 130k/month }] }
            stockpiles:
              depot: { initial: 900k to 1.4M, reserve: 100k, spoilage: 1%/year }
            production:
              plants: { to: depot, rate: 40k/month }
            imports:
              partner: { to: depot, rate: [{ from: 2024-07, rate: 20k/month to 60k/month }], lag: 45 days, chance: 70% }
            consumption:
              fires: { from: depot, rate: { schedule: need, noise: { sd: 20%, memory: 30 days } } }
            variants:
              no-partner: { set: { imports.partner.chance: 0 } }
            """;

    private static Settings settings(int threads) {
        return new Settings(2048, 1, io.github.shellgap.outcome.Sampler.SOBOL, false, CalendarUnit.QUARTER, threads);
    }

    private static List<Metric> metrics(Study study, String... texts) throws Exception {
        List<Metric> metrics = new ArrayList<>();
        for (String text : texts) {
            metrics.add(MetricReader.of(study.base()).read(text));
        }
        return metrics;
    }

    @Test
    void trials_readWhatARunOfTheSameDrawsFinds() throws Exception {
        Study study = Trial.study(SCENARIO);
        Outcome outcome = Simulation.run(study, settings(2), List.of(), (done, total) -> {});
        StockpileOutcome depot = Trial.stockpile(outcome, "depot");
        List<Readings> readings;
        try (Trials trials = Trials.of(study, List.of(), settings(2), (done, total) -> {})) {
            readings = trials.run(
                    study.base(),
                    metrics(
                            study,
                            "stock:depot@2024-06-30",
                            "shortfall:depot",
                            "met:depot@2024-Q2",
                            "shortage-date:depot",
                            "shortage-by:depot@2025-12-31",
                            "amount:partner"));
        }
        // The same draws in the same order: a stock is the same number, and so are whole-period sums.
        var june = depot.track(Measure.STOCK).byInterval().get(1);
        assertThat(readings.get(0).quantile(0.5)).isEqualTo(june.p50());
        assertThat(readings.get(0).mean()).isEqualTo(june.mean());
        var shortfall = depot.track(Measure.SHORTFALL).whole();
        // Summed by other intervals, so a few roundings of some 1e6.
        assertThat(readings.get(1).mean()).isCloseTo(shortfall.mean(), within(1e-6));
        assertThat(readings.get(2).quantile(0.95))
                .isCloseTo(depot.track(Measure.MET).byInterval().get(1).p95(), within(1e-6));
        Shortage shortage = depot.shortage();
        assertThat(shortage.p25()).isNotNull();
        assertThat(readings.get(3).dayOf(readings.get(3).quantile(0.25))).isEqualTo(shortage.p25());
        assertThat(readings.get(3).quantile(0.95)).isInfinite();
        assertThat(shortage.p95()).isNull();
        assertThat(readings.get(3).censoredShare()).isCloseTo(1 - shortage.probability(), within(1e-12));
        assertThat(readings.get(3).mean()).isInfinite();
        assertThat(readings.get(4).mean()).isCloseTo(shortage.probability(), within(1e-12));
        assertThat(readings.get(5).mean())
                .isCloseTo(
                        outcome.variants().get(0).flows().stream()
                                .filter(flow -> flow.flow().id().equals("partner"))
                                .findFirst()
                                .orElseThrow()
                                .track(Measure.AMOUNT)
                                .whole()
                                .mean(),
                        within(1e-6));
    }

    @Test
    void trials_areTheSameForAnyNumberOfThreads() throws Exception {
        Study study = Trial.study(SCENARIO);
        List<double[]> values = new ArrayList<>();
        for (int threads : new int[] {1, 3}) {
            try (Trials trials = Trials.of(study, List.of(), settings(threads), (done, total) -> {})) {
                values.add(trials.run(study.base(), metrics(study, "shortfall:depot@2025"))
                        .get(0)
                        .byDraw());
            }
        }
        assertThat(values.get(0)).isEqualTo(values.get(1));
        assertThat(values.get(0)[0]).isNotEqualTo(values.get(0)[1]);
    }

    @Test
    void inputs_areTheUnknownsOfTheDocument_withTheirValues() throws Exception {
        Study study = Trial.study(SCENARIO);
        try (Trials trials = Trials.of(study, List.of(), settings(2), (done, total) -> {})) {
            var inputs = trials.inputs(study.base());
            assertThat(inputs.stream().map(input -> input.path() + " " + input.kind()))
                    .containsExactly(
                            "consumption.fires.rate.noise NOISE",
                            "imports.partner.chance CHANCE",
                            "imports.partner.rate.0.rate QUANTITY",
                            "parameters.need QUANTITY",
                            "stockpiles.depot.initial QUANTITY");
            double[][] values = trials.valuesOf(
                    study.base(),
                    inputs.subList(1, 5),
                    trials.drawsOf(settings(2).seed()));
            // A Sobol point set puts exactly 70 % of 2,048 coordinates, to one, below 0.7.
            assertThat(java.util.Arrays.stream(values[0]).sum()).isCloseTo(0.7 * 2048, within(1.0));
            // Half of the draws believe the first claim: 90k a month is 1.08M a year.
            assertThat(java.util.Arrays.stream(values[2]).filter(value -> value == 1_080_000))
                    .hasSize(1024);
            assertThat(java.util.Arrays.stream(values[3])
                            .filter(rounds -> rounds < 9e5 || rounds > 1.4e6)
                            .count())
                    .isBetween(203L, 207L);
        }
    }

    @Test
    void interruptedThread_stopsTheRun() throws Exception {
        Study study = Trial.study(SCENARIO);
        for (int threads : new int[] {1, 2}) {
            try (Trials trials = Trials.of(study, List.of(), settings(threads), (done, total) -> {})) {
                List<Metric> metrics = metrics(study, "shortfall:depot");
                Thread.currentThread().interrupt();
                assertThatThrownBy(() -> trials.run(study.base(), metrics)).isInstanceOf(CancellationException.class);
                assertThat(Thread.interrupted()).isTrue();
            }
        }
    }

    @Test
    void moreValuesThanTheHeapHolds_areRefusedWithNumbers() throws Exception {
        Study study = Trial.study(SCENARIO);
        try (Trials trials = Trials.of(study, List.of(), settings(1), (done, total) -> {})) {
            List<Metric> metrics = metrics(study, "shortfall:depot");
            long fitting = Runtime.getRuntime().maxMemory() / 4 / 8 / 2048;
            trials.require(study.base(), metrics, fitting / 2);
            assertThatThrownBy(() -> trials.require(study.base(), metrics, 2 * fitting))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("2048 draws of " + 2 * fitting + " numbers");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', nullValues = "-", textBlock = """
            shortfal:depot; no metric is named 'shortfal'; did you mean 'shortfall'?
            shortfall:depo; no stockpile is named 'depo'; did you mean 'depot'?
            amount:plant; no flow is named 'plant'; did you mean 'plants'?
            amount:depot; 'amount' is asked of a flow, and 'depot' is a stockpile; shortage-date, shortage-by, stock
            gap:plants; 'gap' is asked of a stockpile, and 'plants' is a flow; wanted, amount
            stock:depot; lacks its date; write stock:depot@2025-12-31
            shortage-date:depot@2024; takes no date; write shortage-date:depot
            shortfall:depot@2026; 2026 lies outside the period; from 2024-01-15 to 2025-12-31
            shortage-by:depot@2026-Q1; outside the period; from 2024-01-15 to 2025-12-31
            stock:depot@2024-13; 13; -
            shortfall; names no stockpile; write shortfall:depot
            """)
    void metricThatIsNone_isRefusedWithTheRemedy(String text, String message, String hint) throws Exception {
        MetricReader reader = MetricReader.of(Trial.study(SCENARIO).base());
        assertThatThrownBy(() -> reader.read(text))
                .isInstanceOf(io.github.shellgap.scenario.MetricException.class)
                .hasMessageContaining(message)
                .satisfies(e -> assertThat(((io.github.shellgap.scenario.MetricException) e).hint())
                        .contains(hint == null ? "" : hint));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "stock:depot@2025-12-31; to: 2025-12-31; to: 2025-12-30; lie outside the period",
                "shortage-by:depot@2025-12-31; to: 2025-12-31; to: 2025-12-30; lie outside the period",
                "met:depot@2025; to: 2025-12-31; to: 2025-12-30; lie outside the period",
                "met:depot@2024-Q1; from: 2024-01-15; from: 2024-01-16; lie outside the period",
                "amount:plants; plants:; works:; 'plants' is not there in every scenario",
                "shortfall:depot; depot; store; 'depot' is not there in every scenario"
            })
    void metricThatAnotherScenarioLacks_isRefused(String metric, String before, String after, String message)
            throws Exception {
        Study study = Trial.study(SCENARIO);
        Scenario other = Trial.study(
                        SCENARIO.substring(0, SCENARIO.indexOf("variants:")).replace(before, after))
                .base();
        List<Metric> metrics = metrics(study, metric);
        try (Trials trials = Trials.of(study, List.of(other), settings(2), Asked.UNHEARD)) {
            assertThat(trials.run(study.base(), metrics)).hasSize(1);
            assertThatThrownBy(() -> trials.run(other, metrics))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining(message);
        }
    }

    /** The draws of a random run begin as those of a longer one, whose blocks are all full. */
    @Test
    void lastBlock_isReadToItsEnd_whereItIsNotFull() throws Exception {
        Study study = Trial.study(SCENARIO);
        List<Metric> metrics = metrics(study, "shortfall:depot", "stock:depot@2025-12-31");
        List<double[]> some = new ArrayList<>();
        List<double[]> all = new ArrayList<>();
        for (int draws : new int[] {1301, 2048}) {
            Settings random = new Settings(draws, 1, Sampler.RANDOM, false, CalendarUnit.QUARTER, 2);
            try (Trials trials = Trials.of(study, List.of(), random, Asked.UNHEARD)) {
                List<double[]> read = draws == 2048 ? all : some;
                trials.run(study.base(), metrics).forEach(one -> read.add(one.byDraw()));
                read.add(trials.uniformsOf(study.base(), "parameters.need", trials.drawsOf(1)));
            }
        }
        for (int k = 0; k < some.size(); k++) {
            assertThat(some.get(k)).isEqualTo(Arrays.copyOf(all.get(k), 1301));
        }
    }

    @Test
    void centralTrial_isTheCentralRun() throws Exception {
        Study study = Trial.study(SCENARIO);
        Settings central = new Settings(2048, 1, Sampler.SOBOL, true, CalendarUnit.QUARTER, 2);
        try (Trials trials = Trials.of(study, List.of(), central, Asked.UNHEARD)) {
            double[] stock = trials.run(study.base(), metrics(study, "stock:depot@2025-12-31"))
                    .get(0)
                    .byDraw();
            Outcome outcome = Simulation.run(study, central, List.of(), Asked.UNHEARD);
            assertThat(stock)
                    .containsExactly(Trial.stockpile(outcome, "depot")
                            .track(Measure.STOCK)
                            .whole()
                            .mean());
        }
    }
}
