package io.github.shellgap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Starters run as they are, teach each of their keys, and replace nothing. */
final class NewCommandTest {
    @TempDir
    Path folder;

    private final Shell shell = new Shell(Wiring::doors);

    private String made(Starter starter) {
        String file = folder.resolve(starter.word() + ".yaml").toString();
        String name = folder.resolve(starter.word()).toString();
        assertThat(shell.run("new", name, "--from", starter.word()))
                .as(shell.err())
                .isZero();
        assertThat(shell.out()).startsWith("wrote " + file + "\nnext: shellgap run " + file + "\n");
        return file;
    }

    @ParameterizedTest
    @EnumSource(Starter.class)
    void starter_isValidWithoutWarning(Starter starter) {
        assertThat(shell.run("validate", made(starter))).as(shell.out()).isZero();
        assertThat(shell.out()).endsWith(": valid\n");
        assertThat(shell.err()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Starter.class)
    void starter_runsAndCharts(Starter starter) {
        String file = made(starter);
        Path out = folder.resolve("out");
        Path chart = folder.resolve("stock.png");
        assertThat(shell.run("run", file, "--draws", "256", "-q", "-o", out.toString()))
                .as(shell.err())
                .isZero();
        assertThat(out.resolve("report.html")).isNotEmptyFile();
        List<String> words = new ArrayList<>(List.of("chart", "stock", file, "--draws", "256", "-o", chart.toString()));
        if (starter == Starter.TWO_SIDES) {
            words.addAll(List.of("--stockpile", "south"));
        }
        assertThat(shell.run(words.toArray(String[]::new))).as(shell.err()).isZero();
        assertThat(chart).isNotEmptyFile();
        // of the draws, at most those of the sampling error are too few here; none may leave their range
        assertThat(shell.err()).doesNotContain("clipped");
    }

    @Test
    void schema_standsBesideTheStarter_andIsWhatSchemaWrites() throws IOException {
        made(Starter.MINIMAL);
        Shell other = new Shell(Wiring::doors);
        assertThat(other.run("schema")).isZero();
        assertThat(Files.readString(folder.resolve(SchemaCommand.FILE))).isEqualTo(other.out());
        Path copy = folder.resolve("copy.json");
        assertThat(other.run("schema", "-o", copy.toString())).isZero();
        assertThat(copy).hasContent(Files.readString(folder.resolve(SchemaCommand.FILE)));
    }

    @Test
    void schemaThatIsThere_staysAsItIs() throws IOException {
        Path schema = Files.writeString(folder.resolve(SchemaCommand.FILE), "mine");
        made(Starter.MINIMAL);
        assertThat(schema).hasContent("mine");
    }

    @Test
    void hindcastStarter_answersBothQuestionsOfAHindcast() {
        String file = made(Starter.HINDCAST);
        assertThat(shell.run("hindcast", file, "--draws", "1024"))
                .as(shell.err())
                .isZero();
        assertThat(shell.run("hindcast", file, "--condition", "--draws", "1024"))
                .as(shell.err())
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(Starter.class)
    void starter_explainsEachOfItsLines_andShowsASourceAndAnAssumption(Starter starter) throws IOException {
        String text = Files.readString(Path.of(made(starter)));
        assertThat(text.lines().filter(line -> !line.isBlank()))
                .hasSizeGreaterThan(20)
                .allSatisfy(line -> assertThat(line).matches("# .+|.+ # .+"));
        assertThat(text).contains("source: ", "note: \"assumption: ", " in rounds");
    }

    @Test
    void existingFile_isLeftAsItIs_andTheErrorSaysHowToGoOn() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.yaml"), "mine");
        assertThat(shell.run("new", file.toString())).isEqualTo(3);
        assertThat(file).hasContent("mine");
        assertThat(shell.err())
                .contains("is there already, and is left as it is")
                .contains("shellgap validate " + file);
    }

    @Test
    void absentFolder_isSaid() {
        assertThat(shell.run("new", folder.resolve("absent/depot").toString())).isEqualTo(3);
        assertThat(shell.err()).contains("no such folder");
    }

    @ParameterizedTest
    @CsvSource({"two-side,--from two-sides", "zebra,'minimal, supplier, two-sides, hindcast'"})
    void unknownKind_isWrongUse_andSuggestsOne(String kind, String hint) {
        assertThat(shell.run("new", folder.resolve("depot").toString(), "--from", kind))
                .isEqualTo(2);
        assertThat(shell.err()).contains("no starter is named '" + kind + "'").contains(hint);
        assertThat(folder).isEmptyDirectory();
    }

    /** The commands name files of the folder one is in; here they name those of the test's. */
    @Test
    void programAlone_showsThreeLinesThatWork() {
        assertThat(shell.run()).isZero();
        List<String> lines = shell.out()
                .lines()
                .filter(line -> line.startsWith("  shellgap "))
                .toList();
        assertThat(lines).hasSize(3);
        for (String line : lines) {
            List<String> words =
                    new ArrayList<>(Arrays.asList(line.strip().substring(9).split(" ")));
            words.replaceAll(
                    word -> word.matches("depot|.*\\..*") ? folder.resolve(word).toString() : word);
            if (words.get(0).equals("run")) {
                words.addAll(List.of("-o", folder.resolve("out").toString()));
            }
            assertThat(shell.run(words.toArray(String[]::new)))
                    .as(line + shell.err())
                    .isZero();
        }
        assertThat(folder.resolve("depot.yaml")).isNotEmptyFile();
        assertThat(folder.resolve("out/report.html")).isNotEmptyFile();
        assertThat(folder.resolve("stock.png")).isNotEmptyFile();
    }
}
