package io.github.shellgap.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shellgap.analysis.Budget.Plan;
import io.github.shellgap.compile.CompiledScenario;
import io.github.shellgap.compile.CompiledStudy;
import io.github.shellgap.outcome.CountedEnsemble.Bins;
import io.github.shellgap.outcome.Sampler;
import io.github.shellgap.outcome.Settings;
import io.github.shellgap.scenario.CalendarUnit;
import io.github.shellgap.scenario.Study;
import io.github.shellgap.stats.Histogram;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The memory of a run, reckoned here from the sizes of its arrays; nothing is run. */
final class BudgetTest {
    private static final long QUARTER = Runtime.getRuntime().maxMemory() / 4;
    private static final int THREADS = 3;
    private static final int CHUNKS = 64;

    private static Study study(int lastYear) throws Exception {
        return study(LocalDate.of(lastYear, 12, 31));
    }

    private static Study study(LocalDate last) throws Exception {
        return Trial.study("""
                format: shellgap/1
                title: t
                period: { from: 2000-01-01, to: LAST }
                stockpiles: { a: { initial: 1M to 2M }, b: { initial: 1k } }
                consumption:
                  c: { from: a, rate: { schedule: 1k/day, noise: { sd: 20%, memory: 30 days } } }
                  d: { from: b, rate: 1k/day }
                  e: { from: b, rate: 1k/day }
                variants: { v: { set: { consumption.c.chance: 50% } } }
                """.replace("LAST", last.toString()));
    }

    private static Settings settings(int draws, CalendarUnit resolution) {
        return new Settings(draws, 1, Sampler.SOBOL, false, resolution, THREADS);
    }

    private static Plan plan(Study study, int draws, CalendarUnit resolution) throws RefusedException {
        return Budget.plan(CompiledStudy.of(study), study.variants(), settings(draws, resolution), draws);
    }

    /** Two stockpiles of 7 measures and three flows of 2, in each interval and in all; 3 numbers and a day of each. */
    private static long perDraw(int intervals) {
        return 8L * (2 * 7 + 3 * 2) * (intervals + 1) + 2 * (3 * 8 + 4);
    }

    /** The variant has one uncertain input more than base. */
    private static long blocks(Study study, int draws) {
        CompiledScenario compiled = CompiledStudy.of(study).variant("v");
        int width = EnsembleRunner.widthOf(compiled, draws);
        return THREADS * (compiled.blockBytes(width) + width * compiled.noiseBytesPerDraw());
    }

    @Test
    void run_isExact_upToAQuarterOfTheHeap() throws Exception {
        Study study = study(2009);
        // nine measures and more of each stockpile of base and of a variant are compared: 80 bytes each
        long each = perDraw(10) + 2 * 80 * 2;
        int most = (int) ((QUARTER - blocks(study, 1 << 20)) / each);
        assertThat(plan(study, most, CalendarUnit.YEAR)).isEqualTo(new Plan(most, 0, 0, 0));
        assertThat(plan(study, most, CalendarUnit.YEAR).isExact()).isTrue();
        assertThat(plan(study, most + 1, CalendarUnit.YEAR).isExact()).isFalse();
        assertThat(plan(study, most + 1, CalendarUnit.YEAR))
                .isEqualTo(new Plan(most + 1, 8192, 16384, batch(study, 10, 8192, 16384, most + 1)));
    }

    private static long counted(Study study, int intervals, int pilot, int bins, int draws) {
        // 20 measures by interval, initial, reserve and minimum of two stockpiles, and nine differences of each
        long histograms = 20L * (intervals + 1) + 3 * 2 + 9 * 2;
        long pairs = 80L * 2 * pilot + blocks(study, draws);
        return blocks(study, draws) + perDraw(intervals) * pilot + pairs + histograms * Histogram.bytes(bins, CHUNKS);
    }

    /** What is left is shared by the threads, up to 4,096 draws each. */
    private static int batch(Study study, int intervals, int pilot, int bins, int draws) {
        long left = QUARTER - counted(study, intervals, pilot, bins, draws);
        return (int) Math.min(4096, left / (THREADS * perDraw(intervals)));
    }

    @ParameterizedTest
    @CsvSource({"1000, 256, 768", "256, 256, 256", "255, 256, 256", "0, 100, 100", "4096, 100, 4000"})
    void batch_isWholeBlocks_atLeastOne(int draws, int width, int batch) {
        assertThat(new Plan(1_000_000, 1024, 4096, draws).drawsPerBatch(width)).isEqualTo(batch);
    }

    @ParameterizedTest
    @CsvSource({"2027, 100000", "2042, 100000", "2099, 100000", "2150, 3000", "2099, 1500"})
    void countedRun_hasAsManyBinsAsFit_andElseAShorterPilot(int lastYear, int draws) throws Exception {
        Study study = study(lastYear);
        int days = study.base().period().days();
        Plan expected = expected(study, days, draws);
        boolean isExact = (perDraw(days) + 320) * draws + blocks(study, draws) <= QUARTER;
        if (isExact) {
            assertThat(plan(study, draws, CalendarUnit.DAY)).isEqualTo(new Plan(draws, 0, 0, 0));
        } else if (expected != null) {
            assertThat(plan(study, draws, CalendarUnit.DAY)).isEqualTo(expected);
        } else {
            assertRefused(study, draws, days);
        }
    }

    /** Returns the first plan that fits, of those with ever shorter pilots and ever fewer bins; {@code null} if none. */
    private static @Nullable Plan expected(Study study, int days, int draws) {
        for (int pilot = 8192; pilot >= 1024; pilot /= 2) {
            for (int bins = 16384; bins >= 1024; bins /= 2) {
                if (pilot < draws && counted(study, days, pilot, bins, draws) <= QUARTER) {
                    return new Plan(draws, pilot, bins, batch(study, days, pilot, bins, draws));
                }
            }
        }
        return null;
    }

    /** Whatever the heap of the tests, some lengths of a period leave room for fewer bins, and some for less. */
    @Test
    void longerPeriods_takeFewerBins_thenAShorterPilot() throws Exception {
        Set<List<Integer>> seen = new HashSet<>();
        for (double days = 50; days < 73_000; days *= 1.1) {
            Study study = study(LocalDate.of(2000, 1, 1).plusDays((long) days - 1));
            Plan expected = expected(study, (int) days, 2_000_000_000);
            if (expected != null && seen.add(List.of(expected.pilotDraws(), expected.binCount()))) {
                assertThat(plan(study, 2_000_000_000, CalendarUnit.DAY)).isEqualTo(expected);
            }
        }
        assertThat(seen.stream().map(plan -> plan.get(0)).distinct()).hasSizeGreaterThan(1);
        assertThat(seen.stream().map(plan -> plan.get(1)).distinct()).hasSizeGreaterThan(2);
    }

    private static void assertRefused(Study study, int draws, int days) {
        long needed = counted(study, days, 1024, 1024, draws);
        assertThatThrownBy(() -> plan(study, draws, CalendarUnit.DAY))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused)
                            .hasMessage("counting " + draws + " draws of " + days + " intervals would take "
                                    + gigabytes(needed) + " GB, but a quarter of the heap is " + gigabytes(QUARTER)
                                    + " GB");
                    assertThat(refused.hint())
                            .isEqualTo("use a coarser --resolution, or a heap of " + gigabytes(4 * needed)
                                    + " GB (JAVA_TOOL_OPTIONS=-Xmx" + (4 * needed / 1_048_576 + 1) + "m)");
                });
    }

    private static String gigabytes(long bytes) {
        return new BigDecimal(bytes / 1_073_741_824.0)
                .setScale(2, RoundingMode.HALF_UP)
                .toPlainString();
    }

    @Test
    void runThatFitsInNoWay_isRefusedWithItsNumbers() throws Exception {
        assertRefused(study(2199), 5_000_000, study(2199).base().period().days());
    }

    @ParameterizedTest
    @CsvSource({
        // draws of a 64th, rounded up to whole blocks
        "64000, 256, 1024",
        "65536, 256, 1024",
        "65537, 256, 1280",
        "100, 16, 16",
        "6400, 100, 100",
        "6401, 100, 200"
    })
    void chunk_isASixtyFourthOfTheDraws_inWholeBlocks(int draws, int width, int chunk) {
        assertThat(new Plan(draws, 1024, 4096, 0).bins(width)).isEqualTo(new Bins(4096, chunk, draws));
    }
}
