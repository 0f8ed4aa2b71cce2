package io.github.shellgap.outcome;

import io.github.shellgap.engine.Samples;
import io.github.shellgap.stats.CensoredDays;

/** Every value of every draw: statistics are exact. */
final class KeptEnsemble implements Ensemble {
    private final Samples samples;
    private final int stocks;
    private final int days;
    private final KnownRows known;

    KeptEnsemble(Samples samples, int stocks, int days, KnownRows known) {
        this.samples = samples;
        this.stocks = stocks;
        this.days = days;
        this.known = known;
    }

    @Override
    public int intervals() {
        return samples.intervals();
    }

    @Override
    public int draws() {
        return samples.shortageDayOf(0).length;
    }

    @Override
    public Statistics track(int row, int interval) {
        return known.statistics(values(row, interval));
    }

    /** Returns the values of a row in an interval; the array itself. */
    double[] values(int row, int interval) {
        int flowRow = row - stocks * Samples.STOCK_MEASURES;
        return flowRow < 0
                ? samples.ofStock(row / Samples.STOCK_MEASURES, row % Samples.STOCK_MEASURES, interval)
                : samples.ofFlow(flowRow / Samples.FLOW_MEASURES, flowRow % Samples.FLOW_MEASURES, interval);
    }

    @Override
    public Statistics initial(int stock) {
        return known.statistics(samples.initialOf(stock));
    }

    @Override
    public Statistics reserve(int stock) {
        return known.statistics(samples.reserveOf(stock));
    }

    @Override
    public Statistics minimum(int stock) {
        return known.statistics(samples.minimumOf(stock));
    }

    @Override
    public int[] shortagesByDay(int stock) {
        return CensoredDays.countsByDay(samples.shortageDayOf(stock), Samples.NEVER, days);
    }
}
