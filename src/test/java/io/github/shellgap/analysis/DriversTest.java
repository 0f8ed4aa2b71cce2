package io.github.shellgap.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.shellgap.sampling.Normal;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Drivers of scenarios whose variance can be shared out by hand. */
final class DriversTest {
    private static final int DRAWS = 8192;

    /** The stock at the end of the one year is the initial stock plus what is made less what is fired. */
    private static final String LINEAR = """
            format: shellgap/1
            title: linear
            period: { from: 2023-01-01, to: 2023-12-31 }
            parameters:
              held: { uniform: [10M, 12M] }
              made: { uniform: [1M/year, 3M/year] }
            %s
            stockpiles: { depot: { initial: held } }
            production: { plants: { to: depot, rate: made } }
            consumption: { fires: { from: depot, rate: { uniform: [1M/year, 2M/year] } } }
            """;

    private static Sensitivity find(String yaml, String metric) throws Exception {
        return Drivers.run(Asked.of(yaml, metric, DRAWS, 1), Asked.UNHEARD);
    }

    private static Set<String> inputs(Sensitivity sensitivity) {
        return sensitivity.drivers().stream()
                .map(driver -> String.join(" ", driver.paths()))
                .collect(Collectors.toSet());
    }

    private static Sensitivity.Driver driver(Sensitivity sensitivity, String inputs) {
        return sensitivity.drivers().stream()
                .filter(driver -> String.join(" ", driver.paths()).equals(inputs))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void linearOutcome_hasTheExactShares() throws Exception {
        Sensitivity found = find(LINEAR.formatted(""), "stock:depot@2023-12-31");
        // Variances of uniforms of widths 2M, 2M, 1M are as 4 : 4 : 1.
        Map<String, Double> shares = Map.of(
                "parameters.held", 4.0 / 9,
                "parameters.made", 4.0 / 9,
                "consumption.fires.rate", 1.0 / 9);
        assertThat(inputs(found)).isEqualTo(shares.keySet());
        shares.forEach((path, share) -> {
            // Sobol points of 8,192 draws; the sampling error of an index is some thousandths.
            assertThat(driver(found, path).first().value()).isCloseTo(share, within(0.005));
            assertThat(driver(found, path).total().value()).isCloseTo(share, within(0.005));
            assertThat(share)
                    .isBetween(
                            driver(found, path).total().low(),
                            driver(found, path).total().high());
        });
    }

    @Test
    void swing_isThatOfTheInput_whenTheOutcomeIsLinear() throws Exception {
        Sensitivity found = find(LINEAR.formatted(""), "stock:depot@2023-12-31");
        Sensitivity.Swing swing =
                driver(found, "consumption.fires.rate").swings().get(0);
        assertThat(swing.unit()).isEqualTo("/year");
        assertThat(swing.low().input()).isCloseTo(1.05e6, within(1e-3));
        assertThat(swing.high().input()).isCloseTo(1.95e6, within(1e-3));
        // 11M + 2M less the rate that is held; means of 8,192 Sobol draws are within some rounds in ten million.
        assertThat(swing.low().reached()).isCloseTo(13e6 - 1.05e6, within(500.0));
        assertThat(swing.high().reached()).isCloseTo(13e6 - 1.95e6, within(500.0));
        assertThat(found.usual()).isCloseTo(11.5e6, within(500.0));
    }

    @Test
    void correlatedInputs_areTakenTogether_andFollowEachOther() throws Exception {
        String tied = LINEAR.formatted("correlations: [{ between: [held, made], rank: 0.6 }]");
        Sensitivity found = find(tied, "stock:depot@2023-12-31");
        assertThat(inputs(found))
                .containsExactlyInAnyOrder("parameters.held parameters.made", "consumption.fires.rate");
        // Of uniforms the rank correlation is the correlation: 4 + 4 + 2 · 0.6 · 4 against 1.
        Sensitivity.Driver both = driver(found, "parameters.held parameters.made");
        assertThat(both.first().value()).isCloseTo(12.8 / 13.8, within(0.005));
        assertThat(both.total().value()).isCloseTo(12.8 / 13.8, within(0.005));
        // The mean of Φ(r z + √(1 − r²) Z) over a normal Z is Φ(r z / √(2 − r²)).
        double r = 2 * Math.sin(Math.PI * 0.6 / 6);
        double other = Normal.cdf(r * Normal.inverse(0.05) / Math.sqrt(2 - r * r));
        for (Sensitivity.Swing swing : both.swings()) {
            boolean isHeld = swing.path().equals("parameters.held");
            assertThat(swing.low().input()).isCloseTo(isHeld ? 10.1e6 : 1.1e6, within(1.0));
            double expected = isHeld ? 10.1e6 + 1e6 + 2e6 * other : 1.1e6 + 10e6 + 2e6 * other;
            // The mean over 8,192 Sobol draws of the tied input.
            assertThat(swing.low().reached()).isCloseTo(expected - 1.5e6, within(2000.0));
        }
    }

    @Test
    void claimsChancesDatesAndNoise_areInputsOfTheirOwn() throws Exception {
        Sensitivity found = find("""
                format: shellgap/1
                title: kinds
                period: { from: 2023-01-01, to: 2023-12-31 }
                stockpiles: { depot: { initial: { claims: [{ value: 10M }, { value: 6M to 7M }] } } }
                imports:
                  gift: { to: depot, chance: 40%, rate: [{ from: { uniform: [2023-01-01, 2023-12-31] }, rate: 2M/year }] }
                consumption:
                  fires: { from: depot, rate: { schedule: 3M/year, noise: { sd: 30%, memory: 60 days } } }
                """, "stock:depot@2023-12-31");
        assertThat(inputs(found))
                .containsExactlyInAnyOrder(
                        "stockpiles.depot.initial",
                        "imports.gift.chance",
                        "imports.gift.rate.0.from",
                        "consumption.fires.rate.noise");
        assertThat(driver(found, "consumption.fires.rate.noise").swings()).isEmpty();
        assertThat(driver(found, "consumption.fires.rate.noise").first().isIndistinguishableFromNone())
                .isFalse();
        Sensitivity.Swing chance = driver(found, "imports.gift.chance").swings().get(0);
        assertThat(chance.kind()).isEqualTo(Sensitivity.Kind.CHANCE);
        assertThat(chance.low().input()).isZero();
        assertThat(chance.high().input()).isEqualTo(1);
        // Half a year of 2M/year on average.
        assertThat(chance.high().reached() - chance.low().reached()).isCloseTo(1e6, within(1e4));
        Sensitivity.Swing claims =
                driver(found, "stockpiles.depot.initial").swings().get(0);
        // A twentieth of all draws is the lowest tenth of the second claim.
        assertThat(claims.low().input()).isBetween(6e6, 6.2e6);
        assertThat(claims.high().input()).isEqualTo(10e6);
        assertThat(claims.high().reached() - claims.low().reached())
                .isCloseTo(claims.high().input() - claims.low().input(), within(1.0));
        Sensitivity.Swing date =
                driver(found, "imports.gift.rate.0.from").swings().get(0);
        assertThat(date.kind()).isEqualTo(Sensitivity.Kind.DATE);
        assertThat(date.low().input()).isEqualTo(18);
    }

    @Test
    void dateThatIsOftenCensored_keepsItsCensoredDraws() throws Exception {
        Sensitivity found = find("""
                format: shellgap/1
                title: censored
                period: { from: 2023-01-01, to: 2023-12-31 }
                stockpiles: { depot: { initial: { uniform: [1M, 5M] } } }
                consumption: { fires: { from: depot, rate: 3.65M/year } }
                """, "shortage-date:depot");
        // 10,000 a day: the day is uniform from 100 on, and put on day 365 where the stock is above 3.65M.
        double inside = 2.65 / 4;
        double mean = inside * (100 + 265 / 2.0) + (1 - inside) * 365;
        double square = inside * (365.0 * 365 * 365 - 1e6) / 3 / 265 + (1 - inside) * 365 * 365;
        assertThat(found.variance()).isCloseTo(square - mean * mean, within(50.0));
        assertThat(found.statistic()).isEqualTo(Statistic.P50);
        Sensitivity.Swing swing = found.drivers().get(0).swings().get(0);
        assertThat(swing.low().reached()).isEqualTo(120);
        assertThat(swing.high().reached()).isInfinite();
    }

    @Test
    void questionsWithoutAnAnswer_areRefused() throws Exception {
        String certain = LINEAR.formatted("").replaceAll("\\{ uniform: \\[([^,]+),[^}]+}", "$1");
        assertThatThrownBy(() -> find(certain, "stock:depot@2023-12-31"))
                .hasMessageContaining("nothing in the scenario");
        assertThatThrownBy(() -> find(LINEAR.formatted(""), "shortfall:depot"))
                .hasMessageContaining("same in every draw");
    }

    @Test
    void drivers_areTheGreatestFirst_andThoseAlikeByPath() throws Exception {
        Sensitivity found = find(
                LINEAR.formatted("")
                        .replace("{ depot: {", "{ zeta: { initial: 1 to 2 }, alpha: { initial: 1 to 2 }, depot: {")
                        .replace("[1M/year, 3M/year]", "[1M/year, 4M/year]"),
                "stock:depot@2023-12-31");
        assertThat(found.drivers())
                .extracting(driver -> driver.paths().get(0))
                .containsExactly(
                        "parameters.made",
                        "parameters.held",
                        "consumption.fires.rate",
                        "stockpiles.alpha.initial",
                        "stockpiles.zeta.initial");
    }

    @Test
    void nothingUncertain_isRefusedWithAnExample() {
        String certain = LINEAR.formatted("").replaceAll("\\{ uniform: \\[([^,]+),[^}]+}", "$1");
        assertThatThrownBy(() -> find(certain, "stock:depot@2023-12-31"))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.hint()).contains("write an interval"));
    }

    @Test
    void index_isIndistinguishableFromNone_whereItsIntervalHoldsIt() {
        assertThat(new Sensitivity.Index(0.1, -0.1, 0.2).isIndistinguishableFromNone())
                .isTrue();
        assertThat(new Sensitivity.Index(0.1, 0, 0.2).isIndistinguishableFromNone())
                .isTrue();
        assertThat(new Sensitivity.Index(-0.1, -0.2, 0).isIndistinguishableFromNone())
                .isTrue();
        assertThat(new Sensitivity.Index(0.1, 0.01, 0.2).isIndistinguishableFromNone())
                .isFalse();
        assertThat(new Sensitivity.Index(-0.1, -0.2, -0.01).isIndistinguishableFromNone())
                .isFalse();
    }

    @Test
    void heldClaim_isThatOfTheDrawAtItsRank() throws Exception {
        String yaml = """
                format: shellgap/1
                title: rivals
                period: { from: 2023-01-01, to: 2023-12-31 }
                stockpiles: { depot: { initial: { claims: [{ value: 6M to 9M }, { value: 3M to 7M }] } } }
                """;
        double[] sorted = Trial.samples(Trial.study(yaml), source -> source.sobol(1), 64, 1)
                .initialOf(0);
        Arrays.sort(sorted);
        Sensitivity found = Drivers.run(Asked.of(yaml, "stock:depot@2023-12-31", 64, 1), Asked.UNHEARD);
        Sensitivity.Swing swing = found.drivers().get(0).swings().get(0);
        // A twentieth and nineteen of 64 draws are 3.2 and 60.8: the fourth and the 61st.
        assertThat(swing.low().input()).isEqualTo(sorted[3]);
        assertThat(swing.high().input()).isEqualTo(sorted[60]);
    }

    @Test
    void twoDraws_areEnough() throws Exception {
        Sensitivity found = Drivers.run(Asked.of(LINEAR.formatted(""), "stock:depot@2023-12-31", 2, 1), Asked.UNHEARD);
        assertThat(found.drivers()).hasSize(3);
    }
}
