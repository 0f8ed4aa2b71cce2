package io.github.shellgap.analysis;

import io.github.shellgap.engine.Cut;
import io.github.shellgap.engine.Model;
import io.github.shellgap.engine.Samples;
import io.github.shellgap.engine.SliceRows;
import io.github.shellgap.outcome.KeptEnsemble;
import io.github.shellgap.outcome.KnownRows;
import io.github.shellgap.outcome.Precision;
import io.github.shellgap.outcome.Summariser;
import io.github.shellgap.scenario.CalendarUnit;
import io.github.shellgap.scenario.Variant;
import java.util.List;
import java.util.function.IntConsumer;

/** Keeps the values of one stockpile's stock until they are summarised: what is not looked at costs no statistics. */
final class LookedAt implements VariantRuns {
    private final int draws;
    private final CalendarUnit resolution;
    private final Workers workers;
    private final String stockpile;
    private final SliceRoom room;
    private double worstResidual;

    LookedAt(int draws, CalendarUnit resolution, Workers workers, String stockpile) {
        this.draws = draws;
        this.resolution = resolution;
        this.workers = workers;
        this.stockpile = stockpile;
        room = new SliceRoom(draws, SliceRoom.BYTES);
    }

    @Override
    public long drawsOf(int variants) {
        return (long) variants * draws;
    }

    @Override
    public Ran run(Variant variant, EnsembleRunner runner, IntConsumer done) {
        Cut cut = runner.compiled().cut(variant.scenario().period().cutBy(resolution));
        Model model = runner.compiled().model();
        int stock = runner.compiled().index().stock(stockpile);
        SliceRows slice = room.of(runner, new int[] {stock * Samples.STOCK_MEASURES + Samples.STOCK}, cut.intervals());
        SlicedRun run = new SlicedRun(runner, cut, slice, draws);
        KeptEnsemble kept = new KeptEnsemble(model, cut.intervals(), run.period(), KnownRows.none());
        worstResidual = Math.max(worstResidual, run.run(workers, taken -> kept.add(taken, workers), done));
        Summariser summariser = Summariser.of(variant.scenario(), kept);
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
