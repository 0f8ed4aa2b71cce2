package io.github.shellgap.cli;

import io.github.shellgap.chart.Dates;
import io.github.shellgap.chart.Variable;
import io.github.shellgap.scenario.Event;
import io.github.shellgap.scenario.Flow;
import io.github.shellgap.scenario.Input;
import io.github.shellgap.scenario.Metric;
import io.github.shellgap.scenario.Parameter;
import io.github.shellgap.scenario.Period;
import io.github.shellgap.scenario.Scenario;
import io.github.shellgap.scenario.Stockpile;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the metrics and inputs of a scenario are called in charts: by titles, not by paths. */
final class ChartNames {
    private static final String ROUNDS = "rounds";
    private static final int DAYS_OF_A_YEAR = 366;
    /** Of a year. */
    static final double MONTHS = 12;

    /** A share, a range of shares, or a distribution that begins with one; the weights of a choice are none. */
    private static final Pattern IN_PERCENT = Pattern.compile("(?:[a-z]+ \\[)?[0-9.]+ ?%");

    private static final List<String> SHARES = List.of("usable", "share", "spoilage", "chance");
    private static final List<String> COUNTS = List.of("initial", "reserve", "total", "amount");
    private static final Map<String, String> WORDS = Map.of(
            "initial", "initial stock",
            "chance", "chance that it happens",
            "usable", "usable share",
            "spoilage", "spoilage a year");

    private static final Pattern SEGMENT = Pattern.compile("rate (?<place>\\d{1,6}) (?<key>from|rate|total)");

    private final Scenario scenario;

    ChartNames(Scenario scenario) {
        this.scenario = scenario;
    }

    /**
     * Returns what a metric is.
     *
     * @param statistic before its name, such as {@code median}; empty for none; a chance has none
     */
    Variable outcome(Metric metric, String statistic) {
        String of = titleOf(metric.element());
        String before = statistic.isEmpty() ? "" : statistic + " ";
        return metric.match(
                date -> Variable.date(
                        before + "shortage date of " + of, scenario.period().to()),
                by -> Variable.chance("chance of a shortage"
                        + (scenario.stockpiles().size() == 1 ? "" : " of " + of) + " by " + Dates.end(by.day())),
                stock -> Variable.number(before + "stock of " + of + at(stock.day()), ROUNDS),
                total -> Variable.number(before + summed(total, of), ROUNDS));
    }

    private static String at(LocalDate day) {
        String end = Dates.end(day);
        return (end.startsWith("the ") ? " at " : " on ") + end;
    }

    private String summed(Metric.Total total, String of) {
        Period days = total.period() == null ? scenario.period() : total.period();
        String during = days.days() == 1 ? " on " : days.days() <= DAYS_OF_A_YEAR ? " in " : " over ";
        String what = switch (total.measure()) {
            case WANTED -> "number of rounds wanted by " + of;
            case AMOUNT -> "number of rounds moved by " + of;
            default -> total.measure().word() + " of " + of;
        };
        return what + during + Dates.period(days);
    }

    /** Returns the title of a stockpile, flow or event. */
    private String titleOf(String id) {
        return Stream.of(
                        scenario.stockpiles().stream()
                                .filter(one -> one.id().equals(id))
                                .map(Stockpile::title),
                        scenario.flows().stream()
                                .filter(one -> one.id().equals(id))
                                .map(Flow::title),
                        scenario.events().stream()
                                .filter(one -> one.id().equals(id))
                                .map(Event::title))
                .flatMap(titles -> titles)
                .findFirst()
                .orElse(id);
    }

    /** Returns what an input is called: {@code Rounds per container}, {@code Iranian shells: usable share}. */
    String name(String path) {
        Optional<String> parameter = scenario.parameters().stream()
                .filter(one -> one.input().path().equals(path))
                .map(Parameter::title)
                .findFirst();
        String[] words = path.split("\\.", -1);
        if (parameter.isPresent() || words.length < 2) {
            return parameter.orElse(path);
        }
        String[] keys = Arrays.copyOfRange(words, 2, words.length);
        for (int k = 0; k < keys.length; k++) {
            keys[k] = WORDS.getOrDefault(keys[k], keys[k]);
        }
        String tail = segment(String.join(" ", keys));
        return titleOf(words[1]) + (tail.isEmpty() ? "" : ": " + tail);
    }

    /** Returns words for a place in the list of segments, which counts from 0 in a path. */
    private static String segment(String tail) {
        Matcher place = SEGMENT.matcher(tail);
        if (!place.matches()) {
            return tail;
        }
        int number = Integer.parseInt(place.group("place")) + 1;
        String what = place.group("key").equals("from") ? "start" : place.group("key");
        return what + (number == 1 ? "" : " of segment " + number);
    }

    /**
     * Returns what an input is.
     *
     * @param unit of its numbers as the format writes it: {@code /month}, {@code days}, {@code %}; empty for a count
     */
    Variable input(String path, String unit) {
        String key = path.substring(path.lastIndexOf('.') + 1);
        boolean isShare = unit.equals("%") || (unit.isEmpty() && (SHARES.contains(key) || isInPercent(path)));
        if (isShare) {
            return Variable.share(name(path));
        }
        if (!unit.contains("/")) {
            return Variable.number(name(path), unit.isEmpty() && COUNTS.contains(key) ? ROUNDS : unit);
        }
        String counted = key.equals("rate") ? ROUNDS + " " : unit.startsWith("%") ? "% " : "";
        return Variable.number(name(path), counted + "per " + unit.substring(unit.indexOf('/') + 1));
    }

    /** Returns whether durations in this unit, the greatest of which is known, read better in months. */
    static boolean isInMonths(String unit, double greatest) {
        return unit.equals("years") && Math.abs(greatest) < 1;
    }

    /** Returns whether a parameter is written in per cent. */
    private boolean isInPercent(String path) {
        return scenario.parameters().stream()
                .map(Parameter::input)
                .anyMatch(input -> input.path().equals(path)
                        && IN_PERCENT.matcher(input.written()).lookingAt());
    }

    /** Returns the input of this path if it is certain and not part of a schedule or an event. */
    Optional<Input> certain(String path) {
        Stream<Input> flows = scenario.flows().stream()
                .flatMap(flow -> flow.match(
                        production -> Stream.of(production.chance()),
                        imports -> Stream.of(imports.chance(), imports.lag(), imports.usable()),
                        transfer -> Stream.of(transfer.chance(), transfer.lag(), transfer.usable()),
                        consumption -> Stream.of(consumption.chance())));
        Stream<Input> stockpiles = scenario.stockpiles().stream()
                .flatMap(one -> Stream.of(one.initial(), one.reserve(), one.spoilage(), one.cover()));
        return Stream.of(scenario.parameters().stream().map(Parameter::input), stockpiles, flows)
                .flatMap(inputs -> inputs)
                .filter(input -> input.path().equals(path))
                .filter(input ->
                        input.amount().match(certain -> true, formula -> false, spread -> false, rivals -> false))
                .findFirst();
    }
}
