package io.github.shellgap.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** Marsaglia and Tsang's constants of 256 layers: where the tail begins, and the area of a layer. */
    private static final double TAIL_START = 3.654152885361009;

    private static final double AREA = 0.00492867323399;

    private static double density(double x) {
        return StrictMath.exp(-0.5 * x * x);
    }

    /** Returns bits that choose a layer, and a place in it that is this share of its width. */
    private static long bits(int layer, double share) {
        return ((long) (share * 0x1p53) << 10) | layer;
    }

    @ParameterizedTest
    @ValueSource(doubles = {3.47, 3.55, 3.63})
    void numberAtTheEdgeOfALayer_isTakenAsOftenAsItsDensityAsks(double x) {
        // The lowest full layer, from the density at its right edge to that at the next.
        double next = StrictMath.sqrt(-2 * StrictMath.log(AREA / TAIL_START + density(TAIL_START)));
        double share = (density(x) - density(TAIL_START)) / (density(next) - density(TAIL_START));
        SplittableRandom random = new SplittableRandom(1);
        int taken = 0;
        for (int k = 0; k < COUNT / 10; k++) {
            double near = x + 1e-6 * random.nextDouble();
            double number = Ziggurat.normal(bits(1, near / TAIL_START));
            // Another number comes as near once in millions.
            taken += Math.abs(number - near) < 1e-9 ? 1 : 0;
        }
        // Four standard errors.
        double error = 4 * Math.sqrt(share * (1 - share) / (COUNT / 10.0));
        assertThat(taken / (COUNT / 10.0)).isCloseTo(share, within(error));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1})
    void tail_followsTheNormalDistribution(int side) {
        SplittableRandom random = new SplittableRandom(1);
        double[] sorted = new double[COUNT / 10];
        for (int k = 0; k < sorted.length; k++) {
            sorted[k] = Math.abs(Ziggurat.normal(bits(0, side * (0.95 + 0.05 * random.nextDouble()))));
        }
        Arrays.sort(sorted);
        double largestDistance = 0;
        for (int i = 0; i < sorted.length; i++) {
            double expected = 1 - Normal.cdf(-sorted[i]) / Normal.cdf(-TAIL_START);
            largestDistance = Math.max(largestDistance, Math.abs((i + 0.5) / sorted.length - expected));
        }
        // Kolmogorov's distribution, as above.
        assertThat(largestDistance).isLessThan(2.23 / Math.sqrt(sorted.length));
    }
}
