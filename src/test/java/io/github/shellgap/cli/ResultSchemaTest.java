package io.github.shellgap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.shellgap.report.ResultSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What runs write is what the schemas say, no key more and none less. */
final class ResultSchemaTest {
    private static final Pattern KEY = Pattern.compile("\"([A-Za-z0-9]+)\": ");

    @TempDir
    Path folder;

    private static List<String> faults(ResultSchema kind, String document) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(kind.text());
        return schema.validate(document, InputFormat.JSON).stream()
                .map(String::valueOf)
                .toList();
    }

    private String summary(String... arguments) throws IOException {
        Shell shell = new Shell(Wiring::doors);
        Path out = folder.resolve("out");
        String[] command = new String[arguments.length + 4];
        command[0] = "run";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        System.arraycopy(new String[] {"-q", "-o", out.toString()}, 0, command, arguments.length + 1, 3);
        assertThat(shell.run(command)).as(shell.err()).isZero();
        return Files.readString(out.resolve("summary.json"));
    }

    private static String series(String... arguments) {
        Shell shell = new Shell(Wiring::doors);
        String[] command = new String[arguments.length + 3];
        command[0] = "series";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        System.arraycopy(new String[] {"--format", "json"}, 0, command, arguments.length + 1, 2);
        assertThat(shell.run(command)).as(shell.err()).isZero();
        return shell.out();
    }

    /** Variants of which some never run short, several stockpiles, transfers, values that were set, one draw. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "scenarios/russia-2023.yaml --draws 64",
                "scenarios/us-155-ramp.yaml --draws 32 --sampler random --variant base --resolution year",
                "src/test/resources/conformance/valid/suppliers.yaml",
                "src/test/resources/conformance/valid/headline.yaml --set stockpiles.russia.initial=11M",
                "src/build/training.yaml --central --seed 7"
            })
    void results_areWhatTheSchemasSay(String command) throws IOException {
        assertThat(faults(ResultSchema.SUMMARY, summary(command.split(" ", -1))))
                .isEmpty();
        assertThat(faults(ResultSchema.SERIES, series(command.split(" ", -1)))).isEmpty();
    }

    /** A key that is added to a result without its schema, at any depth, is refused there; so is one that is missing. */
    @Test
    void keys_areRefused_thatTheSchemasDoNotName() throws IOException {
        assertEveryKeyCounts(ResultSchema.SUMMARY, summary("scenarios/russia-2023.yaml", "--draws", "64"));
        assertEveryKeyCounts(ResultSchema.SERIES, series("src/test/resources/conformance/valid/headline.yaml"));
    }

    private static void assertEveryKeyCounts(ResultSchema kind, String document) {
        List<MatchResult> keys = KEY.matcher(document).results().toList();
        assertThat(keys).isNotEmpty();
        List<String> tried = new java.util.ArrayList<>();
        for (MatchResult key : keys) {
            // the first of each name is enough: the same part of the schema holds for the others
            if (!tried.contains(key.group(1)) && !isId(key.group(1))) {
                tried.add(key.group(1));
                String other = document.substring(0, key.start(1)) + "other" + document.substring(key.end(1));
                assertThat(faults(kind, other)).as(key.group(1)).isNotEmpty();
            }
        }
        assertThat(tried).hasSizeGreaterThan(10);
    }

    /** Whether a key is no word of the result but the id of a variant, stockpile or flow, which may be any. */
    private static boolean isId(String key) {
        return List.of("base", "russia").contains(key);
    }

    @ParameterizedTest
    @EnumSource(ResultSchema.class)
    void schema_isPrinted_byItsName(ResultSchema kind) {
        Shell shell = new Shell(Wiring::doors);
        assertThat(shell.run("schema", kind.name().toLowerCase(java.util.Locale.ROOT)))
                .isZero();
        assertThat(shell.out()).isEqualTo(kind.text());
    }

    @Test
    void schemaOfSomethingElse_isRefused_withTheWords() {
        Shell shell = new Shell(Wiring::doors);
        assertThat(shell.run("schema", "report")).isEqualTo(2);
        assertThat(shell.err()).contains("'report' is not one of scenario, series, summary");
    }
}
