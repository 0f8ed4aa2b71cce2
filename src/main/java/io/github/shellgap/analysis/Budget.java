package io.github.shellgap.analysis;

import io.github.shellgap.compile.CompiledScenario;
import io.github.shellgap.compile.CompiledStudy;
import io.github.shellgap.engine.Samples;
import io.github.shellgap.outcome.Settings;
import io.github.shellgap.scenario.Variant;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** The memory a run takes, known before it begins. */
final class Budget {
    private Budget() {}

    /**
     * Checks that a run fits into a quarter of the heap.
     *
     * @throws RefusedException if it does not, with the numbers and what to change
     */
    static void check(CompiledStudy compiled, List<Variant> variants, Settings settings, int draws)
            throws RefusedException {
        long budget = Runtime.getRuntime().maxMemory() / 4;
        for (Variant variant : variants) {
            CompiledScenario model = compiled.variant(variant.id());
            int intervals =
                    variant.scenario().period().cutBy(settings.resolution()).size();
            long perDraw = Samples.bytes(
                            model.model(), model.cut(variant.scenario().period().cutBy(settings.resolution())), 1)
                    + 2 * 80L * model.model().stocks().size();
            int width = EnsembleRunner.widthOf(model, draws);
            long blocks = settings.threads() * (model.blockBytes(width) + width * model.noiseBytesPerDraw());
            long needed = perDraw * draws + blocks;
            if (needed > budget) {
                long fitting = Math.max(1, (budget - blocks) / perDraw);
                throw new RefusedException(
                        "the samples behind exact quantiles would take " + gigabytes(needed) + " GB (" + draws
                                + " draws of " + perDraw / 8 + " numbers, " + intervals
                                + " intervals), but a quarter of the heap is " + gigabytes(budget) + " GB",
                        "use at most --draws " + fitting
                                + ", a coarser --resolution, or a heap of "
                                + gigabytes(4 * needed) + " GB (JAVA_TOOL_OPTIONS=-Xmx"
                                + (4 * needed / (1 << 20) + 1) + "m)");
            }
        }
    }

    private static String gigabytes(long bytes) {
        return BigDecimal.valueOf(bytes)
                .divide(BigDecimal.valueOf(1 << 30), 2, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
