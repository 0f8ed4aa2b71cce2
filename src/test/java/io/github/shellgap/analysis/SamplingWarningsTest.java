package io.github.shellgap.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shellgap.outcome.SamplingError;
import io.github.shellgap.outcome.VariantOutcome;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of a stock whose quantiles and whose chance of a shortage are known, with sampling errors that are given. */
final class SamplingWarningsTest {
    /** In base 100 to 200 thousand rounds, of which 40 % are fewer than the 140 wanted; twice as many in the variant. */
    private static final String SCENARIO = """
            format: shellgap/1
            title: t
            period: { from: 2023-01-01, to: 2023-01-01 }
            stockpiles:
              other: { initial: 7 }
              thousand: { initial: 1k }
              vast: { initial: 150_000bn }
              depot: { initial: { uniform: [100k, 200k] }, reserve: 1M }
              low: { initial: { uniform: [100k, 200k] } }
            consumption:
              fires: { from: low, rate: 140k/day }
            variants:
              more: { set: { stockpiles.depot.initial: { uniform: [200k, 400k] } } }
            """;

    private static List<VariantOutcome> variants = List.of();

    @BeforeAll
    static void run() throws Exception {
        variants = Trial.run(SCENARIO, Trial.settings(1)).variants();
    }

    private static String of(String variant, String stockpile, double p5, double p50, double p95, double probability) {
        return SamplingWarnings.of(new SamplingError(variant, stockpile, p5, p50, p95, probability), variants)
                .orElse("");
    }

    @ParameterizedTest
    @CsvSource({"0.01, 0.01, 0.01, 0.01", "0, 0, 0, 0"})
    void nothing_isSaid_upToOnePerCent(double p5, double p50, double p95, double probability) {
        assertThat(of("base", "depot", p5, p50, p95, probability)).isEmpty();
    }

    // 5, 50 and 95 % of 100k to 200k are 105k, 150k and 195k: 90k apart, of which 2 % are 1.8k
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "base; 0.02; 0.01; 0.01; 5th percentile; base, 105k; 1.8k; 2.0 %; 90k",
                "base; 0.01; 0.02; 0.01; median; base, 150k; 1.8k; 2.0 %; 90k",
                "base; 0.01; 0.01; 0.02; 95th percentile; base, 195k; 1.8k; 2.0 %; 90k",
                "base; 0.02; 0.02; 0.02; 5th percentile; base, 105k; 1.8k; 2.0 %; 90k",
                "base; 0.01; 0.02; 0.02; 95th percentile; base, 195k; 1.8k; 2.0 %; 90k",
                "base; 0.01; 0.0123; 0.01; median; base, 150k; 1.11k; 1.2 %; 90k",
                "more; 0.02; 0.01; 0.01; 5th percentile; more, 210k; 3.6k; 2.0 %; 180k",
            })
    void figureOfTheStock_isNamed_withItsErrorAndTheWidth(
            String variant,
            double p5,
            double p50,
            double p95,
            String figure,
            String value,
            String error,
            String share,
            String width) {
        assertThat(of(variant, "depot", p5, p50, p95, 0.015 < p50 ? p50 : 0))
                .isEqualTo("the " + figure + " of the final stock of depot in " + value + ", has a sampling error of "
                        + error + " rounds, " + share + " of the width of " + width
                        + " from the 5th to the 95th; more --draws would lower it");
    }

    @Test
    void chanceOfAShortage_isNamed_whereItMovesMost() {
        assertThat(of("base", "low", 0.02, 0.011, 0.013, 0.0234))
                .isEqualTo("the chance of a shortage of low in base, 40 %, has a sampling error of 2.3 points;"
                        + " more --draws would lower it");
        assertThat(of("base", "low", 0.0, 0.0, 0.0, 0.0104)).contains("1.0 points");
    }

    @Test
    void share_hasOneDecimal_andIsNeverNothingWhereThereIsSome() {
        assertThat(Percent.of(0)).isEqualTo("0.0 %");
        assertThat(Percent.of(0.0004)).isEqualTo("<0.1 %");
        assertThat(Percent.of(0.0006)).isEqualTo("0.1 %");
        assertThat(Percent.of(0.1235)).isEqualTo("12.4 %");
    }

    @Test
    void rounds_haveTheGreatestSuffixThatFits() {
        assertThat(of("base", "thousand", 0, 0.02, 0, 0)).contains("in base, 1k, has a sampling error of 0 rounds");
        assertThat(of("base", "vast", 0, 0.02, 0, 0)).contains("in base, 150000bn, has");
    }
}
