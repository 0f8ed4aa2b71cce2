package io.github.shellgap.analysis;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.shellgap.compile.CompiledScenario;
import io.github.shellgap.compile.CompiledStudy;
import io.github.shellgap.outcome.Precision;
import io.github.shellgap.outcome.Statistics;
import io.github.shellgap.outcome.StockpileDifference;
import io.github.shellgap.outcome.StockpileOutcome;
import io.github.shellgap.outcome.VariantOutcome;
import io.github.shellgap.scenario.CalendarUnit;
import io.github.shellgap.scenario.Measure;
import io.github.shellgap.scenario.Study;
import io.github.shellgap.scenario.Variant;
import java.util.ArrayList;
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
