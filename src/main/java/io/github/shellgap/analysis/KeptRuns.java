package io.github.shellgap.analysis;

import io.github.shellgap.engine.Cut;
import io.github.shellgap.engine.Model;
import io.github.shellgap.engine.SliceRows;
import io.github.shellgap.engine.Tally;
import io.github.shellgap.outcome.KeptEnsemble;
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
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Keeps every value of a slice of the period, and of the whole period, until it is summarised: all quantiles are exact. */
final class KeptRuns implements VariantRuns {
    private final int draws;
    private final CalendarUnit resolution;
    private final Workers workers;
    private final SliceRoom room;
    private final KnownRows baseRows = KnownRows.none();
    private @Nullable Paired base;
    private double worstResidual;

    KeptRuns(int draws, CalendarUnit resolution, Workers workers) {
        this(draws, resolution, workers, SliceRoom.BYTES);
    }

    /**
     * Makes runs in slices of other sizes, which changes no result.
     *
     * @param sliceBytes that the values of a slice may take, or those of one interval if they take more
     */
    KeptRuns(int draws, CalendarUnit resolution, Workers workers, long sliceBytes) {
        this.draws = draws;
        this.resolution = resolution;
        this.workers = workers;
        room = new SliceRoom(draws, sliceBytes);
    }

    @Override
    public long drawsOf(int variants) {
        return (long) variants * draws;
    }

    @Override
    public Ran run(Variant variant, EnsembleRunner runner, IntConsumer done) {
        Cut cut = runner.compiled().cut(variant.scenario().period().cutBy(resolution));
        Model model = runner.compiled().model();
        int[] rows = IntStream.range(0, Tally.rowsOf(model)).toArray();
        SliceRows slice = room.of(runner, rows, cut.intervals());
        boolean isBase = variant.id().equals(Variant.BASE);
        // Only what base came to is looked for again in other variants.
        KnownRows known = isBase ? baseRows : baseRows.ofAnotherVariant();
        SlicedRun run = new SlicedRun(runner, cut, slice, draws);
        KeptEnsemble kept = new KeptEnsemble(model, cut.intervals(), run.period(), known);
        worstResidual = Math.max(worstResidual, run.run(workers, taken -> kept.add(taken, workers), done));
        Paired paired = new Paired(variant.scenario(), runner.compiled().index(), run.period());
        Map<String, StockpileDifference> differences = base == null ? Map.of() : base.differencesOf(paired);
        if (isBase) {
            base = paired;
        }
        VariantOutcome outcome = Summariser.of(variant.scenario(), kept).summarise(variant, differences, workers);
        return new Ran(outcome, new SamplingErrors(draws).of(outcome, run.period(), draws));
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
