package io.github.shellgap.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shellgap.problem.Problem;
import io.github.shellgap.scenario.Flow;
import io.github.shellgap.scenario.Schedule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All that one variant sets is set together, whatever its order. */
final class VariantChangesTest {
    private static final String DOCUMENT = Checking.START + """
            parameters:
              a: 1M
            stockpiles:
              one: { initial: a }
            production:
              p:
                to: one
                rate:
                  - { from: 2023-01-01, to: 2023-01-31, rate: 1/day }
                  - { from: 2023-02-01, to: 2023-02-28, rate: 2/day }
                  - { from: 2023-03-01, to: 2023-03-31, rate: 3/day }
                  - { from: 2023-04-01, to: 2023-04-30, rate: 4/day }
            variants:
            """;

    private static String variant(String set) {
        return DOCUMENT + "  v: { set: { " + set + " } }\n";
    }

    private static List<String> rates(String set) {
        Flow flow = Checking.text(variant(set))
                .fold(valid -> valid.value().variants().get(1).scenario(), invalid -> {
                    throw new AssertionError(invalid.problems());
                })
                .flows()
                .get(0);
        return ((Schedule.Segments) flow.rate())
                .segments().stream().map(segment -> segment.amount().written()).toList();
    }

    /** Every index counts the entries of the document: none shifts because another is removed. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "production.p.rate.0: null, production.p.rate.2: null; 2/day, 4/day",
                "production.p.rate.2: null, production.p.rate.0: null; 2/day, 4/day",
                "production.p.rate.0: null, production.p.rate.3.rate: 9/day; 2/day, 3/day, 9/day",
                "production.p.rate.1.rate: 8/day, production.p.rate.1.to: 2023-02-10; 1/day, 8/day, 3/day, 4/day",
                "production.p.rate: [{ during: 2023, rate: 6/day }], production.p.rate.0.rate: 7/day; 7/day"
            })
    void changes_areMadeTogether(String set, String rates) {
        assertThat(String.join(", ", rates(set))).isEqualTo(rates);
    }

    @Test
    void slip_isReportedAlone_besideChangesThatAreRight() {
        List<Problem> problems = Checking.of(Checking.text(
                variant("stockpiles.on.initial: 1, stockpiles.one.initial: 2, production.p.rate.7: null")));
        assertThat(problems).extracting(Problem::path).contains("stockpiles.on.initial", "production.p.rate.7");
        assertThat(problems).extracting(Problem::hint).contains("did you mean 'one'?");
        assertThat(problems).extracting(Problem::path).doesNotContain("stockpiles.one.initial");
    }

    @Test
    void newParameter_isRight_whereAnotherValueUsesIt() {
        assertThat(Checking.of(Checking.text(variant("parameters.b: 2M, stockpiles.one.initial: 2*b"))))
                .noneMatch(problem -> problem.code().equals("E0309"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "parameters.b: 2M",
                "parameters.b: b + 1",
                // only as a part of the name of another
                "parameters.b: 2M, parameters.ab: 3M, stockpiles.one.initial: ab"
            })
    void newParameter_isASlip_whereNothingElseUsesIt(String set) {
        assertThat(Checking.of(Checking.text(variant(set))))
                .extracting(Problem::message)
                .contains("in variant 'v': 'parameters.b' leads nowhere: there is no parameter 'b'");
    }
}
