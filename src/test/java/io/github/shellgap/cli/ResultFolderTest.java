package io.github.shellgap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of results is whole or as it was, and nothing of others is lost. */
final class ResultFolderTest {
    private final AtomicInteger runs = new AtomicInteger();
    private final Shell shell = new Shell(() -> SampleDoors.doors((study, settings, variants, progress) -> {
        runs.incrementAndGet();
        return SampleDoors.doors().running().run(study, settings, variants, progress);
    }));

    @TempDir
    Path folder;

    private Path target;

    @BeforeEach
    void name() {
        target = folder.resolve("results");
    }

    private int run(String... more) {
        return shell.run(Stream.concat(Stream.of("run", "a.yaml", "-o", target.toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    @Test
    void earlierResult_isReplacedWhole() throws IOException {
        assertThat(run()).isZero();
        Files.writeString(target.resolve("charts/old-name.png"), "an earlier chart");
        assertThat(run("--seed", "2")).isZero();
        assertThat(Files.readString(target.resolve("summary.json"))).contains("\"seed\": 2");
        assertThat(target.resolve("charts/old-name.png")).doesNotExist();
        assertNothingIsLeftBeside();
    }

    @Test
    void filesOfOthers_stay_whenAnEarlierResultIsReplaced() throws IOException {
        assertThat(run()).isZero();
        Files.createDirectory(target.resolve("notes"));
        Files.writeString(target.resolve("notes/mine.txt"), "mine");
        assertThat(run("--seed", "2")).isZero();
        assertThat(target.resolve("notes/mine.txt")).hasContent("mine");
        assertNothingIsLeftBeside();
    }

    @Test
    void earlierResult_staysWhole_whenTheRunFails() throws IOException {
        assertThat(run()).isZero();
        String before = Files.readString(target.resolve("summary.json"));
        assertThat(run("--seed", "666")).isEqualTo(70);
        assertThat(target.resolve("summary.json")).hasContent(before);
        assertNothingIsLeftBeside();
    }

    @Test
    void foreignFolder_isRefusedBeforeTheRun() throws IOException {
        Files.createDirectory(target);
        Files.writeString(target.resolve("summary.json"), "{\"format\": \"of another program\"}");
        assertThat(run()).isEqualTo(3);
        assertThat(shell.err()).contains("did not write").contains("--force");
        assertThat(runs).hasValue(0);
        assertThat(MainTest.relative(target)).containsExactly("summary.json");
        assertNothingIsLeftBeside();
    }

    @Test
    void foreignFolder_keepsItsFiles_whenForced() throws IOException {
        Files.createDirectory(target);
        Files.writeString(target.resolve("mine.txt"), "mine");
        assertThat(run("--force")).isZero();
        assertThat(target.resolve("mine.txt")).hasContent("mine");
        assertThat(target.resolve("report.html")).exists();
        assertNothingIsLeftBeside();
    }

    @Test
    void emptyFolder_isFilled() throws IOException {
        Files.createDirectory(target);
        assertThat(run()).isZero();
        assertThat(target.resolve("summary.json")).exists();
    }

    @Test
    void linkedFolder_isReplacedBehindTheLink() throws IOException {
        Path real = Files.createDirectory(folder.resolve("real"));
        Files.createSymbolicLink(target, real);
        assertThat(run()).isZero();
        assertThat(run("--seed", "2")).isZero();
        assertThat(target).isSymbolicLink();
        assertThat(real.resolve("summary.json")).exists();
    }

    @Test
    void file_isRefusedBeforeTheRun() throws IOException {
        Files.writeString(target, "a file");
        assertThat(run()).isEqualTo(3);
        assertThat(target).hasContent("a file");
        assertThat(runs).hasValue(0);
    }

    @Test
    void unwritablePlace_isRefusedBeforeTheRun() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "a file");
        assertThat(shell.run("run", "a.yaml", "-o", file + "/results")).isEqualTo(3);
        assertThat(shell.err()).contains("cannot write").doesNotContain("Exception");
        assertThat(shell.run("series", "a.yaml", "-o", file + "/series.csv")).isEqualTo(3);
        assertThat(runs).hasValue(0);
    }

    @Test
    void seriesFile_isWhole_orAsItWas() throws IOException {
        Path file = Files.writeString(folder.resolve("series.csv"), "earlier");
        assertThat(shell.run("series", "a.yaml", "--seed", "666", "-o", file.toString()))
                .isEqualTo(70);
        assertThat(file).hasContent("earlier");
        assertThat(shell.run("series", "a.yaml", "-o", file.toString())).isZero();
        assertThat(Files.readString(file)).startsWith("variant,element,");
        assertThat(MainTest.relative(folder)).containsExactly("series.csv");
    }

    @Test
    void folder_isRefusedBeforeTheRun_whileAnotherWritesIt() throws Exception {
        FolderLock held = FolderLock.of(target);
        assertThat(run()).isEqualTo(3);
        assertThat(shell.err()).contains("another run is writing into").contains("hint: ");
        assertThat(runs).hasValue(0);
        assertThatThrownBy(() -> FolderLock.of(target)).isInstanceOf(Failure.class);
        held.close();
        assertThat(run()).isZero();
        assertNothingIsLeftBeside();
    }

    @Test
    void lockOfADeadProcess_keepsNobodyOut() throws IOException {
        Files.writeString(folder.resolve(".results.lock"), "1-dead");
        assertThat(run()).isZero();
        assertNothingIsLeftBeside();
    }

    @Test
    void earlierResult_isBroughtBack_whereAKilledRunHadMovedItAside() throws IOException {
        assertThat(run()).isZero();
        String before = Files.readString(target.resolve("summary.json"));
        Files.move(target, folder.resolve(".results.earlier-1f2e3d4c"));
        Files.createDirectory(folder.resolve(".results.partial-a"));
        Files.writeString(folder.resolve(".results.partial-a/series.csv"), "half");
        assertThat(run("--seed", "666")).isEqualTo(70);
        assertThat(target.resolve("summary.json")).hasContent(before);
        assertNothingIsLeftBeside();
    }

    @Test
    void replacement_isFinished_whereAKilledRunHadBegunIt() throws IOException {
        assertThat(run()).isZero();
        Files.writeString(target.resolve("mine.txt"), "mine");
        Path earlier = Files.move(target, folder.resolve(".results.earlier-1f2e3d4c"));
        Path newer = folder.resolve("newer");
        assertThat(shell.run("run", "a.yaml", "-o", newer.toString())).isZero();
        Files.move(newer, target);
        assertThat(run("--seed", "666")).isEqualTo(70);
        assertThat(target.resolve("mine.txt")).hasContent("mine");
        assertThat(earlier).doesNotExist();
        assertNothingIsLeftBeside();
    }

    @Test
    void folderOfOthers_staysBeside_whateverItsName() throws IOException {
        Path other = Files.createDirectory(folder.resolve(".results.partial-of-mine"));
        assertThat(run()).isZero();
        assertThat(other).exists();
    }

    @Test
    void folderThatBecameOfOthersDuringTheRun_isNotTouched() throws Failure, IOException {
        try (ResultFolder results = ResultFolder.open(target.toString(), false)) {
            Files.writeString(results.file("charts/a.png"), "a chart");
            Files.createDirectory(target);
            Files.writeString(target.resolve("mine.txt"), "mine");
            assertThatThrownBy(results::publish).isInstanceOf(Failure.class).hasMessageContaining("did not write");
        }
        assertThat(MainTest.relative(target)).containsExactly("mine.txt");
        assertNothingIsLeftBeside();
    }

    @Test
    void folderThatIsGone_isNotMadeAgain() throws Failure, IOException {
        try (ResultFolder results = ResultFolder.open(target.toString(), false)) {
            Cleanup.remove(results.file("a").resolve("..").normalize());
            assertThatThrownBy(() -> results.file("charts/a.png")).isInstanceOf(IOException.class);
            assertThatThrownBy(results::publish).isInstanceOf(Failure.class);
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void attachment_mayNotTakeTheNameOfAResult() throws Failure {
        ResultFolder.refuseClashes(List.of("fires.csv", "tables/series.csv", "tables/charts", "charts/notes.txt"));
        for (String name : List.of(
                "series.csv",
                "./summary.json",
                "tables/../series.csv",
                "Series.CSV",
                "charts",
                "Charts",
                "charts/stock-russia.csv",
                "scenario.yaml/fires.csv")) {
            assertThatThrownBy(() -> ResultFolder.refuseClashes(List.of(name)))
                    .isInstanceOf(Failure.class)
                    .hasMessageContaining(name);
        }
    }

    private void assertNothingIsLeftBeside() throws IOException {
        try (Stream<Path> beside = Files.list(folder)) {
            assertThat(beside).containsExactly(target);
        }
    }
}
