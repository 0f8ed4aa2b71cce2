package io.github.shellgap.report;

import io.github.shellgap.scenario.Amount;
import io.github.shellgap.scenario.Event;
import io.github.shellgap.scenario.Flow;
import io.github.shellgap.scenario.Grade;
import io.github.shellgap.scenario.Input;
import io.github.shellgap.scenario.Provenance;
import io.github.shellgap.scenario.Scenario;
import io.github.shellgap.scenario.Schedule;
import io.github.shellgap.scenario.Stockpile;
import io.github.shellgap.scenario.UncertainDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Every number the analyst wrote into a scenario, with its origin. Numbers left at their default do not stand here. */
public final class Ledger {
    private final List<Entry> entries = new ArrayList<>();
    private final Pattern parameterName;

    private Ledger(Scenario scenario) {
        StringBuilder names = new StringBuilder("(?!)");
        scenario.parameters()
                .forEach(parameter -> names.append("|\\b")
                        .append(Pattern.quote(parameter.name()))
                        .append("\\b"));
        parameterName = Pattern.compile(names.toString());
    }

    /** What stands behind a number. */
    public enum Origin {
        /** At least one published source. */
        SOURCE,
        /** Parameters, which have entries of their own. */
        PARAMETERS,
        /** A file beside the scenario. */
        TABLE,
        /** Nothing: the analyst assumes it. */
        ASSUMPTION;

        /** Returns the word for it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One number.
     *
     * @param path dotted, in the document
     * @param written as it stands there
     * @param unit in words
     */
    public record Entry(String path, String written, String unit, Provenance provenance, Origin origin) {}

    /**
     * How many numbers have which origin.
     *
     * @param all every number
     * @param assumed those with nothing behind them
     * @param byGrade those with a source, by its grade
     * @param ungraded those with a source whose grade is not said
     */
    public record Tally(long all, long assumed, Map<Grade, Long> byGrade, long ungraded) {
        public Tally {
            byGrade = Collections.unmodifiableMap(new EnumMap<>(byGrade));
        }

        /** Returns how many have a source. */
        public long sourced() {
            return byGrade.values().stream().mapToLong(Long::longValue).sum() + ungraded;
        }

        /** Returns the count in one sentence. */
        public String words() {
            return all + " numbers: " + sourced() + " with a source, " + assumed + " assumed, "
                    + (all - sourced() - assumed) + " from parameters or tables.";
        }

        /** Returns how the sources are graded, in one sentence. */
        public String grades() {
            StringBuilder words = new StringBuilder("Grades of the sources:");
            byGrade.forEach((grade, count) ->
                    words.append(' ').append(grade).append(' ').append(count).append(','));
            return words.append(" none ").append(ungraded).append('.').toString();
        }
    }

    /** Counts entries by their origin. */
    public static Tally tally(List<Entry> entries) {
        EnumMap<Grade, Long> byGrade = new EnumMap<>(Grade.class);
        Arrays.stream(Grade.values()).forEach(grade -> byGrade.put(grade, 0L));
        long assumed = 0;
        long ungraded = 0;
        for (Entry entry : entries) {
            Grade grade = entry.provenance().grade();
            if (entry.origin() == Origin.ASSUMPTION) {
                assumed++;
            } else if (entry.origin() == Origin.SOURCE && grade != null) {
                byGrade.merge(grade, 1L, Long::sum);
            } else if (entry.origin() == Origin.SOURCE) {
                ungraded++;
            }
        }
        return new Tally(entries.size(), assumed, byGrade, ungraded);
    }

    /** Returns the entries: parameters, stockpiles, flows, events, observations. */
    public static List<Entry> of(Scenario scenario) {
        Ledger ledger = new Ledger(scenario);
        scenario.parameters().forEach(parameter -> ledger.add(parameter.input()));
        scenario.stockpiles().forEach(ledger::addStockpile);
        scenario.flows().forEach(ledger::addFlow);
        scenario.events().forEach(ledger::addEvent);
        scenario.observations().forEach(observation -> {
            Function<Input, String> unit = input -> UnitWords.ofReport(observation.metric(), input);
            observation
                    .reported()
                    .match(quantity -> ledger.add(quantity.value(), unit), day -> ledger.addDate(day.value()));
            Input within = observation.reported().within();
            if (within != null) {
                ledger.add(within, unit);
            }
        });
        return List.copyOf(ledger.entries);
    }

    private void addStockpile(Stockpile stockpile) {
        add(stockpile.initial());
        add(stockpile.reserve());
        add(stockpile.spoilage());
        add(stockpile.cover());
    }

    private void addFlow(Flow flow) {
        addSchedule(flow.rate());
        flow.match(
                        production -> List.<Input>of(),
                        imports -> List.of(imports.lag(), imports.usable()),
                        transfer -> List.of(transfer.lag(), transfer.usable()),
                        consumption -> List.<Input>of())
                .forEach(this::add);
        add(flow.chance());
    }

    private void addEvent(Event event) {
        event.match(
                destruction -> {
                    addDate(destruction.on());
                    add(destruction.loss());
                    return true;
                },
                scaling -> {
                    addDate(scaling.from());
                    addDate(scaling.to());
                    add(scaling.length());
                    add(scaling.by());
                    return true;
                });
        add(event.chance());
    }

    private void addSchedule(Schedule schedule) {
        schedule.match(
                constant -> add(constant.rate()),
                segments -> {
                    segments.segments().forEach(segment -> {
                        addDate(segment.from());
                        add(segment.amount());
                    });
                    return true;
                },
                points -> {
                    points.points().values().forEach(this::add);
                    return true;
                },
                table -> entries.add(new Entry(table.path(), table.file(), "rounds", Provenance.NONE, Origin.TABLE)),
                wrapped -> {
                    addSchedule(wrapped.schedule());
                    add(wrapped.times());
                    add(wrapped.delay());
                    if (wrapped.noise() != null) {
                        add(wrapped.noise().sd());
                        add(wrapped.noise().memory());
                    }
                    return true;
                });
    }

    private boolean add(@Nullable Input input) {
        return input != null && add(input, UnitWords::of);
    }

    private boolean add(Input input, Function<Input, String> unit) {
        if (input.written().isEmpty()) {
            return false;
        }
        List<Input> claims = input.amount()
                .match(
                        certain -> List.<Input>of(),
                        formula -> List.<Input>of(),
                        spread -> List.<Input>of(),
                        rivals -> rivals.claims().stream()
                                .map(Amount.Claim::input)
                                .toList());
        claims.forEach(claim -> add(claim, unit));
        return claims.isEmpty()
                && entries.add(
                        new Entry(input.path(), input.written(), unit.apply(input), input.provenance(), origin(input)));
    }

    private Origin origin(Input input) {
        if (!input.provenance().isAssumption()) {
            return Origin.SOURCE;
        }
        return parameterName.matcher(input.written()).find() ? Origin.PARAMETERS : Origin.ASSUMPTION;
    }

    private boolean addDate(@Nullable UncertainDate date) {
        if (date == null) {
            return false;
        }
        String written = date.match(
                fixed -> fixed.day().toString(),
                uniform -> "any day from " + uniform.earliest() + " to " + uniform.latest(),
                triangular ->
                        "triangular: " + triangular.earliest() + ", " + triangular.mode() + ", " + triangular.latest(),
                choice -> "one of "
                        + choice.options().stream()
                                .map(option -> option.day() + " (" + option.weight() + ")")
                                .toList());
        boolean isBoundary = date.match(fixed -> true, uniform -> false, triangular -> false, choice -> false)
                && date.provenance().isAssumption();
        Origin origin = date.provenance().isAssumption() ? Origin.ASSUMPTION : Origin.SOURCE;
        return !isBoundary && entries.add(new Entry(date.path(), written, "date", date.provenance(), origin));
    }
}
