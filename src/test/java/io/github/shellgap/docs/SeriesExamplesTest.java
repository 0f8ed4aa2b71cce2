package io.github.shellgap.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples that read series with other tools, on rows with a known answer; missing tools are passed over. */
@EnabledOnOs(OS.LINUX)
final class SeriesExamplesTest {
    private static final String CSV = """
            variant,element,measure,from,to,mean,p5,p25,p50,p75,p95
            base,depot,stock,2024-01-01,2024-12-31,3,1,2,1000000.75,4,5
            base,depot,supply,2024-01-01,2024-12-31,3,1,2,7,4,5
            base,depot,stock,2025-01-01,2025-12-31,3,1,2,40,4,5
            other,depot,stock,2024-01-01,2024-12-31,3,1,2,8,4,5
            """;

    private static final String JSON = """
            [{"variant": "base", "element": "depot", "measure": "stock", "to": "2024-12-31", "p50": 1000000.75},
             {"variant": "base", "element": "depot", "measure": "supply", "to": "2024-12-31", "p50": 7},
             {"variant": "base", "element": "depot", "measure": "stock", "to": "2025-12-31", "p50": 40},
             {"variant": "other", "element": "depot", "measure": "stock", "to": "2024-12-31", "p50": 8}]
            """;

    @TempDir
    Path folder;

    private int run(String script) throws Exception {
        Process process = new ProcessBuilder("sh", "-c", script)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    @ParameterizedTest
    @CsvSource({
        "jq --version, sh, stock-jq.sh, series.json",
        "python3 -c 'import pandas', python3, stock_pandas.py, series.csv",
        "Rscript --version, Rscript, stock.R, series.csv",
        "ls src/test/duckdb/node_modules, node src/test/duckdb/query.mjs, stock.sql, series.csv",
    })
    void example_printsTheMedianStocksOfTheBaseCase(String probe, String tool, String example, String series)
            throws Exception {
        assumeTrue(run(probe) == 0, () -> example + " was not tried: this fails: " + probe);
        Path file = folder.resolve(series);
        Files.writeString(file, series.endsWith(".csv") ? CSV : JSON);
        int status = run(tool + " '" + Path.of("src/docs/examples", example) + "' '" + file + '\'');
        String said = Files.readString(folder.resolve("said.txt"), StandardCharsets.UTF_8);
        assertThat(status).as(said).isZero();
        assertThat(said).isEqualTo("depot 2024-12-31 1000001\ndepot 2025-12-31 40\n");
    }

    @Test
    void readme_namesEveryExample() throws Exception {
        String readme = Files.readString(Path.of("README.md"));
        try (var files = Files.list(Path.of("src/docs/examples"))) {
            assertThat(files.map(file -> file.getFileName().toString()).toList())
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(readme).contains("src/docs/examples/" + name));
        }
    }
}
