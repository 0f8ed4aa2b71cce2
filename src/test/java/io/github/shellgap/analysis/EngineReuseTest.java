package io.github.shellgap.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shellgap.compile.CompiledScenario;
import io.github.shellgap.compile.CompiledStudy;
import io.github.shellgap.engine.Block;
import io.github.shellgap.engine.Cut;
import io.github.shellgap.engine.Engine;
import io.github.shellgap.engine.Samples;
import io.github.shellgap.reference.RandomScenarios;
import io.github.shellgap.scenario.CalendarUnit;
import io.github.shellgap.scenario.Scenario;
import io.github.shellgap.scenario.Variant;
import java.util.concurrent.atomic.AtomicLongArray;
import org.junit.jupiter.api.Test;

/** An engine runs many blocks one after the other: what ran before, whole or in part, leaves nothing behind. */
final class EngineReuseTest {
    private static final int SCENARIOS = 60;
    private static final int WIDTH = 5;
    private static final long SEED = 17;

    @Test
    void engine_forgetsWhatItRan() {
        for (long seed = 0; seed < SCENARIOS; seed++) {
            Scenario scenario = RandomScenarios.of(seed);
            Run fresh = new Run(scenario);
            Run used = new Run(scenario);
            used.whole(WIDTH, WIDTH);
            used.part(2 * WIDTH, WIDTH, scenario.period().days() / 2);
            assertSame(scenario, used.whole(0, WIDTH), fresh.whole(0, WIDTH), WIDTH, seed);
            // fewer draws than before, so that what the others left is there to be found
            assertSame(scenario, used.whole(7, 2), new Run(scenario).whole(7, 2), 2, seed);
            assertSame(scenario, used.whole(9, WIDTH), new Run(scenario).whole(9, WIDTH), WIDTH, seed);
        }
    }

    /** A block and its engine. */
    private static final class Run {
        private final CompiledStudy study;
        private final CompiledScenario compiled;
        private final Cut cut;
        private final Block block;
        private final Engine engine;

        Run(Scenario scenario) {
            study = CompiledStudy.of(Trial.study(scenario));
            compiled = study.variant(Variant.BASE);
            cut = compiled.cut(scenario.period().cutBy(CalendarUnit.MONTH));
            block = compiled.newBlock(WIDTH);
            engine = new Engine(block);
        }

        Samples whole(int firstDraw, int draws) {
            fill(firstDraw, draws);
            Samples samples = new Samples(compiled.model(), cut, draws);
            engine.run(draws, cut, samples, 0);
            return samples;
        }

        void part(int firstDraw, int draws, int days) {
            fill(firstDraw, draws);
            engine.begin(draws);
            engine.advance(days - 1);
        }

        private void fill(int firstDraw, int draws) {
            AtomicLongArray clipped =
                    new AtomicLongArray(compiled.clippedPlaces().size());
            compiled.fill(study.random(SEED), block, firstDraw, draws, clipped);
        }
    }

    private static void assertSame(Scenario scenario, Samples used, Samples fresh, int draws, long seed) {
        for (int stock = 0; stock < scenario.stockpiles().size(); stock++) {
            assertThat(used.shortageDayOf(stock)).as("seed %d", seed).isEqualTo(fresh.shortageDayOf(stock));
            assertThat(used.minimumOf(stock)).as("seed %d", seed).isEqualTo(fresh.minimumOf(stock));
            assertThat(used.initialOf(stock)).hasSize(draws).isEqualTo(fresh.initialOf(stock));
            assertThat(used.reserveOf(stock)).isEqualTo(fresh.reserveOf(stock));
            for (int measure = 0; measure < Samples.STOCK_MEASURES; measure++) {
                for (int interval = 0; interval <= fresh.intervals(); interval++) {
                    assertThat(used.ofStock(stock, measure, interval))
                            .as("seed %d stock %d measure %d interval %d", seed, stock, measure, interval)
                            .isEqualTo(fresh.ofStock(stock, measure, interval));
                }
            }
        }
        for (int flow = 0; flow < scenario.flows().size(); flow++) {
            for (int measure = 0; measure < Samples.FLOW_MEASURES; measure++) {
                for (int interval = 0; interval <= fresh.intervals(); interval++) {
                    assertThat(used.ofFlow(flow, measure, interval))
                            .as("seed %d flow %d measure %d interval %d", seed, flow, measure, interval)
                            .isEqualTo(fresh.ofFlow(flow, measure, interval));
                }
            }
        }
    }
}
