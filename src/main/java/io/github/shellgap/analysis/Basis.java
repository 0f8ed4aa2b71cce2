package io.github.shellgap.analysis;

import io.github.shellgap.outcome.Settings;
import io.github.shellgap.scenario.Study;
import io.github.shellgap.scenario.Variant;
import java.util.List;

/**
 * What the result of an analysis stands on.
 *
 * @param study what was run
 * @param variant of the study
 * @param settings as asked for
 * @param draws of each run: 1 if nothing is uncertain
 * @param runs made of that many draws
 * @param warnings of the runs, in the words shown to the user
 */
public record Basis(Study study, Variant variant, Settings settings, int draws, long runs, List<String> warnings) {
    public Basis {
        warnings = List.copyOf(warnings);
    }
}
