package io.github.shellgap.analysis;

import io.github.shellgap.engine.Collector;
import io.github.shellgap.engine.Cut;
import io.github.shellgap.engine.Lifetime;
import io.github.shellgap.engine.Samples;
import io.github.shellgap.engine.Tally;
import io.github.shellgap.outcome.CountedDifferences;
import io.github.shellgap.outcome.CountedEnsemble;
import io.github.shellgap.outcome.CountedEnsemble.Bins;
import io.github.shellgap.outcome.Paired;
import io.github.shellgap.outcome.Precision;
import io.github.shellgap.outcome.StockpileDifference;
import io.github.shellgap.outcome.Summariser;
import io.github.shellgap.outcome.VariantOutcome;
import io.github.shellgap.scenario.CalendarUnit;
import io.github.shellgap.scenario.Variant;
import java.util.Map;
import java.util.concurrent.atomic.DoubleAccumulator;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Counts every value into bins whose range a pilot run of the first draws finds: memory does not grow with the draws.
 * Base is run again beside each variant, block by block, so that they are compared draw by draw.
 */
final class CountedRuns implements VariantRuns {
    private static final Collector NOTHING_MORE = new Collector() {
        @Override
        public void interval(int interval, Tally tally, int firstDraw) {
            // Base was counted when it ran alone.
        }

        @Override
        public void period(Lifetime lifetime, int firstDraw) {
            // It is read off the engine beside the variant's.
        }
    };

    private final Budget.Plan plan;
    private final CalendarUnit resolution;
    private final Workers workers;
    private @Nullable Base base;
    private double worstResidual;
    private double rankError;

    CountedRuns(Budget.Plan plan, CalendarUnit resolution, Workers workers) {
        this.plan = plan;
        this.resolution = resolution;
        this.workers = workers;
    }

    /** What the variants are compared with. */
    private record Base(EnsembleRunner runner, Cut cut, Paired pilot) {}

    /** What one variant is counted into. */
    private record Counts(
            Samples pilot,
            CountedEnsemble ensemble,
            @Nullable CountedDifferences differences) {}

    @Override
    public long drawsOf(int variants) {
        return (2L * variants - 1) * plan.draws();
    }

    @Override
    public Ran run(Variant variant, EnsembleRunner runner, IntConsumer done) {
        Cut cut = runner.compiled().cut(variant.scenario().period().cutBy(resolution));
        int width = EnsembleRunner.widthOf(runner.compiled(), plan.draws());
        if (base != null) {
            width = Math.min(width, EnsembleRunner.widthOf(base.runner.compiled(), plan.draws()));
        }
        Counts counts = counts(variant, runner, cut, plan.bins(width));
        count(
                runner,
                cut,
                counts,
                new Blocks(width, plan.drawsPerBatch(width), plan.bins(width).drawsPerChunk()),
                done);
        rankError = Math.max(rankError, counts.ensemble.rankError());
        Map<String, StockpileDifference> differences = Map.of();
        if (counts.differences != null) {
            differences = counts.differences.differences();
            rankError = Math.max(rankError, counts.differences.rankError());
        }
        VariantOutcome outcome =
                Summariser.of(variant.scenario(), counts.ensemble).summarise(variant, differences, workers);
        return new Ran(
                outcome, new SamplingErrors(plan.draws()).of(outcome, counts.pilot.wholePeriod(), plan.pilotDraws()));
    }

    /** Runs the pilot, and makes room for what it shows. */
    private Counts counts(Variant variant, EnsembleRunner runner, Cut cut, Bins bins) {
        Samples pilot = new Samples(runner.compiled().model(), cut, plan.pilotDraws());
        runner.again().run(cut, pilot, plan.pilotDraws());
        CountedEnsemble ensemble = new CountedEnsemble(runner.compiled().model(), pilot, bins);
        Paired paired = new Paired(variant.scenario(), runner.compiled().index(), pilot.wholePeriod());
        if (variant.id().equals(Variant.BASE)) {
            base = new Base(runner.again(), cut, paired);
            return new Counts(pilot, ensemble, null);
        }
        return new Counts(pilot, ensemble, base == null ? null : new CountedDifferences(base.pilot, paired, bins));
    }

    /**
     * How draws are handed to threads.
     *
     * @param width draws of a block
     * @param drawsPerBatch draws that are counted together, whole blocks
     * @param drawsPerChunk draws that one thread runs in their order, whole blocks
     */
    private record Blocks(int width, int drawsPerBatch, int drawsPerChunk) {}

    private void count(EnsembleRunner runner, Cut cut, Counts counts, Blocks blocks, IntConsumer done) {
        DoubleAccumulator worst = new DoubleAccumulator(Math::max, worstResidual);
        int chunks = (plan.draws() + blocks.drawsPerChunk - 1) / blocks.drawsPerChunk;
        workers.forEach(chunks, () -> {
            Strand strand = runner.strand(blocks.width);
            BlockTaker beside = beside(counts.differences, strand, blocks.width);
            Batch batch = new Batch(runner.compiled().model(), cut, blocks.drawsPerBatch);
            return chunk -> {
                int end = (int) Math.min(plan.draws(), (chunk + 1L) * blocks.drawsPerChunk);
                for (int begin = chunk * blocks.drawsPerChunk; begin < end; begin += blocks.drawsPerBatch) {
                    int batchEnd = Math.min(end, begin + blocks.drawsPerBatch);
                    batch.begin(begin);
                    for (int first = begin; first < batchEnd; first += blocks.width) {
                        int draws = Math.min(blocks.width, batchEnd - first);
                        worst.accumulate(strand.run(cut, batch, first, draws));
                        done.accept(draws + beside.take(first, draws));
                    }
                    counts.ensemble.add(batch.samples(), begin, batchEnd - begin, blocks.width);
                }
            };
        });
        worstResidual = worst.get();
    }

    /** Does with a block what is left to do once the variant has run; returns the draws that were run for it. */
    @FunctionalInterface
    private interface BlockTaker {
        int take(int firstDraw, int draws);
    }

    private BlockTaker beside(@Nullable CountedDifferences differences, Strand variant, int width) {
        Base compared = base;
        if (differences == null || compared == null) {
            return (firstDraw, draws) -> 0;
        }
        Strand strand = compared.runner.strand(width);
        return (firstDraw, draws) -> {
            strand.run(compared.cut, NOTHING_MORE, firstDraw, draws);
            differences.add(strand.lifetime(), variant.lifetime(), firstDraw);
            return draws;
        };
    }

    @Override
    public double worstResidual() {
        return worstResidual;
    }

    @Override
    public Precision precision() {
        return new Precision(Precision.Method.HISTOGRAM, rankError);
    }
}
