package io.github.shellgap.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.shellgap.compile.UncertainInput.Kind;
import io.github.shellgap.engine.Block;
import io.github.shellgap.quantity.Unit;
import io.github.shellgap.read.ScenarioReader;
import io.github.shellgap.sampling.UnitPoints;
import io.github.shellgap.scenario.Scenario;
import io.github.shellgap.scenario.Study;
import io.github.shellgap.scenario.Variant;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From uniform numbers that are given to the rows of a block: every expected value follows from these by hand. */
final class CompiledScenarioTest {
    private static final String HEAD = """
            format: shellgap/1
            title: Rows
            period: { from: 2022-01-01, to: 2022-12-31 }
            """;

    /** Wider than the draws, so that a row's place and its length are two things. */
    private static final int WIDTH = 7;

    /** One rounding for each of a handful of operations on numbers up to 10. */
    private static final double ROUNDING = 1e-13;

    /** The same uniform numbers in every dimension, one for each draw. */
    private record Given(int dimensions, List<Double> points) implements UnitPoints {
        @Override
        public void fill(int dimension, long firstDraw, int width, double[] target, int offset) {
            for (int i = 0; i < width; i++) {
                target[offset + i] = points.get(Math.toIntExact(firstDraw) + i);
            }
        }
    }

    private static Study study(String yaml) throws Exception {
        byte[] bytes = (HEAD + yaml).getBytes(StandardCharsets.UTF_8);
        return ScenarioReader.check(
                        ScenarioReader.load("rows.yaml", new ByteArrayInputStream(bytes), Path.of("")), List.of())
                .fold(valid -> valid.value(), invalid -> {
                    throw new AssertionError(invalid.problems());
                });
    }

    /** A block that was filled, and the counts of what was clipped. */
    private record Filled(CompiledScenario compiled, Block block, int draws, AtomicLongArray clipped) {
        static Filled of(CompiledStudy study, DrawSource source, int draws) {
            CompiledScenario compiled = study.variant(Variant.BASE);
            Block block = compiled.newBlock(WIDTH);
            AtomicLongArray clipped =
                    new AtomicLongArray(compiled.clippedPlaces().size());
            compiled.fillInputs(source, block, 0, draws, clipped);
            return new Filled(compiled, block, draws, clipped);
        }

        List<Double> row(int row) {
            List<Double> values = new ArrayList<>();
            for (int draw = 0; draw < draws; draw++) {
                values.add(block.rows()[row * block.width() + draw]);
            }
            return values;
        }

        List<Double> initial(String stock) {
            return row(
                    compiled.model().stocks().get(compiled.index().stock(stock)).initialRow());
        }
    }

    private static Filled filled(String yaml, Double... points) throws Exception {
        CompiledStudy study = CompiledStudy.of(study(yaml));
        Given given = new Given(study.paths().size(), List.of(points));
        return Filled.of(study, study.points(given, 1), points.length);
    }

    /** At 0.25 and 0.75 {@code a} is 1 and 3, {@code b} 20 and 40; of {@code d} the options are drawn in rising order. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a + 2 | 3 | 5",
                "2 + a | 3 | 5",
                "a - 2 + 2 | 1 | 3",
                "9 - a | 8 | 6",
                "3 * a | 3 | 9",
                "a / 4 | 0.25 | 0.75",
                "6 / a | 6 | 2",
                "a * b | 20 | 120",
                "b / a | 20 | 13.333333333333334",
                "b - a | 19 | 37",
                "9 - (-a) | 10 | 12",
                "min(a, 2) | 1 | 2",
                "max(a, 2) | 2 | 3",
                "max(2, a) | 2 | 3",
                "min(9, b, a) | 1 | 3",
                "max(min(a, 2), 1.5, 0.5) | 1.5 | 2",
                "c + a | 7 | 9",
                "d | 20 | 30"
            })
    void formula_isWorkedOutDrawByDraw(String formula, double low, double high) throws Exception {
        Filled filled = filled(
                "parameters:\n  a: { uniform: [0, 4] }\n  b: { uniform: [10, 50] }\n"
                        + "  c: 2 * 3\n  d: { choice: { 30: 50%, 10: 20%, 20: 30% } }\nstockpiles: { s: { initial: \""
                        + formula + "\" } }\n",
                0.25,
                0.75);
        List<Double> rounds = filled.initial("s");
        assertThat(rounds.get(0)).isCloseTo(low, within(ROUNDING * 10));
        assertThat(rounds.get(1)).isCloseTo(high, within(ROUNDING * 10));
    }

    /** Where the clocks mix, a year is 365.25 days: 10 a day beside 3,652.5 a year is 20 a day. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(y + w) * 1 day | 20",
                "(w + y) * 1 day | 20",
                "(2 * y - w) * 1 day | 10",
                "min(y, 2 * w) * 1 day | 10",
                "max(y, 2 * w) * 1 day | 20",
                "(y + y) * 1 year | 7305",
                "(w + w) * 1 day | 20",
                "w / (2 * w) * 40 | 20",
                "y * 1 day | 10"
            })
    void clocksThatMix_meetOnTheDayClock(String formula, double rounds) throws Exception {
        Filled filled = filled(
                "parameters: { y: { uniform: [3652/year, 3653/year] }, w: { uniform: [9/day, 11/day] } }\n"
                        + "stockpiles: { s: { initial: \"" + formula + "\" } }\n",
                0.5);
        assertThat(filled.initial("s").get(0)).isCloseTo(rounds, within(rounds * ROUNDING));
    }

    /** A chance of 60 % happens in draws below 0.6, and is kept in its own row as 1 or 0. */
    @Test
    void chance_happensInItsShareOfDraws() throws Exception {
        Filled filled = filled("""
                stockpiles: { s: { initial: 0 } }
                production: { p: { to: s, rate: 1/day, chance: 60% } }
                """, 0.1, 0.5999, 0.6, 0.9);
        UncertainInput chance = filled.compiled().inputs().get(0);
        assertThat(chance)
                .isEqualTo(new UncertainInput(
                        "production.p.chance",
                        Kind.CHANCE,
                        List.of("production.p.chance"),
                        chance.valueRow(),
                        Unit.PLAIN));
        assertThat(filled.row(chance.valueRow())).containsExactly(1.0, 1.0, 0.0, 0.0);
    }

    /** A chance of 0…80 %: at 0.3 it is 24 %, which 0.3 is not below; at 0.1 it is 8 %; so no draw with one number happens. */
    @Test
    void uncertainChance_isOneUnknown_ofTwoDimensions() throws Exception {
        Filled filled = filled("""
                stockpiles: { s: { initial: 0 } }
                production: { p: { to: s, rate: 1/day, chance: { uniform: [20%, 80%] } } }
                """, 0.1, 0.3, 0.49, 0.51, 0.9);
        UncertainInput chance = filled.compiled().inputs().get(0);
        assertThat(filled.compiled().inputs()).hasSize(1);
        assertThat(chance.path()).isEqualTo("production.p.chance");
        assertThat(chance.dimensions()).containsExactly("production.p.chance", "production.p.chance.value");
        // 0.2 + 0.6 u > u for u < 0.5
        assertThat(filled.row(chance.valueRow())).containsExactly(1.0, 1.0, 1.0, 0.0, 0.0);
    }

    @ParameterizedTest
    @CsvSource({"0%, 0", "100%, 1"})
    void certainChance_takesNoDraws(String chance, double factor) throws Exception {
        Filled filled = filled("stockpiles: { s: { initial: 0 } }\n"
                + "events: { e: { on: 2022-06-01, destroys: { stockpile: s, amount: 500 }, chance: " + chance
                + " } }\n");
        assertThat(filled.compiled().inputs()).isEmpty();
        assertThat(filled.compiled().isUncertain()).isFalse();
        assertThat(filled.compiled().model().losses()).hasSize(1);
    }

    /** Rival claims and what each comes to are one unknown; a parameter whose name continues another's is one of its own. */
    @Test
    void unknowns_ownTheirParts_andNoOthers() throws Exception {
        Filled filled = filled("""
                parameters:
                  a: { claims: [ { uniform: [1, 2] }, { claims: [ 5, { uniform: [7, 8] } ] } ] }
                  a_b: { uniform: [1, 2] }
                stockpiles: { s: { initial: a + a_b } }
                production: { p: { to: s, rate: { schedule: 1/day, noise: { sd: 10%, memory: 5 days } } } }
                events: { e: { on: { uniform: [2022-02-01, 2022-02-28] }, destroys: { stockpile: s, amount: 1 } } }
                """, 0.5);
        assertThat(filled.compiled().inputs())
                .extracting(
                        UncertainInput::path,
                        UncertainInput::kind,
                        input -> input.dimensions().size())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("events.e.on", Kind.DAY, 1),
                        org.assertj.core.groups.Tuple.tuple("parameters.a", Kind.QUANTITY, 4),
                        org.assertj.core.groups.Tuple.tuple("parameters.a_b", Kind.QUANTITY, 1),
                        org.assertj.core.groups.Tuple.tuple("production.p.rate.noise", Kind.NOISE, 0));
        assertThat(filled.compiled().inputs())
                .filteredOn(input -> input.kind() == Kind.NOISE)
                .allMatch(input -> input.valueRow() == -1);
        // the middle of February's 28 days is the start of the fifteenth, day 31 + 14 of the period
        assertThat(filled.row(filled.compiled().inputs().get(0).valueRow())).containsExactly(45.0);
    }

    @Test
    void unknowns_areSortedByPath_noisesToo() throws Exception {
        Filled filled = filled("""
                parameters: { a: { uniform: [1, 2] } }
                stockpiles: { s: { initial: a } }
                consumption: { q: { from: s, rate: { schedule: 1/day, noise: { sd: 10%, memory: 5 days } } } }
                """, 0.5);
        assertThat(filled.compiled().inputs())
                .extracting(UncertainInput::path)
                .containsExactly("consumption.q.rate.noise", "parameters.a");
    }

    private static final String TIED = """
            parameters:
              a: { uniform: [0, 1] }
              b: { uniform: [0, 1] }
              c: { uniform: [0, 1] }
            correlations: [ { between: [a, c], rank: 0.8 }, { between: [a, b], rank: -0.5 } ]
            stockpiles: { s: { initial: a + b + c } }
            """;

    /** Spearman's rank correlation of what was drawn; its standard error at 8,192 independent draws is 0.004. */
    @Test
    void correlations_tieWhatTheyName() throws Exception {
        CompiledStudy study = CompiledStudy.of(study(TIED));
        CompiledScenario compiled = study.variant(Variant.BASE);
        int draws = 8192;
        Block block = compiled.newBlock(draws);
        compiled.fillInputs(study.sobol(1), block, 0, draws, new AtomicLongArray(8));
        double[][] values = new double[3][];
        for (int k = 0; k < 3; k++) {
            int at = compiled.inputs().get(k).valueRow() * draws;
            values[k] = java.util.Arrays.copyOfRange(block.rows(), at, at + draws);
        }
        assertThat(rank(values[0], values[2])).isCloseTo(0.8, within(0.015));
        assertThat(rank(values[0], values[1])).isCloseTo(-0.5, within(0.015));
        // what nobody tied: the copula's matrix holds 0 there
        assertThat(rank(values[1], values[2])).isCloseTo(0, within(0.015));
    }

    /** Of uniform values, Spearman's correlation is Pearson's: 12 E[xy] − 3. */
    private static double rank(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return 12 * sum / x.length - 3;
    }

    @Test
    void tie_namesItsInputs_andItsNumbersCanBeReadThemselves() throws Exception {
        CompiledScenario compiled = CompiledStudy.of(study(TIED)).variant(Variant.BASE);
        Tie tie = java.util.Objects.requireNonNull(compiled.tie());
        assertThat(tie.paths()).containsExactly("parameters.a", "parameters.b", "parameters.c");
        UncertainInput uniform = compiled.uniformOf("parameters.b");
        assertThat(uniform.path()).isEqualTo("parameters.b");
        assertThat(uniform.dimensions()).containsExactly("parameters.b");
        assertThat(uniform.valueRow()).isNotEqualTo(compiled.inputs().get(1).valueRow());
        assertThatThrownBy(() -> compiled.uniformOf("parameters.d"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("parameters.d");
        assertThat(CompiledStudy.of(study("stockpiles: { s: { initial: 1 to 2 } }\n"))
                        .variant(Variant.BASE)
                        .tie())
                .isNull();
    }

    /** In the central run every distribution is at its median, whatever ties it to others. */
    @Test
    void centralRun_takesMedians() throws Exception {
        CompiledStudy study = CompiledStudy.of(study(TIED));
        Filled filled = Filled.of(study, study.central(), 1);
        assertThat(filled.initial("s").get(0)).isCloseTo(1.5, within(ROUNDING));
        assertThat(study.isUncertain()).isTrue();
        assertThat(CompiledStudy.of(study("stockpiles: { s: { initial: 1 } }\n"))
                        .isUncertain())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"49%, 0", "50%, 1", "51%, 1"})
    void centralRun_takesAChance_fromHalfOn(String chance, double happens) throws Exception {
        CompiledStudy study = CompiledStudy.of(study("stockpiles: { s: { initial: 0 } }\n"
                + "production: { p: { to: s, rate: 1/day, chance: " + chance + " } }\n"));
        Filled filled = Filled.of(study, study.central(), 1);
        assertThat(filled.row(filled.compiled().inputs().get(0).valueRow())).containsExactly(happens);
    }

    /** A normal of mean 0: half of all draws are below 0, where a stock cannot be. */
    @Test
    void clippedDraws_areCounted() throws Exception {
        Filled filled = filled("stockpiles: { s: { initial: { normal: [0, 5] } } }\n", 0.1, 0.2, 0.5, 0.9);
        assertThat(filled.compiled().clippedPlaces()).containsExactly("stockpiles.s.initial");
        assertThat(filled.clipped().get(0)).isEqualTo(2);
        assertThat(filled.initial("s").subList(0, 3)).containsExactly(0.0, 0.0, 0.0);
        // 5 times the 90th percentile of the standard normal distribution, 1.2815515655446004 (mpmath)
        assertThat(filled.initial("s").get(3)).isCloseTo(6.407757827723002, within(1e-9));
    }

    @Test
    void draw_ofExactly1e15_isTaken() throws Exception {
        Filled filled = filled("stockpiles: { s: { initial: { choice: { 1: 50%, 1e15: 50% } } } }\n", 0.1, 0.9);
        assertThat(filled.initial("s")).containsExactly(1.0, 1e15);
    }

    @ParameterizedTest
    @CsvSource({"a / a, no number", "1 / a, infinity", "-1 / a, infinity", "1e8 / (a + 1e-8), more than 1e15"})
    void drawThatNobodyCanCount_isRefusedInWords(String formula, String words) {
        String yaml = "parameters: { a: { uniform: [0, 4] } }\nstockpiles: { s: { initial: \"" + formula + "\" } }\n";
        assertThatThrownBy(() -> filled(yaml, 0.5, 0.0))
                .isInstanceOf(UnusableDrawException.class)
                .hasMessage("stockpiles.s.initial comes to " + words + " in some draws");
    }

    @Test
    void scenario_sharesTheDrawsOfAStudy_orIsRefused() throws Exception {
        CompiledStudy study = CompiledStudy.of(study(TIED));
        assertThat(study.paths()).containsExactly("parameters.a", "parameters.b", "parameters.c");
        Scenario fewer = study("parameters: { b: { uniform: [0, 1] } }\nstockpiles: { s: { initial: b } }\n")
                .base();
        assertThat(study.lower(fewer).paths()).containsExactly("parameters.b");
        Scenario other = study("parameters: { d: { uniform: [0, 1] } }\nstockpiles: { s: { initial: d } }\n")
                .base();
        assertThatThrownBy(() -> study.lower(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("parameters.d");
        assertThat(CompiledStudy.of(study(TIED), List.of(other)).paths())
                .containsExactly("parameters.a", "parameters.b", "parameters.c", "parameters.d");
        assertThat(study.lowerAgain(study("stockpiles: { s: { initial: 1 } }\n"))
                        .paths())
                .isEmpty();
    }

    /** 8 bytes for each number: the rows, 16 for each flow and 24 for each stockpile. */
    @Test
    void bytes_areThoseOfItsArrays() throws Exception {
        String stocks = "stockpiles: { s: { initial: 1 }, t: { initial: 2 } }\n";
        CompiledScenario two = CompiledStudy.of(study(stocks)).variant(Variant.BASE);
        int rows = two.newBlock(10).rows().length / 10;
        assertThat(two.blockBytes(10)).isEqualTo(8L * 10 * (rows + 2 * 24));
        assertThat(two.noiseBytesPerDraw()).isZero();
        CompiledScenario noisy = CompiledStudy.of(study(stocks + """
                        production: { p: { to: s, rate: { schedule: 1/day, noise: { sd: 10%, memory: 5 days } } } }
                        consumption:
                          q: { from: s, rate: { schedule: [ { from: 2022-03-01, to: 2022-03-31, rate: 1/day } ],
                               noise: { sd: 10%, memory: 5 days } } }
                        """)).variant(Variant.BASE);
        int more = noisy.newBlock(10).rows().length / 10;
        assertThat(noisy.blockBytes(10)).isEqualTo(8L * 10 * (more + 2 * 16 + 2 * 24));
        // 365 days of the one that always flows, and 31 of the one that flows in March
        assertThat(noisy.noiseBytesPerDraw()).isEqualTo(8 * (365 + 31));
    }

    /** The last twelve days of the year, ten days later: the period holds the first two of them. */
    @Test
    void noise_isHeldOnTheDaysOfADelayedSchedule() throws Exception {
        CompiledScenario noisy = CompiledStudy.of(study("""
                        stockpiles: { s: { initial: 1 } }
                        consumption:
                          q: { from: s, rate: { schedule: [ { from: 2022-12-20, to: 2022-12-31, rate: 1/day } ],
                               delay: 10 days, noise: { sd: 10%, memory: 5 days } } }
                        """)).variant(Variant.BASE);
        assertThat(noisy.noiseBytesPerDraw()).isEqualTo(8 * 2);
    }

    @Test
    void index_knowsWhatThereIs() throws Exception {
        Index index = CompiledStudy.of(study("""
                        stockpiles: { s: { initial: 1 }, t: { initial: 2 } }
                        production: { p: { to: t, rate: 1/day } }
                        """)).variant(Variant.BASE).index();
        assertThat(index.stock("t")).isEqualTo(1);
        assertThat(index.stock("")).isEqualTo(-1);
        assertThat(index.flow("p")).isZero();
        assertThat(index.hasStock("s")).isTrue();
        assertThat(index.hasStock("p")).isFalse();
        assertThatThrownBy(() -> index.stock("u")).hasMessageContaining("u");
        assertThatThrownBy(() -> index.flow("s")).hasMessageContaining("s");
    }

    /** What a scenario's inputs come to in the middle of their spread, one by one. */
    @Test
    void centralInputs_areMedians_heldToTheirPlaces() throws Exception {
        Scenario scenario = study("""
                parameters: { a: { uniform: [10, 30] } }
                stockpiles:
                  s: { initial: 2 * a, spoilage: "{ uniform: [1%/year, 3%/year] }", cover: 3 days }
                  t: { initial: { normal: [-5, 1] }, spoilage: 0.1%/day }
                imports:
                  i: { to: s, rate: 1/day, lag: { uniform: [10 days, 21 days] }, usable: 80% to 80.1%, chance: 40% }
                  j: { to: s, rate: 1/day, chance: 50% }
                events: { e: { on: 2022-02-01, destroys: { stockpile: s, amount: 1 } } }
                """.replace("\"", "")).base();
        CentralInputs central = new CentralInputs(scenario);
        var s = scenario.stockpiles().get(0);
        var t = scenario.stockpiles().get(1);
        assertThat(central.rounds(s.initial())).isCloseTo(40, within(ROUNDING * 40));
        assertThat(central.rounds(t.initial())).isZero();
        assertThat(central.share(s.spoilage())).isCloseTo(0.02, within(ROUNDING));
        assertThat(central.isPerYear(s.spoilage())).isTrue();
        assertThat(central.isPerYear(t.spoilage())).isFalse();
        assertThat(central.coverDays(s.cover())).isEqualTo(3);
        var i = scenario.flows().get(0);
        var j = scenario.flows().get(1);
        // 15.5 days, halves up
        assertThat(central.lagDays(i.match(one -> null, one -> one.lag(), one -> null, one -> null)))
                .isEqualTo(16);
        assertThat(central.happens(i.chance())).isFalse();
        assertThat(central.happens(j.chance())).isTrue();
        scenario.events()
                .get(0)
                .match(
                        // January has 31 days
                        destruction -> assertThat(central.day(destruction.on())).isEqualTo(31),
                        scaling -> {
                            throw new AssertionError(scaling);
                        });
    }
}
