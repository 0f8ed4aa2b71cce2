package io.github.shellgap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code run --watch} as a process of its own, while a file is saved as editors do. */
@EnabledOnOs(OS.LINUX)
@Timeout(120)
final class RunWatchTest {
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/[0-9a-f]{32}/");

    @TempDir
    Path folder;

    private Process process;
    private BufferedReader said;
    private String address;

    private static String scenario(String title) {
        return "format: shellgap/1\n"
                + "title: " + title + "\n"
                + "period: { from: 2024-01-01, to: 2024-02-29 }\n"
                + "stockpiles: { depot: { initial: 100k } }\n"
                + "consumption: { fires: { from: depot, rate: 1k/day } }\n";
    }

    private Path file() {
        return folder.resolve("a.yaml");
    }

    @BeforeEach
    void start() throws IOException {
        Files.writeString(file(), scenario("First"));
        String java = ProcessHandle.current().info().command().orElse("java");
        process = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.github.shellgap.cli.Main",
                        "run",
                        "a.yaml",
                        "--watch",
                        "-o",
                        "out")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        Matcher found = ADDRESS.matcher(lineWith("watching a.yaml"));
        assertThat(found.find()).isTrue();
        address = found.group();
    }

    @AfterEach
    void stop() {
        process.destroyForcibly();
    }

    /** Returns the next line said that holds a text. */
    private String lineWith(String text) throws IOException {
        List<String> before = new ArrayList<>();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            before.add(line);
            if (line.contains(text)) {
                return line;
            }
        }
        throw new AssertionError("never said '" + text + "', but " + before);
    }

    private String report() throws IOException {
        return Files.readString(folder.resolve("out/report.html"));
    }

    private static String shown(String address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
                .body();
    }

    private void saveByRename(String text) throws IOException {
        Path beside = Files.writeString(folder.resolve(".a.yaml.swp"), text);
        Files.move(beside, file(), StandardCopyOption.ATOMIC_MOVE);
    }

    @Test
    void save_makesANewReport_byRenameAndByTruncation_andAnErrorLeavesTheLast() throws Exception {
        lineWith("written in");
        assertThat(shown(address + "report.html"))
                .contains("<title>First</title>")
                .isEqualTo(report());

        saveByRename(scenario("Second"));
        lineWith("written in");
        assertThat(report()).contains("<title>Second</title>").doesNotContain("<title>First</title>");

        Files.writeString(file(), scenario("Third").replace("from: depot", "from: depo"));
        assertThat(lineWith("error:")).contains("a.yaml:5:", "depo");
        assertThat(report()).contains("<title>Second</title>");

        Files.writeString(file(), scenario("Fourth"));
        lineWith("written in");
        assertThat(shown(address + "report.html"))
                .contains("<title>Fourth</title>")
                .isEqualTo(report());
    }

    @Test
    void rehearsals_sayNothing_andLeaveNothing() throws Exception {
        lineWith("written in");
        String report = report();
        await(true);
        await(false);
        assertThat(report()).isEqualTo(report);
        saveByRename(scenario("Second"));
        assertThat(lineWith("shellgap: ")).contains("written in");
        assertThat(report()).contains("<title>Second</title>");
    }

    /** Waits until a run is under way, or none has been for a second. */
    private void await(boolean isUnderWay) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        for (int calm = 0; calm < 500; calm++) {
            TimeUnit.MILLISECONDS.sleep(2);
            try (Stream<Path> files = Files.list(folder)) {
                boolean isSeen = files.anyMatch(file -> file.toString().contains("partial"));
                if (isSeen && isUnderWay) {
                    return;
                }
                calm = isSeen || isUnderWay ? 0 : calm;
            }
            assertThat(System.nanoTime()).isLessThan(end);
        }
    }

    @Test
    void halfASave_isNotRun() throws Exception {
        lineWith("written in");
        try (OutputStream out = Files.newOutputStream(file())) {
            // long enough for ten looks at an empty file; an error would be the next thing said
            TimeUnit.MILLISECONDS.sleep(250);
            out.write(scenario("Second").getBytes(StandardCharsets.UTF_8));
        }
        String next = lineWith("shellgap: ");
        assertThat(next).contains("written in");
        assertThat(report()).contains("<title>Second</title>");
    }

    @Test
    void interrupt_endsAtOnceWith130() throws Exception {
        Interrupts.assumeTaken();
        lineWith("written in");
        long begun = System.nanoTime();
        new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                .start()
                .waitFor();
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(130);
        // a bound on a loaded machine; the server's threads would otherwise hold the process for good
        assertThat(System.nanoTime() - begun).isLessThan(TimeUnit.SECONDS.toNanos(5));
        assertThat(folder.resolve("out/summary.json")).exists();
    }
}
