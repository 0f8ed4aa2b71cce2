package io.github.shellgap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.shellgap.cli.PackagedProgram.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to the jar while it works, an earlier result stays whole and no half-written one appears. */
@Tag("jar")
@EnabledOnOs(OS.LINUX)
final class FaultsTest {
    private static final String SCENARIO = """
            format: shellgap/1
            title: Half a year
            period: { from: 2024-01-01, to: 2024-06-30 }
            stockpiles: { depot: { initial: 900k to 1.4M } }
            production: { plants: { to: depot, rate: 40k/month to 60k/month } }
            imports: { partner: { to: depot, rate: 20k/month to 50k/month, chance: 70% } }
            consumption: { fires: { from: depot, rate: 150k/month to 300k/month } }
            observations: { spring: { metric: "stock:depot@2024-03-31", value: 700k, within: 60% } }
            variants: { no-partner: { set: { imports.partner.chance: 0 } } }
            """;

    private static final String RUN = "exec PROGRAM run s.yaml -q --draws 512 -o out";
    private static final String LONG_RUN = "exec PROGRAM run s.yaml -q --draws 400k -o out";
    private static final int MOMENTS = 10;

    @TempDir
    Path temporary;

    private Path folder;
    private PackagedProgram program;

    @BeforeEach
    void writeScenario() throws IOException {
        folder = Files.createDirectory(temporary.resolve("work"));
        Files.writeString(folder.resolve("s.yaml"), SCENARIO);
        program = new PackagedProgram(folder);
    }

    /** Makes a result that a later run finds, and returns what it holds. */
    private Map<String, String> earlierResult() throws Exception {
        Ended ended = program.run(RUN + " --seed 2");
        assertThat(ended.said()).isEmpty();
        assertThat(ended.status()).isZero();
        return result();
    }

    private Map<String, String> result() throws IOException {
        return PackagedProgram.contents(folder.resolve("out"));
    }

    private void assertRefused(Ended ended, String words) {
        assertThat(ended.said()).contains("shellgap: error: ", words, "hint: ").doesNotContain("Exception", "\tat ");
        assertThat(ended.status()).as(ended.said()).isEqualTo(3);
    }

    @Test
    void secondRunIntoOneFolder_isRefused_andTheFirstGoesOn() throws Exception {
        PackagedProgram first = new PackagedProgram(folder);
        Process process = first.start(LONG_RUN);
        first.stopWhileItFills(process, "out");
        assertRefused(program.run(RUN), "another run is writing into ");
        PackagedProgram.signal(process, "CONT");
        assertThat(first.ended(process).status()).isZero();
        assertThat(result()).containsKeys("summary.json", "report.html");
        assertThat(program.names()).containsExactly("out", "s.yaml");
    }

    @Test
    void killedRun_keepsNobodyOut_andWhatItLeftIsSweptAway() throws Exception {
        Map<String, String> earlier = earlierResult();
        Process process = program.start(LONG_RUN);
        program.stopWhileItFills(process, "out");
        PackagedProgram.signal(process, "KILL");
        assertThat(program.ended(process).status()).isEqualTo(128 + 9);
        assertThat(result()).isEqualTo(earlier);
        assertThat(program.run(RUN).status()).isZero();
        assertThat(result()).isNotEqualTo(earlier).containsKey("summary.json");
        assertThat(program.names()).containsExactly("out", "s.yaml");
    }

    @Test
    void signalsAtTenMoments_leaveOneResultWhole() throws Exception {
        Map<String, String> earlier = earlierResult();
        long begun = System.nanoTime();
        assertThat(program.run(RUN).status()).isZero();
        long nanos = System.nanoTime() - begun;
        Map<String, String> later = result();
        assertThat(later).isNotEqualTo(earlier);
        Random random = new Random(7);
        int stopped = 0;
        for (int moment = 0; moment < MOMENTS; moment++) {
            Process process = program.start(RUN + " --seed " + (2 - moment % 2));
            TimeUnit.NANOSECONDS.sleep((long) (nanos * random.nextDouble()));
            PackagedProgram.signal(process, moment % 4 < 2 ? "INT" : "TERM");
            Ended ended = program.ended(process);
            assertThat(ended.said()).as("moment " + moment).isEmpty();
            assertThat(ended.status()).as("moment " + moment).isIn(0, moment % 4 < 2 ? 130 : 143);
            assertThat(result()).as("moment " + moment).isIn(earlier, later);
            assertThat(program.names()).as("moment " + moment).containsExactly("out", "s.yaml");
            stopped += ended.status() == 0 ? 0 : 1;
        }
        assertThat(stopped).as("runs that the signal met at work").isGreaterThan(MOMENTS / 2);
    }

    /** The limits, in kilobytes, are met by a result, and by the copies of the fonts, which are larger. */
    @ParameterizedTest
    @CsvSource({"10, File too large", "40, to the temporary folder", "160, to the temporary folder"})
    void fileTooLarge_endsWith3(int most, String words) throws Exception {
        Map<String, String> earlier = earlierResult();
        assertRefused(program.run("ulimit -f " + most + "; " + RUN), words);
        assertThat(result()).isEqualTo(earlier);
        assertThat(program.names()).containsExactly("out", "s.yaml");
    }

    /** Java reads fonts from files alone, so their copies need room too, even where the results have it. */
    @ParameterizedTest
    @ValueSource(strings = {RUN, "exec PROGRAM chart stock s.yaml -q -o stock.png"})
    void noRoomForTheFonts_endsWith3(String command) throws Exception {
        Map<String, String> earlier = earlierResult();
        program = program.with("-Djava.io.tmpdir=" + folder.resolve("absent"));
        assertRefused(program.run(command), "temporary folder '" + folder.resolve("absent") + "'");
        assertThat(result()).isEqualTo(earlier);
        assertThat(program.names()).containsExactly("out", "s.yaml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run s.yaml", "compare s.yaml", "sensitivity s.yaml --metric shortfall:depot"})
    void fullDisk_endsWith3(String command) throws Exception {
        assumeTrue(canMount(), "may mount a file system of its own");
        Ended ended = program.run("mkdir disk; exec unshare -m bash -c '"
                + "mount -t tmpfs -o size=64k none disk && echo mine > disk/file && cd disk && "
                + PROGRAM_IN_QUOTES + " " + command.replace("s.yaml", "../s.yaml")
                + " -q --draws 512 -o out; echo status $?; ls -A; cat file'");
        assertThat(ended.said()).contains("No space left on device", "hint: ").endsWith("status 3\nfile\nmine\n");
    }

    private static final String PROGRAM_IN_QUOTES = "'\"PROGRAM\"'";

    private boolean canMount() throws Exception {
        return program.run("mkdir -p probe; unshare -m mount -t tmpfs none probe")
                        .status()
                == 0;
    }

    @Test
    void readOnlyPlace_isRefusedBeforeTheRun() throws Exception {
        assumeTrue(canMount(), "may mount a file system of its own");
        // ten million draws would take minutes
        Ended ended = program.run("mkdir disk; exec unshare -m bash -c 'mount -t tmpfs -o ro none disk && timeout 30 "
                + PROGRAM_IN_QUOTES + " run s.yaml -q --draws 10M -o disk/out; echo status $?'");
        assertThat(ended.said()).contains("Read-only file system").contains("status 3\n");
    }

    @Test
    void placeThatBecomesReadOnly_endsWith3() throws Exception {
        Map<String, String> earlier = earlierResult();
        own(folder);
        Process process = program.start(asOrdinaryUser(LONG_RUN));
        Path staging = program.stopWhileItFills(process, "out");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        PackagedProgram.signal(process, "CONT");
        assertRefused(program.ended(process), "permission denied");
        assertThat(result()).isEqualTo(earlier);
        assertThat(staging).as("can be emptied, but not removed").isEmptyDirectory();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(program.run(asOrdinaryUser(RUN)).status()).isZero();
        assertThat(program.names()).containsExactly("out", "s.yaml");
    }

    /** Permissions bind everybody but the superuser. */
    private static String asOrdinaryUser(String script) {
        return System.getProperty("user.name").equals("root")
                ? script.replace("exec ", "exec setpriv --reuid 65534 --regid 65534 --clear-groups ")
                : script;
    }

    private void own(Path place) throws Exception {
        if (System.getProperty("user.name").equals("root")) {
            assertThat(program.run("chmod a+rx '" + temporary + "'; chown -R 65534:65534 '" + place + "'")
                            .status())
                    .isZero();
        }
    }

    @Test
    void resultRemovedDuringTheRun_isMadeAnew() throws Exception {
        earlierResult();
        Process process = program.start(LONG_RUN);
        program.stopWhileItFills(process, "out");
        Cleanup.remove(folder.resolve("out"));
        PackagedProgram.signal(process, "CONT");
        assertThat(program.ended(process).status()).isZero();
        assertThat(result()).containsKeys("summary.json", "series.csv", "report.html");
        assertThat(program.names()).containsExactly("out", "s.yaml");
    }

    @Test
    void folderRemovedWhileItIsFilled_endsWith3() throws Exception {
        Map<String, String> earlier = earlierResult();
        Process process = program.start(LONG_RUN);
        Cleanup.remove(program.stopWhileItFills(process, "out"));
        PackagedProgram.signal(process, "CONT");
        assertRefused(program.ended(process), "cannot write ");
        assertThat(result()).isEqualTo(earlier);
        assertThat(program.names()).containsExactly("out", "s.yaml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run s.yaml -o out",
                "series s.yaml",
                "compare s.yaml",
                "sensitivity s.yaml --metric shortfall:depot",
                "hindcast s.yaml",
                "credit s.yaml --metric shortfall:depot --of partner,plants"
            })
    void smallHeap_givesAResult_orARefusal(String command) throws Exception {
        PackagedProgram small = program.with("-Xmx64m");
        assertThat(small.run("exec PROGRAM " + command + " -q --draws 1024 > said.txt")
                        .said())
                .isEmpty();
        Ended many = small.run("exec PROGRAM " + command + " -q --draws 200k > said.txt");
        assertThat(many.status()).as(many.said()).isIn(0, 1);
        assertThat(many.said()).doesNotContain("Exception", "\tat ", "a defect in the program");
        assertThat(many.status() == 1).as(many.said()).isEqualTo(many.said().contains("hint: "));
    }

    @Test
    void closedPipe_endsQuietly_andTheResultIsWhole() throws Exception {
        Ended ended = program.run("PROGRAM run s.yaml --draws 64 -o out 2>/dev/null | true; echo ${PIPESTATUS[0]}");
        assertThat(ended.said()).isEqualTo("141\n");
        assertThat(result()).containsKeys("summary.json", "series.csv", "report.html");
        assertThat(program.run("PROGRAM series s.yaml -q --resolution day | head -1; echo ${PIPESTATUS[0]}")
                        .said())
                .isEqualTo("variant,element,measure,from,to,mean,p5,p25,p50,p75,p95\n141\n");
    }

    @Test
    void clockThatJumps_changesNoByte() throws Exception {
        Path source = Path.of("src/test/clock/jump.c").toAbsolutePath();
        assumeTrue(
                program.run("cc -shared -fPIC -o ../jump.so '" + source + "' -ldl")
                                .status()
                        == 0,
                "a C compiler");
        Map<String, String> earlier = earlierResult();
        String jumping = "export LD_PRELOAD=" + temporary.resolve("jump.so") + "; ";
        long seen = Long.parseLong(program.run(jumping + "exec date +%s").said().strip());
        assertThat(Math.abs(seen - System.currentTimeMillis() / 1000))
                .as("seconds off")
                .isGreaterThan(86_400);
        Ended ended = program.run(jumping + RUN + " --seed 2");
        assertThat(ended.said()).isEmpty();
        assertThat(ended.status()).isZero();
        assertThat(result()).isEqualTo(earlier);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run s.yaml -o out",
                "series s.yaml -o series.csv",
                "chart stock s.yaml -o stock.png",
                "compare s.yaml -o out",
                "diff s.yaml s.yaml#no-partner -o out",
                "sweep s.yaml --over imports.partner.chance=0..1:40 --metric shortfall:depot -o out",
                "sensitivity s.yaml --metric shortfall:depot -o out",
                "solve s.yaml --vary imports.partner.chance=0..1 --metric shortfall:depot --stat mean --target 10k -o out",
                "credit s.yaml --metric shortfall:depot --of partner,plants -o out",
                "hindcast s.yaml --condition -o out"
            })
    void interrupt_endsEveryCommand_withinAFifthOfASecond(String command) throws Exception {
        List<Long> millis = new ArrayList<>();
        for (int round = 0; round < 5; round++) {
            Process process = program.start("exec PROGRAM " + command + " -q --draws 6M");
            // into the simulation
            TimeUnit.MILLISECONDS.sleep(1500 + 300 * round);
            assertThat(process.isAlive()).as("still at work").isTrue();
            long begun = System.nanoTime();
            PackagedProgram.signal(process, "INT");
            Ended ended = program.ended(process);
            millis.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
            assertThat(ended.said()).isEmpty();
            assertThat(ended.status()).isEqualTo(130);
            assertThat(program.names()).containsExactly("s.yaml");
        }
        millis.sort(null);
        System.out.println(command + " ended after " + millis + " ms");
        // the median, because the machine has other things to do at times
        assertThat(millis.get(2)).as(millis + " ms").isLessThan(200);
    }
}
