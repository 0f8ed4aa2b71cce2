package io.github.shellgap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The real program in a process of its own, on machines that are set up differently. */
@EnabledOnOs(OS.LINUX)
final class LauncherTest {
    /** A newer Java to compare with, where the environment names its folder. */
    private static final Path OTHER_JAVA = Path.of(String.valueOf(System.getenv("OTHER_JAVA_HOME")), "bin", "java");

    private static final List<String> SERIES = List.of("series", "s.yaml", "-q", "--draws", "128");

    @TempDir
    Path folder;

    private final Map<String, String> environment = new HashMap<>();
    private final List<String> javaOptions = new ArrayList<>();
    private String java = ProcessHandle.current().info().command().orElse("java");

    record Ended(int status, String out, String err) {}

    @BeforeEach
    void writeScenario() throws IOException {
        Files.copy(Path.of("scenarios/russia-2023.yaml"), folder.resolve("s.yaml"));
    }

    private Process start(List<String> arguments, Path directory) throws IOException {
        List<String> command = new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(javaOptions);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "io.github.shellgap.cli.Main"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectOutput(folder.resolve("out.txt").toFile())
                .redirectError(folder.resolve("err.txt").toFile());
        environment.forEach((name, value) -> {
            builder.environment().remove(name);
            if (!value.isEmpty()) {
                builder.environment().put(name, value);
            }
        });
        return builder.start();
    }

    private Ended run(List<String> arguments) throws Exception {
        return ended(start(arguments, folder));
    }

    private Ended ended(Process process) throws Exception {
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(
                process.exitValue(),
                Files.readString(folder.resolve("out.txt"), StandardCharsets.UTF_8),
                Files.readString(folder.resolve("err.txt"), StandardCharsets.ISO_8859_1));
    }

    private static List<String> with(List<String> arguments, String... more) {
        List<String> all = new ArrayList<>(arguments);
        all.addAll(List.of(more));
        return all;
    }

    @Test
    void series_isTheSameToTheByte_onEveryMachine() throws Exception {
        Ended plain = run(with(SERIES, "--threads", "1"));
        assertThat(plain.status()).isZero();
        assertThat(plain.out()).startsWith("variant,element,measure,").hasSizeGreaterThan(10_000);
        environment.put("LC_ALL", "C");
        environment.put("TZ", "Asia/Tokyo");
        environment.put("HOME", "");
        javaOptions.addAll(List.of("-Duser.language=de", "-Duser.country=DE", "-Dfile.encoding=ISO-8859-1"));
        Ended strange = run(with(SERIES, "--threads", "4"));
        assertThat(strange.err()).isEmpty();
        assertThat(strange.out()).isEqualTo(plain.out());
    }

    @Test
    @Tag("slow")
    void series_isTheSame_whereTheFolderMayNotBeWritten() throws Exception {
        Ended plain = run(SERIES);
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Files.copy(folder.resolve("s.yaml"), closed.resolve("s.yaml"), StandardCopyOption.REPLACE_EXISTING);
        assertThat(closed.toFile().setWritable(false)).isTrue();
        Path target = folder.resolve("series.csv");
        Ended ended = ended(start(with(SERIES, "-o", target.toString()), closed));
        assertThat(ended.err()).isEmpty();
        assertThat(Files.readString(target)).isEqualTo(plain.out());
    }

    static boolean hasOtherJava() {
        return Files.isExecutable(OTHER_JAVA);
    }

    @Test
    @Tag("slow")
    @EnabledIf("hasOtherJava")
    void series_isTheSame_onAnotherJava() throws Exception {
        Ended old = run(SERIES);
        java = OTHER_JAVA.toString();
        Ended young = run(SERIES);
        assertThat(young.err()).isEmpty();
        assertThat(young.out()).isEqualTo(old.out());
    }

    @Test
    void closedPipe_endsQuietly() throws Exception {
        String program =
                "'" + java + "' -cp '" + System.getProperty("java.class.path") + "' io.github.shellgap.cli.Main";
        Process process = new ProcessBuilder(
                        "bash",
                        "-c",
                        program + " series s.yaml -q --draws 64 --resolution day | head -1;" + " echo ${PIPESTATUS[0]}")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String all = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(all).isEqualTo("variant,element,measure,from,to,mean,p5,p25,p50,p75,p95\n141\n");
    }

    @Test
    void interruptedRun_leavesTheEarlierResultWhole() throws Exception {
        Interrupts.assumeTaken();
        Path earlier = Files.createDirectories(folder.resolve("result"));
        Ended first = run(List.of("run", "s.yaml", "-q", "--draws", "64", "-o", "result"));
        assertThat(first.status()).isZero();
        String summary = Files.readString(earlier.resolve("summary.json"));
        Process process = start(
                List.of("run", "s.yaml", "-q", "--draws", "400k", "--resolution", "year", "-o", "result"), folder);
        // long enough for it to have begun, far too short for 400,000 draws of four years
        boolean isStaged = false;
        for (int wait = 0; wait < 500 && !isStaged; wait++) {
            TimeUnit.MILLISECONDS.sleep(20);
            isStaged = names().size() > 4;
        }
        assertThat(isStaged).as("a staging folder beside the result").isTrue();
        assertThat(new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
        Ended second = ended(process);
        assertThat(second.status()).isEqualTo(130);
        assertThat(second.err()).isEmpty();
        assertThat(names()).containsExactly("err.txt", "out.txt", "result", "s.yaml");
        assertThat(Files.readString(earlier.resolve("summary.json"))).isEqualTo(summary);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    @Test
    @Tag("slow")
    void smallHeap_givesAResultOrARefusal() throws Exception {
        javaOptions.add("-Xmx64m");
        Ended few = run(SERIES);
        assertThat(few.status()).isZero();
        Ended many = run(List.of("series", "s.yaml", "-q", "--draws", "100k"));
        assertThat(many.status()).isEqualTo(1);
        assertThat(many.err())
                .contains("a quarter of the heap", "--resolution", "-Xmx")
                .doesNotContain("Exception", "\tat ");
    }

    @Test
    void badFiles_areRefusedWithPlaceAndHint() throws Exception {
        String head = "format: shellgap/1\ntitle: T\nperiod: { from: 2023-01-01, to: 2023-12-31 }\n";
        String bomb =
                "a: &a [x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b, *b, *b]\n";
        Map<String, byte[]> files = new HashMap<>();
        files.put("empty.yaml", new byte[0]);
        files.put("bomb.yaml", bytes(bomb + "d: &d [*c, *c, *c, *c, *c, *c, *c]\n"));
        files.put("deep.yaml", bytes("format: " + "[".repeat(10_000) + "]".repeat(10_000) + "\n"));
        files.put("deep.json", bytes("[".repeat(10_000) + "]".repeat(10_000)));
        files.put("nan.yaml", bytes(head + "stockpiles: { s: { initial: NaN } }\n"));
        files.put("nan-tagged.yaml", bytes(head + "stockpiles: { s: { initial: .nan } }\n"));
        files.put("huge.yaml", bytes(head + "stockpiles: { s: { initial: 1e400 } }\n"));
        files.put("year.yaml", bytes(head.replace("2023-12-31", "20233") + "stockpiles: { s: { initial: 1 } }\n"));
        files.put("two.yaml", bytes(head + "stockpiles: { s: { initial: 1 } }\n---\n" + head));
        files.put(
                "latin.yaml",
                (head.replace("title: T", "title: Gr\u00f6\u00dfe") + "stockpiles: { s: { initial: 1 } }\n")
                        .getBytes(StandardCharsets.ISO_8859_1));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
            assertRefused(file.getKey(), 1);
        }
        try (RandomAccessFile sparse =
                new RandomAccessFile(folder.resolve("sparse.yaml").toFile(), "rw")) {
            sparse.setLength(200L << 20);
        }
        assertRefused("sparse.yaml", 1);
        assertRefused("absent.yaml", 3);
        assertRefused(".", 3);
        Files.write(folder.resolve("bom.yaml"), bytes("\ufeff" + head + "stockpiles: { s: { initial: 1 } }\n"));
        assertThat(run(List.of("series", "bom.yaml", "-q")).status()).isZero();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void assertRefused(String file, int status) throws Exception {
        long begun = System.nanoTime();
        Ended ended = run(List.of("series", file));
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        String said = file + ": " + ended.err();
        assertThat(ended.status()).as(said).isEqualTo(status);
        assertThat(ended.out()).as(said).isEmpty();
        assertThat(ended.err()).as(file).contains("error: ").contains("hint: ").doesNotContain("Exception", "\tat ");
        assertThat(ended.err().length()).as(said).isLessThan(4000);
        if (status == 1) {
            assertThat(ended.err()).containsPattern(Pattern.quote(file) + ":\\d+:\\d+: error: ");
        }
        // two seconds of work, and as much again to start on a machine that does other things
        assertThat(millis).as(file + " took ms").isLessThan(4000);
    }
}
