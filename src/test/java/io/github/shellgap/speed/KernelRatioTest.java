package io.github.shellgap.speed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.HotSpotDiagnosticMXBean;
import io.github.shellgap.engine.Lifetime;
import io.github.shellgap.engine.Samples;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/**
 * The engine against a plain loop in the same process. The compiler can silently fail to make vectors of a loop whose
 * body has grown; results stay the same then, and this ratio falls.
 */
final class KernelRatioTest {
    /** Alternating slices of a millisecond or so; the least of many is free of what else the machine does. */
    private static final int FEWEST_SLICES = 600;

    /** A machine with much else to do compiles late, so slices go on until the ratio is there. */
    private static final int MOST_SLICES = 12_000;

    /**
     * With vectors of 64 bytes the engine is 3.4 times as fast as the plain loop, with shorter ones 1.9 times, and without
     * any, by -XX:-UseSuperWord, 0.9 times.
     */
    private static final double LEAST_RATIO = vectorBytes() >= 64 ? 3 : 1.5;

    @Test
    void plainLoop_comesToWhatTheEngineComesTo() throws Exception {
        PreparedBlock block = PreparedBlock.of(PreparedBlock.REFERENCE_WORK);
        PlainLoop plain = new PlainLoop(block);
        block.run();
        plain.run();
        Lifetime lifetime = block.lifetime();
        // 1461 days of some ten roundings each, of stocks below 2e7: far below a thousandth of a round
        for (int draw = 0; draw < PreparedBlock.DRAWS; draw++) {
            assertThat(plain.finalStock[draw])
                    .isCloseTo(lifetime.whole().ofStock(0, Samples.STOCK)[draw], within(1e-3));
            assertThat(plain.shortfall[draw])
                    .isCloseTo(lifetime.whole().ofStock(0, Samples.SHORTFALL)[draw], within(1e-3));
            assertThat(plain.least[draw]).isCloseTo(lifetime.minimumRounds(0)[draw], within(1e-3));
            assertThat(plain.shortageDay[draw]).isEqualTo(lifetime.shortageDay(0)[draw]);
        }
    }

    /** In a Java of its own, because what other tests have run before decides how the compiler takes the engine. */
    @Test
    void engine_isFasterThanAPlainLoop_asVectorsMakeIt() throws Exception {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KernelRatioTest.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        assertThat(Double.parseDouble(said.strip()))
                .as("times of the plain loop by those of the engine")
                .isGreaterThanOrEqualTo(LEAST_RATIO);
    }

    /** Prints how many times as long as the engine the plain loop takes. */
    public static void main(String[] arguments) throws Exception {
        PreparedBlock block = PreparedBlock.of(PreparedBlock.REFERENCE_WORK);
        PlainLoop plain = new PlainLoop(block);
        long engineNanos = Long.MAX_VALUE;
        long plainNanos = Long.MAX_VALUE;
        for (int slice = 0;
                slice < FEWEST_SLICES || (slice < MOST_SLICES && plainNanos < LEAST_RATIO * engineNanos);
                slice++) {
            engineNanos = Math.min(engineNanos, nanos(block::run));
            plainNanos = Math.min(plainNanos, nanos(plain::run));
        }
        System.out.println(plainNanos / (double) engineNanos);
    }

    private static int vectorBytes() {
        return Integer.parseInt(ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                .getVMOption("MaxVectorSize")
                .getValue());
    }

    private static long nanos(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return System.nanoTime() - begun;
    }
}
