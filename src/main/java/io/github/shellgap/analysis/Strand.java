package io.github.shellgap.analysis;

import io.github.shellgap.compile.CompiledScenario;
import io.github.shellgap.compile.DrawSource;
import io.github.shellgap.engine.Block;
import io.github.shellgap.engine.Collector;
import io.github.shellgap.engine.Cut;
import io.github.shellgap.engine.Engine;
import io.github.shellgap.engine.Lifetime;
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
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("interrupted");
        }
        compiled.fill(source, block, first, count, clipped);
        double worst = engine.run(count, cut, collector, first);
        if (!(worst <= 1e-9)) {
            throw new IllegalStateException(
                    "mass balance is off by " + worst + " of its largest term in draws from " + first);
        }
        return worst;
    }

    /** Returns what the last draws came to. */
    Lifetime lifetime() {
        return engine.lifetime();
    }
}
