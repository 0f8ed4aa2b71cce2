package io.github.shellgap.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shellgap.hostile.Mutants;
import io.github.shellgap.problem.Checked;
import io.github.shellgap.scenario.Study;
import io.github.shellgap.scenario.Variant;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a scenario is printed as reads as the scenario that it was. */
final class PrintedScenarioTest {
    private static final int MUTANTS = 40;
    private static final int TEXTS = 500;

    static List<Path> files() throws IOException {
        try (Stream<Path> shipped = Files.list(Path.of("scenarios"));
                Stream<Path> valid = Files.list(Path.of("src/test/resources/conformance/valid"))) {
            return Stream.concat(shipped, valid)
                    .filter(file -> file.toString().matches(".*\\.(yaml|json)"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void file_readsAsItWas_inEitherSyntax(Path file) throws Exception {
        ScenarioFile written = ScenarioReader.load(file);
        for (Syntax syntax : Syntax.values()) {
            String printed = ScenarioReader.print(written, List.of(), Variant.BASE, syntax);
            Study again = study(printed, syntax, written.folder());
            assertThat(again.variants()).as(printed).isEqualTo(study(written).variants());
            assertThat(again.attachments()).isEqualTo(study(written).attachments());
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void variant_readsAsAScenarioOfItsOwn(Path file) throws Exception {
        ScenarioFile written = ScenarioReader.load(file);
        for (Variant variant : study(written).variants()) {
            String printed = ScenarioReader.print(written, List.of(), variant.id(), Syntax.YAML);
            assertThat(study(printed, Syntax.YAML, written.folder()).base())
                    .as(printed)
                    .isEqualTo(variant.scenario());
        }
    }

    static List<Path> conformanceFiles() throws IOException {
        return files().stream()
                .filter(file -> file.toString().contains("conformance")
                        && file.toString().endsWith(".yaml"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("conformanceFiles")
    void mutant_readsAsItWas(Path file) throws Exception {
        String text = Files.readString(file);
        Random random = new Random(String.valueOf(file.getFileName()).hashCode());
        Path folder = Path.of(String.valueOf(file.getParent()));
        int valid = 0;
        for (int k = 0; k < MUTANTS; k++) {
            ScenarioFile written = load(file.toString(), Mutants.of(text, random), folder);
            if (ScenarioReader.check(written, List.of()) instanceof Checked.Valid<Study> study) {
                valid++;
                for (Syntax syntax : Syntax.values()) {
                    String printed = ScenarioReader.print(written, List.of(), Variant.BASE, syntax);
                    assertThat(study(printed, syntax, folder).variants())
                            .as(printed)
                            .isEqualTo(study.value().variants());
                }
            }
        }
        assertThat(valid).as("mutants that are valid").isPositive();
    }

    /** Titles of every kind of character that a file may hold, in either syntax, and lists and maps of them. */
    @ParameterizedTest
    @EnumSource
    void texts_readAsTheyWere(Syntax syntax) throws Exception {
        Random random = new Random(5);
        for (int k = 0; k < TEXTS; k++) {
            // a title must show something
            String title = text(random) + "t";
            String json = "{\"format\":\"shellgap/1\",\"title\":" + QuotedText.of(title)
                    + ",\"period\":{\"from\":2023,\"to\":2024},\"stockpiles\":{\"r\":{\"initial\":1,\"note\":"
                    + QuotedText.of(text(random)) + "}}}";
            ScenarioFile written = load("case.json", json, Path.of(""));
            String printed = ScenarioReader.print(written, List.of(), Variant.BASE, syntax);
            assertThat(study(printed, syntax, Path.of("")).variants())
                    .as(printed)
                    .isEqualTo(study(written).variants());
        }
    }

    @Test
    void changes_areMade() throws Exception {
        ScenarioFile written = load(
                "case.yaml",
                Checking.START + "stockpiles: { r: { initial: 1M } } # a comment\n"
                        + "consumption: { c: { from: r, rate: [ { during: 2023-Q1, total: 1M }, { from: 2023-Q2, rate: \"min(1/day, 2/day)\" } ] } }\n",
                Path.of(""));
        assertThat(ScenarioReader.print(
                        written, List.of(new Change("stockpiles.r.initial", "2M to 3M")), Variant.BASE, Syntax.YAML))
                .isEqualTo("""
                        format: "shellgap/1"
                        title: t
                        period: { from: 2023-01-01, to: 2023-12-31 }
                        stockpiles:
                          r: { initial: 2M to 3M }
                        consumption:
                          c:
                            from: r
                            rate:
                              - { during: 2023-Q1, total: 1M }
                              - { from: 2023-Q2, rate: "min(1/day, 2/day)" }
                        """.replace("\"shellgap/1\"", "shellgap/1"));
    }

    private static String text(Random random) {
        List<String> pieces = List.of(
                "a",
                "Z",
                "0",
                " ",
                "  ",
                "\n",
                "\n\n",
                "\t",
                ": ",
                " #",
                "#",
                "- ",
                "-",
                "'",
                "\"",
                "\\",
                "{",
                "}",
                "[",
                "]",
                ",",
                "null",
                "~",
                "true",
                "%",
                "&",
                "*",
                "!",
                "|",
                ">",
                "@",
                "`",
                "é",
                "снаряд",
                "\u202e",
                "\u2028",
                "\u00a0",
                "\ufeff",
                "\ud83d\ude00",
                "---",
                "...",
                "?",
                "=",
                "\r",
                "\u0301");
        StringBuilder text = new StringBuilder("x".repeat(random.nextInt(2)));
        int length = random.nextInt(7);
        for (int k = 0; k < length; k++) {
            text.append(pieces.get(random.nextInt(pieces.size())));
        }
        return text.toString();
    }

    private static Study study(String text, Syntax syntax, Path folder) throws Exception {
        return study(load(syntax == Syntax.YAML ? "printed.yaml" : "printed.json", text, folder));
    }

    private static Study study(ScenarioFile file) {
        return ScenarioReader.check(file, List.of()).fold(valid -> valid.value(), invalid -> {
            throw new AssertionError(invalid.problems().toString());
        });
    }

    private static ScenarioFile load(String name, String text, Path folder) throws Exception {
        return ScenarioReader.load(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), folder);
    }
}
