package io.github.shellgap.outcome;

import io.github.shellgap.scenario.Period;
import io.github.shellgap.scenario.Study;
import java.util.List;

/**
 * Everything a run found.
 *
 * @param study what was run
 * @param settings as asked for
 * @param draws that were run: 1 if nothing is uncertain
 * @param intervals by which tracks are cut
 * @param variants the ones run, {@code base} first if it was among them
 * @param samplingErrors of the headline figures; empty for fewer than 64 draws
 * @param precision of all quantiles
 * @param worstRelativeResidual of the mass balance, over all variants, draws and stockpiles
 * @param warnings of reading and running, in the words shown to the user
 */
public record Outcome(
        Study study,
        Settings settings,
        int draws,
        List<Period> intervals,
        List<VariantOutcome> variants,
        List<SamplingError> samplingErrors,
        Precision precision,
        double worstRelativeResidual,
        List<String> warnings) {
    public Outcome {
        intervals = List.copyOf(intervals);
        variants = List.copyOf(variants);
        samplingErrors = List.copyOf(samplingErrors);
        warnings = List.copyOf(warnings);
    }

    /** Returns the intervals by which a variant's tracks are cut; a variant may have a period of its own. */
    public List<Period> intervalsOf(VariantOutcome variant) {
        return variant.variant().scenario().period().cutBy(settings.resolution());
    }

    /** Returns the same outcome with other warnings before its own. */
    public Outcome withWarningsBefore(List<String> earlier) {
        List<String> joined = new java.util.ArrayList<>(earlier);
        joined.addAll(warnings);
        return new Outcome(
                study, settings, draws, intervals, variants, samplingErrors, precision, worstRelativeResidual, joined);
    }
}
