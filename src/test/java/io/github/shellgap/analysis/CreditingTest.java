package io.github.shellgap.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.shellgap.outcome.Statistics;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CreditingTest {
    private static final String SCENARIO = """
            format: shellgap/1
            title: three suppliers, two of them alike
            period: { from: 2023-01-01, to: 2024-12-31 }
            stockpiles: { depot: { initial: { uniform: [1M, 4M] }, spoilage: 5%/year } }
            imports:
              east: { to: depot, rate: 500k/year, lag: 10 days }
              west: { to: depot, rate: 500k/year, lag: 10 days }
              south: { to: depot, rate: 200k/year to 900k/year, chance: 60% }
            consumption: { fires: { from: depot, rate: 2.5M/year to 3M/year } }
            events: { raid: { on: 2023-06-01, destroys: { stockpile: depot, share: 20% } } }
            """;

    private static final List<String> IDS = List.of("east", "west", "south", "raid");

    private static Credit credit(String metric) throws Exception {
        return Crediting.run(Asked.of(SCENARIO, metric, 2048, 1), IDS, Asked.UNHEARD);
    }

    @Test
    void shares_sumToTheWhole_inEveryDraw() throws Exception {
        for (String metric : List.of("shortfall:depot", "shortage-by:depot@2024-06-30", "shortage-date:depot")) {
            Credit credit = credit(metric);
            assertThat(credit.worstResidual()).isLessThan(1e-9);
            double sum = credit.parts().stream()
                    .mapToDouble(part -> part.share().mean())
                    .sum();
            double whole = credit.with().mean() - credit.without().mean();
            // A few roundings of the largest term.
            assertThat(sum).isCloseTo(whole, within(1e-9 * Math.max(1, Math.abs(whole))));
            assertThat(credit.whole().mean()).isNotZero();
        }
    }

    @Test
    void equalSuppliers_haveEqualShares() throws Exception {
        Credit credit = credit("shortfall:depot");
        Statistics east = credit.parts().get(0).share();
        Statistics west = credit.parts().get(1).share();
        assertThat(east.mean()).isNegative().isCloseTo(west.mean(), within(1e-9 * Math.abs(west.mean())));
        assertThat(east.p5()).isCloseTo(west.p5(), within(1e-9 * Math.abs(west.p5())));
        assertThat(credit.parts().get(3).share().mean()).isPositive();
    }

    @Test
    void additiveEffects_areDueToEachWhole() throws Exception {
        Credit credit =
                Crediting.run(Asked.of(SCENARIO, "supply:depot", 1024, 1), List.of("east", "south"), Asked.UNHEARD);
        // 721 of 731 days arrive after the lag... of a schedule that reaches back before the period: all 731 do.
        assertThat(credit.parts().get(0).share().p50()).isCloseTo(1e6, within(2000.0));
        assertThat(credit.parts().get(1).share().p5()).isZero();
    }

    @Test
    void dateThatDoesNotCome_countsAsTheDayAfterThePeriod() throws Exception {
        Credit credit = credit("shortage-date:depot");
        assertThat(credit.with().p95()).isLessThanOrEqualTo(731);
        assertThat(credit.parts().get(0).share().mean()).isPositive();
        assertThat(credit.parts().get(3).share().mean()).isNegative();
    }

    @Test
    void residual_isThatOfTheSharesOfADraw() throws Exception {
        // sums of four shares of some hundred thousand rounds, each with roundings of its own
        assertThat(credit("shortfall:depot").worstResidual()).isBetween(1e-17, 1e-12);
    }

    @Test
    void dateThatNeverComes_isDueToNone() throws Exception {
        Credit credit = Crediting.run(
                Asked.of(SCENARIO.replace("[1M, 4M]", "[100M, 400M]"), "shortfall:depot", 64, 1), IDS, Asked.UNHEARD);
        assertThat(credit.whole().mean()).isZero();
        assertThat(credit.worstResidual()).isZero();
    }
}
