package io.github.shellgap.analysis;

import io.github.shellgap.compile.CompiledScenario;
import io.github.shellgap.compile.DrawSource;
import io.github.shellgap.engine.Cut;
import io.github.shellgap.engine.Samples;
import io.github.shellgap.outcome.SamplingError;
import io.github.shellgap.outcome.Statistics;
import io.github.shellgap.outcome.StockpileOutcome;
import io.github.shellgap.outcome.VariantOutcome;
import io.github.shellgap.scenario.Measure;
import io.github.shellgap.stats.Moments;
import io.github.shellgap.stats.Quantiles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/**
 * Estimates how far the headline figures would move with other draws.
 *
 * <p>Eight independent scramblings of an eighth of the draws each are run; the standard deviation of a figure over them,
 * over √8, is its standard error in a run of all draws if errors fall as with independent draws. They fall faster with
 * Sobol points, so that the estimate is on the safe side.
 */
final class SamplingErrors {
    /** Number of independent scramblings. */
    private static final int REPLICATES = 8;

    /** Below so many draws there is nothing to estimate from. */
    private static final int FEWEST_DRAWS = 64;

    private static final int MOST_DRAWS_EACH = 4096;
    private static final double[] PROBABILITIES = {0.05, 0.5, 0.95};

    private final int draws;
    private final int drawsEach;
    private final long seed;
    private final Workers workers;

    SamplingErrors(int draws, long seed, Workers workers) {
        this.draws = draws;
        this.seed = seed;
        this.workers = workers;
        drawsEach = draws < FEWEST_DRAWS ? 0 : Math.min(draws / REPLICATES, MOST_DRAWS_EACH);
    }

    /** Returns how many draws the estimate for one variant takes. */
    int drawsPerVariant() {
        return REPLICATES * drawsEach;
    }

    /**
     * Returns the errors of one variant's stockpiles.
     *
     * @param sourceOf gives the draws of a seed
     */
    List<SamplingError> of(CompiledScenario compiled, VariantOutcome outcome, LongFunction<DrawSource> sourceOf) {
        if (drawsEach == 0) {
            return List.of();
        }
        int stocks = outcome.stockpiles().size();
        double[][][] figures = new double[stocks][4][REPLICATES];
        Cut whole = new Cut(compiled.model().days() - 1);
        Samples samples = new Samples(compiled.model(), whole, drawsEach);
        for (int replicate = 0; replicate < REPLICATES; replicate++) {
            // Any seeds will do that are neither the run's own nor each other's.
            long other = seed + 0x9E3779B97F4A7C15L * (replicate + 1);
            new EnsembleRunner(compiled, () -> sourceOf.apply(other), workers)
                    .run(whole, samples, drawsEach, count -> {});
            for (int stock = 0; stock < stocks; stock++) {
                note(samples, stock, figures[stock], replicate);
            }
        }
        List<SamplingError> errors = new ArrayList<>();
        for (int stock = 0; stock < stocks; stock++) {
            errors.add(error(outcome, outcome.stockpiles().get(stock), figures[stock]));
        }
        return errors;
    }

    private static void note(Samples samples, int stock, double[][] figures, int replicate) {
        double[] finalRounds = samples.ofStock(stock, Samples.STOCK, samples.intervals());
        double[] quantiles = Quantiles.type7(finalRounds, PROBABILITIES);
        for (int k = 0; k < quantiles.length; k++) {
            figures[k][replicate] = quantiles[k];
        }
        int shortDraws = 0;
        for (int day : samples.shortageDayOf(stock)) {
            shortDraws += day == Samples.NEVER ? 0 : 1;
        }
        figures[3][replicate] = (double) shortDraws / finalRounds.length;
    }

    private SamplingError error(VariantOutcome variant, StockpileOutcome stockpile, double[][] figures) {
        Statistics finalStock = stockpile.track(Measure.STOCK).whole();
        double width = finalStock.p95() - finalStock.p5();
        double scale = Math.sqrt((double) drawsEach / draws);
        double perWidth = width > 0 ? scale / width : 0;
        return new SamplingError(
                variant.variant().id(),
                stockpile.stockpile().id(),
                perWidth * Moments.standardDeviation(figures[0], 0, REPLICATES),
                perWidth * Moments.standardDeviation(figures[1], 0, REPLICATES),
                perWidth * Moments.standardDeviation(figures[2], 0, REPLICATES),
                scale * Moments.standardDeviation(figures[3], 0, REPLICATES));
    }
}
