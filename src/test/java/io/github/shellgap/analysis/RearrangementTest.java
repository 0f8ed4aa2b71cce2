package io.github.shellgap.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shellgap.engine.Samples;
import io.github.shellgap.reference.RandomScenarios;
import io.github.shellgap.scenario.Flow;
import io.github.shellgap.scenario.Input;
import io.github.shellgap.scenario.Period;
import io.github.shellgap.scenario.Scenario;
import io.github.shellgap.scenario.Schedule;
import io.github.shellgap.scenario.Stockpile;
import io.github.shellgap.scenario.UncertainDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Results stay when a scenario is written in another order, and move with the calendar; on 2,000 random scenarios, or as
 * many as {@code -Dscenarios} says.
 */
final class RearrangementTest {
    private static final int SCENARIOS = Integer.getInteger("scenarios", 2000);
    private static final int DRAWS = 4;
    private static final long SEED = 5;

    /** After this many years the calendar from March 1900 to February 2100 is the same, weekdays included. */
    private static final int YEARS = 28;

    private static Samples run(Scenario scenario) {
        return Trial.samples(Trial.study(scenario), compiled -> compiled.random(SEED), DRAWS, 1);
    }

    @Test
    void orderOfKeys_changesNoBit() {
        int moved = 0;
        for (long seed = 0; seed < SCENARIOS; seed++) {
            Scenario scenario = RandomScenarios.of(seed);
            Scenario other = shuffled(scenario, new Random(seed));
            assertSame(scenario, other, "seed " + seed);
            moved += other.flows().equals(scenario.flows()) ? 0 : 1;
        }
        assertThat(moved).as("scenarios whose flows stand in another order").isGreaterThan(SCENARIOS / 2);
    }

    private static Scenario shuffled(Scenario s, Random random) {
        return new Scenario(
                s.title(),
                s.description(),
                s.period(),
                s.sources(),
                shuffled(s.parameters(), random),
                s.correlations(),
                shuffled(s.stockpiles(), random),
                shuffled(s.flows(), random),
                shuffled(s.events(), random),
                s.observations());
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> other = new ArrayList<>(list);
        Collections.shuffle(other, random);
        return other;
    }

    @Test
    void calendarOfTheSameYears_movesTheResultsWithIt() {
        for (long seed = 0; seed < SCENARIOS; seed++) {
            Scenario scenario = RandomScenarios.of(seed);
            Scenario later = later(scenario);
            assertThat(later.period().days()).isEqualTo(scenario.period().days());
            assertSame(scenario, later, "seed " + seed);
        }
    }

    /** Keeps every path, because draws are keyed by it, and moves every date. */
    private static Scenario later(Scenario s) {
        Changed dates = new Changed(input -> input, input -> input, RearrangementTest::later, total -> total, true);
        Scenario moved = dates.of(s);
        return new Scenario(
                moved.title(),
                moved.description(),
                new Period(later(s.period().from()), later(s.period().to())),
                moved.sources(),
                moved.parameters(),
                moved.correlations(),
                moved.stockpiles(),
                moved.flows().stream().map(RearrangementTest::later).toList(),
                moved.events(),
                moved.observations());
    }

    private static LocalDate later(LocalDate day) {
        return day.plusYears(YEARS);
    }

    private static UncertainDate later(UncertainDate date) {
        return date.match(
                fixed -> new UncertainDate.Fixed(fixed.path(), later(fixed.day()), fixed.provenance()),
                uniform -> new UncertainDate.Uniform(
                        uniform.path(), later(uniform.earliest()), later(uniform.latest()), uniform.provenance()),
                triangular -> new UncertainDate.Triangular(
                        triangular.path(),
                        later(triangular.earliest()),
                        later(triangular.mode()),
                        later(triangular.latest()),
                        triangular.provenance()),
                choice -> new UncertainDate.Choice(
                        choice.path(),
                        choice.options().stream()
                                .map(option -> new UncertainDate.Option(later(option.day()), option.weight()))
                                .toList(),
                        choice.provenance()));
    }

    private static Flow later(Flow flow) {
        Schedule rate = later(flow.rate());
        return flow.match(
                p -> new Flow.Production(p.id(), "", "", p.to(), rate, p.chance()),
                i -> new Flow.Imports(i.id(), "", "", i.to(), rate, i.lag(), i.usable(), i.chance()),
                t -> new Flow.Transfer(t.id(), "", "", t.from(), t.to(), rate, t.lag(), t.usable(), t.chance()),
                c -> new Flow.Consumption(c.id(), "", "", c.from(), rate, c.chance()));
    }

    private static Schedule later(Schedule schedule) {
        return schedule.match(
                constant -> constant,
                segments -> new Schedule.Segments(segments.segments().stream()
                        .map(segment -> new Schedule.Segment(
                                segment.from(),
                                segment.to() == null ? null : later(segment.to()),
                                segment.amount(),
                                segment.isTotal(),
                                segment.note()))
                        .toList()),
                points -> {
                    TreeMap<LocalDate, Input> moved = new TreeMap<>();
                    points.points().forEach((day, input) -> moved.put(later(day), input));
                    return new Schedule.Points(moved, points.shape());
                },
                table -> {
                    TreeMap<LocalDate, Double> moved = new TreeMap<>();
                    table.totals().forEach((day, total) -> moved.put(later(day), total));
                    return new Schedule.Table(table.path(), table.file(), moved, table.per());
                },
                wrapped -> new Schedule.Wrapped(
                        later(wrapped.schedule()), wrapped.times(), wrapped.delay(), wrapped.noise()));
    }

    @Test
    void allRounds_scaleAllMeasures() {
        // 3 is no power of two, so each rounding may differ: some 10^4 of them at 1e-16 each
        double tolerance = 1e-11;
        for (long seed = 0; seed < SCENARIOS; seed++) {
            Scenario scenario = RandomScenarios.of(seed);
            Changed change =
                    new Changed(Changed.values(rounds -> 3 * rounds), other -> other, date -> date, x -> 3 * x, true);
            Scenario more = change.of(scenario);
            assertFold(new Runs(scenario, run(scenario), more, run(more)), 3, tolerance, "seed " + seed);
        }
    }

    /** Asserts that every number of the other run is the same to the bit, whatever the places of its elements. */
    private static void assertSame(Scenario scenario, Scenario rearranged, String where) {
        assertFold(new Runs(scenario, run(scenario), rearranged, run(rearranged)), 1, 0, where);
    }

    private record Runs(Scenario one, Samples ofOne, Scenario other, Samples ofOther) {}

    /** Asserts that every number of the other run is the {@code factor}-fold, to a share of the largest. */
    private static void assertFold(Runs runs, double factor, double tolerance, String where) {
        Worst worst = new Worst(factor);
        int intervals = runs.ofOne.intervals();
        assertThat(runs.ofOther.intervals()).as(where).isEqualTo(intervals);
        List<String> stocks =
                runs.other.stockpiles().stream().map(Stockpile::id).toList();
        for (int stock = 0; stock < stocks.size(); stock++) {
            int place = stocks.indexOf(runs.one.stockpiles().get(stock).id());
            assertThat(runs.ofOther.shortageDayOf(place)).as(where).isEqualTo(runs.ofOne.shortageDayOf(stock));
            worst.note(runs.ofOne.minimumOf(stock), runs.ofOther.minimumOf(place));
            for (int measure = 0; measure < Samples.STOCK_MEASURES; measure++) {
                for (int k = 0; k <= intervals; k++) {
                    worst.note(runs.ofOne.ofStock(stock, measure, k), runs.ofOther.ofStock(place, measure, k));
                }
            }
        }
        List<String> flows = runs.other.flows().stream().map(Flow::id).toList();
        for (int flow = 0; flow < flows.size(); flow++) {
            int place = flows.indexOf(runs.one.flows().get(flow).id());
            for (int measure = 0; measure < Samples.FLOW_MEASURES; measure++) {
                for (int k = 0; k <= intervals; k++) {
                    worst.note(runs.ofOne.ofFlow(flow, measure, k), runs.ofOther.ofFlow(place, measure, k));
                }
            }
        }
        assertThat(worst.difference).as(where).isLessThanOrEqualTo(tolerance * worst.largest);
    }

    /** The largest value, and the largest difference from its multiple. */
    private static final class Worst {
        private final double factor;
        private double largest = 1;
        private double difference;

        Worst(double factor) {
            this.factor = factor;
        }

        void note(double[] one, double[] other) {
            for (int draw = 0; draw < one.length; draw++) {
                largest = Math.max(largest, Math.abs(other[draw]));
                difference = Math.max(difference, Math.abs(one[draw] * factor - other[draw]));
            }
        }
    }
}
