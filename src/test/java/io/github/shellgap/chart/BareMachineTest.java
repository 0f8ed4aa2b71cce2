package io.github.shellgap.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A machine without any font of its own, in another language and zone, draws the same charts. */
final class BareMachineTest {

    @Test
    void charts_areTheSame_onAMachineWithoutFonts(@TempDir Path folder) throws Exception {
        Path empty = Files.writeString(
                folder.resolve("fonts.conf"),
                "<?xml version=\"1.0\"?><fontconfig></fontconfig>",
                StandardCharsets.UTF_8);
        Path there = folder.resolve("there");
        ProcessBuilder program = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.language=uk",
                "-Duser.country=UA",
                "-Duser.timezone=Asia/Tokyo",
                "-cp",
                System.getProperty("java.class.path"),
                Gallery.class.getName(),
                there.toString());
        program.environment().put("FONTCONFIG_FILE", empty.toString());
        program.environment().put("FONTCONFIG_PATH", folder.toString());
        program.environment().remove("DISPLAY");
        Path log = folder.resolve("log");
        int status = program.redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        assertThat(status).as(Files.readString(log)).isZero();
        Path here = folder.resolve("here");
        Gallery.main(new String[] {here.toString()});
        assertThat(names(here)).hasSize(76).isEqualTo(names(there));
        for (String name : names(here)) {
            assertThat(Files.readAllBytes(there.resolve(name)))
                    .as(name)
                    .isEqualTo(Files.readAllBytes(here.resolve(name)));
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
