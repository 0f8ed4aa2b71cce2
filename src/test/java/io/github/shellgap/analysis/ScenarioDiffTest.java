package io.github.shellgap.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shellgap.analysis.ScenarioDiff.Change;
import io.github.shellgap.analysis.ScenarioDiff.Statement;
import io.github.shellgap.scenario.Grade;
import io.github.shellgap.scenario.Scenario;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One value of a scenario is changed at a time; what is told of it is what stands in the two documents. */
final class ScenarioDiffTest {
    private static final String SCENARIO = """
            format: shellgap/1
            title: t
            period: { from: 2023-01-01, to: 2023-12-31 }
            sources: { s: { publisher: P }, u: { publisher: U } }
            parameters:
              a: { uniform: [1M, 2M], source: s }
              b: 1M to 2M
              boxes: 250
              rival: { claims: [ { value: 3, source: s }, { value: 4, source: u, weight: 2 }, { value: 5 }, { value: 6, source: s } ] }
            correlations: [ { between: [a, b], rank: 0.5 } ]
            stockpiles:
              r: { initial: a, counts: tube rounds }
              q: { initial: 10k, reserve: 1k, spoilage: 2%/year, cover: 3 days }
            production:
              p: { to: r, rate: [ { during: 2023-Q1, total: 1M }, { from: 2023-04-01, to: 2023-06-30, rate: 2k/day, source: s } ] }
              t: { to: r, rate: { csv: src/test/resources/conformance/valid/fires.csv, date: month, value: rounds, per: month } }
              l: { to: r, rate: { points: { 2023-01: 1k/day, 2023-06: 2k/day }, shape: step } }
            imports:
              i: { to: r, rate: boxes * 2/day, lag: 10 days, usable: 90% }
            transfers:
              m: { from: r, to: q, rate: 1k/day, lag: 2 days }
            consumption:
              c: { from: r, rate: { schedule: 9k/day, times: 110%, delay: 4 days, noise: { sd: 20%, memory: 30 days } } }
              d: { from: q, rate: [ { from: { uniform: [2023-02-01, 2023-03-01] }, rate: 1k/day } ], chance: 40% }
            events:
              e: { on: 2023-05-01, destroys: { stockpile: r, amount: 5k } }
              f: { from: { triangular: [2023-06-01, 2023-06-10, 2023-07-01] }, for: 20 days, scales: { flow: c, by: 150% } }
              g: { from: { choice: { 2023-08-01: 40%, 2023-09-01: 60% } }, to: 2023-09-15, scales: { flow: d, by: 2 } }
            observations:
              o: { metric: stock:r@2023-06-30, value: 1M, within: 20% }
              n: { metric: shortage-date:r, value: 2023-09-01, within: 30 days }
            """;

    private static Scenario scenario(String yaml) throws Exception {
        return Trial.study(yaml).base();
    }

    private static ScenarioDiff changed(String before, String after) throws Exception {
        assertThat(SCENARIO).contains(before);
        return ScenarioDiff.of(scenario(SCENARIO), scenario(SCENARIO.replace(before, after)));
    }

    private static String told(@Nullable Statement statement) {
        return statement == null ? "-" : statement.kind() + " " + statement.text();
    }

    private static List<String> told(ScenarioDiff diff) {
        return diff.changes().stream()
                .map(change -> change.path() + ": " + told(change.before()) + " | " + told(change.after()))
                .toList();
    }

    @Test
    void nothing_isToldOfTheSameScenario() throws Exception {
        assertThat(changed("title: t", "title: another").changes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "from: 2023-01-01,; from: 2022-12-31,; period.from: date 2023-01-01 | date 2022-12-31",
                "to: 2023-12-31 }; to: 2023-12-30 }; period.to: date 2023-12-31 | date 2023-12-30",
                "uniform: [1M, 2M]; uniform: [1M, 3M]; parameters.a: number uniform [1M, 2M] | number uniform [1M, 3M]",
                "b: 1M to 2M; b: 1M to 4M; parameters.b: number 1M to 2M | number 1M to 4M",
                "rank: 0.5; rank: 0.25; correlations.a-b: rank correlation 0.5 | rank correlation 0.25",
                "counts: tube rounds; counts: rockets; stockpiles.r.counts: word tube rounds | word rockets",
                "reserve: 1k; reserve: 2k; stockpiles.q.reserve: number 1k | number 2k",
                "spoilage: 2%/year; spoilage: 3%/year; stockpiles.q.spoilage: rate 2%/year | rate 3%/year",
                "cover: 3 days; cover: 4 days; stockpiles.q.cover: duration 3 days | duration 4 days",
                "initial: 10k; initial: 11k; stockpiles.q.initial: number 10k | number 11k",
                "total: 1M; total: 2M; production.p.rate.0.total: number 1M | number 2M",
                "rate: 2k/day; rate: 3k/day; production.p.rate.1.rate: rate 2k/day | rate 3k/day",
                "to: 2023-06-30, rate; to: 2023-07-31, rate; production.p.rate.1.to: date 2023-06-30 | date 2023-07-31",
                "shape: step; shape: linear; production.l.rate.shape: word step | word linear",
                "2023-06: 2k/day; 2023-06: 5k/day; production.l.rate.points.2023-06: rate 2k/day | rate 5k/day",
                "boxes * 2/day; boxes * 3/day; imports.i.rate: rate boxes * 2/day | rate boxes * 3/day",
                "i: { to: r; i: { to: q; imports.i.to: word r | word q",
                "initial: a,; initial: a / 2,; stockpiles.r.initial: number a | number a / 2",
                "lag: 10 days; lag: 11 days; imports.i.lag: duration 10 days | duration 11 days",
                "usable: 90%; usable: 80%; imports.i.usable: number 90% | number 80%",
                "lag: 2 days; lag: 3 days; transfers.m.lag: duration 2 days | duration 3 days",
                "from: r, to: q, rate; from: q, to: r, rate; transfers.m.from: word r | word q",
                "schedule: 9k/day; schedule: 8k/day; consumption.c.rate.schedule: rate 9k/day | rate 8k/day",
                "times: 110%; times: 120%; consumption.c.rate.times: number 110% | number 120%",
                "delay: 4 days; delay: 5 days; consumption.c.rate.delay: duration 4 days | duration 5 days",
                "sd: 20%; sd: 30%; consumption.c.rate.noise.sd: number 20% | number 30%",
                "memory: 30 days; memory: 9 days; consumption.c.rate.noise.memory: duration 30 days | duration 9 days",
                "chance: 40%; chance: 50%; consumption.d.chance: number 40% | number 50%",
                "on: 2023-05-01; on: 2023-05-02; events.e.on: date 2023-05-01 | date 2023-05-02",
                "amount: 5k; amount: 6k; events.e.destroys.amount: number 5k | number 6k",
                "stockpile: r,; stockpile: q,; events.e.destroys.stockpile: word r | word q",
                "for: 20 days; for: 21 days; events.f.for: duration 20 days | duration 21 days",
                "by: 150%; by: 160%; events.f.scales.by: number 150% | number 160%",
                "flow: d; flow: c; events.g.scales.flow: word d | word c",
                "to: 2023-09-15; to: 2023-09-16; events.g.to: date 2023-09-15 | date 2023-09-16",
                "metric: stock:r@2023-06-30; metric: stock:q@2023-06-30; observations.o.metric: word stock:r@2023-06-30 | word stock:q@2023-06-30",
                "value: 1M,; value: 2M,; observations.o: number 1M | number 2M",
                "within: 20%; within: 30%; observations.o.within: number 20% | number 30%",
                "value: 2023-09-01; value: 2023-09-02; observations.n: date 2023-09-01 | date 2023-09-02",
                "within: 30 days; within: 31 days; observations.n.within: duration 30 days | duration 31 days",
                "[2023-02-01, 2023-03-01]; [2023-02-02, 2023-03-01]; consumption.d.rate.0.from: date uniform: 2023-02-01, 2023-03-01 | date uniform: 2023-02-02, 2023-03-01",
                "2023-06-10, 2023-07-01; 2023-06-11, 2023-07-01; events.f.from: date triangular: 2023-06-01, 2023-06-10, 2023-07-01 | date triangular: 2023-06-01, 2023-06-11, 2023-07-01",
                "40%, 2023-09-01: 60%; 30%, 2023-09-01: 70%; events.g.from: date choice: 2023-08-01 0.4, 2023-09-01 0.6 | date choice: 2023-08-01 0.3, 2023-09-01 0.7",
                "value: 5 }; value: 5.5 }; parameters.rival.claims of 5: number 5 | -",
                "source: u, weight: 2; source: u, weight: 3; parameters.rival.claims of u: number 4, weight 2 | number 4, weight 3",
                "value: 5 }, { value: 6, source: s }; value: 5 }, { value: 6, source: s }, { value: 8, source: s }; parameters.rival.claims of s (3): - | number 8",
                "amount: 5k }; amount: 5k }, chance: 30%; events.e.chance: number 1 | number 30%",
                "{ csv: src/test/resources/conformance/valid/fires.csv, date: month, value: rounds, per: month }; 1k/day; production.t.rate: table src/test/resources/conformance/valid/fires.csv, 4 values, together 1055000 | rate 1k/day",
                "value: 6, source; value: 7, source; parameters.rival.claims of s (2): number 6 | number 7",
            })
    void value_isToldBeforeAndAfter(String before, String after, String expected) throws Exception {
        assertThat(told(changed(before, after))).contains(expected).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void defaults_areToldAsNumbers_andAsDefaults() throws Exception {
        Change change = changed(", reserve: 1k", "").changes().get(0);
        assertThat(told(change.after())).isEqualTo("number 0");
        assertThat(change.after())
                .isNotNull()
                .satisfies(after -> assertThat(after.isDefault()).isTrue());
        assertThat(change.before())
                .isNotNull()
                .satisfies(before -> assertThat(before.isDefault()).isFalse());
    }

    @Test
    void theSameNumber_writtenOtherwise_isNoChange() throws Exception {
        assertThat(changed("initial: 10k", "initial: 10_000").changes()).isEmpty();
        assertThat(changed("cover: 3 days", "cover: 0.003k days").changes()).isEmpty();
    }

    @Test
    void anotherOrder_ofClaims_isNoChange() throws Exception {
        assertThat(changed(
                                "{ value: 3, source: s }, { value: 4, source: u, weight: 2 }",
                                "{ value: 4, source: u, weight: 2 }, { value: 3, source: s }")
                        .changes())
                .isEmpty();
    }

    @Test
    void anotherSource_isAChangeOfOriginOnly() throws Exception {
        assertThat(changed("uniform: [1M, 2M], source: s", "uniform: [1M, 2M], source: u")
                        .changes())
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.path()).isEqualTo("parameters.a");
                    assertThat(change.isOfOriginOnly()).isTrue();
                });
        assertThat(changed("uniform: [1M, 2M], source: s", "uniform: [1M, 2M], source: s, grade: B")
                        .changes())
                .singleElement()
                .satisfies(change -> assertThat(change.isOfOriginOnly()).isTrue());
        assertThat(changed("uniform: [1M, 2M], source: s", "uniform: [1M, 3M], source: u")
                        .changes())
                .singleElement()
                .satisfies(change -> assertThat(change.isOfOriginOnly()).isFalse());
    }

    @Test
    void anElementThatOnlyOneHas_isOneChange_toldByItsQuantities() throws Exception {
        ScenarioDiff removed = changed(
                "  m: { from: r, to: q, rate: 1k/day, lag: 2 days }\n",
                "  m: { from: r, to: q, rate: 1k/day, lag: 2 days }\n  x: { from: q, to: r, rate: 5k/day, lag: 3 days, usable: 50%, chance: 10% }\n");
        assertThat(told(removed))
                .containsExactly("transfers.x: - | element rate 5k/day; lag 3 days; usable 50%; and 1 more");
        ScenarioDiff added = changed("  e: { on: 2023-05-01, destroys: { stockpile: r, amount: 5k } }\n", "");
        assertThat(told(added)).containsExactly("events.e: element on 2023-05-01; destroys.amount 5k | -");
        assertThat(
                        told(
                                changed(
                                        "  m: { from: r, to: q, rate: 1k/day, lag: 2 days }\n",
                                        "  m: { from: r, to: q, rate: 1k/day, lag: 2 days }\n  x: { from: q, to: r, rate: 5k/day, lag: 3 days, usable: 50% }\n")))
                .containsExactly("transfers.x: - | element rate 5k/day; lag 3 days; usable 50%");
        assertThat(told(changed("  b: 1M to 2M\n", "  b: 1M to 2M\n  z: { value: 9, source: u }\n")))
                .containsExactly("parameters.z: - | number 9");
    }

    @Test
    void aScheduleCutOtherwise_isOneChange_toldSegmentBySegment() throws Exception {
        ScenarioDiff diff = changed(
                "{ during: 2023-Q1, total: 1M }, { from: 2023-04-01, to: 2023-06-30, rate: 2k/day, source: s }",
                "{ to: 2023-02-28, rate: 1k/day, source: u }, { from: 2023-03-01, to: 2023-06-30, rate: 2k/day, source: s }, { from: 2023-08-01, rate: 3k/day }");
        assertThat(told(diff))
                .containsExactly("production.p.rate: schedule 2023-01-01 to 2023-03-31: 1M in all; "
                        + "2023-04-01 to 2023-06-30: 2k/day | schedule until 2023-02-28: 1k/day; "
                        + "2023-03-01 to 2023-06-30: 2k/day; from 2023-08-01: 3k/day");
        Change change = diff.changes().get(0);
        assertThat(change.before())
                .isNotNull()
                .satisfies(before -> assertThat(before.provenance().sources()).containsExactly("s"));
        assertThat(change.after())
                .isNotNull()
                .satisfies(after -> assertThat(after.provenance().sources()).containsExactly("u", "s"));
    }

    @Test
    void aScheduleThatWasConstant_isToldAsItWas() throws Exception {
        assertThat(told(changed("rate: 1k/day, lag: 2 days", "rate: [ { rate: 1k/day } ], lag: 2 days")))
                .containsExactly("transfers.m.rate: rate 1k/day | schedule always: 1k/day");
    }

    @Test
    void anElement_hasTheOriginOfTheFirstNumberThatHasOne() throws Exception {
        ScenarioDiff diff = changed(
                "  q: { initial: 10k,",
                "  x: { initial: 5, reserve: { value: 1, source: u }, cover: { value: 2 days, source: s } }\n  q: { initial: 10k,");
        assertThat(diff.changes().get(0).after())
                .isNotNull()
                .satisfies(after -> assertThat(after.provenance().sources()).containsExactly("u"));
    }

    @ParameterizedTest
    @CsvSource({
        "'grade: B, as_of: 2023-05-01', 'grade: B, as_of: 2023-05-01', B, 2023-05-01",
        "'grade: B, as_of: 2023-05-01', 'grade: C, as_of: 2023-05-01', , 2023-05-01",
        "'grade: B, as_of: 2023-05-01', 'grade: B, as_of: 2023-06-01', B, "
    })
    void aSchedule_hasTheDateAndGradeThatAllItsSegmentsHave(
            String first, String second, @Nullable String grade, @Nullable String asOf) throws Exception {
        ScenarioDiff diff = changed(
                "[ { during: 2023-Q1, total: 1M }, { from: 2023-04-01, to: 2023-06-30, rate: 2k/day, source: s } ]",
                "[ { to: 2023-02-28, rate: 1k/day, source: u, " + first
                        + " }, { from: 2023-03-01, to: 2023-07-31, rate: 3k/day," + " source: s, " + second
                        + " }, { from: 2023-08-01, rate: 4k/day } ]");
        assertThat(diff.changes().get(0).after()).isNotNull().satisfies(after -> {
            assertThat(after.provenance().sources()).containsExactly("u", "s");
            assertThat(after.provenance().grade()).isEqualTo(grade == null ? null : Grade.valueOf(grade));
            assertThat(after.provenance().asOf()).isEqualTo(asOf == null ? null : LocalDate.parse(asOf));
        });
    }
}
