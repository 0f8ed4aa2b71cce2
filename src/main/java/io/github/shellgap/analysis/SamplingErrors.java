package io.github.shellgap.analysis;

import io.github.shellgap.engine.Samples;
import io.github.shellgap.engine.WholePeriod;
import io.github.shellgap.outcome.SamplingError;
import io.github.shellgap.outcome.Statistics;
import io.github.shellgap.outcome.StockpileOutcome;
import io.github.shellgap.outcome.VariantOutcome;
import io.github.shellgap.scenario.Measure;
import io.github.shellgap.stats.Moments;
import io.github.shellgap.stats.Quantiles;
import java.util.ArrayList;
import java.util.List;

/**
 * Estimates how far the headline figures would move with other draws.
 *
 * <p>The run's own draws are cut into eight parts of consecutive draws, each as many as a power of two: of Sobol points
 * with nested scrambling every such part is a scrambled net of its own. The standard deviation of a figure over the
 * parts, over √8, is its standard error in a run of all draws if errors fall as with independent draws. They fall faster
 * with Sobol points, and the parts of one net differ more than those of independent ones, so that the estimate is on the
 * safe side.
 */
final class SamplingErrors {
    /** Number of parts. */
    private static final int PARTS = 8;

    /** Below so many draws there is nothing to estimate from. */
    private static final int FEWEST_DRAWS = 64;

    private static final double[] PROBABILITIES = {0.05, 0.5, 0.95};

    private final int draws;

    /**
     * Makes an estimator.
     *
     * @param draws of the run whose figures are meant
     */
    SamplingErrors(int draws) {
        this.draws = draws;
    }

    /**
     * Returns the errors of one variant's stockpiles; none if there are too few draws.
     *
     * @param period the first draws of the run, or all
     * @param kept how many draws they hold
     */
    List<SamplingError> of(VariantOutcome outcome, WholePeriod period, int kept) {
        if (kept < FEWEST_DRAWS) {
            return List.of();
        }
        int drawsEach = Integer.highestOneBit(kept / PARTS);
        List<SamplingError> errors = new ArrayList<>();
        for (int stock = 0; stock < outcome.stockpiles().size(); stock++) {
            double[][] figures = figures(period, stock, drawsEach);
            errors.add(error(outcome, outcome.stockpiles().get(stock), figures, drawsEach));
        }
        return errors;
    }

    /** Returns the 5th percentile, median, 95th percentile and probability of a shortage; {@code [figure][part]}. */
    private static double[][] figures(WholePeriod period, int stock, int drawsEach) {
        double[][] figures = new double[4][PARTS];
        double[] finalRounds = period.ofRow(stock * Samples.STOCK_MEASURES + Samples.STOCK);
        int[] shortageDays = period.shortageDayOf(stock);
        for (int part = 0; part < PARTS; part++) {
            int from = part * drawsEach;
            double[] quantiles = Quantiles.type7(finalRounds, from, from + drawsEach, PROBABILITIES);
            for (int k = 0; k < quantiles.length; k++) {
                figures[k][part] = quantiles[k];
            }
            int shortDraws = 0;
            for (int draw = from; draw < from + drawsEach; draw++) {
                shortDraws += shortageDays[draw] == Samples.NEVER ? 0 : 1;
            }
            figures[3][part] = (double) shortDraws / drawsEach;
        }
        return figures;
    }

    private SamplingError error(VariantOutcome variant, StockpileOutcome stockpile, double[][] figures, int drawsEach) {
        Statistics finalStock = stockpile.track(Measure.STOCK).whole();
        double width = finalStock.p95() - finalStock.p5();
        double scale = Math.sqrt((double) drawsEach / draws);
        double perWidth = width > 0 ? scale / width : 0;
        return new SamplingError(
                variant.variant().id(),
                stockpile.stockpile().id(),
                perWidth * Moments.standardDeviation(figures[0], 0, PARTS),
                perWidth * Moments.standardDeviation(figures[1], 0, PARTS),
                perWidth * Moments.standardDeviation(figures[2], 0, PARTS),
                scale * Moments.standardDeviation(figures[3], 0, PARTS));
    }
}
