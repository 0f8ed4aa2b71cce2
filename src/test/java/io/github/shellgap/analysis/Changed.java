package io.github.shellgap.analysis;

import io.github.shellgap.scenario.Amount;
import io.github.shellgap.scenario.Distribution;
import io.github.shellgap.scenario.Event;
import io.github.shellgap.scenario.Flow;
import io.github.shellgap.scenario.Input;
import io.github.shellgap.scenario.Parameter;
import io.github.shellgap.scenario.Scenario;
import io.github.shellgap.scenario.Schedule;
import io.github.shellgap.scenario.Stockpile;
import io.github.shellgap.scenario.UncertainDate;
import java.util.List;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A copy of a random scenario with some of its inputs changed.
 *
 * @param rounds what becomes of counts and rates
 * @param others what becomes of shares, factors, durations and chances
 * @param dates what becomes of dates
 * @param isNoisy whether noise stays
 */
record Changed(
        Function<Input, Input> rounds,
        Function<Input, Input> others,
        Function<UncertainDate, UncertainDate> dates,
        DoubleUnaryOperator totals,
        boolean isNoisy) {

    /** Returns a change of an input's values, monotone and the same for all. */
    static Function<Input, Input> values(DoubleUnaryOperator change) {
        return input -> new Input(
                input.path(), changed(input.amount(), change), input.unit(), input.provenance(), input.written());
    }

    private static Amount changed(Amount amount, DoubleUnaryOperator change) {
        return amount.match(
                certain -> new Amount.Certain(change.applyAsDouble(certain.value())),
                formula -> formula,
                spread -> new Amount.Spread(changed(spread.distribution(), change)),
                rivals -> new Amount.Rivals(rivals.claims().stream()
                        .map(claim -> new Amount.Claim(values(change).apply(claim.input()), claim.weight()))
                        .toList()));
    }

    private static Distribution changed(Distribution distribution, DoubleUnaryOperator change) {
        if (distribution instanceof Distribution.Uniform d) {
            return new Distribution.Uniform(change.applyAsDouble(d.low()), change.applyAsDouble(d.high()));
        }
        Distribution.Triangular d = (Distribution.Triangular) distribution;
        return new Distribution.Triangular(
                change.applyAsDouble(d.min()), change.applyAsDouble(d.mode()), change.applyAsDouble(d.max()));
    }

    Scenario of(Scenario s) {
        // the only formula of these scenarios is factor * yearly
        List<Parameter> parameters = s.parameters().stream()
                .map(parameter -> new Parameter(
                        parameter.name(),
                        parameter.title(),
                        (parameter.name().equals("yearly") ? rounds : others).apply(parameter.input())))
                .toList();
        return new Scenario(
                s.title(),
                s.description(),
                s.period(),
                s.sources(),
                parameters,
                s.correlations(),
                s.stockpiles().stream().map(this::stockpile).toList(),
                s.flows().stream().map(this::flow).toList(),
                s.events().stream().map(this::event).toList(),
                s.observations());
    }

    private Stockpile stockpile(Stockpile stockpile) {
        return new Stockpile(
                stockpile.id(),
                stockpile.title(),
                stockpile.note(),
                rounds.apply(stockpile.initial()),
                rounds.apply(stockpile.reserve()),
                others.apply(stockpile.spoilage()),
                others.apply(stockpile.cover()),
                stockpile.actor(),
                stockpile.munition(),
                stockpile.counts());
    }

    private Flow flow(Flow flow) {
        Schedule rate = schedule(flow.rate());
        Input chance = others.apply(flow.chance());
        return flow.match(
                production -> new Flow.Production(flow.id(), flow.id(), "", production.to(), rate, chance),
                imports -> new Flow.Imports(
                        flow.id(),
                        flow.id(),
                        "",
                        imports.to(),
                        rate,
                        others.apply(imports.lag()),
                        others.apply(imports.usable()),
                        chance),
                transfer -> new Flow.Transfer(
                        flow.id(),
                        flow.id(),
                        "",
                        transfer.from(),
                        transfer.to(),
                        rate,
                        others.apply(transfer.lag()),
                        others.apply(transfer.usable()),
                        chance),
                consumption -> new Flow.Consumption(flow.id(), flow.id(), "", consumption.from(), rate, chance));
    }

    private Schedule schedule(Schedule schedule) {
        return schedule.match(
                constant -> new Schedule.Constant(rounds.apply(constant.rate())),
                segments -> new Schedule.Segments(segments.segments().stream()
                        .map(segment -> new Schedule.Segment(
                                date(segment.from()),
                                segment.to(),
                                rounds.apply(segment.amount()),
                                segment.isTotal(),
                                segment.note()))
                        .toList()),
                points -> {
                    TreeMap<java.time.LocalDate, Input> changed = new TreeMap<>(points.points());
                    changed.replaceAll((day, input) -> rounds.apply(input));
                    return new Schedule.Points(changed, points.shape());
                },
                table -> {
                    TreeMap<java.time.LocalDate, Double> changed = new TreeMap<>(table.totals());
                    changed.replaceAll((day, total) -> totals.applyAsDouble(total));
                    return new Schedule.Table(table.path(), table.file(), changed, table.per());
                },
                wrapped -> new Schedule.Wrapped(
                        schedule(wrapped.schedule()),
                        other(wrapped.times()),
                        other(wrapped.delay()),
                        isNoisy ? wrapped.noise() : null));
    }

    private @Nullable Input other(@Nullable Input input) {
        return input == null ? null : others.apply(input);
    }

    private @Nullable UncertainDate date(@Nullable UncertainDate date) {
        return date == null ? null : dates.apply(date);
    }

    private Event event(Event event) {
        Input chance = others.apply(event.chance());
        return event.match(
                loss -> new Event.Destruction(
                        loss.id(),
                        loss.id(),
                        "",
                        dates.apply(loss.on()),
                        loss.stockpile(),
                        (loss.isShare() ? others : rounds).apply(loss.loss()),
                        loss.isShare(),
                        chance),
                scaling -> new Event.Scaling(
                        scaling.id(),
                        scaling.id(),
                        "",
                        dates.apply(scaling.from()),
                        date(scaling.to()),
                        other(scaling.length()),
                        scaling.flow(),
                        others.apply(scaling.by()),
                        chance));
    }
}
