package io.github.shellgap.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shellgap.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A scenario reads the files of its own folder and no others, whatever it names, and tells nothing of what others hold. */
final class TablePathsTest {
    private static final String SECRET = "hunter2";
    private static final String TABLE = "month,rounds\n2023-01-01,310000\n";

    @TempDir
    Path disk;

    private Path folder;

    @BeforeEach
    void makeFiles() throws IOException, InterruptedException {
        folder = Files.createDirectories(disk.resolve("scenarios"));
        Path outside = Files.createDirectories(disk.resolve("outside"));
        Files.writeString(disk.resolve("secret.csv"), "month,rounds\n" + SECRET + ",1\n");
        Files.writeString(outside.resolve("secret.csv"), "month,rounds\n" + SECRET + ",1\n");
        Files.writeString(folder.resolve("fires.csv"), TABLE);
        Files.createDirectories(folder.resolve("sub"));
        Files.writeString(folder.resolve("sub").resolve("deep.csv"), TABLE);
        Files.createSymbolicLink(folder.resolve("link.csv"), disk.resolve("secret.csv"));
        Files.createSymbolicLink(folder.resolve("linked"), outside);
        Files.createSymbolicLink(folder.resolve("hanging.csv"), disk.resolve("nothing.csv"));
        Files.createSymbolicLink(folder.resolve("inner.csv"), folder.resolve("fires.csv"));
        new ProcessBuilder("mkfifo", folder.resolve("pipe.csv").toString())
                .inheritIO()
                .start()
                .waitFor();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/etc/passwd",
                "../secret.csv",
                "sub/../../secret.csv",
                "./../secret.csv",
                "..",
                ".",
                "link.csv",
                "linked/secret.csv",
                "linked/../../secret.csv",
                "hanging.csv",
                "pipe.csv",
                "sub",
                "/dev/zero",
                "C:\\secret.csv",
                "file:///etc/passwd",
                "..\\secret.csv",
                "fires.csv:stream",
                "~/secret.csv",
                "$HOME/secret.csv",
                "*.csv",
                "fires.csv\u0000.png",
                "fires.csv\nx",
                "http://127.0.0.1/fires.csv"
            })
    void otherFile_isNotRead(String name) throws Exception {
        List<Problem> problems = Checking.of(ScenarioReader.check(scenario(name), List.of()));
        assertThat(problems).isNotEmpty();
        assertThat(problems.toString()).doesNotContain(SECRET).doesNotContain("root:");
        assertThat(problems.get(0).place().file()).isEqualTo("scenario.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fires.csv", "./fires.csv", "sub/deep.csv", "sub/../fires.csv", "inner.csv"})
    void ownFile_isRead(String name) throws Exception {
        assertThat(Checking.of(ScenarioReader.check(scenario(name), List.of()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fires.csv", "./fires.csv", "sub/../fires.csv", "sub/.././fires.csv"})
    void oneFile_isOneTable_howeverItsNameIsWritten(String name) throws Exception {
        assertThat(attachments(name)).containsExactly("fires.csv");
    }

    private List<String> attachments(String name) throws Exception {
        return ScenarioReader.check(scenario(name), List.of())
                .fold(valid -> valid.value().attachments(), invalid -> {
                    throw new AssertionError(invalid.problems());
                });
    }

    @Test
    void folderThatIsALink_isTheFolderItLeadsTo() throws Exception {
        folder = Files.createSymbolicLink(disk.resolve("alias"), folder);
        ownFile_isRead("fires.csv");
        otherFile_isNotRead("../secret.csv");
        otherFile_isNotRead("link.csv");
    }

    private ScenarioFile scenario(String name) throws Exception {
        String text = """
                { "format": "shellgap/1", "title": "t", "period": { "from": "2023", "to": "2023" },
                  "stockpiles": { "r": { "initial": 1 } },
                  "consumption": { "c": { "from": "r", "rate":
                    { "csv": NAME, "date": "month", "value": "rounds", "per": "month" } } } }
                """.replace("NAME", QuotedText.of(name));
        return ScenarioReader.load(
                "scenario.json", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), folder);
    }
}
