package io.github.shellgap.library;

import io.github.shellgap.read.ScenarioReader;
import io.github.shellgap.scenario.Study;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The scenarios that come with the program. */
final class Library {
    static final Path FOLDER = Path.of("scenarios");

    private Library() {}

    static List<Path> scenarios() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    /** Returns a scenario in which the reader finds nothing to remark on. */
    static Study study(Path file) throws Exception {
        return ScenarioReader.check(ScenarioReader.load(file), List.of())
                .fold(
                        valid -> {
                            if (!valid.warnings().isEmpty()) {
                                throw new AssertionError(valid.warnings().toString());
                            }
                            return valid.value();
                        },
                        invalid -> {
                            throw new AssertionError(invalid.problems().toString());
                        });
    }
}
