package io.github.shellgap.reference;

import io.github.shellgap.quantity.Clock;
import io.github.shellgap.scenario.CalendarUnit;
import io.github.shellgap.scenario.Event;
import io.github.shellgap.scenario.Flow;
import io.github.shellgap.scenario.Period;
import io.github.shellgap.scenario.Scenario;
import io.github.shellgap.scenario.Stockpile;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
    private final Map<String, Map<String, Double>> interval = new HashMap<>();
    private final Map<String, Double> results = new HashMap<>();

    private ReferenceEngine(Scenario scenario, ReferenceDraw draw) {
        this.scenario = scenario;
        this.draw = draw;
    }

    public static Map<String, Double> run(Scenario scenario, ReferenceDraw draw, CalendarUnit resolution) {
        ReferenceEngine engine = new ReferenceEngine(scenario, draw);
        for (Stockpile stockpile : scenario.stockpiles()) {
            engine.stock.put(stockpile.id(), Math.max(0, draw.value(stockpile.initial())));
        }
        for (Period span : scenario.period().cutBy(resolution)) {
            engine.step(span);
        }
        return engine.results;
    }

    private void step(Period span) {
        for (LocalDate day = span.from(); !day.isAfter(span.to()); day = day.plusDays(1)) {
            destroy(day);
            receive(day);
            meetDemand(day);
            spoil(day);
        }
        for (Stockpile stockpile : scenario.stockpiles()) {
            book(stockpile.id(), "stock", stock.get(stockpile.id()));
        }
        interval.forEach((element, sums) ->
                sums.forEach((measure, rounds) -> results.put(element + "/" + measure + "/" + span.from(), rounds)));
        interval.clear();
    }

    private void destroy(LocalDate day) {
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
                                book(loss.stockpile(), "lost", gone);
                            }
                            return null;
                        },
                        scaling -> null);
            }
        }
    }

    private void receive(LocalDate day) {
        for (Flow flow : scenario.flows()) {
            double wanted = flow.drawsOn().isEmpty() ? wanted(flow, day) : 0;
            if (!flow.fills().isEmpty() && flow.drawsOn().isEmpty()) {
                book(flow.id(), "wanted", wanted);
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
                book(flow.id(), "amount", arrived);
                book(flow.fills(), "supply", arrived);
                book(flow.fills(), "gap", -arrived);
            }
        }
    }

    private void meetDemand(LocalDate day) {
        for (Stockpile stockpile : scenario.stockpiles()) {
            List<Flow> outflows = scenario.flows().stream()
                    .filter(flow -> flow.drawsOn().equals(stockpile.id()))
                    .toList();
            double[] wants =
                    outflows.stream().mapToDouble(flow -> wanted(flow, day)).toArray();
            double demand = Arrays.stream(wants).sum();
            double available = Math.max(0, stock.get(stockpile.id()) - Math.max(0, draw.value(stockpile.reserve())));
            double cover = Math.max(1, draw.days(stockpile.cover()));
            double share = cover * demand > available ? available / (cover * demand) : 1;
            for (int k = 0; k < wants.length; k++) {
                Flow flow = outflows.get(k);
                double moved = wants[k] * share;
                stock.merge(stockpile.id(), -moved, Double::sum);
                book(flow.id(), "wanted", wants[k]);
                if (flow.fills().isEmpty()) {
                    book(flow.id(), "amount", moved);
                } else {
                    sent.computeIfAbsent(flow.id(), id -> new LinkedHashMap<>()).put(day, moved);
                }
            }
            double met = demand * share;
            book(stockpile.id(), "demand", demand);
            book(stockpile.id(), "met", met);
            book(stockpile.id(), "shortfall", demand - met);
            book(stockpile.id(), "gap", demand);
            if (demand - met > 1e-9 * demand) {
                results.putIfAbsent(stockpile.id() + "/shortage", (double) day.toEpochDay());
            }
        }
    }

    private void spoil(LocalDate day) {
        for (Stockpile stockpile : scenario.stockpiles()) {
            double share = draw.share(stockpile.spoilage());
            boolean perYear = stockpile.spoilage().unit().clock() == Clock.CALENDAR;
            double kept = perYear ? Math.pow(1 - share, 1.0 / day.lengthOfYear()) : 1 - share;
            double there = stock.get(stockpile.id());
            stock.put(stockpile.id(), there * kept);
            book(stockpile.id(), "lost", there - there * kept);
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

    private void book(String element, String measure, double rounds) {
        interval.computeIfAbsent(element, id -> new HashMap<>()).merge(measure, rounds, Double::sum);
    }
}
