package io.github.shellgap.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class KeyedStreamsTest {
    private static final int DRAWS = 100_000;

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, -1, Long.MAX_VALUE})
    void stream_isUniform(long seed) {
        double[] sample = draws(new KeyedStreams(seed, List.of("a", "b")), 1, DRAWS);
        double[] sorted = sample.clone();
        Arrays.sort(sorted);
        double distance = 0;
        for (int i = 0; i < DRAWS; i++) {
            distance =
                    Math.max(distance, Math.max(sorted[i] - i / (double) DRAWS, (i + 1) / (double) DRAWS - sorted[i]));
        }
        // Kolmogorov-Smirnov, alpha 1e-4.
        assertThat(Math.sqrt(DRAWS) * distance).isLessThan(2.23);
        double mean = Arrays.stream(sample).average().orElseThrow();
        double variance = Arrays.stream(sample).map(u -> (u - 0.5) * (u - 0.5)).sum() / DRAWS;
        // Four standard errors: variance of u is 1/12, of (u - 1/2)² it is 1/180.
        assertThat(Math.abs(mean - 0.5)).isLessThan(4 * Math.sqrt(1 / 12.0 / DRAWS));
        assertThat(Math.abs(variance - 1 / 12.0)).isLessThan(4 * Math.sqrt(1 / 180.0 / DRAWS));
        assertThat(sorted[0]).isPositive();
        assertThat(sorted[DRAWS - 1]).isLessThan(1);
    }

    @ParameterizedTest
    // the same arithmetic on 64-bit words in Python
    @CsvSource({"0, 0.24336120839587283", "1, 0.5913227094380177", "1000000, 0.4453401261902509"})
    void draw_isTheHashOfSeedPathAndNumber(long draw, double expected) {
        double[] target = new double[3];
        new KeyedStreams(1, List.of("other", "parameters.a")).fill(1, draw, 1, target, 1);
        assertThat(target).containsExactly(0, expected, 0);
    }

    @Test
    void noDraw_isExtremeInEveryStream() {
        List<String> paths =
                IntStream.range(0, 40).mapToObj(k -> "parameters.p" + k).toList();
        KeyedStreams streams = new KeyedStreams(1, paths);
        for (int draw = 0; draw < 10_000; draw++) {
            double[] u = new double[1];
            double least = 1;
            double greatest = 0;
            for (int k = 0; k < 40; k++) {
                streams.fill(k, draw, 1, u, 0);
                least = Math.min(least, u[0]);
                greatest = Math.max(greatest, u[0]);
            }
            // 40 independent numbers lie in one half with probability 2e-12
            assertThat(greatest).as("draw " + draw).isGreaterThan(0.5);
            assertThat(least).as("draw " + draw).isLessThan(0.5);
        }
    }

    @ParameterizedTest
    // the first outputs of SplitMix64 from seed 0, as published with the reference implementation
    @CsvSource({"1, e220a8397b1dcdaf", "2, 6e789e6aa1b965f4", "3, 6c45d188009454f"})
    void mix_isSplitMix64s(int step, String expected) {
        assertThat(Long.toHexString(PathKey.mix(step * PathKey.GOLDEN))).isEqualTo(expected);
    }

    @ParameterizedTest
    // the same arithmetic on 64-bit words in Python
    @CsvSource({"1, '', dce423fc82c0d5b8", "1, parameters.a, 4424b7637da55884", "2, parameters.a, b370f1348225bb7d"})
    void key_dependsOnSeedAndEveryLetter(long seed, String path, String expected) {
        assertThat(Long.toHexString(PathKey.of(seed, path))).isEqualTo(expected);
    }

    @Test
    void streams_areUncorrelated_betweenPathsSeedsAndNeighbouringDraws() {
        double[] a = draws(new KeyedStreams(1, List.of("a")), 0, DRAWS + 1);
        double[] b = draws(new KeyedStreams(1, List.of("b")), 0, DRAWS + 1);
        double[] next = draws(new KeyedStreams(2, List.of("a")), 0, DRAWS + 1);
        assertUncorrelated(a, b, 0);
        assertUncorrelated(a, next, 0);
        assertUncorrelated(a, a, 1);
        assertUncorrelated(a, b, 1);
    }

    private static void assertUncorrelated(double[] a, double[] b, int lag) {
        double sum = 0;
        for (int i = 0; i < DRAWS; i++) {
            sum += 12 * (a[i] - 0.5) * (b[i + lag] - 0.5);
        }
        // Four standard errors of a correlation of 0.
        assertThat(Math.abs(sum / DRAWS)).isLessThan(4 / Math.sqrt(DRAWS));
    }

    @Test
    void fill_dependsOnSeedPathAndDrawAlone() {
        KeyedStreams few = new KeyedStreams(9, List.of("rate", "stock"));
        KeyedStreams many = new KeyedStreams(9, List.of("chance", "lag", "stock"));
        double[] whole = draws(few, 1, 1000);
        double[] parts = new double[1003];
        many.fill(2, 0, 300, parts, 3);
        many.fill(2, 300, 700, parts, 303);
        assertThat(Arrays.copyOfRange(parts, 3, 1003)).containsExactly(whole);
        assertThat(draws(new KeyedStreams(10, List.of("stock")), 0, 1000)).isNotEqualTo(whole);
    }

    @Test
    void fill_refuses_whatIsOutOfRange() {
        KeyedStreams streams = new KeyedStreams(1, List.of("a"));
        assertThatThrownBy(() -> streams.fill(1, 0, 1, new double[1], 0))
                .hasMessage("dimension must be in 0…0 but is 1");
        assertThatThrownBy(() -> streams.fill(0, -1, 1, new double[1], 0))
                .hasMessage("firstDraw must be at least 0 but is -1");
        assertThatThrownBy(() -> streams.fill(0, 0, -1, new double[1], 0))
                .hasMessage("width must be at least 0 but is -1");
    }

    private static double[] draws(UnitPoints points, int dimension, int draws) {
        double[] target = new double[draws];
        points.fill(dimension, 0, draws, target, 0);
        return target;
    }
}
