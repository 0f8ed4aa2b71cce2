package io.github.shellgap.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class DailyNoiseTest {
    private static final double SD = 0.3;
    private static final double MEMORY_DAYS = 5;
    private static final DailyNoise.Strength STRENGTH = new DailyNoise.Strength(SD, MEMORY_DAYS);
    private static final int DRAWS = 20_000;

    private static double[] factors(long seed, String path, long draw, int first, int last) {
        return factors(seed, path, draw, new DailyNoise.Days(first, last), STRENGTH);
    }

    private static double[] factors(
            long seed, String path, long firstDraw, DailyNoise.Days days, DailyNoise.Strength... strengths) {
        double[] target = new double[days.count() * strengths.length];
        new DailyNoise(seed, path, days).fill(firstDraw, strengths, target);
        return target;
    }

    /** Logarithms of the factors, {@code [day + 10][draw]}, for ten days before the period and ten of it. */
    private static double[][] logarithms() {
        DailyNoise.Strength[] strengths = new DailyNoise.Strength[DRAWS];
        Arrays.fill(strengths, STRENGTH);
        double[] factors = factors(1, "consumption.fires.rate", 0, new DailyNoise.Days(-10, 9), strengths);
        double[][] logarithms = new double[20][DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            for (int day = 0; day < 20; day++) {
                logarithms[day][draw] = Math.log(factors[day * DRAWS + draw]) + SD * SD / 2;
            }
        }
        return logarithms;
    }

    @Test
    void everyDay_hasMeanFactor1_andTheGivenSpread() {
        for (double[] day : logarithms()) {
            double meanFactor = Arrays.stream(day)
                    .map(x -> Math.exp(x - SD * SD / 2))
                    .average()
                    .orElseThrow();
            double variance = Arrays.stream(day).map(x -> x * x).average().orElseThrow();
            // Four standard errors; the factor's variance is exp(sd²) - 1, that of x² is 2 sd⁴.
            assertThat(meanFactor).isCloseTo(1, within(4 * Math.sqrt(Math.expm1(SD * SD) / DRAWS)));
            assertThat(variance).isCloseTo(SD * SD, within(4 * Math.sqrt(2.0 / DRAWS) * SD * SD));
        }
    }

    @Test
    void logarithms_areCorrelatedByDistance_alsoAcrossTheFirstDay() {
        double[][] x = logarithms();
        for (int day = 0; day < 20; day++) {
            for (int lag = 1; lag <= 4 && day + lag < 20; lag++) {
                double sum = 0;
                for (int draw = 0; draw < DRAWS; draw++) {
                    sum += x[day][draw] * x[day + lag][draw];
                }
                // Closed form of AR(1); four standard errors of a covariance, at most sqrt(2 / n) of the variance.
                assertThat(sum / DRAWS / (SD * SD))
                        .isCloseTo(Math.exp(-lag / MEMORY_DAYS), within(4 * Math.sqrt(2.0 / DRAWS)));
            }
        }
    }

    @Test
    void longerWindows_keepTheFactorsOfShorterOnes() {
        double[] both = factors(1, "p", 7, -20, 99);
        assertThat(factors(1, "p", 7, 0, 99)).containsExactly(Arrays.copyOfRange(both, 20, 120));
        assertThat(factors(1, "p", 7, -20, 39)).containsExactly(Arrays.copyOfRange(both, 0, 60));
        assertThat(factors(1, "p", 7, -5, 39)).containsExactly(Arrays.copyOfRange(both, 15, 60));
        assertThat(factors(1, "p", 7, -5, -1)).containsExactly(Arrays.copyOfRange(both, 15, 20));
        assertThat(factors(1, "p", 7, -9, -5)).containsExactly(Arrays.copyOfRange(both, 11, 16));
        assertThat(factors(1, "p", 7, 30, 39)).containsExactly(Arrays.copyOfRange(both, 50, 60));
    }

    @Test
    void drawsSideBySide_areThoseAlone() {
        DailyNoise.Strength other = new DailyNoise.Strength(0.1, 30);
        double[] both = factors(1, "p", 7, new DailyNoise.Days(-3, 5), STRENGTH, other);
        double[] first = factors(1, "p", 7, new DailyNoise.Days(-3, 5), STRENGTH);
        double[] second = factors(1, "p", 8, new DailyNoise.Days(-3, 5), other);
        for (int day = 0; day < 9; day++) {
            assertThat(both[2 * day]).isEqualTo(first[day]);
            assertThat(both[2 * day + 1]).isEqualTo(second[day]);
        }
    }

    @Test
    void streams_dependOnSeedPathAndDraw() {
        double[] one = factors(1, "p", 7, 0, 8);
        assertThat(factors(1, "p", 7, 0, 8)).containsExactly(one);
        assertThat(factors(1, "p", 8, 0, 8)).doesNotContain(one);
        assertThat(factors(2, "p", 7, 0, 8)).doesNotContain(one);
        assertThat(factors(1, "q", 7, 0, 8)).doesNotContain(one);
    }

    @Test
    void factors_areExactly1_withoutSpread() {
        assertThat(factors(1, "p", 3, new DailyNoise.Days(-1, 1), new DailyNoise.Strength(0, 30)))
                .containsExactly(1, 1, 1);
    }

    @Test
    void days_areIndependent_withoutMemory() {
        double[] target = factors(1, "p", 3, new DailyNoise.Days(0, DRAWS - 1), new DailyNoise.Strength(SD, 0));
        double sum = 0;
        for (int day = 1; day < DRAWS; day++) {
            sum += (Math.log(target[day]) + SD * SD / 2) * (Math.log(target[day - 1]) + SD * SD / 2);
        }
        // Four standard errors of a correlation of 0.
        assertThat(sum / DRAWS / (SD * SD)).isCloseTo(0, within(4 / Math.sqrt(DRAWS)));
    }

    @Test
    void arguments_areRefused_outOfRange() {
        assertThatThrownBy(() -> new DailyNoise.Strength(-0.1, 3)).hasMessage("sd must be at least 0.0 but is -0.1");
        assertThatThrownBy(() -> new DailyNoise.Strength(Double.POSITIVE_INFINITY, 3))
                .hasMessage("sd must be finite but is Infinity");
        assertThatThrownBy(() -> new DailyNoise.Strength(0.1, Double.NaN))
                .hasMessage("memoryDays must be at least 0.0 but is NaN");
        assertThatThrownBy(() -> new DailyNoise.Days(3, 2)).hasMessage("last must be at least 3 but is 2");
    }
}
