package io.github.shellgap.analysis;

import io.github.shellgap.outcome.Sampler;
import io.github.shellgap.outcome.Settings;
import io.github.shellgap.scenario.CalendarUnit;
import io.github.shellgap.scenario.MetricReader;
import io.github.shellgap.scenario.Study;
import java.util.List;

/** Questions for the tests of the analyses. */
final class Asked {
    static final Progress UNHEARD = (done, total) -> {};

    private Asked() {}

    static Question of(String yaml, String metric, int draws, long seed) throws Exception {
        return of(Trial.study(yaml), metric, draws, seed);
    }

    static Question of(Study study, String metric, int draws, long seed) throws Exception {
        Settings settings = new Settings(draws, seed, Sampler.SOBOL, false, CalendarUnit.MONTH, 2);
        return new Question(
                study, study.variants().get(0), MetricReader.of(study.base()).read(metric), settings, List.of());
    }
}
