package io.github.shellgap.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** The schema is what the table of keys says; it takes every right scenario and refuses the wrong ones it can know of. */
final class ScenarioSchemaTest {
    private static final Path COPY = Path.of("scenarios/schema/shellgap-1.schema.json");
    private static final Path CONFORMANCE = Path.of("src/test/resources/conformance");
    private static final String MODELINE = "# yaml-language-server: $schema=";

    /** What no schema of this kind can know of, with the reason. */
    private static final Map<String, String> BEYOND = Map.ofEntries(
            Map.entry("correlation.yaml", "whether a matrix is positive definite takes arithmetic"),
            Map.entry("csv-escapes.yaml", "links and folders are known to the file system alone"),
            Map.entry("csv-missing.yaml", "whether a file is there is known to the file system alone"),
            Map.entry("dates-reversed.yaml", "one date is held against another"),
            Map.entry("duplicate-id.yaml", "keys of two maps are held against each other"),
            Map.entry("duplicate-key.yaml", "a parser keeps one of the two before the schema is asked"),
            Map.entry("mixed-units.yaml", "the unit of one text is held against that of another"),
            Map.entry("overlap.yaml", "dates of two segments are held against each other"),
            Map.entry("parameter-cycle.yaml", "names inside of texts are followed"),
            Map.entry("triangular-order.yaml", "one text is held against another"),
            Map.entry("unknown-parameter.yaml", "a name inside of a text is looked up in another map"),
            Map.entry("unknown-source.yaml", "a name is looked up in another map"),
            Map.entry("unknown-stockpile.yaml", "a name is looked up in another map"),
            Map.entry("variant-invalid.yaml", "a path is followed and its value put in"),
            Map.entry("variant-path.yaml", "a path is followed"),
            Map.entry("weights.yaml", "weights are summed"));

    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(ScenarioSchema.text());

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    static List<Path> shipped() throws IOException {
        List<Path> all = new ArrayList<>(files(Path.of("scenarios")));
        all.addAll(files(Path.of("src/main/resources/io/github/shellgap/cli/starter")));
        return all;
    }

    static List<Path> right() throws IOException {
        List<Path> all = new ArrayList<>(shipped());
        all.addAll(files(CONFORMANCE.resolve("valid")));
        all.add(Path.of("src/build/training.yaml"));
        return all;
    }

    static List<Path> wrong() throws IOException {
        return files(CONFORMANCE.resolve("invalid"));
    }

    /** Returns a document as JSON, read as editors read it: by YAML 1.2, in which dates are texts. */
    private static String json(Path file) throws IOException {
        Object document = new Load(
                        LoadSettings.builder().setAllowDuplicateKeys(true).build())
                .loadFromString(Files.readString(file));
        return SchemaText.of(document);
    }

    private List<String> faults(Path file) throws IOException {
        return schema.validate(json(file), InputFormat.JSON).stream()
                .map(String::valueOf)
                .toList();
    }

    /** {@code -Dgolden.update=true} writes the copy anew. */
    @Test
    void copyBesideTheScenarios_isTheSchema() throws IOException {
        String text = ScenarioSchema.text();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(COPY, text);
        }
        assertThat(Files.readString(COPY)).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("right")
    void schema_takesWhatTheReaderTakes(Path file) throws IOException {
        assertThat(faults(file)).isEmpty();
    }

    /** Fails too where the list of what is beyond a schema is longer than needed. */
    @ParameterizedTest
    @MethodSource("wrong")
    void schema_refusesWhatASchemaCanKnowOf(Path file) throws IOException {
        boolean isRefused;
        try {
            isRefused = !faults(file).isEmpty();
        } catch (YamlEngineException e) {
            // refused by the parser itself, before the schema is asked
            isRefused = true;
        }
        assertThat(isRefused).isEqualTo(!BEYOND.containsKey(String.valueOf(file.getFileName())));
    }

    @Test
    void everythingBeyondASchema_isACaseOfTheConformance() throws IOException {
        assertThat(wrong().stream().map(file -> String.valueOf(file.getFileName())))
                .containsAll(BEYOND.keySet());
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void shippedScenario_namesTheSchema(Path file) throws IOException {
        // the program writes it beside a starter; those shipped have it in a folder, where it is not taken for one of
        // them
        String folder = file.startsWith("scenarios") ? "schema/" : "";
        assertThat(Files.readAllLines(file)).first().isEqualTo(MODELINE + folder + "shellgap-1.schema.json");
    }

    @Test
    void everyKey_hasItsMeaningAndItsExample() {
        String text = ScenarioSchema.text();
        for (Element element : Element.values()) {
            for (Attribute attribute : element.attributes()) {
                String quoted = QuotedText.of(attribute.meaning());
                assertThat(text)
                        .contains(QuotedText.of(attribute.key()) + ": {")
                        .contains(quoted.substring(1, quoted.length() - 1));
            }
        }
    }
}
