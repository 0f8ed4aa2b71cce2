package io.github.shellgap.analysis;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.shellgap.compile.CompiledScenario;
import io.github.shellgap.compile.CompiledStudy;
import io.github.shellgap.engine.Cut;
import io.github.shellgap.engine.Samples;
import io.github.shellgap.outcome.Precision;
import io.github.shellgap.outcome.Statistics;
import io.github.shellgap.outcome.StockpileDifference;
import io.github.shellgap.outcome.StockpileOutcome;
import io.github.shellgap.outcome.VariantOutcome;
import io.github.shellgap.scenario.CalendarUnit;
import io.github.shellgap.scenario.Measure;
import io.github.shellgap.scenario.Study;
import io.github.shellgap.scenario.Variant;
import io.github.shellgap.stats.Histogram;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs whose draws are counted, beside the same with every value kept. */
final class CountedRunsTest {
    private static final int DRAWS = 12_000;
    private static final Budget.Plan COUNTED = new Budget.Plan(DRAWS, 2048, 4096, 1024);
    private static final String SCENARIO = """
            format: shellgap/1
            title: t
            period: { from: 2022-01-01, to: 2022-12-31 }
            parameters:
              need: 0.8M/year to 1.4M/year
            stockpiles:
              depot: { initial: { triangular: [400k, 500k, 900k] }, reserve: 50k, spoilage: 2%/year }
            production:
              plants: { to: depot, rate: 0.2M/year to 0.5M/year }
            consumption:
              fires: { from: depot, rate: { schedule: need, noise: { sd: 20%, memory: 30 days } } }
            variants:
              more: { set: { stockpiles.depot.initial: { triangular: [500k, 700k, 900k] } } }
            """;

    private static final String ONLY_A_RESERVE = """
            format: shellgap/1
            title: nothing is fired
            period: { from: 2022-01-01, to: 2022-03-31 }
            stockpiles:
              depot: { initial: 1M, reserve: 10k to 20k }
            """;

    private static List<VariantOutcome> outcomes(VariantRuns runs, Study study, Workers workers) {
        CompiledStudy compiled = CompiledStudy.of(study);
        List<VariantOutcome> outcomes = new ArrayList<>();
        for (Variant variant : study.variants()) {
            CompiledScenario model = compiled.variant(variant.id());
            outcomes.add(runs.run(variant, new EnsembleRunner(model, () -> compiled.sobol(1), workers), done -> {})
                    .outcome());
        }
        return outcomes;
    }

    private static List<VariantOutcome> counted(Study study, int threads) {
        return counted(COUNTED, study, threads);
    }

    private static List<VariantOutcome> counted(Budget.Plan plan, Study study, int threads) {
        try (Workers workers = new Workers(threads)) {
            return outcomes(new CountedRuns(plan, CalendarUnit.MONTH, workers), study, workers);
        }
    }

    private static List<VariantOutcome> kept(Study study) {
        try (Workers workers = new Workers(2)) {
            return outcomes(new KeptRuns(DRAWS, CalendarUnit.MONTH, workers), study, workers);
        }
    }

    @Test
    void anyNumberOfThreads_givesTheSameBits() throws Exception {
        Study study = Trial.study(SCENARIO);
        List<VariantOutcome> one = counted(study, 1);
        assertThat(counted(study, 3)).isEqualTo(one);
    }

    @Test
    void drawsCountedTogether_changeNothing() throws Exception {
        Study study = Trial.study(SCENARIO);
        Budget.Plan blockByBlock = new Budget.Plan(COUNTED.draws(), COUNTED.pilotDraws(), COUNTED.binCount(), 0);
        assertThat(counted(blockByBlock, study, 2)).isEqualTo(counted(study, 2));
    }

    @Test
    void everyMeasure_isCloseToThatOfKeptDraws() throws Exception {
        Study study = Trial.study(SCENARIO);
        List<VariantOutcome> counted = counted(study, 2);
        List<VariantOutcome> kept = kept(study);
        for (int variant = 0; variant < kept.size(); variant++) {
            StockpileOutcome some = counted.get(variant).stockpiles().get(0);
            StockpileOutcome exact = kept.get(variant).stockpiles().get(0);
            for (Measure measure : Measure.OF_STOCKPILE) {
                for (int month = 0; month < 12; month++) {
                    assertClose(
                            some.track(measure).byInterval().get(month),
                            exact.track(measure).byInterval().get(month));
                }
                assertClose(some.track(measure).whole(), exact.track(measure).whole());
            }
            assertClose(some.minimum(), exact.minimum());
            assertClose(some.initial(), exact.initial());
            assertThat(some.reserve()).isEqualTo(exact.reserve());
            assertThat(some.shortage()).isEqualTo(exact.shortage());
        }
    }

    /** One variant with more, one with less that alone runs short in some draws, and one that begins a month later. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void differences_areThoseOfTheSameDraw(int variant) throws Exception {
        Study study = Trial.study(SCENARIO + """
                  less: { set: { stockpiles.depot.initial: { triangular: [300k, 350k, 600k] } } }
                  later: { set: { period.from: 2022-02-01 } }
                """);
        StockpileDifference counted = difference(counted(study, 2), variant);
        StockpileDifference exact = difference(kept(study), variant);
        exact.measures()
                .forEach((word, statistics) ->
                        assertClose(requireNonNull(counted.measures().get(word)), statistics));
        assertThat(counted.both()).isEqualTo(exact.both()).isPositive();
        assertThat(counted.onlyBase()).isEqualTo(exact.onlyBase());
        assertThat(counted.onlyVariant()).isEqualTo(exact.onlyVariant());
        assertThat(counted.neither()).isEqualTo(exact.neither());
        assertThat(variant == 2 ? counted.onlyVariant() : counted.onlyBase()).isPositive();
        Statistics days = requireNonNull(counted.days());
        assertThat(days.p50()).isEqualTo(requireNonNull(exact.days()).p50());
        // Sums of whole numbers are exact; the quotients are rounded.
        assertThat(days.mean()).isCloseTo(requireNonNull(exact.days()).mean(), within(1e-9));
    }

    private static StockpileDifference difference(List<VariantOutcome> outcomes, int variant) {
        return requireNonNull(outcomes.get(variant).differences().get("depot"));
    }

    @Test
    void rankError_isStated_andSmall() throws Exception {
        try (Workers workers = new Workers(2)) {
            CountedRuns runs = new CountedRuns(COUNTED, CalendarUnit.MONTH, workers);
            outcomes(runs, Trial.study(SCENARIO), workers);
            assertThat(runs.precision().method()).isEqualTo(Precision.Method.HISTOGRAM);
            // Some ten times the even share of 4,096 bins, for pieces in which the density changes.
            assertThat(runs.precision().rankError()).isBetween(1e-5, 2.5e-3);
            assertThat(runs.worstResidual()).isLessThan(1e-9);
        }
    }

    /** The whole scenario; and one in which nothing but a reserve differs from draw to draw. */
    @ParameterizedTest
    @ValueSource(strings = {SCENARIO, ONLY_A_RESERVE})
    void rankError_isThatOfTheMeasureThatIsWorst(String yaml) throws Exception {
        Study study = Trial.study(yaml);
        Samples pilot = Trial.samples(study, source -> source.sobol(1), COUNTED.pilotDraws(), 1);
        Samples all = Trial.samples(study, source -> source.sobol(1), DRAWS, 1);
        double worst = 0;
        for (int row = 0; row < Samples.STOCK_MEASURES; row++) {
            for (int interval = 0; interval <= all.intervals(); interval++) {
                worst = Math.max(worst, rankError(pilot.ofRow(row, interval), all.ofRow(row, interval)));
            }
        }
        worst = Math.max(worst, rankError(pilot.initialOf(0), all.initialOf(0)));
        worst = Math.max(worst, rankError(pilot.reserveOf(0), all.reserveOf(0)));
        worst = Math.max(worst, rankError(pilot.minimumOf(0), all.minimumOf(0)));
        assertThat(rankErrors(study).get(0)).isPositive().isEqualTo(worst);
    }

    /** Sixteen stocks in base and in the variant are counted apart; their 256 differences are not. */
    @Test
    void rankError_isThatOfADifference_whereThatIsWorse() throws Exception {
        Study study = Trial.study("""
                format: shellgap/1
                title: few values, many differences
                period: { from: 2022-01-01, to: 2022-01-31 }
                parameters:
                  a: { choice: { 1k: 25%, 2k: 25%, 3k: 25%, 4k: 25% } }
                  b: { choice: { 10k: 25%, 20k: 25%, 30k: 25%, 40k: 25% } }
                  c: { choice: { 100k: 25%, 200k: 25%, 300k: 25%, 400k: 25% } }
                  d: { choice: { 1M: 25%, 2M: 25%, 3M: 25%, 4M: 25% } }
                stockpiles: { depot: { initial: a + b } }
                variants:
                  other: { set: { stockpiles.depot.initial: c + d } }
                """);
        CompiledStudy compiled = CompiledStudy.of(study);
        double[] deltas = initial(compiled, "other");
        double[] before = initial(compiled, "base");
        for (int draw = 0; draw < DRAWS; draw++) {
            deltas[draw] -= before[draw];
        }
        double worst = rankError(Arrays.copyOf(deltas, COUNTED.pilotDraws()), deltas);
        assertThat(worst).isPositive();
        assertThat(rankErrors(study)).containsExactly(0.0, worst);
    }

    private static double[] initial(CompiledStudy compiled, String variant) {
        CompiledScenario model = compiled.variant(variant);
        Cut wholePeriod = new Cut(new int[] {30});
        Samples samples = new Samples(model.model(), wholePeriod, DRAWS);
        try (Workers workers = new Workers(1)) {
            new EnsembleRunner(model, () -> compiled.sobol(1), workers).run(wholePeriod, samples, DRAWS);
        }
        return samples.initialOf(0).clone();
    }

    private static double rankError(double[] pilot, double[] values) {
        Histogram histogram = new Histogram(pilot, COUNTED.binCount(), 1);
        histogram.add(values, 0, values.length, 0);
        return histogram.rankError(new double[] {0.05, 0.25, 0.5, 0.75, 0.95});
    }

    /** Returns the error in rank that is stated after each variant. */
    private static List<Double> rankErrors(Study study) {
        CompiledStudy compiled = CompiledStudy.of(study);
        List<Double> errors = new ArrayList<>();
        try (Workers workers = new Workers(2)) {
            CountedRuns runs = new CountedRuns(COUNTED, CalendarUnit.MONTH, workers);
            for (Variant variant : study.variants()) {
                CompiledScenario model = compiled.variant(variant.id());
                runs.run(variant, new EnsembleRunner(model, () -> compiled.sobol(1), workers), done -> {});
                errors.add(runs.precision().rankError());
            }
        }
        return errors;
    }

    @Test
    void differences_areThoseOfTheirOwnStockpile() throws Exception {
        Study study = Trial.study("""
                format: shellgap/1
                title: two
                period: { from: 2022-01-01, to: 2022-01-31 }
                stockpiles: { first: { initial: 5k }, second: { initial: 1k } }
                variants:
                  more: { set: { stockpiles.second.initial: 3k } }
                """);
        for (List<VariantOutcome> outcomes : List.of(counted(study, 1), kept(study))) {
            assertThat(finalDifference(outcomes, "first")).isZero();
            assertThat(finalDifference(outcomes, "second")).isEqualTo(2000);
        }
    }

    private static double finalDifference(List<VariantOutcome> outcomes, String stockpile) {
        StockpileDifference difference =
                requireNonNull(outcomes.get(1).differences().get(stockpile));
        return requireNonNull(difference.measures().get("final")).mean();
    }

    private static void assertClose(Statistics counted, Statistics exact) {
        // Rank errors of 0.25 % move a quantile by less than this share of the width where the density is no gap.
        double near = 0.01 * (exact.p95() - exact.p5()) + 1e-9 * Math.abs(exact.p95());
        assertThat(counted.mean()).isCloseTo(exact.mean(), within(1e-11 * Math.abs(exact.mean()) + 1e-9));
        assertThat(counted.p5()).isCloseTo(exact.p5(), within(near));
        assertThat(counted.p25()).isCloseTo(exact.p25(), within(near));
        assertThat(counted.p50()).isCloseTo(exact.p50(), within(near));
        assertThat(counted.p75()).isCloseTo(exact.p75(), within(near));
        assertThat(counted.p95()).isCloseTo(exact.p95(), within(near));
    }

    @Test
    void progress_hearsOfAsManyDrawsAsWereAnnounced() throws Exception {
        Study study = Trial.study(SCENARIO);
        CompiledStudy compiled = CompiledStudy.of(study);
        AtomicLong done = new AtomicLong();
        try (Workers workers = new Workers(2)) {
            CountedRuns runs = new CountedRuns(COUNTED, CalendarUnit.MONTH, workers);
            for (Variant variant : study.variants()) {
                CompiledScenario model = compiled.variant(variant.id());
                runs.run(variant, new EnsembleRunner(model, () -> compiled.sobol(1), workers), done::addAndGet);
            }
            // the base case, and the base case beside the variant
            assertThat(done.get()).isEqualTo(runs.drawsOf(2)).isEqualTo(3L * DRAWS);
            // spoilage and noise leave roundings in the books
            assertThat(runs.worstResidual()).isBetween(1e-18, 1e-12);
        }
    }
}
