package io.github.shellgap.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MomentsTest {
    private static final MathContext DIGITS = new MathContext(80);

    /** NIST StRD NumAcc2 to 4: a first value, then 500 pairs about it, 0.1 below and above. */
    private static double[] numericalAccuracy(String first, String low, String high) {
        double[] sample = new double[1001];
        sample[0] = Double.parseDouble(first);
        for (int i = 1; i < sample.length; i += 2) {
            sample[i] = Double.parseDouble(low);
            sample[i + 1] = Double.parseDouble(high);
        }
        return sample;
    }

    private static double correctDigits(double value, double certified) {
        double error = Math.abs(value - certified) / certified;
        return error == 0 ? 16 : -Math.log10(error);
    }

    @ParameterizedTest
    // Certified: mean as the first value, standard deviation 0.1 (NIST Statistical Reference Datasets, univariate).
    // The data are rounded to doubles, which alone takes the standard deviation's digits in the last two.
    @CsvSource({"1.2, 1.1, 1.3, 13", "1000000.2, 1000000.1, 1000000.3, 9", "10000000.2, 10000000.1, 10000000.3, 8"})
    void moments_haveTheCertifiedDigits(String first, String low, String high, double digits) {
        double[] sample = numericalAccuracy(first, low, high);
        double certifiedMean = Double.parseDouble(first);
        assertThat(correctDigits(Moments.mean(sample, 0, 1001), certifiedMean)).isGreaterThanOrEqualTo(14);
        assertThat(correctDigits(Moments.standardDeviation(sample, 0, 1001), 0.1))
                .isGreaterThanOrEqualTo(digits);
    }

    @Test
    void moments_areExact_ofWholeNumbers() {
        // NIST StRD NumAcc1: mean 10000002, standard deviation 1.
        double[] sample = {5, 10000001, 10000003, 10000002, 5};
        assertThat(Moments.mean(sample, 1, 4)).isEqualTo(10000002);
        assertThat(Moments.standardDeviation(sample, 1, 4)).isEqualTo(1);
    }

    @Test
    void mean_keepsSmallTerms_besideLargeOnesThatCancel() {
        // By hand: the large ones cancel, 2 remain over 4 values.
        assertThat(Moments.mean(new double[] {1, 1e100, 1, -1e100}, 0, 4)).isEqualTo(0.5);
        assertThat(Moments.mean(new double[] {1e100, 1, -1e100, 1}, 0, 4)).isEqualTo(0.5);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 1023, 8192})
    void mean_isTheExactSum_rounded(int size) {
        double[] sample = new Random(size)
                .doubles(size, -1, 1)
                .map(value -> Math.scalb(value, (int) (60 * value)))
                .toArray();
        BigDecimal exact = Arrays.stream(sample).mapToObj(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
        // Exact but for one rounding of the sum and one of the quotient.
        double mean = exact.doubleValue() / size;
        assertThat(Moments.mean(sample, 0, size)).isCloseTo(mean, within(Math.ulp(mean)));
    }

    @Test
    void oneValue_hasNoSpread() {
        assertThat(Moments.mean(new double[] {0.1}, 0, 1)).isEqualTo(0.1);
        assertThat(Moments.standardDeviation(new double[] {0.1}, 0, 1)).isZero();
    }

    @Test
    void moments_refuse_whatHasNone() {
        assertThatThrownBy(() -> Moments.mean(new double[2], 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Moments.standardDeviation(new double[] {1, Double.NaN}, 0, 2))
                .hasMessageContaining("NaN");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e3, 1e15})
    void standardDeviation_isExactToTheLastDigits_whereverTheMeanIs(double offset) {
        double[] sample = new Random(4)
                .doubles(1003)
                .map(u -> offset + Math.floor(u * 64) / 8)
                .toArray();
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal squares = BigDecimal.ZERO;
        for (double value : sample) {
            sum = sum.add(new BigDecimal(value));
            squares = squares.add(new BigDecimal(value).pow(2));
        }
        BigDecimal size = BigDecimal.valueOf(sample.length);
        BigDecimal about = squares.subtract(sum.pow(2).divide(size, DIGITS));
        double exact =
                about.divide(size.subtract(BigDecimal.ONE), DIGITS).sqrt(DIGITS).doubleValue();
        // a few roundings of the result itself
        assertThat(Moments.standardDeviation(sample, 0, sample.length)).isCloseTo(exact, within(4 * Math.ulp(exact)));
    }

    @Test
    void sum_keepsASmallTerm_behindTheLastFour() {
        // in doubles 1e17 + 3 - 1e17 is 0 or 16
        assertThat(Moments.sum(new double[] {1, 2, 3, 4, 1e17, 3, -1e17}, 0, 7)).isEqualTo(13);
    }
}
