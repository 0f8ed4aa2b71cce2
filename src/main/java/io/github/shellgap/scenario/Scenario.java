package io.github.shellgap.scenario;

import java.util.List;

/**
 * Everything the analyst declared of one course of events, checked: every id resolves, every unit fits.
 *
 * <p>Lists stand in the order of their ids, so that the order of keys in the document changes nothing.
 */
public record Scenario(
        String title,
        String description,
        Period period,
        List<Source> sources,
        List<Parameter> parameters,
        List<Correlation> correlations,
        List<Stockpile> stockpiles,
        List<Flow> flows,
        List<Event> events,
        List<Observation> observations) {
    public Scenario {
        sources = List.copyOf(sources);
        parameters = List.copyOf(parameters);
        correlations = List.copyOf(correlations);
        stockpiles = List.copyOf(stockpiles);
        flows = List.copyOf(flows);
        events = List.copyOf(events);
        observations = List.copyOf(observations);
    }
}
