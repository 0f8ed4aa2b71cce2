package io.github.shellgap.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ExponentialTest {
    private static final MathContext DIGITS = new MathContext(40);

    /** The series of a small part of the argument, squared up again, in forty digits. */
    private static BigDecimal exact(double x) {
        BigDecimal part = new BigDecimal(x).divide(BigDecimal.valueOf(1024), DIGITS);
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ONE;
        for (int power = 1; power < 30; power++) {
            term = term.multiply(part, DIGITS).divide(BigDecimal.valueOf(power), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        for (int doubling = 0; doubling < 10; doubling++) {
            sum = sum.multiply(sum, DIGITS);
        }
        return sum;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 2, 40, 699})
    void relativeError_isBelow3e16(double reach) {
        SplittableRandom random = new SplittableRandom(1);
        for (int k = 0; k < 3000; k++) {
            double x = (2 * random.nextDouble() - 1) * reach;
            BigDecimal exact = exact(x);
            double error = new BigDecimal(Exponential.of(x))
                    .subtract(exact)
                    .divide(exact, DIGITS)
                    .doubleValue();
            assertThat(error).as("at %s", x).isCloseTo(0, within(3e-16));
        }
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {-1e9, -745.2, -720, -700.5, 700.5, 709.7, 710, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY
            })
    void beyond700_isAsStrictMath(double x) {
        assertThat(Exponential.of(x)).isEqualTo(StrictMath.exp(x));
    }

    @Test
    void zeroAndNaN() {
        assertThat(Exponential.of(0)).isEqualTo(1);
        assertThat(Exponential.of(-0.0)).isEqualTo(1);
        assertThat(Exponential.of(Double.NaN)).isNaN();
    }
}
