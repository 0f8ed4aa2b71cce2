package io.github.shellgap.read;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;

/**
 * The reader against a fuzzer. In a build the inputs kept in the resources are read again; with {@code -Pfuzz} the fuzzer
 * makes new ones, guided by the branches that they reach.
 */
@Tag("hostile")
final class ReaderFuzzTest {
    private static final Path TABLES = Path.of("target", "fuzzed-tables");

    @FuzzTest(maxDuration = "5m")
    void yaml(byte @NotNull [] bytes) throws Exception {
        ReaderAnswer.check("fuzzed.yaml", bytes);
    }

    @FuzzTest(maxDuration = "5m")
    void json(byte @NotNull [] bytes) throws Exception {
        ReaderAnswer.check("fuzzed.json", bytes);
    }

    /** The bytes of a table beside a scenario that reads it. */
    @FuzzTest(maxDuration = "5m")
    void table(byte @NotNull [] bytes) throws Exception {
        String scenario = Checking.START
                + "stockpiles: { r: { initial: 1M } }\n"
                + "consumption: { c: { from: r, rate: { csv: fuzzed.csv, date: month, value: rounds, per: month } } }\n";
        Files.write(tables().resolve("fuzzed.csv"), bytes);
        ReaderAnswer.check(
                "scenario.yaml", scenario.getBytes(StandardCharsets.UTF_8), TABLES, Map.of("fuzzed.csv", bytes));
    }

    /** What stands where a quantity may: a number, a formula over parameters, a distribution, rival claims. */
    @FuzzTest(maxDuration = "5m")
    void quantityInPlace(byte @NotNull [] bytes) throws Exception {
        inPlace("parameters: { a: 3, b: 1M/year to 2M/year, c: 2 * a }\nstockpiles:\n  r:\n    initial: ", bytes, "");
    }

    /** What stands where a schedule may. */
    @FuzzTest(maxDuration = "5m")
    void scheduleInPlace(byte @NotNull [] bytes) throws Exception {
        inPlace(
                "parameters: { a: 3, b: 1M/year to 2M/year }\nstockpiles: { r: { initial: 1 } }\n"
                        + "production:\n  p:\n    to: r\n    rate: ",
                bytes,
                "");
    }

    private static void inPlace(String before, byte[] bytes, String after) throws Exception {
        byte[] head = (Checking.START + before).getBytes(StandardCharsets.UTF_8);
        byte[] foot = (after + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] whole = new byte[head.length + bytes.length + foot.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(bytes, 0, whole, head.length, bytes.length);
        System.arraycopy(foot, 0, whole, head.length + bytes.length, foot.length);
        ReaderAnswer.check("fuzzed.yaml", whole);
    }

    private static Path tables() throws IOException {
        return Files.createDirectories(TABLES);
    }
}
