package io.github.shellgap.analysis;

import io.github.shellgap.outcome.Precision;
import io.github.shellgap.outcome.SamplingError;
import io.github.shellgap.outcome.VariantOutcome;
import io.github.shellgap.scenario.Variant;
import java.util.List;
import java.util.function.IntConsumer;

/** Runs a study's variants one after the other, base first, on the same draws. */
interface VariantRuns {
    /**
     * What a variant came to.
     *
     * @param errors how far its headline figures would move with other draws
     */
    record Ran(VariantOutcome outcome, List<SamplingError> errors) {}

    /** Returns how many draws so many variants take. */
    long drawsOf(int variants);

    /**
     * Runs a variant.
     *
     * @param runner of its draws
     * @param done hears how many draws are done
     */
    Ran run(Variant variant, EnsembleRunner runner, IntConsumer done);

    /** Returns the worst residual of the mass balance so far. */
    double worstResidual();

    /** Returns how the quantiles of all variants so far were found. */
    Precision precision();
}
