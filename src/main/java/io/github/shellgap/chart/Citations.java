package io.github.shellgap.chart;

import io.github.shellgap.scenario.Amount;
import io.github.shellgap.scenario.Event;
import io.github.shellgap.scenario.Flow;
import io.github.shellgap.scenario.Input;
import io.github.shellgap.scenario.Parameter;
import io.github.shellgap.scenario.Provenance;
import io.github.shellgap.scenario.Scenario;
import io.github.shellgap.scenario.Schedule;
import io.github.shellgap.scenario.Source;
import io.github.shellgap.scenario.Stockpile;
import io.github.shellgap.scenario.UncertainDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Counts the sources behind the balance of one stockpile: its own quantities, its flows, its events, their parameters. */
final class Citations {
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

    private final Map<String, Input> parameters = new HashMap<>();
    private final Map<String, Integer> uses = new HashMap<>();
    private final Set<String> followed = new HashSet<>();

    private Citations(Scenario scenario) {
        for (Parameter parameter : scenario.parameters()) {
            parameters.put(parameter.name(), parameter.input());
        }
    }

    /** Returns the sources, the publications behind most quantities first, of as many the newest first. */
    static List<Source> of(Scenario scenario, Stockpile stockpile) {
        Citations citations = new Citations(scenario);
        String id = stockpile.id();
        citations.inputs(stockpile.initial(), stockpile.reserve(), stockpile.spoilage(), stockpile.cover());
        Set<String> flows = new HashSet<>();
        for (Flow flow : scenario.flows()) {
            if (flow.fills().equals(id) || flow.drawsOn().equals(id)) {
                flows.add(flow.id());
                citations.flow(flow);
            }
        }
        for (Event event : scenario.events()) {
            if (event.match(loss -> loss.stockpile().equals(id), scaling -> flows.contains(scaling.flow()))) {
                citations.event(event);
            }
        }
        List<Source> found = new ArrayList<>(scenario.sources());
        found.removeIf(source -> !citations.uses.containsKey(source.id()));
        Map<String, Integer> usesByPublication = new HashMap<>();
        found.forEach(source -> usesByPublication.merge(
                publication(source), citations.uses.getOrDefault(source.id(), 0), Integer::sum));
        found.sort(Comparator.comparingInt((Source source) -> -usesByPublication.getOrDefault(publication(source), 0))
                .thenComparing(
                        source -> source.date() == null ? LocalDate.MIN : source.date(), Comparator.reverseOrder())
                .thenComparing(Citations::publication));
        return found;
    }

    /** One publication can stand behind several sources, one for each fact. */
    private static String publication(Source source) {
        return source.publisher() + '\n' + source.title() + '\n' + source.date();
    }

    private void flow(Flow flow) {
        inputs(flow.chance());
        schedule(flow.rate());
        flow.match(
                        production -> List.<Input>of(),
                        imports -> List.of(imports.lag(), imports.usable()),
                        transfer -> List.of(transfer.lag(), transfer.usable()),
                        consumption -> List.<Input>of())
                .forEach(this::input);
    }

    private void event(Event event) {
        inputs(event.chance());
        event.match(
                destruction -> date(destruction.on()) && inputs(destruction.loss()),
                scaling -> date(scaling.from()) && date(scaling.to()) && inputs(scaling.length(), scaling.by()));
    }

    private void schedule(Schedule schedule) {
        schedule.match(
                constant -> inputs(constant.rate()),
                segments -> {
                    segments.segments().forEach(segment -> {
                        date(segment.from());
                        input(segment.amount());
                    });
                    return true;
                },
                points -> {
                    points.points().values().forEach(this::input);
                    return true;
                },
                table -> true,
                wrapped -> {
                    schedule(wrapped.schedule());
                    Schedule.Noise noise = wrapped.noise();
                    return inputs(wrapped.times(), wrapped.delay())
                            && (noise == null || inputs(noise.sd(), noise.memory()));
                });
    }

    private boolean inputs(@Nullable Input... inputs) {
        for (Input input : inputs) {
            input(input);
        }
        return true;
    }

    private void input(@Nullable Input input) {
        if (input == null) {
            return;
        }
        cite(input.provenance());
        input.amount()
                .match(
                        certain -> List.<Amount.Claim>of(),
                        formula -> List.<Amount.Claim>of(),
                        spread -> List.<Amount.Claim>of(),
                        Amount.Rivals::claims)
                .forEach(claim -> input(claim.input()));
        Matcher names = NAME.matcher(input.written());
        while (names.find()) {
            Input parameter = parameters.get(names.group());
            if (parameter != null && followed.add(names.group())) {
                input(parameter);
            }
        }
    }

    private boolean date(@Nullable UncertainDate date) {
        if (date != null) {
            cite(date.provenance());
        }
        return true;
    }

    private void cite(Provenance provenance) {
        provenance.sources().forEach(id -> uses.merge(id, 1, Integer::sum));
    }
}
