package io.github.shellgap.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shellgap.analysis.Basis;
import io.github.shellgap.analysis.Sensitivity;
import io.github.shellgap.analysis.Statistic;
import io.github.shellgap.outcome.Sampler;
import io.github.shellgap.outcome.Settings;
import io.github.shellgap.read.ScenarioReader;
import io.github.shellgap.scenario.CalendarUnit;
import io.github.shellgap.scenario.Metric;
import io.github.shellgap.scenario.MetricReader;
import io.github.shellgap.scenario.Study;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What inputs of every kind of origin rest on; the expected footings are read off the scenario by hand. */
final class FootingsTest {
    private static final String SCENARIO = """
            format: shellgap/1
            title: origins
            period: { from: 2024-01-01, to: 2024-12-31 }
            sources: { s: { title: a source } }
            parameters:
              assumed: 1M to 2M
              weak: { uniform: [1M, 2M], source: s, grade: C }
              sound: { uniform: [1M, 2M], source: s, grade: B }
              ungraded: { uniform: [1M, 2M], source: s }
              rivals: { claims: [{ value: 1M, source: s, grade: A }, { value: 2M, source: s, grade: C }] }
              firm_rivals: { claims: [{ value: 1M, source: s, grade: A }, { value: 2M, source: s, grade: B }] }
              deal: { value: 60%, source: s, grade: C }
              centre: { value: 1M, source: s, grade: B }
              around: { uniform: [0.5 * centre, 2 * centre] }
            stockpiles: { depot: { initial: assumed + weak + sound + ungraded + rivals + firm_rivals + around } }
            imports: { partner: { to: depot, rate: 1M/year, chance: deal } }
            """;

    private static Study study() throws Exception {
        var bytes = new ByteArrayInputStream(SCENARIO.getBytes(StandardCharsets.UTF_8));
        return ScenarioReader.check(ScenarioReader.load("origins.yaml", bytes, Path.of("")), List.of())
                .fold(valid -> valid.value(), invalid -> {
                    throw new AssertionError(invalid.problems().toString());
                });
    }

    private static Sensitivity.Driver driver(double first, double total, String... paths) {
        return new Sensitivity.Driver(List.of(paths), index(first), index(total), List.of());
    }

    private static Sensitivity.Index index(double value) {
        return new Sensitivity.Index(value, value, value);
    }

    // by hand, from the scenario
    @ParameterizedTest
    @CsvSource({
        "parameters.assumed, ASSUMED",
        "parameters.weak, GRADE_C",
        "parameters.sound, SOUND",
        "parameters.ungraded, UNGRADED",
        "parameters.rivals, PARTLY_WEAK",
        "parameters.firm_rivals, SOUND",
        // the spread is nobody's but the analyst's
        "parameters.around, ASSUMED",
        // whether it happens rests on the parameter that says how likely it is
        "imports.partner.chance, GRADE_C",
        "parameters.sound parameters.assumed, PARTLY_WEAK",
        "parameters.sound parameters.firm_rivals, SOUND"
    })
    void inputs_restOnWhatTheirNumbersComeFrom(String paths, Footing footing) throws Exception {
        assertThat(Ledger.read(study().base()).footing(List.of(paths.split(" +"))))
                .isEqualTo(footing);
    }

    @Test
    void shares_areTheSumsOfTheIndices_andTiedInputsCountOnce() throws Exception {
        Study study = study();
        Settings settings = new Settings(4, 1, Sampler.SOBOL, false, CalendarUnit.YEAR, 1);
        Metric metric = MetricReader.of(study.base()).read("stock:depot@2024-12-31");
        Basis basis = new Basis(study, study.variants().get(0), settings, 4, 1, List.of());
        Footings footings = Footings.of(new Sensitivity(
                basis,
                metric,
                1,
                List.of(
                        driver(0.25, 0.5, "parameters.assumed"),
                        driver(-0.125, 0.75, "parameters.around"),
                        driver(0.125, 0.25, "parameters.weak", "parameters.sound")),
                Statistic.MEAN,
                0));
        // an estimate below 0 counts as none, and no bound is above the whole
        assertThat(footings.shares().get(0)).isEqualTo(new Footings.Share(Footing.ASSUMED, 2, 0.25, 1));
        assertThat(footings.shares().get(2)).isEqualTo(new Footings.Share(Footing.PARTLY_WEAK, 1, 0.125, 0.25));
        assertThat(footings.together()).isEqualTo(0.625);
    }
}
