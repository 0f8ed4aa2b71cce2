package io.github.shellgap.outcome;

import io.github.shellgap.engine.Model;
import io.github.shellgap.engine.Samples;
import io.github.shellgap.engine.Tally;
import io.github.shellgap.stats.Histogram;
import java.util.Arrays;
import java.util.List;

/** Every value counted into bins whose range a pilot run has found: memory does not grow with the draws. */
public final class CountedEnsemble implements Ensemble {
    private static final int INITIAL = 0;
    private static final int RESERVE = 1;
    private static final int MINIMUM = 2;
    private static final int OF_PERIOD = 3;

    private final Bins bins;
    private final int intervals;

    /** {@code [row][interval]}, the whole period last. */
    private final Histogram[][] tracks;

    /** {@code [stock][measure]}. */
    private final Histogram[][] stocks;

    /** Draws that first ran short on each day; {@code [stock][day]}. */
    private final int[][] shortages;

    /**
     * How draws are counted.
     *
     * @param count number of bins of a histogram, at least 1
     * @param drawsPerChunk draws that one thread runs in their order
     * @param draws of the run
     */
    public record Bins(int count, int drawsPerChunk, int draws) {
        Histogram histogram(double[] pilot) {
            return new Histogram(pilot, count, (draws + drawsPerChunk - 1) / drawsPerChunk);
        }

        int chunkOf(int firstDraw) {
            return firstDraw / drawsPerChunk;
        }
    }

    /**
     * Makes an empty ensemble.
     *
     * @param pilot what some draws of the same model came to
     */
    public CountedEnsemble(Model model, Samples pilot, Bins bins) {
        this.bins = bins;
        intervals = pilot.intervals();
        tracks = new Histogram[Tally.rowsOf(model)][intervals + 1];
        for (int row = 0; row < tracks.length; row++) {
            for (int interval = 0; interval <= intervals; interval++) {
                tracks[row][interval] = bins.histogram(pilot.ofRow(row, interval));
            }
        }
        stocks = new Histogram[model.stocks().size()][OF_PERIOD];
        for (int stock = 0; stock < stocks.length; stock++) {
            stocks[stock][INITIAL] = bins.histogram(pilot.initialOf(stock));
            stocks[stock][RESERVE] = bins.histogram(pilot.reserveOf(stock));
            stocks[stock][MINIMUM] = bins.histogram(pilot.minimumOf(stock));
        }
        shortages = new int[stocks.length][model.days()];
    }

    /** Returns the number of histograms that a model's draws are counted into. */
    public static int histograms(Model model, int intervals) {
        return Tally.rowsOf(model) * (intervals + 1)
                + OF_PERIOD * model.stocks().size();
    }

    /**
     * Counts consecutive draws of one chunk, measure by measure.
     *
     * @param some what they came to; not modified
     * @param firstDraw number of the first of them
     * @param draws how many of them
     * @param step draws whose sum is taken at a time, so that the sums of a chunk do not depend on how many come at once
     */
    public void add(Samples some, int firstDraw, int draws, int step) {
        Part part = new Part(draws, step, bins.chunkOf(firstDraw));
        for (int row = 0; row < tracks.length; row++) {
            for (int interval = 0; interval <= intervals; interval++) {
                part.count(some.ofRow(row, interval), tracks[row][interval]);
            }
        }
        for (int stock = 0; stock < stocks.length; stock++) {
            part.count(some.initialOf(stock), stocks[stock][INITIAL]);
            part.count(some.reserveOf(stock), stocks[stock][RESERVE]);
            part.count(some.minimumOf(stock), stocks[stock][MINIMUM]);
            countShortages(some.shortageDayOf(stock), draws, shortages[stock]);
        }
    }

    private record Part(int draws, int step, int chunk) {
        void count(double[] values, Histogram histogram) {
            for (int from = 0; from < draws; from += step) {
                histogram.add(values, from, Math.min(draws, from + step), chunk);
            }
        }
    }

    private static void countShortages(int[] days, int draws, int[] counts) {
        synchronized (counts) {
            for (int draw = 0; draw < draws; draw++) {
                if (days[draw] != Samples.NEVER) {
                    counts[days[draw]]++;
                }
            }
        }
    }

    /** Returns how far in rank any quantile can be off, 0…1. */
    public double rankError() {
        double most = 0;
        for (Histogram[] histograms : tracks) {
            most = Math.max(most, rankError(Arrays.asList(histograms)));
        }
        for (Histogram[] histograms : stocks) {
            most = Math.max(most, rankError(Arrays.asList(histograms)));
        }
        return most;
    }

    static double rankError(List<Histogram> histograms) {
        return histograms.stream().mapToDouble(Statistics::rankError).max().orElse(0);
    }

    @Override
    public int intervals() {
        return intervals;
    }

    @Override
    public int draws() {
        return bins.draws();
    }

    @Override
    public Statistics track(int row, int interval) {
        return Statistics.of(tracks[row][interval]);
    }

    @Override
    public Statistics initial(int stock) {
        return Statistics.of(stocks[stock][INITIAL]);
    }

    @Override
    public Statistics reserve(int stock) {
        return Statistics.of(stocks[stock][RESERVE]);
    }

    @Override
    public Statistics minimum(int stock) {
        return Statistics.of(stocks[stock][MINIMUM]);
    }

    @Override
    public int[] shortagesByDay(int stock) {
        return shortages[stock].clone();
    }
}
