package io.github.shellgap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The packages that a build leaves, unpacked into an empty folder and started there. */
@Tag("package")
@EnabledOnOs(OS.LINUX)
final class PackagesTest {
    private static final int MOST_SECONDS = 120;
    private static final String VERSION = Version.text();

    @TempDir
    Path folder;

    private String said(String script) throws Exception {
        Path said = folder.resolve("said.txt");
        ProcessBuilder builder = new ProcessBuilder("sh", "-ec", script)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().remove("XDG_CACHE_HOME");
        builder.environment().put("HOME", folder.resolve("user").toString());
        builder.environment().put("BUILT", Path.of("target").toAbsolutePath().toString());
        Process process = builder.start();
        assertThat(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).isTrue();
        String text = Files.readString(said, StandardCharsets.UTF_8);
        assertThat(process.exitValue()).as(text).isZero();
        return text;
    }

    private void unpack(String kind) throws Exception {
        Files.createDirectory(folder.resolve("user"));
        switch (kind) {
            case "tar.gz" ->
                said("tar xzf \"$BUILT/shellgap-" + VERSION + ".tar.gz\"; mv shellgap-" + VERSION + " usr");
            case "zip" ->
                said("jar xf \"$BUILT/shellgap-" + VERSION + ".zip\"; mv shellgap-" + VERSION
                        + " usr; chmod +x usr/bin/shellgap");
            default -> said("dpkg-deb -x \"$BUILT/shellgap_" + VERSION + "_all.deb\" .");
        }
    }

    private List<String> cached() throws IOException {
        Path cache = folder.resolve("user/.cache/shellgap");
        if (!Files.isDirectory(cache)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(cache)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @CsvSource({"tar.gz", "zip", "deb"})
    void package_runsAScenarioThatItHolds(String kind) throws Exception {
        unpack(kind);
        said("usr/bin/shellgap run usr/share/shellgap/scenarios/russia-2023.yaml --draws 256 -q -o out");
        assertThat(folder.resolve("out/report.html")).isNotEmptyFile();
        assertThat(cached()).anyMatch(name -> name.endsWith(".archive"));
        assertThat(said("cd usr; find . -name '*.archive' -o -name '.starts'")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "share/man/man1/shellgap.1.gz",
        "share/man/man1/shellgap-run.1.gz",
        "share/bash-completion/completions/shellgap",
        "share/zsh/vendor-completions/_shellgap",
        "share/fish/vendor_completions.d/shellgap.fish",
        "share/doc/shellgap/changelog.gz",
        "share/doc/shellgap/copyright",
        "share/doc/shellgap/licences.md",
        "share/shellgap/compiler.options",
    })
    void packages_holdTheSameFile(String file) throws Exception {
        unpack("deb");
        said("mkdir other; cd other; tar xzf \"$BUILT/shellgap-" + VERSION + ".tar.gz\"");
        assertThat(folder.resolve("usr").resolve(file)).isNotEmptyFile();
        assertThat(folder.resolve("other/shellgap-" + VERSION).resolve(file))
                .hasSameBinaryContentAs(folder.resolve("usr").resolve(file));
    }

    /** Java 17 verifies classes of older forms at each start, and JDK 25 keeps none of them ready. */
    @Test
    void picocli_isOfTheFormOfJava17() throws Exception {
        List<Integer> forms = new ArrayList<>();
        try (JarFile jar = new JarFile("target/shellgap.jar")) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                if (entry.getName().matches("picocli/.*\\.class")) {
                    try (DataInputStream stream = new DataInputStream(jar.getInputStream(entry))) {
                        assertThat(stream.readInt()).isEqualTo(0xCAFEBABE);
                        assertThat(stream.readUnsignedShort()).isZero();
                        forms.add(stream.readUnsignedShort());
                    }
                }
            }
        }
        assertThat(forms).hasSizeGreaterThan(200).containsOnly(61);
    }

    /** The one complaint left is that libraries in the jar hold classes for newer Java versions too. */
    @Test
    void debianPackage_isAsDebianWantsIt() throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/lintian")), "lintian is not installed");
        String said = said("lintian --allow-root --suppress-tags unknown-java-class-version \"$BUILT/shellgap_"
                + VERSION + "_all.deb\"");
        assertThat(said).isEmpty();
    }

    @Test
    void secondStart_makesNoArchiveAnew() throws Exception {
        unpack("deb");
        said("usr/bin/shellgap --version");
        String first = said("ls -i user/.cache/shellgap/*.archive");
        said("usr/bin/shellgap --version");
        assertThat(said("ls -i user/.cache/shellgap/*.archive")).isEqualTo(first);
    }

    @Test
    void archivesOfBuildsBefore_areRemoved_andThoseOfOtherKindsStay() throws Exception {
        unpack("deb");
        said("usr/bin/shellgap --version");
        List<String> first = archives();
        assertThat(first).singleElement().asString().endsWith("-words.archive");
        said("usr/bin/shellgap chart gap usr/share/shellgap/scenarios/ukraine-155.yaml --draws 16 -o gap.svg");
        List<String> both = archives();
        assertThat(both).hasSize(2).containsAll(first);
        Path cache = folder.resolve("user/.cache/shellgap");
        Path old = cache.resolve(first.get(0).replaceFirst("-[0-9a-f]+-words", "-0123abcd-words"));
        Files.move(cache.resolve(first.get(0)), old);
        said("usr/bin/shellgap --version");
        assertThat(archives()).isEqualTo(both);
    }

    private List<String> archives() throws IOException {
        return cached().stream().filter(name -> name.endsWith(".archive")).toList();
    }

    @Test
    void program_worksThroughALink_whenNothingCanBeCached() throws Exception {
        unpack("deb");
        // a file where the folder of caches would be, which not even the superuser can make a folder in
        said("touch user/.cache; ln -s usr/bin/shellgap link");
        assertThat(said("./link --version")).startsWith("shellgap " + VERSION);
        assertThat(said("./link validate usr/share/shellgap/scenarios/russia-2023.yaml -q"))
                .isEmpty();
    }
}
