package io.github.shellgap.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shellgap.problem.Diagnostics;
import io.github.shellgap.problem.Problem;
import io.github.shellgap.read.ScenarioReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every scenario in the documentation is one that the reader accepts without a word. */
final class ExamplesTest {
    @TempDir
    Path folder;

    static List<FencedBlock> examples() throws IOException {
        List<FencedBlock> blocks = new ArrayList<>(FencedBlock.of(Path.of("README.md")));
        blocks.addAll(FencedBlock.of(Path.of("src/docs/format.md")));
        return blocks.stream().filter(FencedBlock::isYaml).toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void example_isAccepted(FencedBlock example) throws Exception {
        ExampleFrame.writeTable(folder);
        String document = example.isFragment() ? ExampleFrame.complete(example.text()) : example.text();
        var in = new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8));
        List<Problem> problems = ScenarioReader.check(ScenarioReader.load("example.yaml", in, folder), List.of())
                .fold(valid -> valid.warnings(), invalid -> invalid.problems());
        // what a fragment names is used elsewhere
        List<Problem> told = problems.stream()
                .filter(problem -> !example.isFragment() || !problem.code().equals("W0304"))
                .toList();
        assertThat(Diagnostics.all(told, Diagnostics::text)).as(example.place()).isEmpty();
    }

    @Test
    void readme_holdsAWholeScenario() throws IOException {
        assertThat(FencedBlock.of(Path.of("README.md"))).anyMatch(block -> block.isYaml() && !block.isFragment());
    }
}
