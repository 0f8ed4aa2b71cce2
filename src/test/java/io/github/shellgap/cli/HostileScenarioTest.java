package io.github.shellgap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shellgap.hostile.Shown;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A scenario whose every word is made to harm, through the commands: no screen and no file gets more than words. */
final class HostileScenarioTest {
    /** A formula, markup, a link, an escape sequence, a mark of direction, a mark of order, a line separator. */
    private static final String WORDS =
            "=HYPERLINK(1)<script>alert(1)</script>\\\" onload=\\\"x ]]> &amp; [a](javascript:x) \\u202e\\u2066\\ufeff\\u2028 'z";

    private static final String SCENARIO = """
            format: shellgap/1
            title: "WORDS"
            description: "WORDS"
            period: { from: 2023-01-01, to: 2023-06-30 }
            sources:
              s: { publisher: "WORDS", title: "WORDS", url: "javascript:alert(1)", note: "WORDS" }
            parameters:
              a: { title: "WORDS", uniform: [1M, 2M], source: s, note: "WORDS", counts: "WORDS" }
            stockpiles:
              r: { title: "WORDS", note: "WORDS", initial: a, actor: "WORDS", munition: "WORDS", counts: "WORDS" }
            production:
              p: { title: "WORDS", note: "WORDS", to: r, rate: { value: 1M/year, note: "WORDS" } }
            consumption:
              c: { title: "WORDS", note: "WORDS", from: r, rate: 9M/year }
            events:
              e: { title: "WORDS", note: "WORDS", on: 2023-03-01, destroys: { stockpile: r, amount: 30k } }
            variants:
              v: { title: "WORDS", note: "WORDS", set: { production.p.rate: 3M/year } }
            """.replace("WORDS", WORDS);

    @TempDir
    Path folder;

    private final Shell shell = new Shell(Wiring::doors);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "validate",
                "explain",
                "explain --format csv",
                "explain --format md",
                "explain --format json",
                "series --draws 16",
                "series --draws 16 --format json",
                "compare --draws 16",
                "sensitivity --draws 16 --metric shortfall:r",
                "sweep --draws 16 --over parameters.a=1M..2M:3 --metric shortfall:r",
                "credit --draws 16 --metric shortfall:r --of p,e",
                "export --format xmile",
                "export --format yaml",
                "export --format json"
            })
    void command_saysWordsAsWords(String command) throws IOException {
        List<String> words = new ArrayList<>(List.of(command.split(" ")));
        words.add(1, scenario().toString());
        assertThat(shell.run(words.toArray(String[]::new))).as(shell.err()).isZero();
        Shown.isPlain(shell.out());
        Shown.isPlain(shell.err());
        if (command.contains("csv")) {
            assertNoFormula(shell.out());
        }
    }

    @Test
    void wrongScenario_isRefusedInWords() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong.yaml"), SCENARIO.replace("actor:", "\"" + WORDS + "\":"));
        assertThat(shell.run("validate", wrong.toString())).isEqualTo(1);
        Shown.isPlain(shell.out());
        assertThat(shell.run("validate", wrong.toString(), "--error-format", "json"))
                .isEqualTo(1);
        Shown.isPlain(shell.out());
    }

    @Test
    void run_writesWordsAsWords() throws Exception {
        Path out = folder.resolve("out");
        assertThat(shell.run("run", scenario().toString(), "--draws", "16", "-o", out.toString()))
                .as(shell.err())
                .isZero();
        Shown.isPlain(shell.out());
        Shown.isPlain(shell.err());
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.toString();
                if (name.endsWith(".svg")) {
                    assertDrawing(Files.readString(file));
                } else if (name.endsWith(".csv")) {
                    assertNoFormula(Files.readString(file));
                } else if (!name.endsWith(".png") && !name.endsWith("scenario.yaml")) {
                    Shown.isPlain(Files.readString(file));
                }
            }
        }
        assertThat(out.resolve("charts")).isDirectoryContaining("glob:**.svg");
    }

    private Path scenario() throws IOException {
        return Files.writeString(folder.resolve("hostile.yaml"), SCENARIO);
    }

    /** A drawing is read as XML, and nothing in it can act. */
    private static void assertDrawing(String svg) throws Exception {
        Shown.isPlain(svg);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        NodeList elements = factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getElementsByTagName("*");
        assertThat(elements.getLength()).isPositive();
        for (int k = 0; k < elements.getLength(); k++) {
            Element element = (Element) elements.item(k);
            assertThat(element.getTagName()).isNotIn("script", "foreignObject", "iframe", "image", "a");
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                String attribute = element.getAttributes().item(i).getNodeName();
                assertThat(attribute).doesNotStartWith("on");
                if (attribute.endsWith("href")) {
                    // Letters are drawn once, and used again from within the drawing.
                    assertThat(element.getAttribute(attribute)).matches("#[A-Za-z0-9_-]+");
                }
            }
        }
    }

    /** No cell begins as a formula does; numbers are no formulas. */
    private static void assertNoFormula(String csv) {
        Shown.isPlain(csv);
        assertThat(csv.lines().flatMap(line -> Stream.of(line.split(",", -1))))
                .allSatisfy(cell -> assertThat(cell.replaceFirst("^\"", ""))
                        .matches("-?[0-9].*|[^=+\\-@|%].*|")
                        .doesNotStartWith("="));
    }
}
