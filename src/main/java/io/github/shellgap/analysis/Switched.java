package io.github.shellgap.analysis;

import io.github.shellgap.quantity.Unit;
import io.github.shellgap.scenario.Event;
import io.github.shellgap.scenario.Flow;
import io.github.shellgap.scenario.Input;
import io.github.shellgap.scenario.Scenario;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Scenarios in which some flows and events happen in no draw. */
public final class Switched {
    private Switched() {}

    /** Returns the ids of what can be switched off: flows, then events. */
    public static List<String> ids(Scenario scenario) {
        return Stream.concat(
                        scenario.flows().stream().map(Flow::id),
                        scenario.events().stream().map(Event::id))
                .toList();
    }

    static String titleOf(Scenario scenario, String id) {
        return Stream.concat(
                        scenario.flows().stream()
                                .filter(flow -> flow.id().equals(id))
                                .map(Flow::title),
                        scenario.events().stream()
                                .filter(event -> event.id().equals(id))
                                .map(Event::title))
                .findFirst()
                .orElse(id);
    }

    /** Returns the scenario with a chance of 0 for these flows and events. */
    static Scenario off(Scenario scenario, Collection<String> ids) {
        return new Scenario(
                scenario.title(),
                scenario.description(),
                scenario.period(),
                scenario.sources(),
                scenario.parameters(),
                scenario.correlations(),
                scenario.stockpiles(),
                scenario.flows().stream()
                        .map(flow -> ids.contains(flow.id()) ? off(flow) : flow)
                        .toList(),
                scenario.events().stream()
                        .map(event -> ids.contains(event.id()) ? off(event) : event)
                        .toList(),
                scenario.observations());
    }

    private static Flow off(Flow flow) {
        Input never = never(flow.chance());
        return flow.match(
                f -> new Flow.Production(f.id(), f.title(), f.note(), f.to(), f.rate(), never),
                f -> new Flow.Imports(f.id(), f.title(), f.note(), f.to(), f.rate(), f.lag(), f.usable(), never),
                f -> new Flow.Transfer(
                        f.id(), f.title(), f.note(), f.from(), f.to(), f.rate(), f.lag(), f.usable(), never),
                f -> new Flow.Consumption(f.id(), f.title(), f.note(), f.from(), f.rate(), never));
    }

    private static Event off(Event event) {
        Input never = never(event.chance());
        return event.match(
                e -> new Event.Destruction(
                        e.id(), e.title(), e.note(), e.on(), e.stockpile(), e.loss(), e.isShare(), never),
                e -> new Event.Scaling(
                        e.id(), e.title(), e.note(), e.from(), e.to(), e.length(), e.flow(), e.by(), never));
    }

    private static Input never(Input chance) {
        return Input.preset(chance.path(), 0, Unit.PLAIN);
    }
}
