package io.github.shellgap.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shellgap.quantity.Unit;
import io.github.shellgap.sampling.Normal;
import io.github.shellgap.scenario.Input;
import io.github.shellgap.scenario.Metric;
import io.github.shellgap.scenario.Observation;
import io.github.shellgap.scenario.Provenance;
import io.github.shellgap.scenario.Reported;
import io.github.shellgap.scenario.Scenario;
import io.github.shellgap.scenario.Study;
import io.github.shellgap.stats.WeightedSample;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Simulation-based calibration: truths drawn from the prior, data from the truths, and the truths' ranks in their
 * posteriors, which are uniform if the posteriors are right.
 *
 * @see <a href="https://arxiv.org/abs/1804.06788">Talts et al. (2018), Validating Bayesian Inference Algorithms with
 *     Simulation-Based Calibration</a>
 */
@Tag("slow")
final class CalibrationTest {
    private static final int DATA_SETS = 200;
    private static final int BINS = 10;

    /** 99th percentile of chi-squared with 9 degrees of freedom: qchisq(0.99, 9) in R. */
    private static final double CHI_SQUARED_99 = 21.66599;

    private static final double RELATIVE_ERROR = 0.15;

    private static final String SCENARIO = """
            format: shellgap/1
            title: Two unknowns and two reports
            period: { from: 2024-01-01, to: 2024-12-31 }
            stockpiles: { depot: { initial: 3M to 9M, reserve: 300k } }
            production: { plants: { to: depot, rate: 1M/year } }
            consumption: { fires: { from: depot, rate: { uniform: [2M/year, 8M/year] } } }
            observations:
              stock: { metric: stock:depot@2024-06-30, value: 3M, within: 15% }
              met: { metric: met:depot, value: 4M, within: 15% }
            """;

    @Test
    void ranksOfTheTruth_areUniform() throws Exception {
        Study study = Trial.study(SCENARIO);
        Scenario scenario = study.base();
        List<Metric> metrics =
                scenario.observations().stream().map(Observation::metric).toList();
        int[][] counts = new int[2][BINS];
        try (Trials trials = Trials.of(study, List.of(), Trial.settings(1), (done, total) -> {});
                Trials truths = Trials.of(study, List.of(), Trial.settings(1), (done, total) -> {})) {
            List<Readings> readings = trials.run(scenario, metrics);
            double[][] values = trials.valuesOf(scenario, trials.inputs(scenario), trials.drawsOf(1));
            List<Readings> trueReadings = truths.run(scenario, metrics, compiled -> compiled.random(77));
            double[][] truth = truths.valuesOf(scenario, truths.inputs(scenario), compiled -> compiled.random(77));
            SplittableRandom random = new SplittableRandom(5);
            for (int set = 0; set < DATA_SETS; set++) {
                List<Testimony> told = new ArrayList<>();
                for (int k = 0; k < metrics.size(); k++) {
                    told.add(reported(
                            scenario.observations().get(k), trueReadings.get(k).at(set), random, scenario));
                }
                double[] weights = new Evidence(told, readings).weights();
                for (int input = 0; input < counts.length; input++) {
                    double rank = new WeightedSample(values[input], weights).shareBelow(truth[input][set]);
                    counts[input][Math.min(BINS - 1, (int) (rank * BINS))]++;
                }
            }
        }
        assertThat(chiSquared(counts[0])).isLessThan(CHI_SQUARED_99);
        assertThat(chiSquared(counts[1])).isLessThan(CHI_SQUARED_99);
    }

    /** Reports a number with a lognormal error of the size that the observation states. */
    private static Testimony reported(Observation observation, double truth, SplittableRandom random, Scenario scenario)
            throws RefusedException {
        double sd = StrictMath.log1p(RELATIVE_ERROR) / Normal.inverse(0.95);
        double value = truth * StrictMath.exp(sd * Normal.inverse(random.nextDouble()));
        Input within = Input.preset("within", RELATIVE_ERROR, Unit.PLAIN);
        Input said =
                new Input("value", Input.preset("value", value, Unit.PLAIN).amount(), Unit.PLAIN, Provenance.NONE, "");
        return Testimony.of(
                new Observation(observation.id(), "", observation.metric(), new Reported.Quantity(said, within), ""),
                scenario.period());
    }

    private static double chiSquared(int[] counts) {
        double expected = (double) DATA_SETS / BINS;
        double sum = 0;
        for (int count : counts) {
            sum += (count - expected) * (count - expected) / expected;
        }
        return sum;
    }
}
