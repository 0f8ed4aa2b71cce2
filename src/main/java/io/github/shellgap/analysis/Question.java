package io.github.shellgap.analysis;

import io.github.shellgap.outcome.Settings;
import io.github.shellgap.scenario.Metric;
import io.github.shellgap.scenario.Scenario;
import io.github.shellgap.scenario.Study;
import io.github.shellgap.scenario.Variant;
import java.util.ArrayList;
import java.util.List;

/**
 * What an analysis is asked of.
 *
 * @param study the scenario with its variants, which share their draws
 * @param variant the one that is asked about
 * @param metric of that variant
 * @param settings of each run
 * @param warnings of reading, in the words shown to the user
 */
public record Question(Study study, Variant variant, Metric metric, Settings settings, List<String> warnings) {
    public Question {
        warnings = List.copyOf(warnings);
    }

    Scenario scenario() {
        return variant.scenario();
    }

    Basis basis(Trials trials) {
        List<String> all = new ArrayList<>(warnings);
        all.addAll(trials.warnings());
        return new Basis(study, variant, settings, trials.draws(), trials.runs(), all);
    }
}
