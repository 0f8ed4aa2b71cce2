package io.github.shellgap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** The jar that users start, in processes of its own, and the folder they start it in. */
final class PackagedProgram {
    private static final String JAVA = ProcessHandle.current().info().command().orElse("java");
    private static final Path JAR = Path.of(System.getProperty("shellgap.jar", "target/shellgap.jar"));
    private static final int MOST_SECONDS = 120;

    private final Path folder;
    private final List<String> javaOptions = new ArrayList<>();

    PackagedProgram(Path folder) {
        this.folder = folder;
    }

    /** What a process left: its exit code, and what it said on both streams. */
    record Ended(int status, String said) {}

    /** Returns the same program with other options of the virtual machine. */
    PackagedProgram with(String... options) {
        PackagedProgram other = new PackagedProgram(folder);
        other.javaOptions.addAll(List.of(options));
        return other;
    }

    /** Returns the words that start it, for a shell. */
    String words() {
        return "'" + JAVA
                + "' -Xlog:disable -Xlog:all=error:stderr -XX:+UseSerialGC -XX:PretenureSizeThreshold=256k -XX:-UsePerfData "
                + String.join(" ", javaOptions) + " -jar '" + JAR.toAbsolutePath() + "'";
    }

    /** Starts a shell script in which {@code PROGRAM} is the program; what it says goes to a file beside the folder. */
    Process start(String script) throws IOException {
        return new ProcessBuilder("bash", "-c", script.replace("PROGRAM", words()))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said().toFile())
                .start();
    }

    private Path said() {
        return folder.resolveSibling(folder.getFileName() + ".said");
    }

    /** Waits for the end of a process. */
    Ended ended(Process process) throws Exception {
        assertThat(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), Files.readString(said(), StandardCharsets.UTF_8));
    }

    Ended run(String script) throws Exception {
        return ended(start(script));
    }

    static void signal(Process process, String name) throws Exception {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                .start()
                .waitFor();
    }

    /** Waits until a folder is being filled, and stops the process there. */
    Path stopWhileItFills(Process process, String result) throws Exception {
        until(process, () -> !staging(result).isEmpty());
        signal(process, "STOP");
        assertThat(staging(result)).as("the folder that is being filled").hasSize(1);
        return staging(result).get(0);
    }

    private List<Path> staging(String result) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(path -> path.getFileName().toString().startsWith("." + result + ".partial-"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void until(Process process, BooleanSupplier isReached) throws InterruptedException {
        while (!isReached.getAsBoolean() && process.isAlive()) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    /** Returns what stands in the folder, hidden files included. */
    List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** Returns the files in a folder with what they hold. */
    static Map<String, String> contents(Path whole) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(whole)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(
                        whole.relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }
}
