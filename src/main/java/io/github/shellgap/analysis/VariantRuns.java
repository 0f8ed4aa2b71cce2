package io.github.shellgap.analysis;

import io.github.shellgap.outcome.Precision;
import io.github.shellgap.outcome.VariantOutcome;
import io.github.shellgap.scenario.Variant;
import java.util.function.IntConsumer;

/** Runs a study's variants one after the other, base first, on the same draws. */
interface VariantRuns {
    /** Returns how many draws so many variants take. */
    long drawsOf(int variants);

    /**
     * Runs a variant.
     *
     * @param runner of its draws
     * @param done hears how many draws are done
     */
    VariantOutcome run(Variant variant, EnsembleRunner runner, IntConsumer done);

    /** Returns the worst residual of the mass balance so far. */
    double worstResidual();

    /** Returns how the quantiles of all variants so far were found. */
    Precision precision();
}
