package io.github.shellgap.analysis;

import io.github.shellgap.compile.CompiledScenario;
import io.github.shellgap.compile.CompiledStudy;
import io.github.shellgap.engine.Model;
import io.github.shellgap.engine.Samples;
import io.github.shellgap.outcome.CountedDifferences;
import io.github.shellgap.outcome.CountedEnsemble;
import io.github.shellgap.outcome.CountedEnsemble.Bins;
import io.github.shellgap.outcome.Settings;
import io.github.shellgap.scenario.Variant;
import io.github.shellgap.stats.Histogram;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * The memory that a run's draws take, known before it begins: at most a quarter of the heap. Whether values are kept is
 * decided by what all of them would take together; they take less, because {@link KeptRuns} holds those of a slice.
 */
final class Budget {
    /** Draws that find the range of the bins. */
    private static final int PILOT_DRAWS = 8192;

    private static final int FEWEST_PILOT_DRAWS = 1024;

    /** More draws would not fit into the processor's caches measure by measure. */
    private static final int MOST_BATCH_DRAWS = 4096;

    private static final int MOST_BINS = 16384;
    private static final int FEWEST_BINS = 1024;

    /** Parts of a run whose sums are kept apart: enough to share among threads, however many. */
    private static final int CHUNKS = 64;

    private final CompiledStudy compiled;
    private final List<Variant> variants;
    private final Settings settings;
    private final int draws;
    private final long budget = Runtime.getRuntime().maxMemory() / 4;

    private Budget(CompiledStudy compiled, List<Variant> variants, Settings settings, int draws) {
        this.compiled = compiled;
        this.variants = variants;
        this.settings = settings;
        this.draws = draws;
    }

    /**
     * How a run keeps its draws.
     *
     * @param draws of the run
     * @param pilotDraws draws that find the range of bins; 0 if every value is kept
     * @param binCount bins of a histogram; 0 if every value is kept
     * @param batchDraws draws that a thread keeps at most before they are counted; at least one block is
     */
    record Plan(int draws, int pilotDraws, int binCount, int batchDraws) {
        /** Returns whether every value is kept. */
        boolean isExact() {
            return binCount == 0;
        }

        /** Returns how many draws a thread counts together, in whole blocks of this width. */
        int drawsPerBatch(int width) {
            return Math.max(1, batchDraws / width) * width;
        }

        /** Returns how draws are counted that run in blocks of this width. */
        Bins bins(int width) {
            int perChunk = (draws + CHUNKS - 1) / CHUNKS;
            return new Bins(binCount, (perChunk + width - 1) / width * width, draws);
        }
    }

    /**
     * Plans a run: exact if every value of a variant fits into the budget, counted into as many bins as do otherwise.
     *
     * @throws RefusedException if not even the fewest bins fit, with the numbers and what to change
     */
    static Plan plan(CompiledStudy compiled, List<Variant> variants, Settings settings, int draws)
            throws RefusedException {
        return new Budget(compiled, variants, settings, draws).plan();
    }

    private Plan plan() throws RefusedException {
        if (largest(new Plan(draws, 0, 0, 0)) <= budget) {
            return new Plan(draws, 0, 0, 0);
        }
        for (int pilot = PILOT_DRAWS; pilot >= FEWEST_PILOT_DRAWS; pilot /= 2) {
            for (int bins = MOST_BINS; bins >= FEWEST_BINS; bins /= 2) {
                long needed = largest(new Plan(draws, pilot, bins, 0));
                if (pilot < draws && needed <= budget) {
                    return new Plan(draws, pilot, bins, batchDraws(budget - needed));
                }
            }
        }
        throw refusal(largest(new Plan(draws, FEWEST_PILOT_DRAWS, FEWEST_BINS, 0)));
    }

    /** Returns how many draws each thread can keep in so many bytes. The number changes no result. */
    private int batchDraws(long bytes) {
        long perDraw = variants.stream()
                .mapToLong(variant -> samples(variant, 1) * settings.threads())
                .max()
                .orElse(1);
        return (int) Math.min(MOST_BATCH_DRAWS, bytes / Math.max(1, perDraw));
    }

    private RefusedException refusal(long needed) {
        return new RefusedException(
                "counting " + draws + " draws of " + intervals(variants.get(0)) + " intervals would take "
                        + gigabytes(needed) + " GB, but a quarter of the heap is " + gigabytes(budget) + " GB",
                "use a coarser --resolution, or a heap of " + gigabytes(4 * needed) + " GB (JAVA_TOOL_OPTIONS=-Xmx"
                        + (4 * needed / (1 << 20) + 1) + "m)");
    }

    /** Returns the bytes that the largest variant takes. */
    private long largest(Plan plan) {
        return variants.stream()
                .mapToLong(variant -> blocks(variant) + (plan.isExact() ? kept(variant) : counted(variant, plan)))
                .max()
                .orElse(0);
    }

    private int intervals(Variant variant) {
        return variant.scenario().period().cutBy(settings.resolution()).size();
    }

    private long blocks(Variant variant) {
        CompiledScenario model = compiled.variant(variant.id());
        int width = EnsembleRunner.widthOf(model, draws);
        return settings.threads() * (model.blockBytes(width) + width * model.noiseBytesPerDraw());
    }

    private long kept(Variant variant) {
        // Of base and of the variant, the nine measures of the whole period that are compared.
        long paired = 2 * 80L * stocks(variant);
        return (samples(variant, 1) + paired) * draws;
    }

    private long samples(Variant variant, int draws) {
        CompiledScenario model = compiled.variant(variant.id());
        return Samples.bytes(
                model.model(), model.cut(variant.scenario().period().cutBy(settings.resolution())), draws);
    }

    private long counted(Variant variant, Plan plan) {
        Model model = compiled.variant(variant.id()).model();
        long histograms = CountedEnsemble.histograms(model, intervals(variant));
        boolean isCompared = !variant.id().equals(Variant.BASE);
        histograms += isCompared ? CountedDifferences.histograms(stocks(variant)) : 0;
        long beside = isCompared ? 80L * stocks(variant) * plan.pilotDraws() + blocks(variant) : 0;
        return samples(variant, plan.pilotDraws()) + beside + histograms * Histogram.bytes(plan.binCount(), CHUNKS);
    }

    private int stocks(Variant variant) {
        return compiled.variant(variant.id()).model().stocks().size();
    }

    private static String gigabytes(long bytes) {
        return BigDecimal.valueOf(bytes)
                .divide(BigDecimal.valueOf(1 << 30), 2, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
