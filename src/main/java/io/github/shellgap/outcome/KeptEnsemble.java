package io.github.shellgap.outcome;

import io.github.shellgap.engine.Model;
import io.github.shellgap.engine.PackedPeriod;
import io.github.shellgap.engine.Samples;
import io.github.shellgap.engine.SliceRows;
import io.github.shellgap.engine.Tally;
import io.github.shellgap.stats.CensoredDays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Statistics of every value of every draw, exact. Intervals are summarised slice by slice, and their values are not held
 * on to.
 */
public final class KeptEnsemble implements Ensemble {
    private final PackedPeriod whole;
    private final int days;
    private final KnownRows known;

    /** Statistics of the intervals so far; {@code [row][interval]}, null where there are none. */
    private final @Nullable Statistics[][] found;

    private final int intervals;

    /** A row for each thread that summarises; {@code [draw]}. */
    private final Queue<double[]> scratch = new ConcurrentLinkedQueue<>();

    /**
     * Makes an ensemble of no interval yet.
     *
     * @param whole what the draws come to in the whole period, once they have
     * @param known rows of this variant and of those before it
     */
    public KeptEnsemble(Model model, int intervals, PackedPeriod whole, KnownRows known) {
        this.whole = whole;
        this.intervals = intervals;
        this.known = known;
        days = model.days();
        found = new Statistics[Tally.rowsOf(model)][intervals];
    }

    /** Summarises the intervals of a slice; its rows are not modified and not kept. */
    public void add(SliceRows slice, Parallel parallel) {
        parallel.forEach(slice.rowCount() * slice.intervals(), index -> {
            int place = index / slice.intervals();
            int interval = slice.first() + index % slice.intervals();
            found[slice.row(place)][interval] = statistics(values -> slice.copy(place, interval, values));
        });
    }

    /** Returns the statistics of a row that is put together in room that is used again. */
    private Statistics statistics(Consumer<double[]> row) {
        double[] free = scratch.poll();
        double[] values = free == null ? new double[whole.draws()] : free;
        row.accept(values);
        Statistics statistics = known.statistics(values);
        scratch.add(values);
        return statistics;
    }

    private Statistics ofWhole(int row) {
        return statistics(values -> whole.copy(row, values));
    }

    @Override
    public int intervals() {
        return intervals;
    }

    @Override
    public int draws() {
        return whole.draws();
    }

    @Override
    public Statistics track(int row, int interval) {
        if (interval == intervals) {
            return ofWhole(row);
        }
        Statistics statistics = found[row][interval];
        if (statistics == null) {
            throw new IllegalStateException("row " + row + " of interval " + interval + " was not summarised");
        }
        return statistics;
    }

    @Override
    public Statistics initial(int stock) {
        return ofWhole(whole.rowOfInitial(stock));
    }

    @Override
    public Statistics reserve(int stock) {
        return ofWhole(whole.rowOfReserve(stock));
    }

    @Override
    public Statistics minimum(int stock) {
        return ofWhole(whole.rowOfMinimum(stock));
    }

    @Override
    public int[] shortagesByDay(int stock) {
        return CensoredDays.countsByDay(whole.shortageDayOf(stock), Samples.NEVER, days);
    }
}
