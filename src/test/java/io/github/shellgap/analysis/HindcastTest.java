package io.github.shellgap.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.shellgap.analysis.Hindcast.Score;
import io.github.shellgap.scenario.Study;
import org.junit.jupiter.api.Test;

/** A uniform stock, of which every score has a closed form. */
final class HindcastTest {
    private static final String SCENARIO = """
            format: shellgap/1
            title: t
            period: { from: 2023-01-01, to: 2023-01-01 }
            stockpiles:
              depot: { initial: { uniform: [100k, 200k] } }
              known: { initial: 7 }
              low: { initial: { uniform: [100k, 200k] } }
            consumption:
              fires: { from: low, rate: 140k/day }
            """;

    private static Hindcast hindcast(String observations) throws Exception {
        Study study = Trial.study(SCENARIO + observations);
        return Hindcast.of(study, study.variants().get(0), Trial.settings(1), Asked.UNHEARD);
    }

    private static Score score(String observation) throws Exception {
        return hindcast("observations: { o: { " + observation + " } }\n")
                .scores()
                .get(0);
    }

    // 8,192 Sobol draws put a quantile within two draws of the exact one: 25 rounds of 100,000
    @Test
    void report_isAPercentileOfWhatIsPredicted() throws Exception {
        Score middle = score("metric: stock:depot@2023-01-01, value: 150k, within: 10k");
        assertThat(middle.percentile()).isCloseTo(0.5, within(3e-4));
        assertThat(middle.isInside()).isTrue();
        assertThat(middle.reported()).isEqualTo(150_000);
        assertThat(middle.low()).isCloseTo(140_000, within(1e-6));
        assertThat(middle.high()).isCloseTo(160_000, within(1e-6));
        double[] predicted = {105_000, 125_000, 150_000, 175_000, 195_000};
        for (int k = 0; k < predicted.length; k++) {
            assertThat(middle.predicted().get(k)).isCloseTo(predicted[k], within(25.0));
        }
        assertThat(middle.chance()).isZero();
        assertThat(score("metric: stock:depot@2023-01-01, value: 120k, within: 10k")
                        .percentile())
                .isCloseTo(0.2, within(3e-4));
    }

    /** Of a uniform distribution on 0…1 and a report y the score is (y³ + (1 − y)³) / 3. */
    @Test
    void score_isTheClosedFormOfAUniformDistribution() throws Exception {
        assertThat(score("metric: stock:depot@2023-01-01, value: 150k, within: 10k")
                        .crps())
                .isCloseTo(1e5 / 12, within(10.0));
        assertThat(score("metric: stock:depot@2023-01-01, value: 180k, within: 10k")
                        .crps())
                .isCloseTo(1e5 * (0.512 + 0.008) / 3, within(10.0));
    }

    @Test
    void reportsInsideTheMiddleNinetyPerCent_areCounted() throws Exception {
        Hindcast hindcast = hindcast("""
                observations:
                  a: { metric: stock:depot@2023-01-01, value: 104k, within: 10k }
                  b: { metric: stock:depot@2023-01-01, value: 106k, within: 10k }
                  c: { metric: stock:depot@2023-01-01, value: 194k, within: 10k }
                  d: { metric: stock:depot@2023-01-01, value: 196k, within: 10k }
                """);
        assertThat(hindcast.scores()).extracting(Score::isInside).containsExactly(false, true, true, false);
        assertThat(hindcast.inside()).isEqualTo(2);
        assertThat(hindcast.expectedInside()).isCloseTo(3.6, within(1e-12));
        assertThat(hindcast.draws()).isEqualTo(8192);
        assertThat(hindcast.variant().id()).isEqualTo("base");
    }

    @Test
    void drawsThatEqualTheReport_countByHalf_andItIsInside() throws Exception {
        Score score = score("metric: stock:known@2023-01-01, value: 7, within: 2");
        assertThat(score.percentile()).isEqualTo(0.5);
        assertThat(score.isInside()).isTrue();
        assertThat(score.crps()).isZero();
    }

    @Test
    void chance_isTheShareOfDrawsInWhichItHappens() throws Exception {
        assertThat(score("metric: \"shortage-by:low@2023-01-01\", value: 1, within: 50%")
                        .chance())
                .isCloseTo(0.4, within(3e-4));
    }

    @Test
    void scenarioWithoutObservations_isRefused() {
        assertThatThrownBy(() -> hindcast(""))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("has no observations");
    }
}
