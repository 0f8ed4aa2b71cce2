package io.github.shellgap.analysis;

import io.github.shellgap.engine.Collector;
import io.github.shellgap.engine.Cut;
import io.github.shellgap.engine.Lifetime;
import io.github.shellgap.engine.PackedPeriod;
import io.github.shellgap.engine.PackedRows;
import io.github.shellgap.engine.SliceRows;
import io.github.shellgap.engine.Tally;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.DoubleAccumulator;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs all draws of a variant slice by slice: each block of draws through the intervals of a slice, then the next block,
 * and when all have come so far the slice's values are taken and forgotten. Between two slices a block rests in
 * {@link PackedRows}. Where these could take more than half of all values, {@link SliceRoom} makes one slice of the period.
 */
final class SlicedRun {
    private final EnsembleRunner runner;
    private final Cut cut;
    private final PackedPeriod period;
    private final SliceRows rows;
    private final int draws;
    private final int width;

    /** Where the draws of a block stand between two slices, and in the end what they came to; {@code [block]}. */
    private final @Nullable PackedRows[] blocks;

    /** Engines that are free in the present slice; a thread takes one for the slice, and makes one if there is none. */
    private final Queue<Strand> free = new ConcurrentLinkedQueue<>();

    private final Queue<Strand> strands = new ConcurrentLinkedQueue<>();
    private final DoubleAccumulator worst = new DoubleAccumulator(Math::max, 0);

    /**
     * Prepares a run.
     *
     * @param rows takes the rows of each slice
     */
    SlicedRun(EnsembleRunner runner, Cut cut, SliceRows rows, int draws) {
        this.runner = runner;
        this.cut = cut;
        this.rows = rows;
        this.draws = draws;
        width = EnsembleRunner.widthOf(runner.compiled(), draws);
        blocks = new PackedRows[(draws + width - 1) / width];
        period = new PackedPeriod(runner.compiled().model(), width, draws);
    }

    /**
     * Runs the draws.
     *
     * @param taken takes the rows of a slice, which hold those of the next afterwards
     * @param done hears how many draws are done; those of a part of the period as a part of the draws
     * @return the worst residual of the mass balance
     * @throws IllegalStateException if rounds appeared or vanished: a defect of the program
     */
    double run(Workers workers, Consumer<SliceRows> taken, IntConsumer done) {
        for (Slice slice : Slice.of(cut.intervals(), rows.room())) {
            rows.begin(slice.from(), slice.to());
            free.addAll(strands);
            workers.forEach(blocks.length, () -> {
                Strand strand = takeStrand();
                return block -> {
                    int first = block * width;
                    int count = Math.min(width, draws - first);
                    advance(strand, slice, block, count);
                    done.accept(share(count, slice.to()) - share(count, slice.from()));
                };
            });
            taken.accept(rows);
        }
        return worst.get();
    }

    /** Returns what the draws came to in the whole period, once they have run. */
    PackedPeriod period() {
        return period;
    }

    private Strand takeStrand() {
        Strand known = free.poll();
        if (known != null) {
            return known;
        }
        Strand fresh = runner.strand(width);
        strands.add(fresh);
        return fresh;
    }

    private int share(int count, int intervals) {
        return (int) ((long) count * intervals / cut.intervals());
    }

    private void advance(Strand strand, Slice slice, int block, int count) {
        int first = block * width;
        PackedRows packed = blocks[block];
        if (packed == null) {
            packed = new PackedRows();
            blocks[block] = packed;
            strand.begin(first, count);
        } else {
            strand.resume(packed);
        }
        strand.advance(cut, slice, new Takings(packed), first);
        if (slice.to() == cut.intervals()) {
            worst.accumulate(strand.residual(first));
        } else {
            strand.pause(packed);
        }
    }

    private final class Takings implements Collector {
        private final PackedRows packed;

        Takings(PackedRows packed) {
            this.packed = packed;
        }

        @Override
        public void interval(int interval, Tally tally, int firstDraw) {
            rows.interval(interval, tally, firstDraw);
        }

        @Override
        public void period(Lifetime lifetime, int firstDraw) {
            period.take(firstDraw / width, lifetime, packed);
        }
    }
}
