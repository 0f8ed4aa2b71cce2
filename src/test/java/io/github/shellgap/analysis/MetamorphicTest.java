package io.github.shellgap.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shellgap.compile.CompiledScenario;
import io.github.shellgap.compile.CompiledStudy;
import io.github.shellgap.engine.Block;
import io.github.shellgap.engine.Cut;
import io.github.shellgap.engine.Engine;
import io.github.shellgap.engine.Samples;
import io.github.shellgap.quantity.Unit;
import io.github.shellgap.reference.RandomScenarios;
import io.github.shellgap.scenario.Amount;
import io.github.shellgap.scenario.CalendarUnit;
import io.github.shellgap.scenario.Event;
import io.github.shellgap.scenario.Flow;
import io.github.shellgap.scenario.Input;
import io.github.shellgap.scenario.Scenario;
import io.github.shellgap.scenario.Schedule;
import io.github.shellgap.scenario.Stockpile;
import io.github.shellgap.scenario.UncertainDate;
import io.github.shellgap.scenario.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * What must follow, draw by draw, when a scenario is changed in a way whose effect is known; on 2,000 random scenarios, or
 * as many as {@code -Dscenarios} says.
 */
final class MetamorphicTest {
    private static final int SCENARIOS = Integer.getInteger("scenarios", 2000);
    private static final int DRAWS = 4;

    /** Scenarios from one that is run in several blocks of the usual width to the next. */
    private static final int FEW = 200;

    private static final long SEED = 5;

    private static Samples run(Scenario scenario) {
        return run(scenario, DRAWS, 1);
    }

    private static Samples run(Scenario scenario, int draws, int threads) {
        return Trial.samples(Trial.study(scenario), compiled -> compiled.random(SEED), draws, threads);
    }

    @Test
    void rounds_areConserved() {
        for (long seed = 0; seed < SCENARIOS; seed++) {
            Scenario scenario = RandomScenarios.of(seed);
            Samples samples = run(scenario);
            for (int stock = 0; stock < scenario.stockpiles().size(); stock++) {
                for (int draw = 0; draw < DRAWS; draw++) {
                    int whole = samples.intervals();
                    double initial = samples.initialOf(stock)[draw];
                    double supply = samples.ofStock(stock, Samples.SUPPLY, whole)[draw];
                    double met = samples.ofStock(stock, Samples.MET, whole)[draw];
                    double lost = samples.ofStock(stock, Samples.LOST, whole)[draw];
                    double left = samples.ofStock(stock, Samples.STOCK, whole)[draw];
                    double largest = Math.max(Math.max(initial, supply), Math.max(met, lost));
                    // the bound of the format is 1e-9 of the largest term; some 2,000 roundings at 1e-16 are below
                    // 1e-12
                    assertThat(Math.abs(initial + supply - met - lost - left))
                            .as("seed %d stock %d draw %d", seed, stock, draw)
                            .isLessThanOrEqualTo(1e-12 * largest);
                }
            }
        }
    }

    @Test
    void moreInitialStock_neverRunsShortEarlier() {
        int later = 0;
        for (long seed = 0; seed < SCENARIOS; seed++) {
            Scenario scenario = RandomScenarios.of(seed);
            Samples less = run(scenario);
            Samples more = run(withStockpiles(scenario, initial -> initial + 5e4));
            for (int stock = 0; stock < scenario.stockpiles().size(); stock++) {
                for (int draw = 0; draw < DRAWS; draw++) {
                    assertThat(more.shortageDayOf(stock)[draw])
                            .as("seed %d stock %d draw %d", seed, stock, draw)
                            .isGreaterThanOrEqualTo(less.shortageDayOf(stock)[draw]);
                    later += more.shortageDayOf(stock)[draw] > less.shortageDayOf(stock)[draw] ? 1 : 0;
                }
            }
        }
        assertThat(later).as("draws in which it made a difference").isGreaterThan(SCENARIOS / 2);
    }

    private static Scenario withStockpiles(Scenario s, DoubleUnaryOperator initial) {
        List<Stockpile> stockpiles = s.stockpiles().stream()
                .map(stockpile -> new Stockpile(
                        stockpile.id(),
                        stockpile.title(),
                        stockpile.note(),
                        Changed.values(initial).apply(stockpile.initial()),
                        stockpile.reserve(),
                        stockpile.spoilage(),
                        stockpile.cover(),
                        "",
                        "",
                        ""))
                .toList();
        return with(s, stockpiles, s.flows(), s.events());
    }

    private static Scenario with(Scenario s, List<Stockpile> stockpiles, List<Flow> flows, List<Event> events) {
        return new Scenario(
                s.title(),
                s.description(),
                s.period(),
                s.sources(),
                s.parameters(),
                s.correlations(),
                stockpiles,
                flows,
                events,
                s.observations());
    }

    @Test
    void allRounds_scaleExactly_byPowersOfTwo() {
        for (long seed = 0; seed < SCENARIOS; seed++) {
            assertScalesExactly(seed);
        }
        // cover rations a stock of this one day by day, to fewer rounds than the least normal number
        assertScalesExactly(62_702);
    }

    private static void assertScalesExactly(long seed) {
        double factor = seed % 2 == 0 ? 0x1p10 : 0x1p-7;
        DoubleUnaryOperator scale = rounds -> rounds * factor;
        Scenario scenario = RandomScenarios.of(seed);
        Changed change = new Changed(Changed.values(scale), other -> other, date -> date, scale, true);
        assertSame(scenario, run(scenario), run(change.of(scenario)), factor, "seed " + seed);
    }

    @Test
    void flowOfNothing_changesNothing() {
        for (long seed = 0; seed < SCENARIOS; seed++) {
            Scenario scenario = RandomScenarios.of(seed);
            List<Flow> flows = new ArrayList<>(scenario.flows());
            Schedule none = new Schedule.Constant(Input.preset("none.rate", 0, Unit.PER_DAY));
            Input always = Input.preset("none.chance", 1, Unit.PLAIN);
            flows.add(new Flow.Production("none-a", "", "", "stock-0", none, always));
            flows.add(new Flow.Imports(
                    "none-c", "", "", "stock-0", none, Input.preset("none.lag", 40, Unit.DAYS), always, always));
            Scenario more = with(scenario, scenario.stockpiles(), flows, scenario.events());
            assertSame(scenario, run(scenario), run(more), 1, "seed " + seed);
        }
    }

    @Test
    void twoHalves_makeTheWholeFlow() {
        for (long seed = 0; seed < SCENARIOS; seed++) {
            Changed quiet = new Changed(round -> round, other -> other, date -> date, total -> total, false);
            Scenario scenario = quiet.of(RandomScenarios.of(seed));
            List<Flow> flows = new ArrayList<>();
            List<Event> events = new ArrayList<>(scenario.events());
            for (Flow flow : scenario.flows()) {
                flows.add(half(flow, flow.id()));
            }
            for (Flow flow : scenario.flows()) {
                flows.add(half(flow, flow.id() + "-b"));
            }
            for (Event event : scenario.events()) {
                event.match(
                        loss -> events,
                        s -> events.add(new Event.Scaling(
                                s.id() + "-b",
                                "",
                                "",
                                s.from(),
                                s.to(),
                                s.length(),
                                s.flow() + "-b",
                                s.by(),
                                s.chance())));
            }
            Scenario halved = with(scenario, scenario.stockpiles(), flows, events);
            assertClose(scenario, run(scenario), run(halved), "seed " + seed);
        }
    }

    private static Flow half(Flow flow, String id) {
        Schedule rate = new Schedule.Wrapped(flow.rate(), Input.preset("half", 0.5, Unit.PLAIN), null, null);
        return flow.match(
                p -> new Flow.Production(id, "", "", p.to(), rate, p.chance()),
                i -> new Flow.Imports(id, "", "", i.to(), rate, i.lag(), i.usable(), i.chance()),
                t -> new Flow.Transfer(id, "", "", t.from(), t.to(), rate, t.lag(), t.usable(), t.chance()),
                c -> new Flow.Consumption(id, "", "", c.from(), rate, c.chance()));
    }

    private static void assertClose(Scenario scenario, Samples whole, Samples halves, String where) {
        double largest = 1;
        double worst = 0;
        for (int stock = 0; stock < scenario.stockpiles().size(); stock++) {
            for (int measure = 0; measure < Samples.STOCK_MEASURES; measure++) {
                for (int interval = 0; interval <= whole.intervals(); interval++) {
                    double[] one = whole.ofStock(stock, measure, interval);
                    double[] two = halves.ofStock(stock, measure, interval);
                    for (int draw = 0; draw < DRAWS; draw++) {
                        largest = Math.max(largest, Math.abs(one[draw]));
                        worst = Math.max(worst, Math.abs(one[draw] - two[draw]));
                    }
                }
            }
            assertThat(halves.shortageDayOf(stock)).as(where).isEqualTo(whole.shortageDayOf(stock));
        }
        // sums of some 2,000 terms in another order, at 1e-16 each
        assertThat(worst).as(where).isLessThanOrEqualTo(1e-12 * largest);
    }

    @Test
    void threadsAndBlocks_changeNoBit() {
        // threads take longer to start than a small scenario takes to run, so those of one number serve all scenarios
        try (Workers one = new Workers(1);
                Workers two = new Workers(2);
                Workers seven = new Workers(7);
                Workers many = new Workers(64)) {
            Map<Integer, Workers> workers = Map.of(1, one, 2, two, 7, seven, 64, many);
            for (long seed = 0; seed < SCENARIOS; seed++) {
                assertNoBitChanges(seed, workers);
            }
        }
    }

    private static void assertNoBitChanges(long seed, Map<Integer, Workers> workersByThreads) {
        Scenario scenario = RandomScenarios.of(seed);
        boolean isLarge = seed % FEW == 0;
        int draws = isLarge ? 2 * EnsembleRunner.BLOCK_DRAWS + 9 : 2 * DRAWS;
        Samples expected = run(scenario, draws, 1);
        workersByThreads.forEach((threads, workers) -> {
            Samples shared = isLarge ? run(scenario, draws, threads) : drawByDraw(scenario, draws, workers);
            assertSame(scenario, expected, shared, 1, seed + " on " + threads);
        });
        for (int width : isLarge ? new int[] {16, 100} : new int[] {3}) {
            assertSame(scenario, expected, inBlocks(scenario, draws, width), 1, seed + " in blocks of " + width);
        }
    }

    /** Runs each draw as a block of its own, so that few draws are enough to share among many threads. */
    private static Samples drawByDraw(Scenario scenario, int draws, Workers workers) {
        CompiledStudy study = CompiledStudy.of(Trial.study(scenario));
        CompiledScenario compiled = study.variant(Variant.BASE);
        Cut cut = compiled.cut(scenario.period().cutBy(CalendarUnit.MONTH));
        Samples samples = new Samples(compiled.model(), cut, draws);
        EnsembleRunner runner = new EnsembleRunner(compiled, () -> study.random(SEED), workers);
        workers.forEach(draws, () -> {
            Strand strand = runner.strand(1);
            return draw -> strand.run(cut, samples, draw, 1);
        });
        return samples;
    }

    private static Samples inBlocks(Scenario scenario, int draws, int width) {
        CompiledStudy study = CompiledStudy.of(Trial.study(scenario));
        CompiledScenario compiled = study.variant(Variant.BASE);
        Cut cut = compiled.cut(scenario.period().cutBy(CalendarUnit.MONTH));
        Samples samples = new Samples(compiled.model(), cut, draws);
        Block block = compiled.newBlock(width);
        Engine engine = new Engine(block);
        AtomicLongArray clipped = new AtomicLongArray(compiled.clippedPlaces().size());
        // backwards, as no thread ever would
        for (int first = (draws - 1) / width * width; first >= 0; first -= width) {
            int count = Math.min(width, draws - first);
            compiled.fill(study.random(SEED), block, first, count, clipped);
            engine.run(count, cut, samples, first);
        }
        return samples;
    }

    @Test
    void centralRun_isTheEnsemble_whenNothingIsUncertain() {
        Function<Input, Input> fixed = input -> new Input(
                input.path(),
                input.amount()
                        .match(
                                certain -> certain,
                                formula -> formula,
                                spread -> new Amount.Certain(0.7),
                                rivals -> rivals.claims().get(0).input().amount()),
                input.unit(),
                input.provenance(),
                "");
        Function<Input, Input> sure = input -> input.path().endsWith(".chance")
                ? Input.preset(input.path(), input.path().length() % 3 == 0 ? 0 : 1, Unit.PLAIN)
                : fixed.apply(input);
        for (long seed = 0; seed < SCENARIOS; seed++) {
            Changed change = new Changed(fixed, sure, MetamorphicTest::fixed, total -> total, false);
            Scenario scenario = change.of(RandomScenarios.of(seed));
            CompiledStudy compiled = CompiledStudy.of(Trial.study(scenario));
            assertThat(compiled.isUncertain()).isFalse();
            Samples ensemble = run(scenario, 2, 1);
            Samples central = Trial.samples(Trial.study(scenario), CompiledStudy::central, 2, 1);
            assertSame(scenario, ensemble, central, 1, "seed " + seed);
        }
    }

    private static UncertainDate fixed(UncertainDate date) {
        return date.match(
                same -> same,
                uniform -> new UncertainDate.Fixed(uniform.path(), uniform.earliest(), uniform.provenance()),
                triangular -> new UncertainDate.Fixed(triangular.path(), triangular.mode(), triangular.provenance()),
                choice -> new UncertainDate.Fixed(
                        choice.path(), choice.options().get(0).day(), choice.provenance()));
    }

    /** Asserts that every number of {@code other} is the {@code factor}-fold to the bit, and every date the same. */
    private static void assertSame(Scenario scenario, Samples one, Samples other, double factor, String where) {
        for (int stock = 0; stock < scenario.stockpiles().size(); stock++) {
            assertThat(other.shortageDayOf(stock)).as(where).isEqualTo(one.shortageDayOf(stock));
            assertThat(isFold(one.minimumOf(stock), other.minimumOf(stock), factor))
                    .as(where)
                    .isTrue();
            for (int measure = 0; measure < Samples.STOCK_MEASURES; measure++) {
                for (int interval = 0; interval <= one.intervals(); interval++) {
                    if (!isFold(
                            one.ofStock(stock, measure, interval), other.ofStock(stock, measure, interval), factor)) {
                        throw new AssertionError(
                                where + " stock " + stock + " measure " + measure + " interval " + interval);
                    }
                }
            }
        }
        for (int flow = 0; flow < scenario.flows().size(); flow++) {
            for (int measure = 0; measure < Samples.FLOW_MEASURES; measure++) {
                for (int interval = 0; interval <= one.intervals(); interval++) {
                    if (!isFold(one.ofFlow(flow, measure, interval), other.ofFlow(flow, measure, interval), factor)) {
                        throw new AssertionError(
                                where + " flow " + flow + " measure " + measure + " interval " + interval);
                    }
                }
            }
        }
    }

    private static boolean isFold(double[] one, double[] other, double factor) {
        for (int draw = 0; draw < one.length; draw++) {
            if (one[draw] * factor != other[draw] && !isUnderflow(one[draw], other[draw], factor)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Numbers below 2⁻¹⁰²² are multiples of 2⁻¹⁰⁷⁴, whatever their digits at another scale would be: what some days of
     * such rounding leave is allowed, of such numbers alone.
     */
    private static boolean isUnderflow(double one, double other, double factor) {
        boolean isSubnormal = Math.min(Math.abs(one), Math.abs(other)) < Double.MIN_NORMAL;
        double allowed = 8 * Double.MIN_VALUE * Math.max(1, factor);
        return factor != 1 && isSubnormal && Math.abs(one * factor - other) <= allowed;
    }
}
