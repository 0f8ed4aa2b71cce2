package io.github.shellgap.analysis;

import io.github.shellgap.compile.CompiledScenario;
import io.github.shellgap.compile.DrawSource;
import io.github.shellgap.engine.Block;
import io.github.shellgap.engine.Cut;
import io.github.shellgap.engine.Engine;
import io.github.shellgap.engine.Samples;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Runs all draws of one compiled scenario, block by block on all workers. */
final class EnsembleRunner {
    /** Draws of a block: large enough to vectorise, small enough to stay in the cache. */
    static final int BLOCK_DRAWS = 256;

    /** Room for a block's noise; it bounds the width of blocks whose flows are noisy over a long period. */
    private static final long NOISE_BYTES = 16L << 20;

    private final CompiledScenario compiled;
    private final Supplier<DrawSource> sources;
    private final Workers workers;
    private final AtomicLongArray clipped;

    /**
     * Prepares a run.
     *
     * @param sources gives each thread a source of the same draws
     */
    EnsembleRunner(CompiledScenario compiled, Supplier<DrawSource> sources, Workers workers) {
        this.compiled = compiled;
        this.sources = sources;
        this.workers = workers;
        clipped = new AtomicLongArray(compiled.clippedPlaces().size());
    }

    /** Returns draws clipped so far, by place. */
    AtomicLongArray clipped() {
        return clipped;
    }

    /** Returns the draws of a block of this scenario. */
    static int widthOf(CompiledScenario compiled, int draws) {
        long perDraw = Math.max(1, compiled.noiseBytesPerDraw());
        int fitting = (int) Math.max(16, Math.min(BLOCK_DRAWS, NOISE_BYTES / perDraw));
        return Math.min(fitting, draws);
    }

    /**
     * Runs the draws.
     *
     * @param done hears how many draws a finished block held
     * @return the worst residual of the mass balance
     * @throws IllegalStateException if rounds appeared or vanished: a defect of the program
     */
    double run(Cut cut, Samples samples, int draws, IntConsumer done) {
        int width = widthOf(compiled, draws);
        int blocks = (draws + width - 1) / width;
        AtomicLong worstBits = new AtomicLong(Double.doubleToLongBits(0));
        workers.forEach(blocks, () -> {
            Block block = compiled.newBlock(width);
            Engine engine = new Engine(block);
            DrawSource source = sources.get();
            return index -> {
                int first = index * width;
                int count = Math.min(width, draws - first);
                compiled.fill(source, block, first, count, clipped);
                double worst = engine.run(count, cut, samples, first);
                if (!(worst <= 1e-9)) {
                    throw new IllegalStateException(
                            "mass balance is off by " + worst + " of its largest term in draws from " + first);
                }
                // Non-negative doubles order as their bits do.
                worstBits.accumulateAndGet(Double.doubleToLongBits(worst), Math::max);
                done.accept(count);
            };
        });
        return Double.longBitsToDouble(worstBits.get());
    }
}
