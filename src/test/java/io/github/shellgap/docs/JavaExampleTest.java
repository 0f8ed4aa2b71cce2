package io.github.shellgap.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of the README for Java programs, compiled and run as it stands there. */
final class JavaExampleTest {
    private static final String NAME = "FinalStock";

    @TempDir
    Path folder;

    @Test
    void example_compilesAndPrintsWhatTheReadmeSays() throws Exception {
        Path source = Files.writeString(folder.resolve(NAME + ".java"), block("java title=\"" + NAME + ".java\""));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter remarks = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<String> options = List.of("-proc:none", "-Xlint:all,-path", "-d", folder.toString());
            assertThat(compiler.getTask(remarks, files, null, options, null, files.getJavaFileObjects(source))
                            .call())
                    .as(remarks.toString())
                    .isTrue();
        }
        assertThat(printed()).isEqualTo(block("text title=\"" + NAME + ".java\""));
    }

    private String printed() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream before = System.out;
        try (URLClassLoader loader =
                        new URLClassLoader(new URL[] {folder.toUri().toURL()});
                PrintStream heard = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setOut(heard);
            loader.loadClass(NAME).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String block(String info) throws Exception {
        return FencedBlock.of(Path.of("README.md")).stream()
                .filter(block -> block.info().equals(info))
                .map(FencedBlock::text)
                .findFirst()
                .orElseThrow();
    }
}
