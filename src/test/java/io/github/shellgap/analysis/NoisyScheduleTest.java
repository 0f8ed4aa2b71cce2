package io.github.shellgap.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shellgap.compile.CompiledScenario;
import io.github.shellgap.compile.CompiledStudy;
import io.github.shellgap.compile.DrawSource;
import io.github.shellgap.engine.Block;
import io.github.shellgap.engine.Cut;
import io.github.shellgap.engine.Engine;
import io.github.shellgap.engine.Samples;
import io.github.shellgap.scenario.CalendarUnit;
import io.github.shellgap.scenario.Study;
import io.github.shellgap.scenario.Variant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A noise multiplies every day on which its flow wants something, however that day is found; bit for bit. */
final class NoisyScheduleTest {
    private static final int DRAWS = 20;
    private static final String NOISE = "noise: { sd: 30%, memory: 20 days }";

    /** A flow that is not noisy wants so much in each draw. */
    private static final double QUIET = 1;

    private static Study study(String flows) throws Exception {
        return Trial.study("""
                format: shellgap/1
                title: Noise
                period: { from: 2022-01-01, to: 2022-12-31 }
                stockpiles: { s: { initial: 0 } }
                """ + flows);
    }

    private static Study producing(String rate) throws Exception {
        return study("production: { p: { to: s, rate: " + rate + " } }\n");
    }

    private static Samples samples(Study study) {
        return Trial.samples(study, compiled -> compiled.random(1), DRAWS, 1);
    }

    /** Returns what a flow moved in every month, draw by draw. */
    private static List<List<Double>> moved(Samples samples, int flow) {
        List<List<Double>> byDraw = new ArrayList<>();
        for (int draw = 0; draw < DRAWS; draw++) {
            List<Double> months = new ArrayList<>();
            for (int month = 0; month < samples.intervals(); month++) {
                months.add(samples.ofFlow(flow, Samples.AMOUNT, month)[draw]);
            }
            byDraw.add(months);
        }
        return byDraw;
    }

    private static List<List<Double>> moved(Study study) {
        return moved(samples(study), 0);
    }

    @Test
    void delayedSegment_isAsNoisy_asWithADelayThatIsDrawn() throws Exception {
        String segment =
                "{ schedule: [ { from: 2022-03-01, to: 2022-03-31, rate: 1/day } ], delay: DELAY, " + NOISE + " }";
        assertThat(moved(producing(segment.replace("DELAY", "10 days"))))
                .isEqualTo(moved(producing(segment.replace("DELAY", "{ choice: { 10 days: 1 } }"))));
    }

    @Test
    void singleDay_isNoisy() throws Exception {
        String days = "{ schedule: [ { from: 2022-03-01, to: 2022-03-01, rate: 1/day } ], " + NOISE + " }";
        double[] march = samples(producing(days)).ofFlow(0, Samples.AMOUNT, 2);
        assertThat(Arrays.stream(march).boxed().toList()).doesNotContain(QUIET).doesNotHaveDuplicates();
    }

    /** All that comes was sent since December, when every draw has begun to send. */
    @Test
    void daysBeforeThePeriod_areNoisy_whenTheirFirstIsDrawn() throws Exception {
        String imports =
                "imports: { i: { to: s, lag: 31 days, rate: { schedule: [ { FROM to: 2022-06-30, rate: 1/day } ], "
                        + NOISE + " } } }\n";
        assertThat(moved(study(imports.replace("FROM", "from: { uniform: [2021-10-01, 2021-11-30] },"))))
                .isEqualTo(moved(study(imports.replace("FROM", "from: 2021-10-01,"))));
    }

    @Test
    void delayThatIsDrawn_takesTheNoiseAlong_drawByDraw() throws Exception {
        String late = "{ schedule: { schedule: 1/day, " + NOISE + " }, delay: DELAY }";
        List<List<Double>> none = moved(producing(late.replace("DELAY", "0 days")));
        List<List<Double>> some = moved(producing(late.replace("DELAY", "40 days")));
        List<List<Double>> either =
                moved(producing(late.replace("DELAY", "{ choice: { 0 days: 50%, 40 days: 50% } }")));
        int delayed = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            assertThat(either.get(draw)).isIn(none.get(draw), some.get(draw));
            delayed += either.get(draw).equals(some.get(draw)) ? 1 : 0;
        }
        assertThat(delayed).isBetween(1, DRAWS - 1);
    }

    private static final String TWO = "production: { p: { to: s, rate: { schedule: 1/day, " + NOISE
            + " } }, q: { to: s, rate: { schedule: 1/day, " + NOISE + " } } }\n";

    private static Samples from(UnaryOperator<String> streams) throws Exception {
        return Trial.samples(study(TWO), compiled -> compiled.random(1).withNoiseStreams(streams), DRAWS, 1);
    }

    @Test
    void noises_comeFromTheStreamsTheyAreGiven() throws Exception {
        Samples own = samples(study(TWO));
        Samples shared = from(path -> "production.p.rate.noise");
        assertThat(moved(shared, 0)).isEqualTo(moved(own, 0));
        assertThat(moved(shared, 1)).isEqualTo(moved(own, 0)).isNotEqualTo(moved(own, 1));
    }

    @Test
    void centralRun_isWithoutNoise_afterDrawsInTheSameBlock() throws Exception {
        Study study = producing("{ schedule: 1/day, " + NOISE + " }");
        CompiledStudy compiled = CompiledStudy.of(study);
        CompiledScenario model = compiled.variant(Variant.BASE);
        Block block = model.newBlock(1);
        Cut year = model.cut(study.base().period().cutBy(CalendarUnit.YEAR));
        double drawn = produced(model, compiled.random(1), block, year);
        // 365 days of one round each: whole numbers, so that no sum is rounded
        assertThat(drawn).isNotEqualTo(365 * QUIET);
        assertThat(produced(model, compiled.central(), block, year)).isEqualTo(365 * QUIET);
    }

    private static double produced(CompiledScenario model, DrawSource source, Block block, Cut cut) {
        model.fill(
                source, block, 0, 1, new AtomicLongArray(model.clippedPlaces().size()));
        Samples samples = new Samples(model.model(), cut, 1);
        new Engine(block).run(1, cut, samples, 0);
        return samples.ofFlow(0, Samples.AMOUNT, 0)[0];
    }
}
