package io.github.shellgap.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class ZigguratTest {
    private static final int COUNT = 2_000_000;

    private static double[] numbers() {
        double[] numbers = new double[COUNT];
        for (int i = 0; i < COUNT; i++) {
            numbers[i] = Ziggurat.normal(PathKey.mix(1 + i * PathKey.GOLDEN));
        }
        return numbers;
    }

    @Test
    void numbers_followTheNormalDistribution_everywhere() {
        double[] sorted = numbers();
        Arrays.sort(sorted);
        double largestDistance = 0;
        for (int i = 0; i < COUNT; i++) {
            double expected = Normal.cdf(sorted[i]);
            largestDistance = Math.max(largestDistance, Math.abs((i + 0.5) / COUNT - expected));
        }
        // Kolmogorov's distribution: 2 exp(-2 k²) = 0.0001 at k = 2.23. The seed is fixed, so this does not change.
        assertThat(largestDistance).isLessThan(2.23 / Math.sqrt(COUNT));
    }

    @Test
    void moments_areThoseOfTheNormalDistribution() {
        double[] sums = new double[7];
        for (double x : numbers()) {
            for (int power = 1; power <= 6; power++) {
                sums[power] += StrictMath.pow(x, power);
            }
        }
        double[] expected = {1, 0, 1, 0, 3, 0, 15};
        // E x^2k = 1, 3, 15, 105, 945, 10395: the variance of x^k is E x^2k less the square of E x^k.
        double[] variances = {0, 1, 2, 15, 96, 945, 10_170};
        for (int power = 1; power <= 6; power++) {
            // Four standard errors.
            assertThat(sums[power] / COUNT)
                    .as("moment %d", power)
                    .isCloseTo(expected[power], within(4 * Math.sqrt(variances[power] / COUNT)));
        }
    }

    @Test
    void tails_haveTheirShare_onBothSides() {
        double[] numbers = numbers();
        for (double start : new double[] {3, 3.654152885361009, 4, 4.5}) {
            double share = Normal.cdf(-start);
            double error = 4 * Math.sqrt(share / COUNT);
            long below = Arrays.stream(numbers).filter(x -> x < -start).count();
            long above = Arrays.stream(numbers).filter(x -> x > start).count();
            // Four standard errors of a count of rare events.
            assertThat((double) below / COUNT).as("below -%s", start).isCloseTo(share, within(error));
            assertThat((double) above / COUNT).as("above %s", start).isCloseTo(share, within(error));
        }
    }

    @Test
    void neighbours_areIndependent() {
        double[] numbers = numbers();
        double sum = 0;
        double sumOfSquares = 0;
        for (int i = 1; i < COUNT; i++) {
            sum += numbers[i] * numbers[i - 1];
            sumOfSquares += (numbers[i] * numbers[i] - 1) * (numbers[i - 1] * numbers[i - 1] - 1);
        }
        // Four standard errors; x² - 1 has the variance 2.
        assertThat(sum / COUNT).isCloseTo(0, within(4 / Math.sqrt(COUNT)));
        assertThat(sumOfSquares / COUNT).isCloseTo(0, within(4 * 2 / Math.sqrt(COUNT)));
    }
}
