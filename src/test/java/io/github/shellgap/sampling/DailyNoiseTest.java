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

    private static double[] factors(DailyNoise noise, long draw, int days) {
        double[] target = new double[days];
        noise.fill(draw, STRENGTH, target, 0, 1);
        return target;
    }

    /** Logarithms of the factors, {@code [day + 10][draw]}, for ten days before the period and ten of it. */
    private static double[][] logarithms() {
        DailyNoise noise = new DailyNoise(1, "consumption.fires.rate", 10, 10);
        double[] factors = new double[20 * DRAWS];
        double[][] logarithms = new double[20][DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            noise.fill(draw, STRENGTH, factors, draw, DRAWS);
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
        double[] both = factors(new DailyNoise(1, "p", 20, 100), 7, 120);
        assertThat(factors(new DailyNoise(1, "p", 0, 100), 7, 100)).containsExactly(Arrays.copyOfRange(both, 20, 120));
        assertThat(factors(new DailyNoise(1, "p", 20, 40), 7, 60)).containsExactly(Arrays.copyOfRange(both, 0, 60));
        assertThat(factors(new DailyNoise(1, "p", 5, 40), 7, 45)).containsExactly(Arrays.copyOfRange(both, 15, 60));
        assertThat(factors(new DailyNoise(1, "p", 5, 0), 7, 5)).containsExactly(Arrays.copyOfRange(both, 15, 20));
    }

    @Test
    void streams_dependOnSeedPathAndDraw() {
        double[] one = factors(new DailyNoise(1, "p", 0, 9), 7, 9);
        assertThat(factors(new DailyNoise(1, "p", 0, 9), 7, 9)).containsExactly(one);
        assertThat(factors(new DailyNoise(1, "p", 0, 9), 8, 9)).doesNotContain(one);
        assertThat(factors(new DailyNoise(2, "p", 0, 9), 7, 9)).doesNotContain(one);
        assertThat(factors(new DailyNoise(1, "q", 0, 9), 7, 9)).doesNotContain(one);
    }

    @Test
    void factors_areExactly1_withoutSpread() {
        double[] target = new double[7];
        new DailyNoise(1, "p", 1, 2).fill(3, new DailyNoise.Strength(0, 30), target, 1, 2);
        assertThat(target).containsExactly(0, 1, 0, 1, 0, 1, 0);
    }

    @Test
    void days_areIndependent_withoutMemory() {
        double[] target = new double[DRAWS];
        new DailyNoise(1, "p", 0, DRAWS).fill(3, new DailyNoise.Strength(SD, 0), target, 0, 1);
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
        assertThatThrownBy(() -> new DailyNoise.Strength(0.1, Double.NaN))
                .hasMessage("memoryDays must be at least 0.0 but is NaN");
        assertThatThrownBy(() -> new DailyNoise(1, "p", -1, 3)).hasMessage("daysBefore must be at least 0 but is -1");
        assertThatThrownBy(() -> new DailyNoise(1, "p", 1, -3)).hasMessage("days must be at least 0 but is -3");
    }
}
