package io.github.shellgap.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NumbersTest {
    /** By hand; the ties are sums of powers of two, so they are met exactly. */
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "1, 1",
        "-12000000, -12000000",
        "0.1, 0.1",
        "-0.05, -0.05",
        "1834567.12345, 1834567.12345",
        "0.30000000000000004, 0.3",
        "0.3333333333333333, 0.333333333333",
        "66.66666666666667, 66.6666666667",
        "100.5, 100.5",
        "999999999999, 999999999999",
        "999999999999.75, 1000000000000",
        "99999999999.96875, 100000000000",
        "123456789012.5, 123456789012",
        "123456789013.5, 123456789014",
        "-123456789012.5, -123456789012",
        "1234567890125, 1234567890120",
        "1234567890135, 1234567890140",
        "123456789012500, 123456789012000",
        "123456789012501, 123456789013000",
        "999999999999000, 999999999999000",
        "999999999999900, 1e15",
        "1e15, 1e15",
        "1.5e20, 1.5e20",
        "-1.7976931348623157e308, -1.79769313486e308",
        "0.000001, 0.000001",
        "0.00000125, 0.00000125",
        "0.0000009999999999999, 0.000001",
        "0.0000009999, 9.999e-7",
        "-1.5e-7, -1.5e-7",
        "4.9e-324, 4.94065645841e-324"
    })
    void twelve_writesTwelveDigitsAtMost(double number, String expected) {
        assertThat(Numbers.twelve(number)).isEqualTo(expected);
    }

    @Test
    void twelve_agreesWithExactDecimals() {
        MathContext twelve = new MathContext(12, RoundingMode.HALF_EVEN);
        Random random = new Random(3);
        for (int round = 0; round < 200_000; round++) {
            // Random bits are mostly of extreme magnitudes, whose exact decimals take long.
            double number = random(random, round % 50 == 0 ? 0 : 1 + round % 5);
            BigDecimal exact = new BigDecimal(number).round(twelve).stripTrailingZeros();
            assertThat(Numbers.twelve(number)).isEqualTo(written(exact));
        }
    }

    private static double random(Random random, int kind) {
        return switch (kind) {
            case 0 -> finite(random.nextLong());
            case 1 -> random.nextGaussian() * StrictMath.pow(10, random.nextInt(26) - 8);
            case 2 -> random.nextInt(2_000_000) - 1_000_000;
            // Whole multiples of a power of two: exact ties at the twelfth digit among them.
            case 3 -> (random.nextInt() * 1024.0 + random.nextInt(1024)) / (1L << random.nextInt(12));
            case 4 -> (random.nextLong() % 1_000_000_000_000L) * 10.0 + 5;
            // Decimals of few digits, and the doubles beside them.
            default ->
                Math.nextAfter(
                        random.nextInt(1_000_000) / StrictMath.pow(10, random.nextInt(12)), random.nextInt(3) - 1);
        };
    }

    private static double finite(long bits) {
        double number = Double.longBitsToDouble(bits);
        return Double.isFinite(number) ? number : 0;
    }

    private static String written(BigDecimal rounded) {
        if (rounded.signum() == 0) {
            return "0";
        }
        BigDecimal size = rounded.abs();
        if (size.compareTo(new BigDecimal("1e-6")) >= 0 && size.compareTo(new BigDecimal("1e15")) < 0) {
            return rounded.toPlainString();
        }
        int exponent = rounded.precision() - rounded.scale() - 1;
        return rounded.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
    }

    @Test
    void append_leavesWhatStandsBefore() {
        StringBuilder text = new StringBuilder("day,");
        Numbers.append(text, -2.5);
        assertThat(text).hasToString("day,-2.5");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void twelve_isRefused_whenNotFinite(double number) {
        assertThatThrownBy(() -> Numbers.twelve(number))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("number must be finite, got " + number);
    }
}
