package io.github.shellgap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The start script in a folder of its own, with a program that was just built: the archive of classes it makes. */
@Tag("slow")
@EnabledOnOs(OS.LINUX)
final class FirstUseTest {
    private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

    @TempDir
    Path folder;

    private Path jar;

    @BeforeEach
    void install() throws IOException {
        jar = Files.createDirectory(folder.resolve("target")).resolve("shellgap.jar");
        Files.copy(Path.of("shellgap"), folder.resolve("shellgap"));
        assertThat(folder.resolve("shellgap").toFile().setExecutable(true)).isTrue();
        Files.createDirectories(folder.resolve("src/build"));
        Files.copy(Path.of("src/build/training.yaml"), folder.resolve("src/build/training.yaml"));
        List<String> path = Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator, -1));
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MAIN_CLASS, "io.github.shellgap.cli.Main");
        attributes.put(
                Attributes.Name.CLASS_PATH,
                path.stream()
                        .filter(entry -> entry.endsWith(".jar"))
                        .map(entry -> Path.of(entry).toUri().toString())
                        .collect(Collectors.joining(" ")));
        Path classes = Path.of("target/classes");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest);
                Stream<Path> all = Files.walk(classes)) {
            for (Path one : all.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new ZipEntry(classes.relativize(one).toString()));
                Files.copy(one, out);
                out.closeEntry();
            }
        }
    }

    private String version(String temporary) throws Exception {
        return said(temporary, "--version");
    }

    private String said(String temporary, String... arguments) throws Exception {
        List<String> command =
                new ArrayList<>(List.of(folder.resolve("shellgap").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("JAVA_HOME", JAVA_HOME.toString());
        builder.environment().put("TMPDIR", temporary);
        builder.redirectErrorStream(true);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }

    private List<Path> archives() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("target"))) {
            return files.filter(file -> file.toString().endsWith(".archive")).toList();
        }
    }

    @Test
    void firstUse_makesAnArchive_thatTheNextUses() throws Exception {
        String first = version(folder.toString());
        assertThat(archives()).hasSize(1);
        Path archive = archives().get(0);
        FileTime made = Files.getLastModifiedTime(archive);
        assertThat(version(folder.toString())).isEqualTo(first).startsWith("shellgap ");
        assertThat(Files.getLastModifiedTime(archive)).isEqualTo(made);
        List<String> strict = new ArrayList<>(List.of(JAVA_HOME + "/bin/java", "-XX:+UseSerialGC"));
        boolean isCache = Runtime.version().feature() >= 25;
        // both refuse to start where the archive does not fit
        strict.addAll(
                isCache
                        ? List.of("-XX:AOTMode=on", "-XX:AOTCache=" + archive)
                        : List.of("-Xshare:on", "-XX:SharedArchiveFile=" + archive));
        strict.addAll(List.of("-Xlog:class+load", "-jar", jar.toString(), "--help"));
        Process process = new ProcessBuilder(strict).redirectErrorStream(true).start();
        String loaded = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(loaded).isZero();
        assertThat(loaded).containsPattern("shellgap\\.cli\\.Main source: shared objects file");
    }

    /** Without a number of draws, the launcher leaves out the compiler that pays for many. */
    @Test
    void chart_isTheSame_withOneCompilerAndWithBoth() throws Exception {
        String scenario = Path.of("scenarios/us-155-ramp.yaml").toAbsolutePath().toString();
        List<String> chart = List.of("chart", "stock", scenario, "--stockpile", "complete-rounds", "-q", "-o");
        Path one = folder.resolve("one.png");
        Path both = folder.resolve("both.png");
        said(
                folder.toString(),
                Stream.concat(chart.stream(), Stream.of(one.toString())).toArray(String[]::new));
        said(
                folder.toString(),
                Stream.concat(chart.stream(), Stream.of(both.toString(), "--draws", "8192"))
                        .toArray(String[]::new));
        assertThat(one).hasSameBinaryContentAs(both);
        assertThat(archives()).singleElement().asString().endsWith("-charts.archive");
        said(folder.toString(), "validate", scenario);
        assertThat(archives()).hasSize(2);
    }

    @Test
    void changedProgram_getsAnotherArchive() throws Exception {
        version(folder.toString());
        Path archive = archives().get(0);
        FileTime made = Files.getLastModifiedTime(archive);
        // newer than the archive in a file system that counts whole seconds, too
        Files.setLastModifiedTime(jar, FileTime.fromMillis(made.toMillis() + 2000));
        version(folder.toString());
        assertThat(Files.getLastModifiedTime(archive)).isGreaterThan(made);
    }

    @Test
    void program_runs_whereNoArchiveCanBeMade() throws Exception {
        assertThat(version(folder.resolve("absent").toString())).startsWith("shellgap ");
        assertThat(archives()).isEmpty();
    }
}
