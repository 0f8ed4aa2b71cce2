package io.github.shellgap.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.shellgap.scenario.Study;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What each kind of uncertain input comes to; every number follows from its distribution. */
final class InputSpreadTest {
    private static final String SCENARIO = """
            format: shellgap/1
            title: kinds
            period: { from: 2023-01-01, to: 2023-12-31 }
            stockpiles:
              depot: { initial: { claims: [{ value: 10M }, { value: 6M }] } }
              other: { initial: { uniform: [1M, 2M] } }
              third: { initial: { claims: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] } }
              fourth: { initial: { claims: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13] } }
            imports:
              gift: { to: depot, chance: 40%, rate: [{ from: { uniform: [2023-01-01, 2023-04-10] }, rate: 2M/year }] }
            consumption:
              fires: { from: depot, rate: { schedule: 3M/year, noise: { sd: 30%, memory: 60 days } } }
            """;

    private static InputSpread spread(List<InputSpread> spreads, String path) {
        return spreads.stream()
                .filter(spread -> spread.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void eachKind_hasItsPercentilesOrItsValues() throws Exception {
        Study study = Trial.study(SCENARIO);
        List<InputSpread> spreads = InputSpread.of(study, study.base(), Trial.settings(1));
        assertThat(spreads)
                .extracting(InputSpread::path)
                .containsExactlyInAnyOrder(
                        "stockpiles.depot.initial",
                        "stockpiles.other.initial",
                        "stockpiles.third.initial",
                        "stockpiles.fourth.initial",
                        "imports.gift.chance",
                        "imports.gift.rate.0.from");

        InputSpread claims = spread(spreads, "stockpiles.depot.initial");
        assertThat(claims.values()).containsExactly(6e6, 10e6);
        assertThat(claims.isDate()).isFalse();
        assertThat(claims.isChance()).isFalse();
        assertThat(spread(spreads, "stockpiles.third.initial").values())
                .hasSize(InputSpread.MOST_VALUES)
                .contains(1.0, 12.0);
        assertThat(spread(spreads, "stockpiles.fourth.initial").values()).isEmpty();

        InputSpread uniform = spread(spreads, "stockpiles.other.initial");
        assertThat(uniform.values()).isEmpty();
        // 8,192 Sobol draws put a quantile within two draws of the exact one: 250 of a million
        assertThat(uniform.p1()).isCloseTo(1.01e6, within(250.0));
        assertThat(uniform.p50()).isCloseTo(1.5e6, within(250.0));
        assertThat(uniform.p99()).isCloseTo(1.99e6, within(250.0));

        InputSpread chance = spread(spreads, "imports.gift.chance");
        assertThat(chance.isChance()).isTrue();
        assertThat(chance.isDate()).isFalse();
        assertThat(chance.p1()).isCloseTo(0.4, within(3e-4));
        assertThat(chance.p99()).isEqualTo(chance.p1());

        InputSpread date = spread(spreads, "imports.gift.rate.0.from");
        assertThat(date.isDate()).isTrue();
        assertThat(date.isChance()).isFalse();
        // a hundred days, each as probable as the others
        assertThat(date.p50()).isCloseTo(49.5, within(1.0));
    }
}
