package io.github.shellgap.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shellgap.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a search runs, and what it says of each point that it tries. */
final class GoalSearchRunsTest {
    private static final double LOW = 6e6;
    private static final double STEP = 8e6 / 4096;

    private static final String CERTAIN = """
            format: shellgap/1
            title: one year
            period: { from: 2023-01-01, to: 2023-12-31 }
            stockpiles: { depot: { initial: 10M } }
            consumption: { fires: { from: depot, rate: %s/year } }
            """;

    private static final String UNCERTAIN = CERTAIN.replace("10M", "{ uniform: [8M, 12M] }");

    /** Values of the rate from 6M to 14M a year. */
    private record Rates(String scenario) implements GoalSearch.Values {
        @Override
        public double number(double share) {
            return LOW + 8e6 * share;
        }

        @Override
        public String written(double share) {
            return number(share) + "/year";
        }

        @Override
        public Scenario scenario(double share) {
            try {
                return Trial.study(scenario.replace("%s", String.valueOf((long) number(share))))
                        .base();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }
    }

    private static Solution solve(String asked, String tried, String metric, double target, int draws, Progress heard)
            throws Exception {
        return solve(1, asked, tried, metric, target, draws, heard);
    }

    private static Solution solve(
            long seed, String asked, String tried, String metric, double target, int draws, Progress heard)
            throws Exception {
        Question question = Asked.of(asked.replace("%s", "9M"), metric, draws, seed);
        Solution.Goal goal = new Solution.Goal(
                question.metric(), Statistic.MEAN, target, question.scenario().period());
        GoalSearch.Varied varied = new GoalSearch.Varied("consumption.fires.rate", "/year", new Rates(tried));
        return GoalSearch.run(question, goal, varied, heard);
    }

    @Test
    void certainScenario_isRunOnceForEachPoint_andHalvedToOneStep() throws Exception {
        // of 10M all but 1.0001M are met at 11.0001M a year
        Solution solution = solve(CERTAIN, CERTAIN, "shortfall:depot", 1_000_100, 256, Asked.UNHEARD);
        Solution.Found found = solution.found().get(0);
        double first = Math.ceil((11_000_100 - LOW) / STEP);
        assertThat(found.value().number()).isEqualTo(LOW + first * STEP);
        assertThat(found.low().number()).isEqualTo(LOW + (first - 1) * STEP);
        assertThat(found.high().number()).isEqualTo(found.value().number());
        assertThat(found.scramblings()).isEqualTo(1);
        assertThat(solution.basis().draws()).isEqualTo(1);
        // nine even steps, and an eighth of 4,096 halved nine times
        assertThat(solution.basis().runs()).isEqualTo(9 + 9);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void targetIsMissedAtTheLowEnd_andReachedAtTheHighOne(long seed) throws Exception {
        Solution rising = solve(seed, UNCERTAIN, UNCERTAIN, "shortfall:depot", 5e5, 256, Asked.UNHEARD);
        Solution.Found found = rising.found().get(0);
        assertThat(found.low().reached()).isLessThan(5e5);
        assertThat(found.high().reached()).isGreaterThanOrEqualTo(5e5);
        assertThat(found.low().number()).isLessThan(found.high().number());
        Solution falling = solve(seed, UNCERTAIN, UNCERTAIN, "stock:depot@2023-12-31", 5e5, 256, Asked.UNHEARD);
        assertThat(falling.found().get(0).low().reached()).isGreaterThan(5e5);
        assertThat(falling.found().get(0).high().reached()).isLessThanOrEqualTo(5e5);
    }

    /** Flat at one end and sloped at the other is one way. */
    @Test
    void flatStretch_isNoTurn() throws Exception {
        Solution rising = solve(CERTAIN, CERTAIN, "shortfall:depot", 1e6, 256, Asked.UNHEARD);
        assertThat(rising.ends().get(0).reached()).isZero();
        assertThat(rising.isMonotone()).isTrue();
        Solution falling = solve(CERTAIN, CERTAIN, "stock:depot@2023-12-31", 1e6, 256, Asked.UNHEARD);
        assertThat(falling.ends().get(1).reached()).isZero();
        assertThat(falling.isMonotone()).isTrue();
    }

    @Test
    void whatIsUncertainInTheRangeAlone_hasDraws() throws Exception {
        Solution solution = solve(CERTAIN, UNCERTAIN, "shortfall:depot", 5e5, 256, Asked.UNHEARD);
        assertThat(solution.basis().draws()).isEqualTo(256);
        assertThat(solution.found().get(0).scramblings()).isEqualTo(8);
    }

    @Test
    void runsToCome_areAnnounced_andOfEachFurtherScramblingAnew() throws Exception {
        Thread search = Thread.currentThread();
        List<Long> announced = new ArrayList<>();
        // workers tell of the runs themselves
        solve(UNCERTAIN, UNCERTAIN, "shortfall:depot", 5e5, 2048, (done, total) -> {
            if (Thread.currentThread() == search) {
                announced.add((total - done) / 2048);
            }
        });
        // nine steps, nine halvings, and some six runs for each of seven further scramblings
        assertThat(announced).containsExactly(9L + 9 + 7 * 6, 42L, 36L, 30L, 24L, 18L, 12L, 6L);
    }

    @Test
    void valuesThatDoNotFit_areRefusedBeforeARun() {
        assertThatThrownBy(() -> solve(UNCERTAIN, UNCERTAIN, "shortfall:depot", 5e5, 2_000_000_000, (done, total) -> {
                    throw new AssertionError("ran");
                }))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("(2000000000 draws of 3 numbers)");
    }
}
