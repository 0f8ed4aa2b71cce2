package io.github.shellgap.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shellgap.outcome.Sampler;
import io.github.shellgap.outcome.Settings;
import io.github.shellgap.scenario.CalendarUnit;
import io.github.shellgap.scenario.Scenario;
import io.github.shellgap.scenario.Study;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Every analysis announces the runs that it makes, and refuses those whose values do not fit before it makes one. */
final class BoundsOfAnalysesTest {
    private static final String SCENARIO = """
            format: shellgap/1
            title: t
            period: { from: 2023-01-01, to: 2023-12-31 }
            stockpiles: { depot: { initial: { normal: [3M, 300k] } } }
            production:
              plants: { to: depot, rate: 1M/year to 2M/year }
              others: { to: depot, rate: 2k/day }
            consumption: { fires: { from: depot, rate: { uniform: [2M/year, 3M/year] } } }
            observations: { o: { metric: stock:depot@2023-12-31, value: 2M, within: 40% } }
            """;

    private static final int DRAWS = 256;
    private static final int TOO_MANY = 2_000_000_000;
    private static final long QUARTER = Runtime.getRuntime().maxMemory() / 4;

    /** The last that was heard. */
    private static final class Heard implements Progress {
        private long done;
        private long total;

        @Override
        public synchronized void at(long drawsDone, long drawsTotal) {
            done = Math.max(done, drawsDone);
            total = drawsTotal;
        }

        private void isAllOf(long runs) {
            assertThat(total).isEqualTo(runs * DRAWS);
            assertThat(done).isEqualTo(total);
        }
    }

    private static Settings settings(int draws) {
        return new Settings(draws, 1, Sampler.SOBOL, false, CalendarUnit.MONTH, 2);
    }

    private static Sweep sweep(int draws, Progress progress) throws Exception {
        Question question = Asked.of(SCENARIO, "shortfall:depot", draws, 1);
        List<Sweep.Setting> settings = new ArrayList<>();
        for (String initial : List.of("1M", "2M", "3M")) {
            Scenario scenario = Trial.study(SCENARIO.replace("{ normal: [3M, 300k] }", initial))
                    .base();
            settings.add(new Sweep.Setting(List.of(new Sweep.Step(0, initial)), scenario));
        }
        return Sweep.run(question, List.of(), settings, progress);
    }

    private static Credit credit(int draws, Progress progress) throws Exception {
        return Crediting.run(Asked.of(SCENARIO, "shortfall:depot", draws, 1), List.of("plants", "others"), progress);
    }

    private static Sensitivity drivers(int draws, Progress progress) throws Exception {
        return Drivers.run(Asked.of(SCENARIO, "stock:depot@2023-12-31", draws, 1), progress);
    }

    private static Hindcast hindcast(int draws, Progress progress) throws Exception {
        Study study = Trial.study(SCENARIO);
        return Hindcast.of(study, study.variants().get(0), settings(draws), progress);
    }

    private static Posterior condition(int draws, Progress progress) throws Exception {
        Study study = Trial.study(SCENARIO);
        return Conditioning.of(study, study.variants().get(0), settings(draws), progress);
    }

    @Test
    void runs_areAsManyAsWereAnnounced() throws Exception {
        Heard sweep = new Heard();
        sweep(DRAWS, sweep);
        sweep.isAllOf(3);
        Heard credit = new Heard();
        credit(DRAWS, credit);
        credit.isAllOf(4);
        Heard drivers = new Heard();
        drivers(DRAWS, drivers);
        // two designs, one more for each of three inputs, and two ends of each
        drivers.isAllOf(2 + 3 + 2 * 3);
        Heard hindcast = new Heard();
        hindcast(DRAWS, hindcast);
        hindcast.isAllOf(1);
        Heard run = new Heard();
        Simulation.run(Trial.study(SCENARIO), settings(DRAWS), List.of(), run);
        run.isAllOf(1);
    }

    @Test
    void valuesThatDoNotFit_areRefusedBeforeARun() {
        assertRefused(() -> sweep(TOO_MANY, BoundsOfAnalysesTest::fail), 3);
        assertRefused(() -> credit(TOO_MANY, BoundsOfAnalysesTest::fail), 2 + 5);
        assertRefused(() -> drivers(TOO_MANY, BoundsOfAnalysesTest::fail), 10);
        assertRefused(() -> hindcast(TOO_MANY, BoundsOfAnalysesTest::fail), 1 + 2);
        // the report, seven measures of the stockpile and one of each flow; its likelihood; and eight more
        assertRefused(() -> condition(TOO_MANY, BoundsOfAnalysesTest::fail), 1 + 7 + 3 + 1 + 8);
    }

    private static void fail(long done, long total) {
        if (done > 0) {
            throw new AssertionError("ran " + done + " of " + total);
        }
    }

    private static void assertRefused(ThrowingCallable analysis, long numbers) {
        long bytes = 8 * numbers * TOO_MANY;
        assertThatThrownBy(analysis).isInstanceOfSatisfying(RefusedException.class, refused -> {
            String message = String.valueOf(refused.getMessage());
            // blocks and their engines come to some megabytes
            assertThat(number(message, "would take ")).isBetween(bytes / 1.08e9, bytes / 1e9);
            assertThat(message).contains("(2000000000 draws of " + numbers + " numbers)");
            assertThat(number(message, "heap is ")).isBetween(QUARTER / 1.1e9, QUARTER / 1e9);
            double most = number(refused.hint(), "--draws ");
            assertThat(most * 8 * numbers).isBetween(QUARTER - 100e6, (double) QUARTER);
            double heap = number(refused.hint(), "-Xmx");
            assertThat(heap).isBetween(4 * bytes / 1048576.0, (4 * bytes + 400e6) / 1048576.0);
        });
    }

    /** Returns the number that follows some words. */
    private static double number(String text, String words) {
        String rest = text.substring(text.indexOf(words) + words.length());
        return Double.parseDouble(rest.split("[^0-9.]", 2)[0]);
    }

    @Test
    void posterior_isOfTheDrawsAsked_whereTheyAreEnough() throws Exception {
        Heard heard = new Heard();
        Posterior posterior = condition(8192, heard);
        assertThat(heard.done).isEqualTo(8192);
        assertThat(heard.total).isEqualTo(8192);
        assertThat(posterior.effectiveDraws()).isGreaterThan(Posterior.FEWEST_EFFECTIVE);
    }
}
