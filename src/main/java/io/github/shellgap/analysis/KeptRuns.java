package io.github.shellgap.analysis;

import io.github.shellgap.engine.Cut;
import io.github.shellgap.engine.Samples;
import io.github.shellgap.outcome.KnownRows;
import io.github.shellgap.outcome.Paired;
import io.github.shellgap.outcome.Precision;
import io.github.shellgap.outcome.StockpileDifference;
import io.github.shellgap.outcome.Summariser;
import io.github.shellgap.outcome.VariantOutcome;
import io.github.shellgap.scenario.CalendarUnit;
import io.github.shellgap.scenario.Variant;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Keeps every value of a variant until it is summarised: all quantiles are exact. */
final class KeptRuns implements VariantRuns {
    private final int draws;
    private final CalendarUnit resolution;
    private final Workers workers;
    private final KnownRows baseRows = KnownRows.none();
    private @Nullable Paired base;
    private double worstResidual;

    KeptRuns(int draws, CalendarUnit resolution, Workers workers) {
        this.draws = draws;
        this.resolution = resolution;
        this.workers = workers;
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
        Paired paired = new Paired(variant.scenario(), runner.compiled().index(), samples);
        Map<String, StockpileDifference> differences = base == null ? Map.of() : base.differencesOf(paired);
        KnownRows known = baseRows.ofAnotherVariant();
        if (variant.id().equals(Variant.BASE)) {
            base = paired;
            // Base is kept for its differences anyway; the rows of other variants are not held beyond their own.
            known = baseRows;
        }
        VariantOutcome outcome =
                Summariser.of(variant.scenario(), samples, known).summarise(variant, differences, workers);
        return new Ran(outcome, new SamplingErrors(draws).of(outcome, samples, draws));
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
