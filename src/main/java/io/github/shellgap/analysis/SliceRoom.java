package io.github.shellgap.analysis;

import io.github.shellgap.engine.SliceRows;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Room for the values of a slice, used again for the next variant, and how many intervals find room in it. */
final class SliceRoom {
    /**
     * Small runs do all in one slice; larger ones need not hold more than this, or one interval. Packed, values take less
     * than half of it.
     */
    static final long BYTES = 8L << 20;

    private final int draws;
    private final long bytes;
    private @Nullable SliceRows last;
    private Shape shape = new Shape(List.of(), 0, 0);

    /** What room must be like to be used again. */
    private record Shape(List<Integer> rows, int room, int width) {}

    SliceRoom(int draws, long bytes) {
        this.draws = draws;
        this.bytes = bytes;
    }

    /** Returns room for a variant's rows of {@link io.github.shellgap.engine.Tally}. */
    SliceRows of(EnsembleRunner runner, int[] rows, int intervals) {
        Shape wanted = new Shape(
                IntStream.of(rows).boxed().toList(),
                intervals(runner, rows.length, intervals),
                EnsembleRunner.widthOf(runner.compiled(), draws));
        SliceRows known = last;
        if (known != null && shape.equals(wanted)) {
            return known;
        }
        // The room before goes before there is another.
        last = null;
        SliceRows fresh = new SliceRows(rows, wanted.room, wanted.width, draws);
        last = fresh;
        shape = wanted;
        return fresh;
    }

    private int intervals(EnsembleRunner runner, int rows, int intervals) {
        long one = 8L * rows * draws;
        long all = intervals * one;
        // Between slices a block's noise is held, and what is under way: either may take more than all values.
        if (all <= bytes || 2 * runner.restingBytesPerDraw(draws) * draws > all) {
            return intervals;
        }
        int atMost = (int) Math.max(1, bytes / one);
        return Slice.of(intervals, atMost).stream()
                .mapToInt(Slice::intervals)
                .max()
                .orElse(intervals);
    }
}
