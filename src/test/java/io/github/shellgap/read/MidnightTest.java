package io.github.shellgap.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.shellgap.problem.UnreadableException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Files that no analyst meant to write: each is refused in words, at a place, soon. */
final class MidnightTest {
    // Far above the few milliseconds that any of these takes; a file that runs away takes minutes.
    private static final Duration SOON = Duration.ofSeconds(10);

    private static final String STOCK = Checking.START + "stockpiles: { r: { initial: 1M } }\n";

    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("", "1:1: the file is empty"),
            Map.entry("\uFEFF", "1:1: the file is empty"),
            Map.entry("a: &x 1\nb: *x\n", "1:4: anchors are refused"),
            Map.entry("b: *x\n", "1:4: aliases are refused"),
            Map.entry("<<: { a: 1 }\n", "1:1: merge keys are refused"),
            Map.entry("a: !!int 1\n", "1:4: tags are refused"),
            Map.entry("? [a]\n: 1\n", "1:3: a key must be a word"),
            Map.entry("a: 1\n---\nb: 2\n", "2:1: a second document"),
            Map.entry("a: \u0007\n", "1:4: a control character"),
            Map.entry("a: \"\\uD83D\"\n", "1:4: a control character or half a character"),
            Map.entry("a: " + "[".repeat(10_000) + "\n", "1:67: the document nests deeper than 64"),
            Map.entry("a: " + "x".repeat(100_000) + "\n", "1:4: a text is longer than 65536"),
            Map.entry(
                    Checking.START + "stockpiles: { r: { initial: NaN } }\n",
                    "4:29: 'initial' of stockpiles.r takes a count, but 'NaN' is not finite"),
            Map.entry(
                    Checking.START + "stockpiles: { r: { initial: 1e400 } }\n",
                    "4:29: 'initial' of stockpiles.r: '1e400' is too large"),
            Map.entry(
                    Checking.START.replace("2023-01-01", "20233") + "stockpiles: { r: { initial: 1 } }\n",
                    "3:17: 'from' of period: '20233'"));

    @TestFactory
    List<DynamicTest> text_isRefusedAtItsPlace() {
        return TEXTS.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getValue(),
                        () -> assertTimeoutPreemptively(
                                SOON,
                                () -> assertThat(Checking.errors(Checking.text(entry.getKey())))
                                        .anySatisfy(line -> assertThat(line).startsWith(entry.getValue())))))
                .toList();
    }

    @Test
    void byteOrderMark_isPassedOver() {
        assertThat(Checking.errors(Checking.text("\uFEFF" + STOCK))).isEmpty();
    }

    @Test
    void latin1_isRefusedWithItsByteAndPlace() {
        byte[] bytes = (STOCK + "description: é\n").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Checking.errors(Checking.bytes("case.yaml", bytes)))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith("5:14: the byte 0xe9 at offset " + (bytes.length - 2))
                        .endsWith("save the file as UTF-8"));
    }

    @Test
    void utf16_isRefused_inEitherByteOrder() {
        for (byte[] bytes : List.of(utf16(STOCK, 0xFE, 0xFF), utf16(STOCK, 0xFF, 0xFE))) {
            assertThat(Checking.errors(Checking.bytes("case.yaml", bytes)))
                    .containsExactly("1:1: the file is UTF-16 | save it as UTF-8");
        }
    }

    private static byte[] utf16(String text, int first, int second) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(first);
        bytes.write(second);
        bytes.writeBytes(text.getBytes(first == 0xFE ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE));
        return bytes.toByteArray();
    }

    @Test
    void fileOfFiveMegabytes_isRefused_withoutBeingParsed() {
        byte[] bytes = (STOCK + "description: " + "x".repeat(5 << 20)).getBytes(StandardCharsets.UTF_8);
        assertThat(Checking.errors(Checking.bytes("case.yaml", bytes)))
                .singleElement()
                .satisfies(line -> assertThat(line).startsWith("1:1: the file is larger than 4 MiB"));
    }

    @Test
    void thousandsOfProblemsOnOneLine_areReportedSoon() {
        String segments = "{ during: 2023, rate: 1/day }, ".repeat(5_000);
        String text = STOCK + "production: { p: { to: r, rate: [" + segments + "] } }\n";
        assertTimeoutPreemptively(
                SOON, () -> assertThat(Checking.errors(Checking.text(text))).hasSize(4_999));
    }

    @Test
    void longChainOfParameters_isRefusedOnce() {
        StringBuilder text = new StringBuilder(STOCK).append("parameters:\n");
        for (int k = 0; k < 20_000; k++) {
            text.append("  a").append(k).append(": a").append(k + 1).append('\n');
        }
        text.append("  a20000: 1M\n");
        assertThat(Checking.errors(Checking.text(text.toString())))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("in a chain of more than 200"));
    }

    @Test
    void parameterThatIsWrong_isReportedAlone_notWhereItIsUsed() {
        String text = STOCK + "parameters: { a: 6M/, b: 2 * a, c: b + 1 }\n"
                + "production: { p: { to: r, rate: b }, q: { to: r, rate: c } }\n";
        assertThat(Checking.errors(Checking.text(text)))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("'a' of parameters"));
    }

    @Test
    void variantThatRemovesWhatIsNeeded_isRefusedAtItsOwnLine() {
        String text = STOCK + "variants:\n  v: { set: { stockpiles.r.initial: null } }\n";
        assertThat(Checking.errors(Checking.text(text)))
                .singleElement()
                .satisfies(
                        line -> assertThat(line).startsWith("6:15: in variant 'v': 'r' of stockpiles lacks 'initial'"));
    }

    @Test
    void variantThatReplacesAnElementBadly_isRefusedAtItsOwnLine() {
        String text = STOCK + "variants:\n  v: { set: { stockpiles.r: { reserve: 1k } } }\n";
        assertThat(Checking.errors(Checking.text(text)))
                .singleElement()
                .satisfies(
                        line -> assertThat(line).startsWith("6:15: in variant 'v': 'r' of stockpiles lacks 'initial'"));
    }

    @Test
    void observationOfARate_isRefused() {
        String text = STOCK + "observations: { o: { metric: stock:r@2023-05-01, value: 1M/year, within: 10% } }\n";
        assertThat(Checking.errors(Checking.text(text)))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("takes a count or a share, but its value is a rate"));
    }

    @Test
    void folderAndMissingFile_cannotBeRead(@TempDir Path folder) {
        assertThatThrownBy(() -> ScenarioReader.load(folder)).isInstanceOf(UnreadableException.class);
        assertThatThrownBy(() -> ScenarioReader.load(folder.resolve("nowhere.yaml")))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("nowhere.yaml");
    }
}
