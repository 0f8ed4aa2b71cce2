package io.github.shellgap.analysis;

import io.github.shellgap.compile.CompiledScenario;
import io.github.shellgap.compile.DrawSource;
import io.github.shellgap.engine.Block;
import io.github.shellgap.engine.Collector;
import io.github.shellgap.engine.Cut;
import io.github.shellgap.engine.Engine;
import io.github.shellgap.engine.Lifetime;
import io.github.shellgap.engine.PackedRows;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLongArray;

/** One thread's engine for one scenario, with its source of draws. */
final class Strand {
    private final CompiledScenario compiled;
    private final DrawSource source;
    private final AtomicLongArray clipped;
    private final Block block;
    private final Engine engine;

    /**
     * Makes an engine.
     *
     * @param width draws at a time, at most
     * @param clipped counts draws clipped, by place
     */
    Strand(CompiledScenario compiled, DrawSource source, int width, AtomicLongArray clipped) {
        this.compiled = compiled;
        this.source = source;
        this.clipped = clipped;
        block = compiled.newBlock(width);
        engine = new Engine(block);
    }

    /**
     * Runs consecutive draws.
     *
     * @return the worst residual of the mass balance
     * @throws IllegalStateException if rounds appeared or vanished: a defect of the program
     * @throws CancellationException if the thread was interrupted
     */
    double run(Cut cut, Collector collector, int first, int count) {
        begin(first, count);
        engine.advance(cut, 0, cut.intervals(), collector, first);
        return residual(first);
    }

    /** Puts consecutive draws at the beginning of the period. */
    void begin(int first, int count) {
        stopIfInterrupted();
        compiled.fill(source, block, first, count, clipped);
        engine.begin(count);
    }

    /** Goes on with draws that were paused. */
    void resume(PackedRows packed) {
        stopIfInterrupted();
        engine.resume(packed);
    }

    /** Runs the present draws through the intervals of a slice. */
    void advance(Cut cut, Slice slice, Collector collector, int first) {
        engine.advance(cut, slice.from(), slice.to(), collector, first);
    }

    /** Lets the present draws rest. */
    void pause(PackedRows packed) {
        engine.pause(packed);
    }

    /**
     * Returns the worst residual of the mass balance of the present draws, at the end of the period.
     *
     * @throws IllegalStateException if rounds appeared or vanished: a defect of the program
     */
    double residual(int first) {
        double worst = engine.worstResidual();
        if (!(worst <= 1e-9)) {
            throw new IllegalStateException(
                    "mass balance is off by " + worst + " of its largest term in draws from " + first);
        }
        return worst;
    }

    private static void stopIfInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("interrupted");
        }
    }

    /** Returns what the last draws came to. */
    Lifetime lifetime() {
        return engine.lifetime();
    }
}
