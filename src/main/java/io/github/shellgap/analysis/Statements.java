package io.github.shellgap.analysis;

import io.github.shellgap.analysis.ScenarioDiff.Statement;
import io.github.shellgap.quantity.Numbers;
import io.github.shellgap.scenario.Amount;
import io.github.shellgap.scenario.Event;
import io.github.shellgap.scenario.Flow;
import io.github.shellgap.scenario.Input;
import io.github.shellgap.scenario.Observation;
import io.github.shellgap.scenario.Provenance;
import io.github.shellgap.scenario.Scenario;
import io.github.shellgap.scenario.Schedule;
import io.github.shellgap.scenario.Stockpile;
import io.github.shellgap.scenario.UncertainDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything a scenario states that can change its numbers, by path, defaults included. A rival claim stands under its
 * source, not its place in the list, so that another order is no difference.
 */
final class Statements {
    private final Map<String, Statement> byPath = new LinkedHashMap<>();
    private final List<Input> rivals = new ArrayList<>();

    private Statements() {}

    /** Returns the statements in the order of the sections. */
    static Map<String, Statement> of(Scenario scenario) {
        return walked(scenario).byPath;
    }

    /** Returns the inputs for which rival claims are made, in the order of the sections. */
    static List<Input> rivals(Scenario scenario) {
        return List.copyOf(walked(scenario).rivals);
    }

    private static Statements walked(Scenario scenario) {
        Statements statements = new Statements();
        statements.day("period.from", scenario.period().from());
        statements.day("period.to", scenario.period().to());
        scenario.parameters().forEach(parameter -> statements.input(parameter.input()));
        scenario.correlations()
                .forEach(tie -> statements.put(
                        "correlations." + tie.first() + "-" + tie.second(),
                        number(tie.rank()),
                        "rank correlation",
                        Provenance.NONE));
        scenario.stockpiles().forEach(statements::stockpile);
        scenario.flows().forEach(statements::flow);
        scenario.events().forEach(statements::event);
        scenario.observations().forEach(statements::observation);
        return statements;
    }

    private void stockpile(Stockpile stockpile) {
        input(stockpile.initial());
        input(stockpile.reserve());
        input(stockpile.spoilage());
        input(stockpile.cover());
        String path = "stockpiles." + stockpile.id();
        word(path + ".counts", stockpile.counts());
    }

    private void flow(Flow flow) {
        String path = parentOf(flow.chance().path());
        word(path + ".from", flow.drawsOn());
        word(path + ".to", flow.fills());
        schedule(path + ".rate", flow.rate());
        flow.match(
                        production -> List.<Input>of(),
                        imports -> List.of(imports.lag(), imports.usable()),
                        transfer -> List.of(transfer.lag(), transfer.usable()),
                        consumption -> List.<Input>of())
                .forEach(this::input);
        input(flow.chance());
    }

    private void event(Event event) {
        String path = parentOf(event.chance().path());
        Input effect = event.match(
                destruction -> {
                    date(destruction.on());
                    word(path + ".destroys.stockpile", destruction.stockpile());
                    return destruction.loss();
                },
                scaling -> {
                    date(scaling.from());
                    date(scaling.to());
                    input(scaling.length());
                    word(path + ".scales.flow", scaling.flow());
                    return scaling.by();
                });
        input(effect);
        input(event.chance());
    }

    private void observation(Observation observation) {
        word(
                "observations." + observation.id() + ".metric",
                observation.metric().text());
        observation
                .reported()
                .match(quantity -> List.of(quantity.value()), day -> {
                    date(day.value());
                    return List.<Input>of();
                })
                .forEach(this::input);
        input(observation.reported().within());
    }

    private void schedule(String path, Schedule schedule) {
        schedule.<Collection<Input>>match(
                        constant -> List.of(constant.rate()),
                        segments -> {
                            segments.segments().forEach(this::segment);
                            return List.of();
                        },
                        points -> {
                            word(path + ".shape", points.shape().name().toLowerCase(Locale.ROOT));
                            return points.points().values();
                        },
                        table -> {
                            table(table);
                            return List.of();
                        },
                        wrapped -> {
                            schedule(path + ".schedule", wrapped.schedule());
                            return factors(wrapped);
                        })
                .forEach(this::input);
    }

    /** Returns what a schedule is multiplied, delayed and disturbed by. */
    private static List<Input> factors(Schedule.Wrapped wrapped) {
        Schedule.Noise noise = wrapped.noise();
        return Stream.of(
                        wrapped.times(),
                        wrapped.delay(),
                        noise == null ? null : noise.sd(),
                        noise == null ? null : noise.memory())
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private void segment(Schedule.Segment segment) {
        date(segment.from());
        LocalDate to = segment.to();
        if (to != null) {
            day(parentOf(segment.amount().path()) + ".to", to);
        }
        input(segment.amount());
    }

    private void table(Schedule.Table table) {
        double sum = table.totals().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        String text = table.file() + ", " + table.totals().size() + " values, together " + number(sum);
        put(table.path(), text, "table", Provenance.NONE);
    }

    private void input(@Nullable Input input) {
        if (input == null) {
            return;
        }
        input.amount()
                .<Runnable>match(
                        certain -> () -> put(input, OptionalDouble.of(certain.value())),
                        formula -> () -> put(input, OptionalDouble.empty()),
                        spread -> () -> put(input, OptionalDouble.empty()),
                        rivals -> () -> claims(input, rivals.claims()))
                .run();
    }

    private void claims(Input input, List<Amount.Claim> claims) {
        rivals.add(input);
        for (Amount.Claim claim : claims) {
            Input claimed = claim.input();
            List<String> sources = claimed.provenance().sources();
            String name = sources.isEmpty() ? claimed.written() : String.join(", ", sources);
            String path = input.path() + ".claims of " + name;
            for (int again = 2; byPath.containsKey(path); again++) {
                path = input.path() + ".claims of " + name + " (" + again + ")";
            }
            String weight = claim.weight() == 1 ? "" : ", weight " + number(claim.weight());
            put(path, claimed.written() + weight, kind(input), claimed.provenance());
        }
    }

    private void put(Input input, OptionalDouble certain) {
        boolean isDefault = input.written().isEmpty();
        String text = isDefault ? number(certain.orElse(0)) : input.written();
        byPath.put(
                input.path(),
                new Statement(input.path(), text, kind(input), input.provenance(), certain, isDefault, input));
    }

    private void put(String path, String text, String kind, Provenance provenance) {
        byPath.put(path, new Statement(path, text, kind, provenance, OptionalDouble.empty(), false, null));
    }

    private void word(String path, String text) {
        if (!text.isEmpty()) {
            put(path, text, "word", Provenance.NONE);
        }
    }

    private void day(String path, LocalDate day) {
        put(path, day.toString(), "date", Provenance.NONE);
    }

    private void date(@Nullable UncertainDate date) {
        if (date == null) {
            return;
        }
        String text = date.match(
                fixed -> fixed.day().toString(),
                uniform -> "uniform: " + uniform.earliest() + ", " + uniform.latest(),
                triangular ->
                        "triangular: " + triangular.earliest() + ", " + triangular.mode() + ", " + triangular.latest(),
                choice -> "choice: "
                        + String.join(
                                ", ",
                                choice.options().stream()
                                        .map(option -> option.day() + " " + number(option.weight()))
                                        .toList()));
        put(date.path(), text, "date", date.provenance());
    }

    private static String kind(Input input) {
        return switch (input.unit().timePower()) {
            case 0 -> "number";
            case -1 -> "rate";
            case 1 -> "duration";
            default -> input.unit().words();
        };
    }

    private static String number(double value) {
        return Numbers.twelve(value);
    }

    private static String parentOf(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('.')));
    }
}
