package io.github.shellgap.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.shellgap.sampling.Normal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RankedProbabilityTest {
    @Test
    void score_isTheDistance_whenThereIsOneDraw() {
        assertThat(RankedProbability.score(new double[] {7}, 10)).isEqualTo(3);
    }

    @Test
    void score_isBriers_whenDrawsAreZeroOrOne() {
        // a chance of 3 in 4 against what happened: (3/4 - 1)^2
        assertThat(RankedProbability.score(new double[] {1, 0, 1, 1}, 1)).isCloseTo(0.0625, within(1e-15));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-2, 0, 0.7, 3})
    void score_isTheClosedFormOfANormal(double observed) {
        int draws = 20_000;
        double[] sample = new double[draws];
        for (int draw = 0; draw < draws; draw++) {
            sample[draw] = 5 + 2 * Normal.inverse((draw + 0.5) / draws);
        }
        double bell = StrictMath.exp(-observed * observed / 2) / StrictMath.sqrt(2 * Math.PI);
        // Gneiting and Raftery (2007), equation 20
        double exact = 2 * (observed * (2 * Normal.cdf(observed) - 1) + 2 * bell - 1 / StrictMath.sqrt(Math.PI));
        // the midpoints of 20,000 steps leave out some 1 / draws of the tails
        assertThat(RankedProbability.score(sample, 5 + 2 * observed)).isCloseTo(exact, within(2e-4));
    }

    @Test
    void sample_isRefused_whenItIsNotFinite() {
        assertThatThrownBy(() -> RankedProbability.score(new double[] {1, Double.POSITIVE_INFINITY}, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RankedProbability.score(new double[0], 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
