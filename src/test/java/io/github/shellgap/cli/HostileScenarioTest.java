package io.github.shellgap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.shellgap.chart.ChartKind;
import io.github.shellgap.hostile.PictureWords;
import io.github.shellgap.hostile.Shown;
import io.github.shellgap.loopback.LoopbackServer;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A scenario whose every word is made to harm, through the commands: no screen and no file gets more than words. */
final class HostileScenarioTest {
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
                "run --draws 16 --central -q -o out",
                "series --draws 16",
                "series --draws 16 --format json",
                "diff other.yaml --draws 16",
                "diff other.yaml#w --draws 16",
                "compare --draws 16 -o out",
                "compare other.yaml --draws 16",
                "sensitivity --draws 16 --metric shortfall:r -o out",
                "sweep --draws 16 --over consumption.c.rate=4M/year..5M/year:3 --metric shortfall:r -o out",
                "sweep --draws 16 --over stockpiles.q.initial=10k..20k:2 --over consumption.c.chance=50%..100%:2 --metric shortfall:r -o out",
                "credit --draws 16 --metric shortfall:r --of p,f,g -o out",
                "solve --draws 64 --vary consumption.c.rate=1M/year..9M/year --metric shortfall:r --stat mean --target 100k -o out",
                "hindcast --draws 64 -o out",
                "hindcast --draws 8192 --condition -o out",
                "export --format xmile",
                "export --format yaml",
                "export --format json"
            })
    void command_saysWordsAsWords(String command) throws Exception {
        List<String> words = new ArrayList<>(List.of(command.split(" ")));
        words.add(1, scenario().toString());
        Path out = folder.resolve("out");
        words.replaceAll(word -> word.equals("out") ? out.toString() : word.replace("other.yaml", other()));
        assertThat(shell.run(words.toArray(String[]::new)))
                .as(() -> shell.out() + shell.err())
                .isZero();
        Shown.isPlain(shell.out());
        Shown.isPlain(shell.err());
        if (command.contains("csv")) {
            assertNoFormula(shell.out());
        } else if (command.contains("md")) {
            assertNoMarkup(shell.out());
        }
        if (words.contains("-o")) {
            assertFilesAreSafe(out);
        }
    }

    /** A text that is added to the format is made to harm too; an element that gets its first one must be put in. */
    @Test
    void everyFreeTextOfTheFormat_isMadeToHarm() {
        assertThat(HostileScenario.leftOut()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\e[31m", "\\e]0;t\\a", "\\x9b2J", "\\b", "\\0"})
    void commandOfATerminal_isRefused_whereverItStands(String command) throws IOException {
        String text = HostileScenario.text();
        for (int at = text.indexOf("\"="); at >= 0; at = text.indexOf("\"=", at + 1)) {
            Path file = Files.writeString(
                    folder.resolve("commands.yaml"), text.substring(0, at + 1) + command + text.substring(at + 1));
            Shell own = new Shell(Wiring::doors);
            assertThat(own.run("validate", file.toString())).isEqualTo(1);
            assertThat(own.out()).contains("a control character");
            Shown.isPlain(own.out());
        }
    }

    @Test
    void wrongScenario_isRefusedInWords() throws IOException {
        String text = HostileScenario.text().replace("actor:", "\"" + HostileScenario.WORDS + "\":");
        Path wrong = Files.writeString(folder.resolve("wrong.yaml"), text);
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
        assertFilesAreSafe(out);
        assertThat(out.resolve("charts")).isDirectoryContaining("glob:**.svg");
    }

    @ParameterizedTest
    @EnumSource(ChartKind.class)
    void chart_drawsWordsAsWords(ChartKind kind) throws Exception {
        for (String ending : List.of("svg", "pdf", "csv", "png")) {
            Path file = folder.resolve("out." + ending);
            assertThat(shell.run(
                            "chart",
                            kind.name().toLowerCase(Locale.ROOT),
                            scenario().toString(),
                            "--stockpile",
                            "r",
                            "--draws",
                            "16",
                            "-o",
                            file.toString()))
                    .as(() -> shell.out() + shell.err())
                    .isZero();
            Shown.isPlain(shell.out());
            assertSafe(file);
        }
    }

    @Test
    void explorePage_isSentWordsAsWords() throws Exception {
        Path file = scenario();
        Exploration exploration = ExplorePageTest.exploration(file);
        Doors doors = Wiring.doors();
        String asked = "{\"variant\":\"base\",\"stockpile\":\"r\",\"id\":\"x\",\"title\":\"<b>\","
                + "\"set\":{\"parameters.a\":\"3M\"}}";
        try (LoopbackServer server = LoopbackServer.open(
                0,
                new ExplorePage(
                        doors.drawing(), new VariantSaving(doors, exploration.settings(), file, exploration)))) {
            for (String question : List.of("scenario", "draw", "change")) {
                HttpRequest request = HttpRequest.newBuilder(URI.create(server.address() + question))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(asked))
                        .build();
                HttpResponse<String> answer =
                        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.body()).startsWith("{").doesNotContain("\"problem\"");
                Shown.isPlain(answer.body());
            }
        }
    }

    private static void assertFilesAreSafe(Path out) throws Exception {
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertSafe(file);
            }
        }
    }

    private static void assertSafe(Path file) throws Exception {
        String name = String.valueOf(file.getFileName());
        if (name.equals("scenario.yaml")) {
            // a copy to the byte
            return;
        }
        if (name.endsWith(".png") || name.endsWith(".pdf")) {
            assertWordsOfPicture(name, Files.readAllBytes(file));
            return;
        }
        String text = Files.readString(file);
        Shown.isPlain(text);
        if (name.endsWith(".svg")) {
            assertDrawing(text);
        } else if (name.endsWith(".csv") && !name.equals("sent.csv")) {
            assertNoFormula(text);
        } else if (name.endsWith(".html")) {
            assertPage(text);
        } else if (name.endsWith(".md")) {
            assertNoMarkup(text);
        }
    }

    /** What is said about a picture beside what is drawn is one line of words for each thing that is said. */
    private static void assertWordsOfPicture(String name, byte[] picture) throws IOException {
        boolean isPng = name.endsWith(".png");
        Map<String, String> words = isPng ? PictureWords.ofPng(picture) : PictureWords.ofPdf(picture);
        assertThat(words.keySet())
                .isEqualTo(isPng ? Set.of("Title", "Description", "Source") : Set.of("Title", "Subject", "Creator"));
        assertThat(words.values()).allSatisfy(Shown::isPlainLine);
        assertThat(words.get("Title") + words.get(isPng ? "Description" : "Subject"))
                .as("words that were made to harm")
                .contains("<script>");
    }

    private Path scenario() throws IOException {
        return HostileScenario.write(folder);
    }

    /** Returns another scenario of the same words. */
    private String other() {
        try {
            String text = HostileScenario.text().replace("rate: 5M/year", "rate: 6M/year");
            return Files.writeString(folder.resolve("=other '<i>`.yaml"), text).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the words would have made of a page had they been taken for markup. */
    static void assertPage(String html) {
        for (String markup : List.of("<script>alert", "<b>`x`", "<i>`")) {
            assertThat(html.contains(markup)).as(markup).isFalse();
        }
        assertThat(Pattern.compile("<[a-zA-Z][^<>]*\\son[a-z]+\\s*=")
                        .matcher(html)
                        .find())
                .as("attributes that act")
                .isFalse();
        assertThat(html).doesNotContainPattern("(?i)(href|src)\\s*=\\s*[\"']?(javascript|http://e\\.example)");
    }

    /** Neither links, pictures, code nor headings of the words' own, and no cell that they cut. */
    private static void assertNoMarkup(String markdown) {
        String unescaped = markdown.replaceAll("\\\\.", "");
        assertThat(unescaped)
                .doesNotContain("<script", "](javascript", "](http://e.example", "`code`", "**b**")
                .doesNotContainPattern("(?m)^(# head|- item)");
        List<Long> rows = unescaped
                .lines()
                .filter(line -> line.startsWith("|"))
                .map(line -> line.chars().filter(c -> c == '|').count())
                .toList();
        List<String> lines = unescaped.lines().toList();
        for (int k = 1, row = 0; k < lines.size(); k++) {
            if (lines.get(k - 1).startsWith("|")) {
                row++;
                if (lines.get(k).startsWith("|")) {
                    assertThat(rows.get(row)).as(lines.get(k)).isEqualTo(rows.get(row - 1));
                }
            }
        }
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
        try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(csv)) {
            for (CsvRecord record : records) {
                assertThat(record.getFields())
                        .allSatisfy(cell -> assertThat(cell).matches("(?s)-?[0-9.]+.*|[^=+\\-@|%\\s].*|"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
