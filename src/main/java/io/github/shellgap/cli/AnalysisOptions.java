package io.github.shellgap.cli;

/** What every analysis of one scenario is asked with. */
final class AnalysisOptions {
    final ScenarioOptions scenario;
    final DrawOptions draws;
    final FolderOptions folder = new FolderOptions();

    AnalysisOptions() {
        this(new ScenarioOptions(), new DrawOptions());
    }

    AnalysisOptions(ScenarioOptions scenario, DrawOptions draws) {
        this.scenario = scenario;
        this.draws = draws;
    }

    void declare(Usage usage) {
        scenario.declare(usage);
        folder.declare(usage);
        draws.declare(usage);
    }

    CommonOptions common() {
        return scenario.common;
    }
}
