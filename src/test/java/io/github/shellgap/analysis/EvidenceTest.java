package io.github.shellgap.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.shellgap.scenario.Observation;
import io.github.shellgap.scenario.Study;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EvidenceTest {
    private static final int DRAWS = 10_000;

    /** One report speaks for many rounds, one for few; both together for a number between. */
    private static final String OPPOSED = """
            format: shellgap/1
            title: Opposed
            period: { from: 2024-01-01, to: 2024-01-31 }
            stockpiles: { depot: { initial: 1M to 2M } }
            observations:
              many: { metric: stock:depot@2024-01-31, triangular: [1M, 2M, 2M] }
              few: { metric: stock:depot@2024-01-31, triangular: [1M, 1M, 2M] }
            """;

    @Test
    void heaviest_isAReport_evenWhereAllLeaveMoreThanEachAlone() throws Exception {
        Study study = Trial.study(OPPOSED);
        double[] even = new double[DRAWS];
        Arrays.setAll(even, draw -> 1e6 + 1e6 * (draw + 0.5) / DRAWS);
        List<Testimony> testimonies = new ArrayList<>();
        List<Readings> readings = new ArrayList<>();
        for (Observation observation : study.base().observations()) {
            testimonies.add(Testimony.of(observation, study.base().period()));
            readings.add(new Readings(observation.metric(), study.base().period(), even));
        }
        Evidence evidence = new Evidence(testimonies, readings);
        // by hand: weights x and 1 − x leave (1/2)² / (1/3) of all draws, x (1 − x) leaves (1/6)² / (1/30)
        assertThat(evidence.effectiveDrawsWithout(0) / DRAWS).isCloseTo(0.75, within(1e-6));
        assertThat(evidence.effectiveDrawsWithout(1) / DRAWS).isCloseTo(0.75, within(1e-6));
        assertThat(evidence.effectiveDraws() / DRAWS).isCloseTo(30 / 36.0, within(1e-6));
        assertThat(evidence.heaviest()).isBetween(0, 1);
    }
}
