package io.github.shellgap.analysis;

import io.github.shellgap.engine.Cut;
import io.github.shellgap.engine.Samples;
import io.github.shellgap.outcome.KnownRows;
import io.github.shellgap.outcome.Precision;
import io.github.shellgap.outcome.Summariser;
import io.github.shellgap.scenario.CalendarUnit;
import io.github.shellgap.scenario.Variant;
import java.util.List;
import java.util.function.IntConsumer;

/** Keeps every value of a variant until one stockpile is summarised: what is not looked at costs no statistics. */
final class LookedAt implements VariantRuns {
    private final int draws;
    private final CalendarUnit resolution;
    private final Workers workers;
    private final String stockpile;
    private double worstResidual;

    LookedAt(int draws, CalendarUnit resolution, Workers workers, String stockpile) {
        this.draws = draws;
        this.resolution = resolution;
        this.workers = workers;
        this.stockpile = stockpile;
    }

    @Override
    public long drawsOf(int variants) {
        return (long) variants * draws;
    }

    @Override
    public Ran run(Variant variant, EnsembleRunner runner, IntConsumer done) {
        Cut cut = runner.compiled().cut(variant.scenario().period().cutBy(resolution));
        Samples samples = new Samples(runner.compiled().model(), cut, draws);
        worstResidual = Math.max(worstResidual, runner.run(cut, samples, draws, done));
        Summariser summariser = Summariser.of(variant.scenario(), samples, KnownRows.none());
        return new Ran(summariser.summariseOne(variant, stockpile, workers), List.of());
    }

    @Override
    public double worstResidual() {
        return worstResidual;
    }

    @Override
    public Precision precision() {
        return Precision.EXACT;
    }
}
