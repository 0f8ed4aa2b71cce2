package io.github.shellgap.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.shellgap.analysis.Posterior.ClaimBelief;
import io.github.shellgap.analysis.Posterior.Spread;
import io.github.shellgap.compile.CompiledStudy;
import io.github.shellgap.outcome.Sampler;
import io.github.shellgap.outcome.Settings;
import io.github.shellgap.scenario.CalendarUnit;
import io.github.shellgap.scenario.Study;
import io.github.shellgap.scenario.Variant;
import io.github.shellgap.stats.Quantiles;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Scenarios whose posterior is known in closed form. */
final class ConditioningTest {
    private static final String GAUSSIAN = """
            format: shellgap/1
            title: A stock that is counted
            period: { from: 2024-01-01, to: 2024-12-31 }
            stockpiles: { depot: { initial: { normal: [10M, 1M] } } }
            consumption: { fires: { from: depot, rate: 5k/day } }
            """;

    /** An error whose 95th percentile this is has a standard deviation of 500,000. */
    private static final String HALF_A_MILLION = "822426.8134757361";

    private static Posterior condition(String yaml) throws Exception {
        Study study = Trial.study(yaml);
        return Conditioning.of(study, study.variants().get(0), Trial.settings(1), (done, total) -> {});
    }

    private static Spread input(Posterior posterior, String path) {
        return posterior.inputs().stream()
                .filter(belief -> belief.path().equals(path))
                .findFirst()
                .orElseThrow()
                .posterior();
    }

    private static Spread measure(Posterior posterior, String metric) {
        return posterior.measures().stream()
                .filter(belief -> belief.metric().text().equals(metric))
                .findFirst()
                .orElseThrow()
                .posterior();
    }

    @Test
    void posterior_isTheExactOne_ofALinearGaussianScenario() throws Exception {
        Posterior posterior = condition(GAUSSIAN + """
                observations:
                  count: { metric: stock:depot@2024-06-30, value: 8M, within: %s }
                """.replace("%s", HALF_A_MILLION));
        // 182 days at 5,000 lie between; precisions 1 and 4 of 10M and 8M + 910,000
        double mean = (10e6 + 4 * 8.91e6) / 5;
        double sd = 1e6 / Math.sqrt(5);
        Spread initial = input(posterior, "stockpiles.depot.initial");
        // two hundredths, as asked of the estimate; some 3,000 effective draws err by half of that
        assertThat(initial.mean()).isCloseTo(mean, within(0.02 * sd));
        assertThat(initial.sd()).isCloseTo(sd, within(0.02 * sd));
        assertThat(initial.p95()).isCloseTo(mean + 1.6448536 * sd, within(0.05 * sd));
        Spread last = measure(posterior, "stock:depot@2024-12-31");
        assertThat(last.mean()).isCloseTo(mean - 366 * 5e3, within(0.02 * sd));
        assertThat(last.sd()).isCloseTo(sd, within(0.02 * sd));
    }

    @Test
    void twoReports_countTwice() throws Exception {
        Posterior posterior = condition(GAUSSIAN + """
                observations:
                  count: { metric: stock:depot@2024-06-30, value: 8M, within: %s }
                  again: { metric: stock:depot@2024-06-30, value: { normal: [9M, 500k] } }
                """.replace("%s", HALF_A_MILLION));
        double mean = (10e6 + 4 * 8.91e6 + 4 * 9.91e6) / 9;
        Spread initial = input(posterior, "stockpiles.depot.initial");
        assertThat(initial.mean()).isCloseTo(mean, within(0.02 * 1e6 / 3));
        assertThat(initial.sd()).isCloseTo(1e6 / 3, within(0.02 * 1e6 / 3));
        // without the first: (E w)^2 / E w^2 of 8,192 draws, w a normal of half the prior's spread 0.09 from its mean
        double alone = Math.pow(0.5 / Math.sqrt(1.25) * Math.exp(-0.0081 / 2.5), 2);
        double squared = Math.sqrt(0.125 / 1.125) * Math.exp(-0.0081 / 2.25);
        assertThat(posterior.influences().get(1).effectiveWithout()).isCloseTo(8192 * alone / squared, within(10.0));
    }

    @Test
    void claims_getTheirExactProbabilities() throws Exception {
        Posterior posterior = condition("""
                format: shellgap/1
                title: Two sources
                period: { from: 2024-01-01, to: 2024-12-31 }
                sources: { a: { publisher: A }, b: { publisher: B } }
                stockpiles:
                  depot: { initial: { claims: [{ value: 10M, source: a, weight: 3 }, { value: 8M, source: b }] } }
                consumption: { fires: { from: depot, rate: 5k/day } }
                observations:
                  count: { metric: stock:depot@2024-06-30, value: 7.5M, within: %s }
                """.replace("%s", HALF_A_MILLION));
        double farther = 3 * Math.exp(-Math.pow((10e6 - 0.91e6 - 7.5e6) / 5e5, 2) / 2);
        double nearer = Math.exp(-Math.pow((8e6 - 0.91e6 - 7.5e6) / 5e5, 2) / 2);
        assertThat(posterior.rivalries()).hasSize(1);
        ClaimBelief first = posterior.rivalries().get(0).claims().get(0);
        // Sobol points split 3 to 1 to a draw or two in 8,192
        assertThat(first.prior()).isCloseTo(0.75, within(1e-3));
        assertThat(first.posterior()).isCloseTo(farther / (farther + nearer), within(1e-3 * farther));
        // 3.2 standard deviations are outside the middle 99 %
        assertThat(posterior.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.claims().get(0).claim().provenance().sources()).containsExactly("a");
            assertThat(conflict.against().id()).isEqualTo("count");
            assertThat(conflict.remedy()).isNotNull().satisfies(remedy -> {
                assertThat(remedy.instead())
                        .isNotNull()
                        .satisfies(instead -> assertThat(
                                        instead.claim().provenance().sources())
                                .containsExactly("b"));
                assertThat(remedy.agreeing()).isEqualTo(1);
            });
        });
    }

    @Test
    void claims_areRuledOutTogether_whenTheBalanceDoesNotClose() throws Exception {
        Posterior posterior = condition("""
                format: shellgap/1
                title: Little held and much fired
                period: { from: 2024-01-01, to: 2024-12-31 }
                parameters:
                  held: { claims: [{ value: 3M, note: low }, { value: 9M, note: high }] }
                  fired: { claims: [{ value: 2M, note: little }, { value: 6M, note: much }] }
                stockpiles: { depot: { initial: held } }
                consumption: { fires: { from: depot, rate: [{ during: 2024, total: fired }] } }
                observations:
                  all-was-fired: { metric: shortfall:depot, value: 0, within: 100k }
                """);
        assertThat(posterior.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.claims())
                    .extracting(member -> member.claim().written())
                    .containsExactly("6M", "3M");
            assertThat(conflict.remedy())
                    .isNotNull()
                    .satisfies(remedy -> assertThat(remedy.agreeing()).isEqualTo(1));
        });
    }

    @Test
    void moreDraws_areRun_whenTooFewAreLeft() throws Exception {
        Posterior posterior = condition(GAUSSIAN + """
                observations:
                  count: { metric: stock:depot@2024-06-30, value: 9M, within: 2.5k }
                """);
        assertThat(posterior.firstDraws()).isEqualTo(8192);
        // 8,192 leave 2 √π 0.00152 φ(0.09) of them, 17.5; twice as many as 100 need are 93,000, and a power of two
        assertThat(posterior.hindcast().draws()).isEqualTo(65_536);
        assertThat(posterior.effectiveDraws()).isGreaterThanOrEqualTo(Posterior.FEWEST_EFFECTIVE);
        // the report alone fixes the stock to some 1,500
        assertThat(input(posterior, "stockpiles.depot.initial").mean()).isCloseTo(9.91e6, within(1e3));
    }

    @Test
    void refusal_namesTheReportToBlame() {
        assertThatThrownBy(() -> condition(GAUSSIAN + """
                        observations:
                          able: { metric: stock:depot@2024-06-30, value: 9M, within: 20% }
                          absurd: { metric: stock:depot@2024-07-31, value: 90M, within: 1% }
                        """)).isInstanceOfSatisfying(RefusedException.class, refused -> {
            assertThat(refused.getMessage())
                    .matches("the observations leave \\d+ effective draws of 1048576, and 100 are needed;"
                            + " 'absurd' is to blame: without it \\d+ would be left");
            assertThat(refused.hint()).contains("--set observations.absurd=null");
        });
    }

    @Test
    void shortageDate_staysCensored() throws Exception {
        Posterior posterior = condition("""
                format: shellgap/1
                title: When it ran short
                period: { from: 2024-01-01, to: 2024-12-31 }
                stockpiles: { depot: { initial: { uniform: [1M, 3M] } } }
                consumption: { fires: { from: depot, rate: 5k/day } }
                observations:
                  dry: { metric: shortage-date:depot, value: 2025-02-01, within: 60 days }
                """.replace("2025-02-01", "2024-12-20"));
        Spread date = measure(posterior, "shortage-date:depot");
        assertThat(date.mean()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(date.p95()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(date.p5()).isBetween(250.0, 366.0);
        // draws in which it does not come within the period are taken at the day after it
        assertThat(measure(posterior, "shortage-by:depot@2024-12-31").mean()).isBetween(0.01, 0.5);
    }

    @Test
    void nothing_isLearnt_whenNothingIsUncertain() {
        assertThatThrownBy(() -> condition("""
                        format: shellgap/1
                        title: Certain
                        period: { from: 2024-01-01, to: 2024-12-31 }
                        stockpiles: { depot: { initial: 1M } }
                        observations: { count: { metric: stock:depot@2024-06-30, value: 1M, within: 10% } }
                        """))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("nothing is uncertain");
    }

    @Test
    void fourTimesTheDraws_areRun_whereLittleIsMissing() throws Exception {
        Study study = Trial.study(GAUSSIAN + """
                observations:
                  count: { metric: stock:depot@2024-06-30, value: 9M, within: 250k }
                """);
        Settings few = new Settings(256, 1, Sampler.SOBOL, false, CalendarUnit.YEAR, 2);
        Posterior posterior = Conditioning.of(study, study.variants().get(0), few, Asked.UNHEARD);
        // 256 leave about a fifth of them
        assertThat(posterior.hindcast().draws()).isEqualTo(1024);
    }

    @Test
    void inputs_haveTheTitlesOfTheirParameters_orTheirPaths() throws Exception {
        Posterior posterior = condition("""
                format: shellgap/1
                title: Named
                period: { from: 2024-01-01, to: 2024-12-31 }
                parameters:
                  spare: { title: What is to spare, value: 1 }
                  held: { title: What is held, normal: [10M, 1M] }
                stockpiles: { depot: { initial: held } }
                consumption: { fires: { from: depot, rate: { uniform: [4k/day, 6k/day] } } }
                observations:
                  count: { metric: stock:depot@2024-06-30, value: 8M, within: 20% }
                """);
        assertThat(posterior.inputs())
                .extracting(Posterior.InputBelief::title)
                .containsExactlyInAnyOrder("What is held", "consumption.fires.rate");
    }

    private static final String RIVALS = """
            format: shellgap/1
            title: Rivals
            period: { from: 2024-01-01, to: 2024-12-31 }
            stockpiles:
              depot: { initial: { claims: [{ value: 10M }, { value: %s }] } }
            observations:
              amiable: { metric: stock:depot@2024-03-31, value: 9.5M, within: 50% }
              count: { metric: stock:depot@2024-06-30, value: 8M, within: 1M }
              loose: { metric: stock:depot@2024-09-30, value: 9M, within: 90% }
            """;

    @Test
    void conflict_isWithTheReportThatFewestDrawsAgreeWith() throws Exception {
        assertThat(condition(RIVALS.replace("%s", "8M")).conflicts())
                .singleElement()
                .satisfies(conflict -> {
                    assertThat(conflict.claims().get(0).claim().written()).isEqualTo("10M");
                    assertThat(conflict.against().id()).isEqualTo("count");
                    assertThat(conflict.draws()).isEqualTo(4096);
                });
    }

    @Test
    void remedy_isToLeaveOutTheReport_whereNoClaimAgrees() throws Exception {
        assertThat(condition(RIVALS.replace("%s", "9.9M")).conflicts())
                .hasSize(2)
                .allSatisfy(conflict -> {
                    assertThat(conflict.remedy()).isNotNull().satisfies(remedy -> {
                        assertThat(remedy.instead()).isNull();
                        assertThat(remedy.doubted())
                                .isNotNull()
                                .satisfies(doubted -> assertThat(doubted.id()).isEqualTo("count"));
                        assertThat(remedy.agreeing()).isEqualTo(1);
                    });
                });
    }

    @Test
    void threeClaims_areRuledOutTogether_whereAnyTwoMayBeTrue() throws Exception {
        Posterior posterior = condition("""
                format: shellgap/1
                title: Three of a kind
                period: { from: 2024-01-01, to: 2024-12-31 }
                parameters:
                  a: { claims: [{ value: 1M }, { value: 3M }] }
                  b: { claims: [{ value: 1M }, { value: 3M }] }
                  c: { claims: [{ value: 1M }, { value: 3M }] }
                stockpiles: { depot: { initial: a + b + c } }
                observations: { count: { metric: stock:depot@2024-06-30, value: { normal: [6M, 900k] } } }
                """);
        // the middle 99 % are 6M and 2.58 times 900k about it: a sum of 3M or 9M is outside, of 5M or 7M inside
        assertThat(posterior.conflicts())
                .extracting(conflict -> conflict.claims().stream()
                        .map(member -> member.claim().written())
                        .toList())
                .containsExactlyInAnyOrder(List.of("1M", "1M", "1M"), List.of("3M", "3M", "3M"));
        assertThat(posterior.conflicts())
                .allSatisfy(conflict -> assertThat(conflict.remedy())
                        .isNotNull()
                        .satisfies(remedy -> {
                            assertThat(remedy.instead()).isNotNull();
                            assertThat(remedy.agreeing()).isEqualTo(1);
                        }));
    }

    /** Of 64 draws at most 64 count, which is too few; of 128 enough do. */
    private static final String VAGUE = """
            format: shellgap/1
            title: A stock that is counted on the last day
            period: { from: 2024-01-01, to: 2024-01-31 }
            stockpiles: { depot: { initial: { normal: [10M, 1M] } } }
            observations: { count: { metric: stock:depot@2024-01-31, value: 10M, within: 90% } }
            """;

    /**
     * Conditions 64 draws of {@link #VAGUE}.
     *
     * @param room what may be held, as a multiple of what all threads work in while they run blocks of 64 draws
     */
    private static Posterior conditionWithin(double room) throws Exception {
        Study study = Trial.study(VAGUE);
        // The metrics are of the last day alone, so that a thread works in the same as without any.
        TrialPlan plan = new TrialPlan(study.base(), CompiledStudy.of(study).variant(Variant.BASE), List.of());
        int threads = (int) (Runtime.getRuntime().maxMemory() / (4 * room * plan.bytesPerThread(64)));
        Settings settings = new Settings(64, 1, Sampler.SOBOL, false, CalendarUnit.YEAR, threads);
        return Conditioning.of(study, study.variants().get(0), settings, Asked.UNHEARD);
    }

    @Test
    void fewerDraws_areRun_whereFourTimesAsManyDoNotFit() throws Exception {
        // Blocks of 128 draws take less than twice as much as of 64, of 256 less than four times but more than thrice.
        assertThat(conditionWithin(3).hindcast().draws()).isEqualTo(128);
    }

    @Test
    void noMoreDraws_areRun_whereTwiceAsManyDoNotFit() {
        assertThatThrownBy(() -> conditionWithin(1.5))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("effective draws of 64, and 100 are needed");
    }

    @Test
    void prior_hasPercentilesOfType7() throws Exception {
        Study study = Trial.study(GAUSSIAN + """
                observations:
                  count: { metric: stock:depot@2024-06-30, value: 9M, within: 90% }
                """);
        Settings few = new Settings(256, 1, Sampler.SOBOL, false, CalendarUnit.YEAR, 2);
        Spread prior = Conditioning.of(study, study.variants().get(0), few, Asked.UNHEARD)
                .inputs()
                .get(0)
                .prior();
        double[] values =
                Trial.samples(study, source -> source.sobol(1), 256, 1).initialOf(0);
        assertThat(new double[] {prior.p5(), prior.p25(), prior.p50(), prior.p75(), prior.p95()})
                .containsExactly(Quantiles.type7(values, new double[] {0.05, 0.25, 0.5, 0.75, 0.95}));
    }
}
