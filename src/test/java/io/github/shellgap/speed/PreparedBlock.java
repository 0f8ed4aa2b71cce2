package io.github.shellgap.speed;

import io.github.shellgap.compile.CompiledScenario;
import io.github.shellgap.compile.CompiledStudy;
import io.github.shellgap.compile.DrawSource;
import io.github.shellgap.engine.Block;
import io.github.shellgap.engine.Collector;
import io.github.shellgap.engine.Cut;
import io.github.shellgap.engine.Engine;
import io.github.shellgap.engine.Lifetime;
import io.github.shellgap.engine.Tally;
import io.github.shellgap.problem.Checked;
import io.github.shellgap.problem.Diagnostics;
import io.github.shellgap.problem.UnreadableException;
import io.github.shellgap.read.ScenarioReader;
import io.github.shellgap.scenario.CalendarUnit;
import io.github.shellgap.scenario.Study;
import io.github.shellgap.scenario.Variant;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;

/** A scenario's first variant with one block of Sobol draws filled, ready to be run again and again. */
public final class PreparedBlock {
    /** The work that the engine's speed is stated for. */
    public static final Path REFERENCE_WORK = Path.of("src/benchmark/resources/r1.yaml");

    /** Draws of a block of a run. */
    public static final int DRAWS = 256;

    /** Takes what the engine has counted and keeps none of it. */
    private static final Collector NOWHERE = new Collector() {
        @Override
        public void interval(int interval, Tally tally, int firstDraw) {}

        @Override
        public void period(Lifetime lifetime, int firstDraw) {}
    };

    private final CompiledScenario compiled;
    private final Block block;
    private final Engine engine;
    private final Cut cut;

    private PreparedBlock(Study study, int draws) {
        CompiledStudy lowered = CompiledStudy.of(study);
        compiled = lowered.variant(Variant.BASE);
        block = compiled.newBlock(draws);
        cut = compiled.cut(study.base().period().cutBy(CalendarUnit.MONTH));
        engine = new Engine(block);
        DrawSource source = lowered.sobol(1);
        compiled.fill(
                source,
                block,
                0,
                draws,
                new AtomicLongArray(compiled.clippedPlaces().size()));
    }

    /** Reads, lowers and fills a scenario. */
    public static PreparedBlock of(Path scenario) throws UnreadableException {
        return new PreparedBlock(study(scenario), DRAWS);
    }

    /** Reads a scenario that is valid. */
    public static Study study(Path scenario) throws UnreadableException {
        Checked<Study> checked = ScenarioReader.check(ScenarioReader.load(scenario), List.of());
        return checked.fold(Checked.Valid::value, invalid -> {
            throw new IllegalArgumentException(Diagnostics.all(invalid.problems(), Diagnostics::text));
        });
    }

    /** Runs the block through the period, months counted. */
    public double run() {
        return engine.run(block.width(), cut, NOWHERE, 0);
    }

    /** Returns what the last run came to. */
    public Lifetime lifetime() {
        return engine.lifetime();
    }

    /** Returns draws times days of a run. */
    public long drawDays() {
        return (long) block.width() * block.days();
    }

    /** Returns days of a run. */
    public int days() {
        return block.days();
    }

    /** Returns an uncertain input's values, {@code [draw]}; a copy. */
    public double[] valuesOf(String path) {
        int row = compiled.inputs().stream()
                .filter(input -> input.path().equals(path))
                .findFirst()
                .orElseThrow()
                .valueRow();
        return java.util.Arrays.copyOfRange(block.rows(), row * block.width(), (row + 1) * block.width());
    }
}
