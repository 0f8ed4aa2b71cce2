package io.github.shellgap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shellgap.docs.FencedBlock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands of the README, and of the page about the scenarios, do what they say. */
final class ReadmeTest {
    private static final Path README = Path.of("README.md");
    private static final String START = "./shellgap ";
    private static final String EXAMPLE = "example.yaml";
    private static final Pattern OPTION = Pattern.compile("--[a-z-]+");

    @TempDir
    Path folder;

    private final Shell shell = new Shell(Wiring::doors);

    static List<String> commands() throws IOException {
        return blocks().stream()
                .filter(block -> block.info().equals("sh"))
                .flatMap(block -> block.text().lines())
                .filter(line -> line.startsWith(START))
                .toList();
    }

    @BeforeEach
    void saveExample() throws IOException {
        Files.writeString(folder.resolve(EXAMPLE), block("yaml title=\"" + EXAMPLE + "\""));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void command_ends0(String command) {
        assertThat(shell.run(arguments(command))).as(shell.err()).isZero();
        assertThat(shell.err()).doesNotContain("error:");
    }

    @Test
    void exampleRun_saysWhatTheReadmeSays() throws IOException {
        Path target = folder.resolve("out");
        shell.run("run", folder.resolve(EXAMPLE).toString(), "-o", target.toString());
        String said = shell.out().replace(target.toString(), "out/example");
        assertThat(block("text title=\"" + EXAMPLE + "\"")).isEqualTo(said);
    }

    @Test
    void shippedRun_saysWhatTheReadmeSays() throws IOException {
        String scenario = "scenarios/russia-2023.yaml";
        Path target = folder.resolve("out");
        shell.run("run", scenario, "-o", target.toString());
        List<String> said = shell.out()
                .replace(target.toString(), "out/russia-2023")
                .lines()
                .toList();
        assertThat(block("text title=\"" + scenario + "\"").lines().filter(line -> !line.equals("[plot]")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(said).contains(line));
    }

    static List<String> shown() throws IOException {
        return infos("text title=\"" + START.strip());
    }

    static List<String> shownInPart() throws IOException {
        return infos("text part=\"" + START.strip());
    }

    private static List<FencedBlock> blocks() throws IOException {
        List<FencedBlock> blocks = new ArrayList<>(FencedBlock.of(README));
        blocks.addAll(FencedBlock.of(Path.of("scenarios/README.md")));
        return blocks;
    }

    private static List<String> infos(String beginning) throws IOException {
        return blocks().stream()
                .map(FencedBlock::info)
                .filter(info -> info.startsWith(beginning))
                .toList();
    }

    private String said(String info) {
        String command = info.substring(info.indexOf('"') + 1, info.lastIndexOf('"'));
        String[] words = command.substring(START.length()).split(" +");
        assertThat(shell.run(words)).as(shell.err()).isZero();
        return shell.out();
    }

    @ParameterizedTest
    @MethodSource("shown")
    void shownCommand_saysWhatTheReadmeSays(String info) throws IOException {
        assertThat(said(info)).isEqualTo(block(info));
    }

    @ParameterizedTest
    @MethodSource("shownInPart")
    void shownCommand_saysEachLineThatTheReadmeShows(String info) throws IOException {
        List<String> said = said(info).lines().toList();
        assertThat(block(info).lines().filter(line -> !line.equals("[...]")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(said).contains(line));
    }

    /** A line that begins with a dollar sign is a command; what follows is, in part, what it says. */
    @Test
    void firstFiveMinutes_sayWhatTheReadmeShows() throws IOException {
        int commands = 0;
        List<String> said = List.of();
        for (String line : block("text title=\"First five minutes\"").lines().toList()) {
            if (line.startsWith("$ " + START)) {
                commands++;
                said = saidInFolder(line.substring(START.length() + 2).split(" "));
            } else if (!line.isBlank() && !line.equals("[...]")) {
                assertThat(said).contains(line);
            }
        }
        assertThat(commands).isEqualTo(5);
        assertThat(folder.resolve("stock.png")).isNotEmptyFile();
    }

    /** Returns the lines of a command that names files of the folder it is in, here those of the test's. */
    private List<String> saidInFolder(String... words) {
        List<String> arguments = new ArrayList<>(Arrays.asList(words));
        arguments.replaceAll(
                word -> word.matches("depot|.*\\..*") ? folder.resolve(word).toString() : word);
        if (words[0].equals("run")) {
            arguments.addAll(List.of("-o", folder.resolve("out/depot").toString()));
        }
        Shell fresh = new Shell(Wiring::doors);
        assertThat(fresh.run(arguments.toArray(String[]::new))).as(fresh.err()).isZero();
        return fresh.out().replace(folder + "/", "").lines().toList();
    }

    @Test
    void exampleProblems_areWhatTheReadmeShows() throws IOException {
        String broken = block("yaml title=\"" + EXAMPLE + "\"")
                .replace("40k/month", "40k")
                .replace("to: depot", "to: depo");
        Path file = Files.writeString(folder.resolve("broken.yaml"), broken);
        assertThat(shell.run("validate", file.toString())).isEqualTo(1);
        assertThat(shell.out().replace(file.toString(), "broken.yaml")).isEqualTo(block("text title=\"broken.yaml\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "new",
                "schema",
                "run",
                "series",
                "chart",
                "explore",
                "validate",
                "explain",
                "compare",
                "diff",
                "hindcast",
                "verify",
                "export",
                "sweep",
                "sensitivity",
                "solve",
                "credit"
            })
    void readme_namesEveryOption(String command) throws IOException {
        shell.run(command, "--help");
        String readme = Files.readString(README);
        assertThat(OPTION.matcher(shell.out()).results().map(found -> found.group()))
                .isNotEmpty()
                .allSatisfy(option -> assertThat(readme).contains("`" + option));
    }

    private static String block(String info) throws IOException {
        return blocks().stream()
                .filter(block -> block.info().equals(info))
                .map(FencedBlock::text)
                .findFirst()
                .orElseThrow();
    }

    /** Returns the arguments of a command, with few draws and all files in the test's folder. */
    private String[] arguments(String command) {
        String alone = command.substring(START.length()).replaceAll(" [|>].*", "");
        List<String> words = new ArrayList<>(Arrays.asList(alone.split(" +")));
        words.replaceAll(word -> word.equals(EXAMPLE) ? folder.resolve(word).toString() : word);
        int output = words.indexOf("-o");
        if (output >= 0) {
            Path written = Path.of(words.get(output + 1)).getFileName();
            words.set(output + 1, folder.resolve(String.valueOf(written)).toString());
        } else if (words.contains("run")) {
            words.addAll(List.of("-o", folder.resolve("out").toString()));
        }
        if (words.get(0).equals("verify")) {
            String made = folder.resolve("out").toString();
            shell.run("run", "scenarios/russia-2023.yaml", "--draws", "64", "-q", "-o", made);
            words.set(1, made);
        }
        if (!List.of("validate", "explain", "verify", "export").contains(words.get(0))) {
            words.addAll(List.of("--draws", "64"));
        }
        return words.toArray(String[]::new);
    }
}
