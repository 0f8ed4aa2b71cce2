package io.github.shellgap.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shellgap.problem.Checked;
import io.github.shellgap.scenario.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Slips of analysts: each is refused once, at its place, with what was meant. */
final class SlipsTest {
    private static final String STOCK = Checking.START + "stockpiles: { r: { initial: 1M } }\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "7M; takes a rate; 7M/year",
                "7M/hour; 'hour' is no unit; day, week, month",
                "true; is a truth value; 2.5M/year",
                "2023-09-01; is a date; 2.5M/year",
                ".inf; is not finite; 2.5M/year",
                "1e16/year; at most 1e15; 2.5M/year",
                "80k to 120k/month; lower end of '80k to 120k/month' has no unit; 80k/month to 120k/month",
                "80 to 120k/month; has no unit; a suffix too",
                "{ during: 2023, total: 12M }; a segment alone; in brackets",
                "{ times: 2 }; lacks 'schedule'; add schedule",
                "{ points: { 2023: 1M/year, 2024: 2k/day } }; 'points' of production.p.rate mix; write all per day",
                "{ gamma: [1, 2] }; unknown key 'gamma'; uniform, triangular",
                "{ uniform: [2M/year, 1M/year] }; must not fall; the least value first",
                "{ quantiles: { p5: 1M/year, p95: 2M/year } }; by a share, not by 'p5'; 5%: 1M",
                "[ { during: 2023 } ]; entry 0 of production.p.rate lacks; total: 7M",
                "[ { from: { uniform: [2023, 2024], choice: { 2023: 1 } }, rate: 1/day } ]; holds both; remove one",
                "{ claims: [ { value: 1/day, weight: -1 } ] }; above 0; weight: 2",
            })
    void rate_isRefused(String rate, String message, String hint) {
        assertSlip(STOCK + "production: { p: { to: r, rate: " + rate + " } }\n", message, hint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "stockpiles: { r: 1M }; takes a map; { initial: 12M }",
                "stockpiles: { r: { initial: 1M, spoilage: 1%/day } }; 100 % per year; 1%/year",
                "stockpiles: { r: { initial: 1M, spoilage: 10%/month } }; 100 % per year; 1%/year",
                "stockpiles: { r: { initial: !!int 1 } }; tags; '!!int'",
            })
    void stockpile_isRefused(String section, String message, String hint) {
        assertSlip(Checking.START + section + "\n", message, hint);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stockpiles: { r: { title: '', initial: 1M } }",
                "stockpiles: { r: { title: ' \u00a0 ', initial: 1M } }",
                "stockpiles: { r: { title: \"\\u200b\\u2060\", initial: 1M } }",
                "sources: { s: { title: '' } }\nstockpiles: { r: { initial: { value: 1M, source: s } } }",
                "parameters: { a: { value: 1M, title: ' ' } }\nstockpiles: { r: { initial: a } }",
                "stockpiles: { r: { initial: 1M } }\nvariants: { v: { title: '', set: { stockpiles.r.initial: 2M } } }",
            })
    void title_isRefused_whenItShowsNothing(String sections) {
        assertSlip(Checking.START + sections + "\n", "'title' is blank", "give it words, or remove the key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"''", "' '", "\"\\ufeff\""})
    void scenario_isRefused_whenItsTitleShowsNothing(String title) {
        assertSlip(STOCK.replace("title: t", "title: " + title), "2:8: 'title' is blank", "what the scenario is about");
    }

    /** Blank notes say as much as none. */
    @Test
    void note_isAsLeftOut_whenItShowsNothing() {
        Checked<Study> checked = Checking.text(
                Checking.START + "stockpiles: { r: { initial: 1M, note: ' ', actor: '', counts: \"\\u200b\" } }\n");
        assertThat(Checking.errors(checked)).isEmpty();
        assertThat(checked.fold(valid -> valid.value(), invalid -> null)
                        .base()
                        .stockpiles()
                        .get(0))
                .satisfies(stockpile -> {
                    assertThat(stockpile.note()).isEmpty();
                    assertThat(stockpile.actor()).isEmpty();
                    assertThat(stockpile.counts()).isEmpty();
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "parameters: { k: 1 }; 'k' means something else; k_value",
                "parameters: { to: 1 }; 'to' means something else; to_value",
                "imports: { i: { to: r, rate: 1/day, source: a } }; unknown key 'source'; beside the number",
                "imports: { i: { to: r, rate: 1/day, chance: 80 } }; between 0 and 100 %; 80%",
                "correlations: [ { between: [a, b], rank: [1] } ]; takes a number; rank: 0.6",
                "correlations: [ { between: [a, b], rank: 0.5, source: x } ]; no source is named 'x'; names no source",
                "correlations: [ { between: [a, a], rank: 0.5 } ]; ties 'a' to itself; two parameters",
                "observations: { o: { metric: supply:r, value: 0, within: 10% } }; no relative error; 100k",
                "observations: { o: { metric: shortage-date:r, value: 2023-05-01 } }; lacks 'within'; 30 days",
                "observations: { o: { metric: shortage-date:r, value: 4M, within: 30 days } }; date; 2023",
                "observations: { o: { metric: shortage-date:r, value: 2023-05-01, within: 10% } }; a duration; 45 days",
                "observations: { o: { metric: shortage-date:r, uniform: [2023-05, 2023-06], within: 9 days } }; single date; remove",
                "observations: { o: { metric: amount:r, value: 4M, within: 10% } }; 'r' is a stockpile; shortfall",
                "observations: { o: { metric: supply:r, value: 4M, within: 0 } }; above 0; within: 10%",
                "observations: { o: { metric: supply:r, value: 4M to 5M, within: 1% } }; single number; remove 'within'",
                "variants: { v: { set: { stockpiles.r.initial.value: 1 } } }; holds a value; set stockpiles.r.initial",
                "variants: { v: { set: { 'stockpiles[0].initial': 1 } } }; leads nowhere; stockpiles.0.initial",
            })
    void section_isRefused(String section, String message, String hint) {
        boolean needsParameters = section.startsWith("correlations");
        assertSlip(
                STOCK + (needsParameters ? "parameters: { a: 1 to 2, b: 1 to 2 }\n" : "") + section + "\n",
                message,
                hint);
    }

    private static void assertSlip(String text, String message, String hint) {
        assertThat(Checking.errors(Checking.text(text)))
                .singleElement()
                .satisfies(line ->
                        assertThat(line.substring(0, line.indexOf(" | "))).contains(message))
                .satisfies(
                        line -> assertThat(line.substring(line.indexOf(" | "))).contains(hint));
    }

    @Test
    void formulaCutByItsComma_isSaidToNeedQuotes() {
        String text = STOCK + "production: { p: { to: r, rate: min(1M/year, 2M/year) } }\n";

        assertThat(Checking.errors(Checking.text(text)))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).contains("in quotes: \"min(a, b)\""));
    }

    @Test
    void variantThatRemovesWhatIsUsed_isSaidToRemoveIt() {
        String text = STOCK + "imports: { i: { to: r, rate: 1/day } }\n"
                + "events: { e: { from: 2023, scales: { flow: i, by: 2 } } }\n"
                + "variants: { v: { set: { imports.i: null } } }\n";

        assertThat(Checking.errors(Checking.text(text)))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith("6:44: in variant 'v': no flow is named 'i'")
                        .contains("the variant removes it: remove or change events.e.scales.flow too"));
    }

    @Test
    void changesOfAVariant_countEntriesOfTheDocument_inWhateverOrder() {
        String text = STOCK + "production:\n  p:\n    to: r\n    rate:\n"
                + "      - { during: 2022, total: 1M }\n      - { during: 2023, total: 2M }\n"
                + "variants: { v: { set: { FIRST, SECOND } } }\n";
        String removal = "production.p.rate.0: null";
        String change = "production.p.rate.1.total: 5M";

        Study removedFirst = Checking.study(text.replace("FIRST", removal).replace("SECOND", change));
        Study changedFirst = Checking.study(text.replace("FIRST", change).replace("SECOND", removal));

        assertThat(removedFirst.variants().get(1).scenario().flows())
                .hasToString(changedFirst.variants().get(1).scenario().flows().toString())
                .asString()
                .contains("written=5M")
                .doesNotContain("written=1M");
    }

    @Test
    void eventOutsideThePeriod_isWarnedOf() {
        String text = STOCK + "events: { e: { on: 2030, destroys: { stockpile: r, amount: 1 } } }\n";

        assertThat(Checking.warnings(Checking.text(text)))
                .singleElement()
                .satisfies(line -> assertThat(line).startsWith("5:11: event 'e' lies outside the period"));
    }

    @Test
    void whatNothingUses_isWarnedOf_unlessAVariantUsesIt() {
        String text = STOCK + "sources: { told: { title: t }, heard: { title: t } }\n"
                + "parameters: { spare: { value: 1, source: told }, more: 2, most: 3 * more, left: { value: 4, note: see left } }\n"
                + "variants: { v: { set: { stockpiles.r.initial: 10 * spare } } }\n";

        assertThat(Checking.warnings(Checking.text(text)))
                .containsExactly(
                        "5:32: no number comes from the source 'heard' | name it beside a number, or remove it",
                        "6:59: nothing uses the parameter 'most' | use it in a formula, or remove it");
    }

    @ParameterizedTest
    @CsvSource({"1, 2 * a", "-1, 10M - a"})
    void rankOfOne_isSaidToNeedAFormula(String rank, String formula) {
        String text = STOCK + "parameters: { a: 1 to 2, b: 1 to 2 }\n" + "correlations: [ { between: [a, b], rank: "
                + rank + " } ]\n";

        assertSlip(text, "a rank of " + rank + " leaves 'b' no spread of its own", formula);
    }

    private static final String ALL = """
            format: shellgap/1
            title: t
            period: { from: 2023-01-01, to: 2023-12-31 }
            sources: { ministry-2023: { publisher: Ministry } }
            parameters: { usable_share: 60% to 80%, daily: 1k/day }
            stockpiles: { depot: { initial: { value: 1M, source: ministry-2023 } } }
            production: { plants: { to: depot, rate: daily * usable_share } }
            imports: { gifts: { to: depot, rate: [{ during: 2023, total: 1M }] } }
            consumption: { fires: { from: depot, rate: 2 * daily } }
            observations: { june: { metric: "stock:depot@2023-06-30", value: 1M, within: 20% } }
            variants: { less: { set: { parameters.daily: 2k/day, imports.gifts: null } } }
            """;

    /** Nothing is said a second time of what is reported already: what was meant is read on. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "sources: | source: | unknown key 'source'",
                "parameters: | parameter: | unknown key 'parameter'",
                "stockpiles: | stockpile: | unknown key 'stockpile'",
                "production: | prodution: | unknown key 'prodution'",
                "imports: | import: | unknown key 'import'",
                "variants: | variant: | unknown key 'variant'",
                "during: | durring: | unknown key 'durring'",
                "total: | totl: | unknown key 'totl'",
                "metric: | metrc: | unknown key 'metrc'",
                "within: | wthin: | unknown key 'wthin'",
                "within: 20% | within: 20%, foo: 3 | unknown key 'foo'",
                "depot: | Depot: | 'Depot' is no id",
                "ministry-2023: | Ministry_2023: | 'Ministry_2023' is no id",
                "usable_share: | usable-share: | 'usable-share' is no id"
            })
    void slip_isSaidOnce(String right, String wrong, String message) {
        assertThat(Checking.errors(Checking.text(ALL))).isEmpty();
        String text = ALL.replaceFirst("(?<=[ \\n])" + right, wrong);
        assertThat(text).isNotEqualTo(ALL);
        assertThat(Checking.errors(Checking.text(text)))
                .singleElement()
                .satisfies(line -> assertThat(line).contains(message));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stockpiles\\n  depot: { initial: 1M } | 4:1: | a colon is missing here",
                "note: \"not closed\\nstockpiles: { depot: { initial: 1M } } | 4:7: | never closed"
            })
    void whatLacksItsEnd_isReportedWhereItBegins(String lines, String place, String message) {
        String text = Checking.START + lines.replace("\\n", "\n") + "\n";
        assertThat(Checking.errors(Checking.text(text)))
                .singleElement()
                .satisfies(line -> assertThat(line).contains(place, message));
    }

    @Test
    void parameterThatCannotBeRead_isNotSaidToHaveNoSpreadToo() {
        String text = Checking.START + "stockpiles: { r: { initial: 1M } }\n"
                + "parameters: { a: { triangular: [1, 2, 3x] }, b: 1 to 2 }\n"
                + "correlations: [ { between: [a, b], rank: 0.5 } ]\n";
        assertThat(Checking.errors(Checking.text(text)))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("unknown suffix in '3x'"));
    }

    @Test
    void countsOfAClaim_areFoundThroughAFormula() {
        String claimed = Checking.START + "stockpiles: { r: { initial: 1M, counts: rounds } }\n"
                + "parameters: { told: { claims: [ { value: 1k/month }, { value: 2k/month, counts: boxes } ] } }\n"
                + "production: { p: { to: r, rate: 2 * told } }\n";
        assertThat(Checking.warnings(Checking.text(claimed)))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains("parameters.told.claims.1 counts boxes", "stockpile 'r' counts rounds"));
    }

    @Test
    void countsOfAClaimOfAClaim_areFoundThroughAFormula() {
        String claimed = Checking.START + "stockpiles: { r: { initial: told, counts: rounds } }\n"
                + "parameters: { told: { claims: [ { claims: [ { value: 1k/month, counts: boxes },"
                + " { value: 2k/month } ] }, { value: 3k/month } ] } }\n"
                + "production: { p: { to: r, rate: 2 * told } }\n";
        assertThat(Checking.warnings(Checking.text(claimed)))
                .anySatisfy(line -> assertThat(line).contains("told.claims.0.claims.0 counts boxes"));
    }

    @Test
    void countsOfAParameter_areFoundThroughAFormulaThatIsCertain() {
        String counted = Checking.START + "stockpiles: { r: { initial: 1M, counts: rounds } }\n"
                + "parameters: { boxes: { value: 30, counts: boxes }, held: 2 * boxes }\n"
                + "production: { p: { to: r, rate: 1k/month }, q: { to: r, rate: held / (1 month) } }\n";
        assertThat(Checking.warnings(Checking.text(counted)))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("parameters.boxes counts boxes"));
    }

    @Test
    void countsOfAFactor_areNotThoseOfTheProduct() {
        String counted = Checking.START + "stockpiles: { r: { initial: 1M, counts: rounds } }\n"
                + "parameters: { boxes: { value: 3/month, counts: boxes }, per_box: 250 }\n";

        assertThat(Checking.warnings(Checking.text(counted + "production: { p: { to: r, rate: boxes * per_box } }\n")))
                .isEmpty();
        assertThat(Checking.warnings(Checking.text(counted + "production: { p: { to: r, rate: 2 * boxes } }\n")))
                .filteredOn(line -> line.contains("counts"))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("parameters.boxes counts boxes"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{\"a\":1,}; 1:7: a comma with nothing after it",
                "{\"a\":1 \"b\":2}; a comma is missing here",
                "{\"a\" 1}; a colon is missing here",
                "{a:1}; a key in double quotes is missing here",
                "{'a':1}; 1:2: JSON takes no single quotes",
                "// c; 1:1: JSON takes no comments",
                "{\"a\":NaN}; this is no JSON value",
                "{\"a\":01}; this is no JSON number",
                "{\"a; 1:2: this quote is never closed",
                "{\"a\":[1,2; 1:6: this bracket is never closed",
                "{\"a\":\"\\q\"}; this is no escape in a JSON text",
                "format: shellgap/1; begin with {",
            })
    void json_isExplained(String text, String words) {
        assertThat(Checking.errors(Checking.bytes("case.json", text.getBytes(java.nio.charset.StandardCharsets.UTF_8))))
                .singleElement()
                .satisfies(line -> assertThat(line).contains(words));
    }
}
