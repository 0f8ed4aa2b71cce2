package io.github.shellgap.analysis;

import io.github.shellgap.outcome.Outcome;
import io.github.shellgap.outcome.Settings;
import io.github.shellgap.scenario.Study;
import java.util.List;

/** Runs a study. */
public final class Simulation {
    private Simulation() {}

    /**
     * Runs variants of a study on paired draws.
     *
     * @param variantIds the ones to run; empty for all
     * @throws RefusedException if the run would not fit into memory
     */
    @SuppressWarnings("DoNotCallSuggester")
    public static Outcome run(Study study, Settings settings, List<String> variantIds, Progress progress)
            throws RefusedException {
        throw new UnsupportedOperationException("the engine is not joined yet");
    }
}
