package io.github.shellgap.compile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shellgap.compile.NoiseCache.Run;
import io.github.shellgap.compile.NoiseCache.Strengths;
import io.github.shellgap.engine.DayFactors;
import io.github.shellgap.sampling.DailyNoise;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Noise is taken from the store where everything that it depends on is the same, and there alone. */
final class NoiseCacheTest {
    private static final List<String> PATHS = List.of("production.a.rate.noise", "production.b.rate.noise");
    private static final Run RUN = new Run(1, 256, 4);
    private static final DailyNoise.Days DAYS = new DailyNoise.Days(-3, 6);

    private final NoiseCache roomy = new NoiseCache(1 << 20);

    /** Two noises in four draws, of which one number is another than usual. */
    private static Strengths strengths(int noise, int draw, double sd, double memory, double delay) {
        Strengths strengths = new Strengths(2, 4);
        for (int k = 0; k < 8; k++) {
            strengths.set(k / 4, k % 4, 0.2 + k, 30 + k, k);
        }
        strengths.set(noise, draw, sd, memory, delay);
        return strengths;
    }

    private static NoiseCache.Key usual() {
        return new NoiseCache.Key(PATHS, RUN, DAYS, strengths(0, 0, 0.2, 30, 0));
    }

    private static DayFactors made() {
        return new DayFactors(0, 1, new double[1]);
    }

    @Test
    void strengths_areThoseThatWereSet() {
        Strengths strengths = strengths(1, 2, 0.7, 45, 9);
        for (int k = 0; k < 8; k++) {
            boolean isSet = k == 6;
            DailyNoise.Strength strength = strengths.of(k / 4, k % 4);
            assertThat(strength.sd()).isEqualTo(isSet ? 0.7 : 0.2 + k);
            assertThat(strength.memoryDays()).isEqualTo(isSet ? 45 : 30 + k);
            assertThat(strengths.delayDays(k / 4, k % 4)).isEqualTo(isSet ? 9 : k);
        }
    }

    @Test
    void equalKeys_getWhatIsHeld() {
        DayFactors first = roomy.get(usual(), NoiseCacheTest::made);
        assertThat(roomy.get(usual(), NoiseCacheTest::made)).isSameAs(first);
        assertThat(usual().hashCode()).isEqualTo(usual().hashCode());
    }

    @Test
    void keysThatDifferInAnything_getTheirOwn() {
        Strengths same = strengths(0, 0, 0.2, 30, 0);
        List<NoiseCache.Key> keys = List.of(
                usual(),
                new NoiseCache.Key(List.of(PATHS.get(1), PATHS.get(0)), RUN, DAYS, same),
                new NoiseCache.Key(PATHS, new Run(2, 256, 4), DAYS, same),
                new NoiseCache.Key(PATHS, new Run(1, 0, 4), DAYS, same),
                new NoiseCache.Key(PATHS, new Run(1, 256, 3), DAYS, same),
                new NoiseCache.Key(PATHS, RUN, new DailyNoise.Days(-2, 6), same),
                new NoiseCache.Key(PATHS, RUN, new DailyNoise.Days(-3, 7), same),
                new NoiseCache.Key(PATHS, RUN, DAYS, strengths(1, 3, 0.21, 37, 7)),
                new NoiseCache.Key(PATHS, RUN, DAYS, strengths(1, 3, 7.2, 38, 7)),
                new NoiseCache.Key(PATHS, RUN, DAYS, strengths(1, 3, 7.2, 37, 8)));
        List<DayFactors> factors =
                keys.stream().map(key -> roomy.get(key, NoiseCacheTest::made)).toList();
        assertThat(factors).doesNotHaveDuplicates();
        assertThat(keys).doesNotHaveDuplicates();
        assertThat(usual()).isNotEqualTo("a text");
        assertThat(strengths(0, 0, 0.2, 30, 0)).isNotEqualTo("a text");
        // what differs in one number only must not crowd into one place of the table
        assertThat(keys.get(7).strengths().hashCode())
                .isNotEqualTo(keys.get(8).strengths().hashCode())
                .isNotEqualTo(same.hashCode());
    }

    @Test
    void bytes_areThoseOfTheFactorsAndTheStrengths() {
        // ten days of four draws, and three numbers for each of two noises in each draw, of 8 bytes each
        assertThat(usual().bytes()).isEqualTo(8 * (10 * 4 + 3 * 2 * 4));
    }

    @Test
    void factors_areHeld_upToTheLastByte() {
        NoiseCache exact = new NoiseCache(usual().bytes());
        DayFactors first = exact.get(usual(), NoiseCacheTest::made);
        assertThat(exact.get(usual(), NoiseCacheTest::made)).isSameAs(first);

        NoiseCache small = new NoiseCache(usual().bytes() - 1);
        DayFactors other = small.get(usual(), NoiseCacheTest::made);
        assertThat(small.get(usual(), NoiseCacheTest::made)).isNotSameAs(other);
    }

    @Test
    void room_isFreeAgain_whenFactorsAreForgottenOrDoNotFit() {
        NoiseCache.Key large = new NoiseCache.Key(PATHS, new Run(1, 0, 400), DAYS, new Strengths(2, 400));
        NoiseCache exact = new NoiseCache(usual().bytes());
        for (int round = 0; round < 3; round++) {
            exact.get(large, NoiseCacheTest::made);
            DayFactors first = exact.get(usual(), NoiseCacheTest::made);
            assertThat(exact.get(usual(), NoiseCacheTest::made))
                    .as("round %d", round)
                    .isSameAs(first);
            exact.clear();
            DayFactors again = exact.get(usual(), NoiseCacheTest::made);
            assertThat(again).as("after it was forgotten").isNotSameAs(first);
            exact.clear();
        }
    }
}
