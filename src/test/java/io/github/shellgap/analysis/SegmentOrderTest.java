package io.github.shellgap.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shellgap.scenario.MetricReader;
import io.github.shellgap.scenario.Study;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Of two segments that hold on one day the later in the list does, also where one begins on an uncertain day. */
final class SegmentOrderTest {
    private static final String JUNE = "{ from: 2023-06-01, to: 2023-06-30, rate: 1k/day }";
    private static final String UNCERTAIN = "{ from: { uniform: [2023-02-01, 2023-03-01] }, rate: 2k/day }";

    private static double firedInJune(String first, String second) throws Exception {
        Study study = Trial.study("""
                format: shellgap/1
                title: t
                period: { from: 2023-01-01, to: 2023-12-31 }
                stockpiles: { depot: { initial: 10M } }
                consumption: { fires: { from: depot, rate: [ FIRST, SECOND ] } }
                """.replace("FIRST", first).replace("SECOND", second));
        try (Trials trials = Trials.of(study, List.of(), Trial.settings(1), Asked.UNHEARD)) {
            return trials.run(
                            study.base(), List.of(MetricReader.of(study.base()).read("amount:fires@2023-06")))
                    .get(0)
                    .mean();
        }
    }

    @Test
    void laterInTheList_holds() throws Exception {
        assertThat(firedInJune(JUNE, UNCERTAIN)).isEqualTo(60_000);
        assertThat(firedInJune(UNCERTAIN, JUNE)).isEqualTo(30_000);
    }
}
