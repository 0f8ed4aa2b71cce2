package io.github.shellgap.compile;

import io.github.shellgap.engine.FlowPlan;
import io.github.shellgap.engine.LossPlan;
import io.github.shellgap.engine.Model;
import io.github.shellgap.engine.Piece.Day;
import io.github.shellgap.engine.RatePlan;
import io.github.shellgap.engine.StockPlan;
import io.github.shellgap.engine.Window;
import io.github.shellgap.engine.YearCalendar;
import io.github.shellgap.quantity.Clock;
import io.github.shellgap.quantity.Unit;
import io.github.shellgap.scenario.Event;
import io.github.shellgap.scenario.Flow;
import io.github.shellgap.scenario.Input;
import io.github.shellgap.scenario.Scenario;
import io.github.shellgap.scenario.Stockpile;
import io.github.shellgap.scenario.UncertainDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lowers one scenario to a model and the rows it needs. */
final class Lowering {
    private final Scenario scenario;
    private final RowBuilder rows;
    private final Chances chances;
    private final LocalDate origin;
    private final Index index;
    private final List<NoiseRows> noises = new ArrayList<>();

    Lowering(Scenario scenario) {
        this.scenario = scenario;
        rows = new RowBuilder(scenario.parameters());
        chances = new Chances(rows);
        origin = scenario.period().from();
        index = new Index(scenario);
    }

    RowBuilder rows() {
        return rows;
    }

    Index index() {
        return index;
    }

    /** Returns the noises of the noisy flows, by the flow's noise index. */
    List<NoiseRows> noises() {
        return List.copyOf(noises);
    }

    Model model() {
        YearCalendar calendar = new YearCalendar(origin.getYear(), origin.getDayOfYear());
        List<StockPlan> stocks = scenario.stockpiles().stream().map(this::stock).toList();
        List<FlowPlan> flows = scenario.flows().stream().map(this::flow).toList();
        List<LossPlan> amounts = new ArrayList<>();
        List<LossPlan> shares = new ArrayList<>();
        for (Event event : eventsById()) {
            event.match(
                    destruction -> (destruction.isShare() ? shares : amounts).add(loss(destruction)), scaling -> true);
        }
        // On one day amounts go before shares.
        amounts.addAll(shares);
        return new Model(calendar, scenario.period().days(), stocks, flows, flowsById(), amounts);
    }

    /** Returns the flows' indexes in the order of their ids, so that no rounding depends on how they are written down. */
    private List<Integer> flowsById() {
        return scenario.flows().stream().map(Flow::id).sorted().map(index::flow).toList();
    }

    private List<Event> eventsById() {
        return scenario.events().stream()
                .sorted(Comparator.comparing(Event::id))
                .toList();
    }

    private StockPlan stock(Stockpile stockpile) {
        Operand spoilage = rows.held(stockpile.spoilage(), Place.SHARE);
        return new StockPlan(
                row(rows.held(stockpile.initial(), Place.NOT_NEGATIVE)),
                row(rows.held(stockpile.reserve(), Place.NOT_NEGATIVE)),
                row(rows.heldDays(stockpile.cover(), Place.COVER_DAYS)),
                row(spoilage),
                spoilage.unit().clock() == Clock.CALENDAR);
    }

    private FlowPlan flow(Flow flow) {
        Operand happens = chances.happening(flow.chance());
        return flow.match(
                production -> new FlowPlan(rate(flow, happens), -1, index.stock(production.to()), new Day(-1, 0), -1),
                imports -> new FlowPlan(
                        rate(flow, happens),
                        -1,
                        index.stock(imports.to()),
                        Schedules.asDay(rows.wholeDays(imports.lag(), Place.DAYS)),
                        usable(imports.usable())),
                transfer -> new FlowPlan(
                        rate(flow, happens),
                        index.stock(transfer.from()),
                        index.stock(transfer.to()),
                        Schedules.asDay(rows.wholeDays(transfer.lag(), Place.DAYS_AFTER_SENDING)),
                        usable(transfer.usable())),
                consumption ->
                        new FlowPlan(rate(flow, happens), index.stock(consumption.from()), -1, new Day(-1, 0), -1));
    }

    private int usable(Input input) {
        Operand usable = rows.held(input, Place.SHARE);
        return usable.isCertain() && usable.value() == 1 ? -1 : row(usable);
    }

    private RatePlan rate(Flow flow, Operand happens) {
        Schedules lowered = new Schedules(rows, origin, flow.rate());
        Operand factor = new Formulas(rows).apply(lowered.factor(), happens, Unit.PLAIN, (a, b) -> a * b);
        int noiseIndex = -1;
        if (!lowered.noises().isEmpty()) {
            noiseIndex = noises.size();
            noises.add(new NoiseRows(noiseIndex, lowered));
        }
        int factorRow = factor.isCertain() && factor.value() == 1 ? -1 : row(factor);
        return new RatePlan(
                lowered.pieces(), Schedules.asDay(lowered.delay()), factorRow, windows(flow.id()), noiseIndex);
    }

    private List<Window> windows(String flow) {
        List<Window> windows = new ArrayList<>();
        for (Event event : eventsById()) {
            event.match(destruction -> false, scaling -> scaling.flow().equals(flow) && windows.add(window(scaling)));
        }
        return windows;
    }

    private Window window(Event.Scaling scaling) {
        Operand from = rows.day(scaling.from(), origin);
        Operand happens = chances.happening(scaling.chance());
        Operand by = rows.held(scaling.by(), Place.NOT_NEGATIVE);
        Operand factor = new Formulas(rows).apply(happens, by, Unit.PLAIN, (share, times) -> share > 0 ? times : 1);
        return new Window(Schedules.asDay(from), end(scaling, from), row(factor));
    }

    private Day end(Event.Scaling scaling, Operand from) {
        UncertainDate to = scaling.to();
        if (to != null) {
            return Schedules.asDay(rows.day(to, origin));
        }
        Input length = scaling.length();
        if (length == null) {
            return new Day(-1, Day.NEVER_ENDS);
        }
        Operand days = rows.wholeDays(length, Place.DAYS);
        return Schedules.asDay(new Formulas(rows).apply(from, days, Unit.PLAIN, (first, count) -> first + count - 1));
    }

    private LossPlan loss(Event.Destruction destruction) {
        Operand happens = chances.happening(destruction.chance());
        Place place = destruction.isShare() ? Place.SHARE : Place.NOT_NEGATIVE;
        Operand loss = rows.held(destruction.loss(), place);
        Operand hit = new Formulas(rows).apply(happens, loss, Unit.PLAIN, (a, b) -> a * b);
        Day on = Schedules.asDay(rows.day(destruction.on(), origin));
        return new LossPlan(index.stock(destruction.stockpile()), on, row(hit), destruction.isShare());
    }

    /** Returns the row of an operand; a number for all draws gets a row of its own. */
    private int row(Operand operand) {
        if (!operand.isCertain()) {
            return operand.row();
        }
        int target = rows.newRow();
        double value = operand.value();
        rows.add(draws -> {
            int at = draws.at(target);
            java.util.Arrays.fill(draws.array(), at, at + draws.count(), value);
        });
        return target;
    }
}
