package io.github.shellgap.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NormalTest {
    // Some ulp of the result: both algorithms state a relative error below 1e-15.
    private static final double PERCENT = 1e-13;

    @ParameterizedTest
    // mpmath, 40 digits: findroot(lambda t: log(erfc(-t/sqrt(2))/2) - log(mpf(float(u))))
    @CsvSource({
        "0.975, 1.9599639845400538556",
        "0.925, 1.4395314709384562291",
        "0.05, -1.644853626951472688",
        "1e-5, -4.2648907939228246102",
        "1e-20, -9.2623400897984075796",
        "1e-100, -21.273453560965324294",
        "1e-300, -37.047096299361199237"
    })
    void inverse_agreesWithManyDigits(double u, double expected) {
        assertThat(Normal.inverse(u)).isCloseTo(expected, withinPercentage(PERCENT));
    }

    @ParameterizedTest
    // mpmath, 40 digits: erfc(-mpf(x)/sqrt(2))/2
    @CsvSource({
        "0.5, 0.69146246127401310364",
        "-0.6, 0.27425311775007358769",
        "1, 0.84134474606854294859",
        "-3, 0.0013498980316300945267",
        "5, 0.99999971334842812081",
        "-5.6, 1.071759025831092932e-8",
        "-6, 9.865876450376981407e-10",
        "-10, 7.619853024160526066e-24",
        "-20, 2.7536241186062336951e-89",
        "-13.37, 4.527042512134821035966e-41",
        "-30.07, 5.979961159174276027327e-199",
        "-37, 5.7255712225245768227e-300",
        "8, 0.9999999999999993779"
    })
    void cdf_agreesWithManyDigits(double x, double expected) {
        assertThat(Normal.cdf(x)).isCloseTo(expected, withinPercentage(PERCENT));
    }

    @Test
    void bothFunctions_agreeWithLibrary_acrossTheirRegions() {
        ContinuousDistribution library = NormalDistribution.of(0, 1);
        for (double x = -8; x <= 8; x += 0.0371) {
            // The library's own error is some 1e-15 relative, and its argument x / sqrt(2) is rounded.
            assertThat(Normal.cdf(x)).isCloseTo(library.cumulativeProbability(x), withinPercentage(1e-11));
        }
        for (double u = 0.0007; u < 1; u += 0.0013) {
            // Both state a few ulp; near the median a quantile is small, so absolute.
            assertThat(Normal.inverse(u)).isCloseTo(library.inverseCumulativeProbability(u), within(1e-14));
        }
    }

    @Test
    void bothFunctions_areExact_atMedianAndEnds() {
        assertThat(Normal.inverse(0.5)).isZero();
        assertThat(Normal.inverse(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Normal.inverse(1)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Normal.cdf(0)).isEqualTo(0.5);
        assertThat(Normal.cdf(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(Normal.cdf(Double.POSITIVE_INFINITY)).isEqualTo(1);
    }

    @Test
    void inverse_refuses_whatIsNoProbability() {
        assertThatThrownBy(() -> Normal.inverse(1.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("u must be in [0.0, 1.0] but is 1.5");
        assertThatThrownBy(() -> Normal.inverse(Double.NaN)).hasMessageContaining("NaN");
    }
}
