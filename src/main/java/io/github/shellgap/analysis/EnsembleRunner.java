package io.github.shellgap.analysis;

import io.github.shellgap.compile.CompiledScenario;
import io.github.shellgap.compile.DrawSource;
import io.github.shellgap.engine.Collector;
import io.github.shellgap.engine.Cut;
import java.util.concurrent.atomic.AtomicLongArray;
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

    /** Returns the bytes that a draw holds at most while others are run, beside a few rows. */
    long restingBytesPerDraw(int draws) {
        return compiled.restingBytesPerDraw(sources.get(), widthOf(compiled, draws));
    }

    /** Returns the scenario that is run. */
    CompiledScenario compiled() {
        return compiled;
    }

    /** Returns a runner of the same draws that counts what is clipped anew. */
    EnsembleRunner again() {
        return new EnsembleRunner(compiled, sources, workers);
    }

    /** Returns an engine for one thread. */
    Strand strand(int width) {
        return new Strand(compiled, sources.get(), width, clipped);
    }

    /**
     * Runs the draws.
     *
     * @throws IllegalStateException if rounds appeared or vanished: a defect of the program
     */
    void run(Cut cut, Collector collector, int draws) {
        int width = widthOf(compiled, draws);
        workers.forEach((draws + width - 1) / width, () -> {
            Strand strand = strand(width);
            return index -> {
                int first = index * width;
                int count = Math.min(width, draws - first);
                strand.run(cut, collector, first, count);
            };
        });
    }
}
