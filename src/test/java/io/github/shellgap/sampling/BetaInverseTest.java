package io.github.shellgap.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BetaInverseTest {
    @ParameterizedTest
    // mpmath, 40 digits: bisection on betainc(a, b, 0, x, regularized=True) - u; the last two Newton on quad of the
    // density
    @CsvSource({
        "1.8, 4.2, 1e-9, 2.9095963348301583239e-6",
        "1.8, 4.2, 0.05, 0.058977387611817245779",
        "1.8, 4.2, 0.5, 0.27667225939251883825",
        "1.8, 4.2, 0.93, 0.58642266642684384442",
        "1.8, 4.2, 0.999999, 0.97301773493437478362",
        "1, 5, 1e-9, 2.000000000800000125e-10",
        "1, 5, 0.5, 0.12944943670387586086",
        "3, 3, 0.05, 0.18925537743777079479",
        "0.3, 7, 1e-9, 1.047630930088054699e-31",
        "0.3, 7, 0.5, 0.010927106706896401049",
        "0.05, 0.2, 0.05, 6.2572848336577446394e-25",
        "0.05, 0.2, 0.5, 0.000062569865334952949499",
        "0.05, 0.2, 0.93, 0.99512072467956645707",
        "40, 2, 1e-9, 0.55349190214198730555",
        "40, 2, 0.93, 0.98941806008069471047",
        "500, 2000, 0.05, 0.1869812941275984887",
        "500, 2000, 0.999999, 0.23968343817994128699",
        "1e5, 3e6, 0.0005, 0.031928848112666843634",
        "1e5, 3e6, 0.1, 0.032129525402326860062",
        "1e6, 3e6, 1e-20, 0.2479981866431320273497",
        "0.05, 2000, 0.7, 2.333372303970047894506e-7",
        "720, 0.1, 0.03, 0.9987959080751113896911",
        "720, 0.1, 1e-19, 0.9483022823574861486052",
        "40, 3600, 1e-12, 0.00278729083416882587895",
        "40, 3600, 0.9999999999999994, 0.03085175419349831161523",
        "0.02, 40, 0.9999999, 0.2212871307137510388278"
    })
    void inverse_agreesWithManyDigits_evenInTheTails(double alpha, double beta, double u, double expected) {
        // 1e-12 relative: the logarithm of the density, up to some hundreds, is rounded to 1e-16 of itself.
        assertThat(new BetaInverse(alpha, beta).applyAsDouble(u)).isCloseTo(expected, withinPercentage(1e-10));
    }

    @ParameterizedTest
    @CsvSource({"1.8, 4.2", "1, 5", "5, 1", "0.5, 0.5", "0.05, 0.2", "40, 2", "500, 2000", "1e5, 3e6"})
    void inverse_undoesLibraryAndRises(double alpha, double beta) {
        BetaDistribution library = BetaDistribution.of(alpha, beta);
        BetaInverse inverse = new BetaInverse(alpha, beta);
        double before = 0;
        for (int i = 1; i < 2000; i++) {
            double u = i / 2000.0;
            double x = inverse.applyAsDouble(u);
            // An x beside 1 rounds to 1e-16, which the densities here turn into at most 1e-9 of probability.
            assertThat(library.cumulativeProbability(x)).isCloseTo(u, within(1e-9 + probabilityOfRounding(library, x)));
            assertThat(x).isGreaterThanOrEqualTo(before);
            before = x;
        }
    }

    private static double probabilityOfRounding(BetaDistribution library, double x) {
        return library.survivalProbability(Math.nextDown(x)) - library.survivalProbability(Math.min(1, Math.nextUp(x)));
    }
}
