package io.github.shellgap.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import io.github.shellgap.compile.CompiledScenario;
import io.github.shellgap.compile.CompiledStudy;
import io.github.shellgap.engine.Cut;
import io.github.shellgap.engine.Samples;
import io.github.shellgap.engine.SliceRows;
import io.github.shellgap.engine.Tally;
import io.github.shellgap.engine.WholePeriod;
import io.github.shellgap.outcome.VariantOutcome;
import io.github.shellgap.reference.RandomScenarios;
import io.github.shellgap.scenario.CalendarUnit;
import io.github.shellgap.scenario.Study;
import io.github.shellgap.scenario.Variant;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs whose draws rest after each slice of the period, beside the same without a rest. */
final class SlicedRunTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int SCENARIOS = 80;

    /** Two blocks and a part of one, so that an engine runs others while a block rests. */
    private static final int DRAWS = 2 * EnsembleRunner.BLOCK_DRAWS + 9;

    private static final String SCENARIO = """
            format: shellgap/1
            title: t
            period: { from: 2022-01-01, to: 2025-12-31 }
            stockpiles:
              depot: { initial: { triangular: [400k, 500k, 900k] }, reserve: 50k, spoilage: 2%/year }
              front: { initial: 10k to 20k, cover: 3 days }
            production:
              plants: { to: depot, rate: 0.2M/year to 0.5M/year }
            imports:
              partner: { to: depot, rate: 0.1M/year to 0.2M/year, lag: 10 days to 40 days }
            transfers:
              supply: { from: depot, to: front, rate: 0.6M/year to 0.8M/year, lag: 3 days }
            consumption:
              fires: { from: front, rate: { schedule: 0.4M/year to 0.9M/year, noise: { sd: 20%, memory: 30 days } } }
            variants:
              more: { set: { stockpiles.depot.initial: { triangular: [500k, 700k, 900k] } } }
              calm: { set: { consumption.fires.rate: 0.4M/year to 0.9M/year } }
            """;

    /** The same with nothing long under way. */
    private static final String PROMPT =
            SCENARIO.replace(", lag: 10 days to 40 days", "").replace(", lag: 3 days", "");

    @AutoClose
    private final Workers idle = new Workers(1);

    /** A run that can be made with rests and without. */
    private static final class Run {
        private final Study study;
        private final CompiledStudy compiled;
        private final CompiledScenario model;
        private final Cut cut;
        private final int intervals;
        private final int[] rows;

        Run(Study study, CalendarUnit unit) {
            this.study = study;
            compiled = CompiledStudy.of(study);
            model = compiled.variant(Variant.BASE);
            cut = model.cut(study.base().period().cutBy(unit));
            intervals = cut.intervals();
            rows = IntStream.range(0, Tally.rowsOf(model.model())).toArray();
        }

        Samples withoutRest() {
            return Trial.samples(study, source -> source.sobol(1), DRAWS, 1);
        }

        SliceRows room(int atMost) {
            return new SliceRows(rows, atMost, EnsembleRunner.widthOf(model, DRAWS), DRAWS);
        }

        SlicedRun sliced(SliceRows slice, Workers workers) {
            return new SlicedRun(new EnsembleRunner(model, () -> compiled.sobol(1), workers), cut, slice, DRAWS);
        }

        /** Returns every value of every interval, {@code [row][interval][draw]}. */
        double[][][] values(SlicedRun run, Workers workers) {
            double[][][] values = new double[rows.length][intervals][];
            run.run(
                    workers,
                    slice -> {
                        for (int interval = slice.first(); interval < slice.first() + slice.intervals(); interval++) {
                            for (int row = 0; row < rows.length; row++) {
                                values[row][interval] = new double[DRAWS];
                                slice.copy(row, interval, values[row][interval]);
                            }
                        }
                    },
                    done -> {});
            return values;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void rest_changesNoBitOfAnyDraw(int threads) {
        for (long seed = 0; seed < SCENARIOS; seed++) {
            Run run = new Run(Trial.study(RandomScenarios.of(seed)), CalendarUnit.MONTH);
            assertSame(run, seed % 2 == 0 ? 1 : 3, threads, "seed " + seed);
        }
    }

    @Test
    void rest_changesNothing_ofNoiseCoverLagsAndShortages() throws Exception {
        Run run = new Run(Trial.study(SCENARIO), CalendarUnit.MONTH);
        int[] days = run.withoutRest().shortageDayOf(1);
        assertThat(days).as("the front runs short in some draws").contains(Samples.NEVER);
        assertThat(IntStream.of(days).distinct().count()).isGreaterThan(20);
        assertSame(run, 1, 2, "made up");
    }

    /**
     * Every stock is least when January ends, in a block in which nothing has changed for days. Meanwhile the engine has
     * run another to the end of February, on whose last day some of its draws lose something.
     */
    @Test
    void leastStock_isThatOfTheBlock_notOfTheOneBefore() throws Exception {
        Run run = new Run(Trial.study("""
                format: shellgap/1
                title: t
                period: { from: 2022-01-01, to: 2022-12-31 }
                stockpiles: { depot: { initial: 100k to 200k } }
                production: { plants: { to: depot, rate: [{ from: 2022-02, rate: 5k/day }] } }
                consumption: { fires: { from: depot, rate: 1k/day } }
                events:
                  hit: { on: { uniform: [2022-02-28, 2022-11-10] }, destroys: { stockpile: depot, amount: 1k } }
                """), CalendarUnit.MONTH);
        Samples samples = run.withoutRest();
        assertThat(samples.minimumOf(0)).isEqualTo(samples.ofStock(0, Samples.STOCK, 0));
        assertSame(run, 1, 1, "still");
    }

    private static void assertSame(Run run, int atMost, int threads, String name) {
        Samples expected = run.withoutRest();
        try (Workers workers = new Workers(threads)) {
            SlicedRun sliced = run.sliced(run.room(Math.min(atMost, run.intervals)), workers);
            double[][][] values = run.values(sliced, workers);
            for (int row = 0; row < run.rows.length; row++) {
                for (int interval = 0; interval < run.intervals; interval++) {
                    assertThat(values[row][interval])
                            .as("%s row %d interval %d", name, row, interval)
                            .isEqualTo(expected.ofRow(row, interval));
                }
            }
            assertSame(sliced.period(), expected.wholePeriod(), run, name);
        }
    }

    private static void assertSame(WholePeriod period, WholePeriod expected, Run run, String name) {
        for (int row = 0; row < run.rows.length; row++) {
            assertThat(period.ofRow(row)).as("%s row %d", name, row).isEqualTo(expected.ofRow(row));
        }
        for (int stock = 0; stock < run.model.model().stocks().size(); stock++) {
            assertThat(period.initialOf(stock)).as(name).isEqualTo(expected.initialOf(stock));
            assertThat(period.reserveOf(stock)).as(name).isEqualTo(expected.reserveOf(stock));
            assertThat(period.minimumOf(stock)).as(name).isEqualTo(expected.minimumOf(stock));
            assertThat(period.shortageDayOf(stock)).as(name).isEqualTo(expected.shortageDayOf(stock));
        }
    }

    @Test
    void outcome_doesNotDependOnTheRoomForASlice() throws Exception {
        Study study = Trial.study(SCENARIO);
        List<VariantOutcome> atOnce = outcomes(study, Long.MAX_VALUE);
        assertThat(outcomes(study, 1)).isEqualTo(atOnce);
        assertThat(outcomes(study, 1 << 20)).isEqualTo(atOnce);
    }

    private static List<VariantOutcome> outcomes(Study study, long sliceBytes) {
        CompiledStudy compiled = CompiledStudy.of(study);
        List<VariantOutcome> outcomes = new ArrayList<>();
        try (Workers workers = new Workers(2)) {
            KeptRuns runs = new KeptRuns(DRAWS, CalendarUnit.MONTH, workers, sliceBytes);
            for (Variant variant : study.variants()) {
                CompiledScenario model = compiled.variant(variant.id());
                outcomes.add(runs.run(variant, new EnsembleRunner(model, () -> compiled.sobol(1), workers), done -> {})
                        .outcome());
            }
        }
        return outcomes;
    }

    @Test
    void progress_countsEveryDrawOnce() throws Exception {
        Run run = new Run(Trial.study(SCENARIO), CalendarUnit.QUARTER);
        AtomicLong done = new AtomicLong();
        try (Workers workers = new Workers(2)) {
            run.sliced(run.room(3), workers).run(workers, slice -> {}, done::addAndGet);
        }
        assertThat(done).hasValue(DRAWS);
    }

    @Test
    void room_doesNotGrowWithTheIntervals() throws Exception {
        EnsembleRunner calm = runner(CompiledStudy.of(Trial.study(PROMPT)), "calm");
        int[] rows = {0, 1, 2};
        long oneInterval = 8L * rows.length * DRAWS;
        for (int intervals = 1; intervals < 1500; intervals = intervals * 5 / 4 + 1) {
            int room = new SliceRoom(DRAWS, 7 * oneInterval)
                    .of(calm, rows, intervals)
                    .room();
            assertThat(room).as("of %d intervals", intervals).isBetween(Math.min(intervals, 4), 7);
            assertThat(new SliceRoom(DRAWS, 1).of(calm, rows, intervals).room()).isEqualTo(1);
        }
    }

    @Test
    void slices_areAsFewAsCanBe() {
        assertThat(Slice.of(6, 3)).containsExactly(new Slice(0, 3), new Slice(3, 6));
        assertThat(Slice.of(7, 3)).containsExactly(new Slice(0, 2), new Slice(2, 4), new Slice(4, 7));
        assertThat(Slice.of(2, 3)).containsExactly(new Slice(0, 2));
    }

    @Test
    void room_isUsedAgain_whereTheNextVariantIsAlike() throws Exception {
        EnsembleRunner calm = runner(CompiledStudy.of(Trial.study(PROMPT)), "calm");
        SliceRoom room = new SliceRoom(DRAWS, 1 << 20);
        SliceRows first = room.of(calm, new int[] {0, 1}, 48);
        assertThat(room.of(calm, new int[] {0, 1}, 48)).isSameAs(first);
        assertThat(room.of(calm, new int[] {0, 2}, 48)).isNotSameAs(first);
    }

    @Test
    void noisyRun_isDoneInOneSlice_whereItsNoiseTakesMoreThanItsValues() throws Exception {
        CompiledStudy compiled = CompiledStudy.of(Trial.study(PROMPT));
        // Four years of daily factors beside 48 values of a draw.
        assertThat(new SliceRoom(DRAWS, 1)
                        .of(runner(compiled, Variant.BASE), new int[] {0}, 48)
                        .room())
                .isEqualTo(48);
        assertThat(new SliceRoom(DRAWS, 1)
                        .of(runner(compiled, "calm"), new int[] {0}, 48)
                        .room())
                .isEqualTo(1);
    }

    /** Every day's sendings are held until they arrive; of an uncertain lag the longest counts. */
    @ParameterizedTest
    @CsvSource({
        "imports, 200 days, 1",
        "imports, 260 days, 24",
        "imports, '{ uniform: [100 days, 200 days] }', 1",
        "imports, '{ uniform: [100 days, 300 days] }', 24",
        "transfers, 200 days, 1",
        "transfers, 260 days, 24"
    })
    void slowFlow_isRunInOneSlice_whereWhatIsUnderWayTakesMoreThanHalfOfItsValues(String kind, String lag, int room)
            throws Exception {
        String from = kind.equals("imports") ? "" : "from: rear, ";
        CompiledStudy compiled = CompiledStudy.of(
                Trial.study("""
                format: shellgap/1
                title: t
                period: { from: 2022-01-01, to: 2023-12-31 }
                stockpiles: { depot: { initial: 1M to 2M }, rear: { initial: 9M } }
                KIND: { gifts: { FROM to: depot, rate: 1k/day to 2k/day, lag: LAG } }
                consumption: { fires: { from: depot, rate: 1k/day } }
                """.replace("KIND", kind).replace("FROM ", from).replace("LAG", lag)));
        // by hand: 20 rows of 24 months are 480 numbers of a draw, of which 240 days of sendings are half
        int[] rows = IntStream.range(0, 20).toArray();
        assertThat(new SliceRoom(DRAWS, 1)
                        .of(runner(compiled, Variant.BASE), rows, 24)
                        .room())
                .isEqualTo(room);
    }

    /** An import's noise begins as long before the period as it is under way. */
    @Test
    void noiseBeforeThePeriod_countsToo() throws Exception {
        CompiledStudy compiled = CompiledStudy.of(Trial.study("""
                format: shellgap/1
                title: t
                period: { from: 2022-01-01, to: 2022-12-31 }
                stockpiles: { depot: { initial: 1M to 2M } }
                imports: { gifts: { to: depot, rate: { schedule: 1k/day to 2k/day, noise: { sd: 10%, memory: 9 days } }, lag: 100 days } }
                """));
        // by hand: 365 days of the period, 100 before it, and 100 days' sendings under way
        assertThat(runner(compiled, Variant.BASE).restingBytesPerDraw(DRAWS)).isEqualTo(8 * (365 + 100 + 100));
    }

    private EnsembleRunner runner(CompiledStudy compiled, String variant) {
        return new EnsembleRunner(compiled.variant(variant), () -> compiled.sobol(1), idle);
    }

    @Test
    void interrupt_stopsARun_beforeItsFirstBlock() throws Exception {
        Run run = new Run(Trial.study(SCENARIO), CalendarUnit.YEAR);
        AtomicLong slices = new AtomicLong();
        try (Workers workers = new Workers(1)) {
            SlicedRun sliced = run.sliced(run.room(1), workers);
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> sliced.run(workers, slice -> slices.incrementAndGet(), done -> {}))
                    .isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(slices).hasValue(0);
    }

    @Test
    void interrupt_stopsARun_betweenTwoSlices() throws Exception {
        Run run = new Run(Trial.study(SCENARIO), CalendarUnit.YEAR);
        AtomicLong slices = new AtomicLong();
        try (Workers workers = new Workers(1)) {
            SlicedRun sliced = run.sliced(run.room(1), workers);
            assertThatThrownBy(() -> sliced.run(
                            workers,
                            slice -> {
                                slices.incrementAndGet();
                                Thread.currentThread().interrupt();
                            },
                            done -> {}))
                    .isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(slices).hasValue(1);
    }

    @Test
    void rest_takesNoMoreRoom_eachTimeItComes() throws Exception {
        Run byMonth = new Run(Trial.study(SCENARIO), CalendarUnit.MONTH);
        Run byDay = new Run(Trial.study(SCENARIO), CalendarUnit.DAY);
        long blocks = (DRAWS + EnsembleRunner.BLOCK_DRAWS - 1) / EnsembleRunner.BLOCK_DRAWS;
        long more = allocated(byDay) - allocated(byMonth);
        // An object for each block and slice, and what hands the blocks to threads; the values of one row of one block
        // would take 2,048 bytes.
        assertThat(more / ((byDay.intervals - byMonth.intervals) * blocks))
                .as("bytes of a block and slice")
                .isLessThan(500);
    }

    private static long allocated(Run run) {
        long least = Long.MAX_VALUE;
        // The first time loads classes.
        for (int time = 0; time < 3; time++) {
            try (Workers workers = new Workers(1)) {
                SlicedRun sliced = run.sliced(run.room(1), workers);
                long before = THREADS.getCurrentThreadAllocatedBytes();
                sliced.run(workers, slice -> {}, done -> {});
                least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
            }
        }
        return least;
    }
}
