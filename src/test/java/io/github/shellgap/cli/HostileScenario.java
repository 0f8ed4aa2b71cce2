package io.github.shellgap.cli;

import io.github.shellgap.read.FreeTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A scenario whose every free text is made to harm. The texts are those of the table that the reader goes by, so that a
 * new one is filled too, and an element that is not in the scenario yet is noticed.
 */
final class HostileScenario {
    /**
     * A formula, markup, attributes, links, code, a table, templates, marks of direction and of order, and line ends; as
     * YAML writes them between double quotes. What commands a terminal is refused when the scenario is read.
     */
    static final String WORDS =
            "=cmd()+HYPERLINK(1)<script>alert(1)</script>\\\" onload=\\\"x ]]> &amp; [a](javascript:x) "
                    + "![i](http://e.example/i.png) `code` | cell | **b** {{head}} ${env} \\r "
                    + "\\u202e\\u2066\\ufeff\\u200b\\u2028 \\n# head\\n- item 'z";

    /** Names of columns, which stand in a table as they are: no line ends, no escapes. */
    private static final String COLUMNS =
            "=cmd()<script>alert(1)</script>\" onload=\"x [a](javascript:x) `code` | cell |";

    private static final Pattern ELEMENT = Pattern.compile("<([A-Z]+)>");

    private static final String TEMPLATE = """
            format: shellgap/1
            <SCENARIO>
            period: { from: 2023-01-01, to: 2023-06-30 }
            sources:
              s: { <SOURCE>, date: 2022-12-01 }
              t: { <SOURCE> }
            parameters:
              a: { title: "WORDS", uniform: [1M, 2M], source: s, <PROVENANCE> }
              b: { uniform: [1, 2], <PROVENANCE> }
              d: { claims: [ { value: 1, source: s, <PROVENANCE> }, { value: 1.1 to 1.2, source: t, <PROVENANCE> } ] }
            correlations: [ { between: [a, b], rank: 0.5, <CORRELATION> } ]
            stockpiles:
              r: { <STOCKPILE>, initial: a }
              q: { <STOCKPILE>, initial: { value: 10k * b, <PROVENANCE> } }
            production:
              p: { <PRODUCTION>, to: r, rate: [ { during: 2023, rate: 1M/year * d, source: s, <PROVENANCE> } ] }
            imports:
              i: { <IMPORTS>, to: r, rate: { csv: sent.csv, date: 'COLUMNS day', value: 'COLUMNS rounds', per: month } }
            transfers:
              m: { <TRANSFER>, from: r, to: q, rate: { value: 10k/month, <PROVENANCE> } }
            consumption:
              c: { <CONSUMPTION>, from: r, rate: 5M/year }
              e: { <CONSUMPTION>, from: q, rate: 1k/day, chance: 50% }
            events:
              f: { <EVENT>, on: 2023-03-01, destroys: { stockpile: r, amount: 30k } }
              g: { <EVENT>, from: 2023-04-01, to: 2023-04-30, scales: { flow: c, by: 120% } }
            variants:
              v: { <VARIANT>, set: { production.p.rate: 3M/year, stockpiles.r.title: "WORDS" } }
              w: { <VARIANT>, set: { consumption.c.rate: { value: 6M/year, note: "WORDS" } } }
            observations:
              o: { <OBSERVATION>, metric: stock:r@2023-03-31, value: 500k, within: 80%, source: s, <PROVENANCE> }
              n: { <OBSERVATION>, metric: "met:r@2023-Q1", value: 1M to 2M, <PROVENANCE> }
            """;

    private HostileScenario() {}

    /** Returns the elements of the format that have a free text and are not in the scenario. */
    static Set<String> leftOut() {
        Set<String> left = new TreeSet<>(FreeTexts.byElement().keySet());
        ELEMENT.matcher(TEMPLATE).results().forEach(found -> left.remove(found.group(1)));
        return left;
    }

    /** Returns the scenario. */
    static String text() {
        Map<String, List<String>> keys = FreeTexts.byElement();
        return ELEMENT.matcher(TEMPLATE)
                .replaceAll(found -> {
                    String separator = found.group(1).equals("SCENARIO") ? "\n" : ", ";
                    return keys.getOrDefault(found.group(1), List.of()).stream()
                            .map(key -> key + ": \"WORDS\"")
                            .collect(Collectors.joining(separator));
                })
                .replace("WORDS", WORDS)
                .replace("COLUMNS", COLUMNS);
    }

    /** Writes the scenario and its table, under a name that is made to harm as well. */
    static Path write(Path folder) throws IOException {
        String quoted = COLUMNS.replace("\"", "\"\"");
        Files.writeString(
                folder.resolve("sent.csv"),
                "\"" + quoted + " day\",\"" + quoted + " rounds\"\n2023-01-01,1000\n2023-02-01,2000\n");
        return Files.writeString(folder.resolve("=cmd() <b>`x`|.yaml"), text());
    }
}
