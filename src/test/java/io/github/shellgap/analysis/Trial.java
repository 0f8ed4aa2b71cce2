package io.github.shellgap.analysis;

import io.github.shellgap.compile.CompiledScenario;
import io.github.shellgap.compile.CompiledStudy;
import io.github.shellgap.compile.DrawSource;
import io.github.shellgap.engine.Cut;
import io.github.shellgap.engine.Samples;
import io.github.shellgap.outcome.Outcome;
import io.github.shellgap.outcome.Sampler;
import io.github.shellgap.outcome.Settings;
import io.github.shellgap.outcome.StockpileOutcome;
import io.github.shellgap.problem.Checked;
import io.github.shellgap.problem.Diagnostics;
import io.github.shellgap.read.ScenarioReader;
import io.github.shellgap.scenario.CalendarUnit;
import io.github.shellgap.scenario.Fingerprint;
import io.github.shellgap.scenario.Scenario;
import io.github.shellgap.scenario.Study;
import io.github.shellgap.scenario.Variant;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Runs scenarios from their text or their record, for the tests that look at single draws. */
final class Trial {
    private Trial() {}

    /** Reads a scenario as the program does. */
    static Study study(String yaml) throws Exception {
        byte[] bytes = yaml.getBytes(StandardCharsets.UTF_8);
        Checked<Study> checked = ScenarioReader.check(
                ScenarioReader.load("trial.yaml", new ByteArrayInputStream(bytes), Path.of("")), List.of());
        return checked.fold(Checked.Valid::value, invalid -> {
            throw new AssertionError(Diagnostics.all(invalid.problems(), Diagnostics::text));
        });
    }

    static Study study(Scenario scenario) {
        return new Study(
                "random",
                Fingerprint.known(""),
                List.of(),
                List.of(new Variant(Variant.BASE, "", "", Map.of(), scenario)));
    }

    /** Returns settings of a run of the default number of Sobol draws, cut by years. */
    static Settings settings(long seed) {
        return new Settings(Settings.DEFAULT_DRAWS, seed, Sampler.SOBOL, false, CalendarUnit.YEAR, 2);
    }

    static Outcome run(String yaml, Settings settings) throws Exception {
        return Simulation.run(study(yaml), settings, List.of(), (done, total) -> {});
    }

    static StockpileOutcome stockpile(Outcome outcome, String id) {
        return outcome.variants().get(0).stockpiles().stream()
                .filter(stockpile -> stockpile.stockpile().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Runs the base variant by months and returns every draw. */
    static Samples samples(Study study, Function<CompiledStudy, DrawSource> source, int draws, int threads) {
        CompiledStudy compiled = CompiledStudy.of(study);
        CompiledScenario model = compiled.variant(Variant.BASE);
        Cut cut = model.cut(study.base().period().cutBy(CalendarUnit.MONTH));
        Samples samples = new Samples(model.model(), cut, draws);
        try (Workers workers = new Workers(threads)) {
            new EnsembleRunner(model, () -> source.apply(compiled), workers).run(cut, samples, draws);
        }
        return samples;
    }
}
