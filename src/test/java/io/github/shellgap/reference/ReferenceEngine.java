package io.github.shellgap.reference;

import io.github.shellgap.quantity.Clock;
import io.github.shellgap.scenario.CalendarUnit;
import io.github.shellgap.scenario.Event;
import io.github.shellgap.scenario.Flow;
import io.github.shellgap.scenario.Period;
import io.github.shellgap.scenario.Scenario;
import io.github.shellgap.scenario.Stockpile;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The model as written: one draw, dates and maps, no cleverness. What it says is right; the engine must agree.
 *
 * <p>Results are keyed by {@code element/measure/first day of the interval}, and {@code stockpile/shortage} for the
 * epoch day of the first shortage (absent if there is none).
 */
public final class ReferenceEngine {
    private final Scenario scenario;
    private final ReferenceDraw draw;
    private final Map<String, Double> stock = new LinkedHashMap<>();
    private final Map<String, Map<LocalDate, Double>> sent = new LinkedHashMap<>();
    private final Map<String, Double> results = new TreeMap<>();

    private ReferenceEngine(Scenario scenario, ReferenceDraw draw) {
        this.scenario = scenario;
        this.draw = draw;
    }

    public static Map<String, Double> run(Scenario scenario, ReferenceDraw draw, CalendarUnit resolution) {
        ReferenceEngine engine = new ReferenceEngine(scenario, draw);
        for (Stockpile stockpile : scenario.stockpiles()) {
            engine.stock.put(stockpile.id(), Math.max(0, draw.value(stockpile.initial())));
        }
        for (Period interval : scenario.period().cutBy(resolution)) {
            engine.step(interval);
        }
        return engine.results;
    }

    private void step(Period interval) {
        for (LocalDate day = interval.from(); !day.isAfter(interval.to()); day = day.plusDays(1)) {
            destroy(day, interval);
            receive(day, interval);
            meetDemand(day, interval);
            spoil(day, interval);
        }
        for (Stockpile stockpile : scenario.stockpiles()) {
            book(stockpile.id(), "stock", interval, stock.get(stockpile.id()));
        }
    }

    private void destroy(LocalDate day, Period interval) {
        for (boolean isShare : new boolean[] {false, true}) {
            for (Event event : scenario.events()) {
                event.match(
                        loss -> {
                            if (loss.isShare() == isShare
                                    && draw.day(loss.on()).equals(day)
                                    && draw.happens(loss.chance())) {
                                double there = stock.get(loss.stockpile());
                                double amount = Math.max(0, draw.value(loss.loss()));
                                double gone = isShare ? there * Math.min(1, amount) : Math.min(there, amount);
                                stock.merge(loss.stockpile(), -gone, Double::sum);
                                book(loss.stockpile(), "lost", interval, gone);
                            }
                            return null;
                        },
                        scaling -> null);
            }
        }
    }

    private void receive(LocalDate day, Period interval) {
        for (Flow flow : scenario.flows()) {
            double wanted = wanted(flow, day);
            if (!flow.fills().isEmpty() && flow.drawsOn().isEmpty()) {
                book(flow.id(), "wanted", interval, wanted);
            }
            double arrived = flow.match(
                    production -> wanted,
                    imports -> wanted(flow, day.minusDays(draw.wholeDays(imports.lag(), 0)))
                            * draw.share(imports.usable()),
                    transfer -> sent.getOrDefault(flow.id(), Map.of())
                                    .getOrDefault(day.minusDays(draw.wholeDays(transfer.lag(), 1)), 0.0)
                            * draw.share(transfer.usable()),
                    consumption -> 0.0);
            if (!flow.fills().isEmpty()) {
                stock.merge(flow.fills(), arrived, Double::sum);
                book(flow.id(), "amount", interval, arrived);
                book(flow.fills(), "supply", interval, arrived);
                book(flow.fills(), "gap", interval, -arrived);
            }
        }
    }

    private void meetDemand(LocalDate day, Period interval) {
        for (Stockpile stockpile : scenario.stockpiles()) {
            List<Flow> outflows = scenario.flows().stream()
                    .filter(flow -> flow.drawsOn().equals(stockpile.id()))
                    .toList();
            double demand =
                    outflows.stream().mapToDouble(flow -> wanted(flow, day)).sum();
            double available = Math.max(0, stock.get(stockpile.id()) - Math.max(0, draw.value(stockpile.reserve())));
            double cover = Math.max(1, draw.days(stockpile.cover()));
            double share = cover * demand > available ? available / (cover * demand) : 1;
            for (Flow flow : outflows) {
                double moved = wanted(flow, day) * share;
                stock.merge(stockpile.id(), -moved, Double::sum);
                book(flow.id(), "wanted", interval, wanted(flow, day));
                if (flow.fills().isEmpty()) {
                    book(flow.id(), "amount", interval, moved);
                } else {
                    sent.computeIfAbsent(flow.id(), id -> new LinkedHashMap<>()).put(day, moved);
                }
            }
            double met = demand * share;
            book(stockpile.id(), "demand", interval, demand);
            book(stockpile.id(), "met", interval, met);
            book(stockpile.id(), "shortfall", interval, demand - met);
            book(stockpile.id(), "gap", interval, demand);
            if (demand - met > 1e-9 * demand) {
                results.putIfAbsent(stockpile.id() + "/shortage", (double) day.toEpochDay());
            }
        }
    }

    private void spoil(LocalDate day, Period interval) {
        for (Stockpile stockpile : scenario.stockpiles()) {
            double share = draw.share(stockpile.spoilage());
            boolean perYear = stockpile.spoilage().unit().clock() == Clock.CALENDAR;
            double kept = perYear ? Math.pow(1 - share, 1.0 / day.lengthOfYear()) : 1 - share;
            double there = stock.get(stockpile.id());
            stock.put(stockpile.id(), there * kept);
            book(stockpile.id(), "lost", interval, there - there * kept);
            results.merge(stockpile.id() + "/minimum", there * kept, Math::min);
        }
    }

    /** What a flow wants on a day, inside the period or before it. */
    private double wanted(Flow flow, LocalDate day) {
        if (!draw.happens(flow.chance())) {
            return 0;
        }
        double rate = new ReferenceSchedule(draw, scenario.period().from()).on(flow.rate(), day);
        for (Event event : scenario.events()) {
            rate *= event.match(
                    loss -> 1.0,
                    scaling -> scaling.flow().equals(flow.id())
                                    && draw.happens(scaling.chance())
                                    && !day.isBefore(draw.day(scaling.from()))
                                    && !day.isAfter(lastDay(scaling))
                            ? Math.max(0, draw.value(scaling.by()))
                            : 1.0);
        }
        return rate;
    }

    private LocalDate lastDay(Event.Scaling scaling) {
        if (scaling.to() != null) {
            return draw.day(scaling.to());
        }
        return scaling.length() == null
                ? LocalDate.of(9999, 1, 1)
                : draw.day(scaling.from()).plusDays(draw.wholeDays(scaling.length(), 0) - 1);
    }

    private void book(String element, String measure, Period interval, double rounds) {
        results.merge(element + "/" + measure + "/" + interval.from(), rounds, Double::sum);
    }
}
