package io.github.shellgap.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shellgap.engine.Samples;
import io.github.shellgap.reference.RandomScenarios;
import io.github.shellgap.reference.ReferenceDraw;
import io.github.shellgap.reference.ReferenceEngine;
import io.github.shellgap.sampling.KeyedStreams;
import io.github.shellgap.scenario.CalendarUnit;
import io.github.shellgap.scenario.Flow;
import io.github.shellgap.scenario.Measure;
import io.github.shellgap.scenario.Parameter;
import io.github.shellgap.scenario.Period;
import io.github.shellgap.scenario.Scenario;
import io.github.shellgap.scenario.Stockpile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The engine against the plain reference, over seeded random scenarios with every feature of the format. */
final class ReferenceAgreementTest {
    private static final int SCENARIOS = Integer.getInteger("reference.scenarios", 600);
    private static final int DRAWS = 3;

    /** More than one block holds, so that the second block's draws are compared too. */
    private static final int MANY_DRAWS = 300;

    private static final int MANY_DRAWS_SCENARIOS = SCENARIOS / 20;
    private static final long SEED = 11;

    // Both add some 10^4 terms in different orders, at 1e-16 each: 1e-11 leaves a margin of ten.
    private static final double TOLERANCE = 1e-11;

    @Test
    void engine_agreesWithReference_onRandomScenarios() {
        double worst = 0;
        int shortages = 0;
        for (long seed = 0; seed < SCENARIOS; seed++) {
            Scenario scenario = RandomScenarios.of(seed);
            Samples samples = run(scenario, DRAWS);
            for (int draw = 0; draw < DRAWS; draw++) {
                Map<String, Double> expected = reference(scenario, draw);
                worst = Math.max(worst, compare(scenario, samples, draw, expected, seed));
                shortages += (int) expected.keySet().stream()
                        .filter(key -> key.endsWith("/shortage"))
                        .count();
            }
        }
        System.out.println("worst difference from the reference engine: " + worst + " of the largest value");
        assertThat(worst).isLessThan(TOLERANCE);
        assertThat(shortages).as("scenarios that run short at all").isGreaterThan(SCENARIOS / 4);
    }

    @Test
    void engine_agreesWithReference_inEveryBlock() {
        for (long seed = SCENARIOS; seed < SCENARIOS + MANY_DRAWS_SCENARIOS; seed++) {
            Scenario scenario = RandomScenarios.of(seed);
            Samples samples = run(scenario, MANY_DRAWS);
            // every sixtieth draw, and those on both sides of the seam between the blocks
            for (int draw = 15; draw < MANY_DRAWS; draw += draw >= 255 && draw < 257 ? 1 : 60) {
                assertThat(compare(scenario, samples, draw, reference(scenario, draw), seed))
                        .isLessThan(TOLERANCE);
            }
        }
    }

    private static Map<String, Double> reference(Scenario scenario, int draw) {
        return ReferenceEngine.run(scenario, referenceDraw(scenario, draw), CalendarUnit.MONTH);
    }

    private static Samples run(Scenario scenario, int draws) {
        return Trial.samples(Trial.study(scenario), compiled -> compiled.random(SEED), draws, 1);
    }

    private static ReferenceDraw referenceDraw(Scenario scenario, int draw) {
        return new ReferenceDraw(
                path -> {
                    double[] unit = new double[1];
                    new KeyedStreams(SEED, List.of(path)).fill(0, draw, 1, unit, 0);
                    return unit[0];
                },
                SEED,
                draw,
                name -> scenario.parameters().stream()
                        .filter(parameter -> parameter.name().equals(name))
                        .map(Parameter::input)
                        .findFirst()
                        .orElseThrow());
    }

    private static double compare(
            Scenario scenario, Samples samples, int draw, Map<String, Double> expected, long seed) {
        List<Period> intervals = scenario.period().cutBy(CalendarUnit.MONTH);
        Map<String, Double> actual = new HashMap<>();
        for (int k = 0; k < intervals.size(); k++) {
            for (int stock = 0; stock < scenario.stockpiles().size(); stock++) {
                Stockpile stockpile = scenario.stockpiles().get(stock);
                for (Measure measure : Measure.OF_STOCKPILE) {
                    actual.put(
                            stockpile.id() + "/" + measure.word() + "/"
                                    + intervals.get(k).from(),
                            samples.ofStock(stock, Measure.OF_STOCKPILE.indexOf(measure), k)[draw]);
                }
            }
            for (int flow = 0; flow < scenario.flows().size(); flow++) {
                Flow declared = scenario.flows().get(flow);
                for (Measure measure : Measure.OF_FLOW) {
                    actual.put(
                            declared.id() + "/" + measure.word() + "/"
                                    + intervals.get(k).from(),
                            samples.ofFlow(flow, Measure.OF_FLOW.indexOf(measure), k)[draw]);
                }
            }
        }
        double largest = 1;
        for (double value : expected.values()) {
            largest = Math.max(largest, Math.abs(value));
        }
        double worst = 0;
        for (Map.Entry<String, Double> entry : actual.entrySet()) {
            double difference = Math.abs(entry.getValue() - expected.getOrDefault(entry.getKey(), 0.0)) / largest;
            if (!(difference < TOLERANCE)) {
                throw new AssertionError("seed " + seed + " draw " + draw + " " + entry.getKey() + ": "
                        + entry.getValue() + " against " + expected.get(entry.getKey()));
            }
            worst = Math.max(worst, difference);
        }
        compareExtremes(scenario, samples, draw, expected, "seed " + seed + " draw " + draw);
        return worst;
    }

    private static void compareExtremes(
            Scenario scenario, Samples samples, int draw, Map<String, Double> expected, String where) {
        for (int stock = 0; stock < scenario.stockpiles().size(); stock++) {
            String id = scenario.stockpiles().get(stock).id();
            Double day = expected.get(id + "/shortage");
            int expectedDay = day == null
                    ? Samples.NEVER
                    : (int) (day - scenario.period().from().toEpochDay());
            assertThat(samples.shortageDayOf(stock)[draw])
                    .as(where + " shortage of " + id)
                    .isEqualTo(expectedDay);
            double minimum = expected.getOrDefault(id + "/minimum", Double.NaN);
            assertThat(samples.minimumOf(stock)[draw])
                    .as(where + " minimum of " + id)
                    .isCloseTo(minimum, org.assertj.core.data.Offset.offset(TOLERANCE * 1e7));
        }
    }
}
