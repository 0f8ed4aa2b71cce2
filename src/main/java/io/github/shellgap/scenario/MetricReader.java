package io.github.shellgap.scenario;

import io.github.shellgap.quantity.CalendarSpan;
import io.github.shellgap.quantity.QuantityException;
import io.github.shellgap.quantity.Suggestions;
import io.github.shellgap.scenario.MetricException.Fault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * Reads metrics of one scenario: {@code shortage-date:ID}, {@code shortage-by:ID@DATE}, {@code stock:ID@DATE} and
 * {@code MEASURE:ID@PERIOD}, where the period may be left out for the whole.
 */
public final class MetricReader {
    private static final String SHORTAGE_DATE = "shortage-date";
    private static final String SHORTAGE_BY = "shortage-by";
    private static final String STOCK = Measure.STOCK.word();

    private final Set<String> stockpiles;
    private final Set<String> flows;
    private final Period period;
    private final BiFunction<String, Collection<String>, Optional<String>> closest;

    /**
     * Makes a reader.
     *
     * @param stockpiles their ids
     * @param flows their ids
     * @param period the scenario's
     * @param closest finds the known word that was meant, given the one written and those that are known
     */
    public MetricReader(
            Collection<String> stockpiles,
            Collection<String> flows,
            Period period,
            BiFunction<String, Collection<String>, Optional<String>> closest) {
        this.stockpiles = new TreeSet<>(stockpiles);
        this.flows = new TreeSet<>(flows);
        this.period = period;
        this.closest = closest;
    }

    /** Returns the reader of a scenario's metrics. */
    public static MetricReader of(Scenario scenario) {
        return new MetricReader(
                scenario.stockpiles().stream().map(Stockpile::id).toList(),
                scenario.flows().stream().map(Flow::id).toList(),
                scenario.period(),
                Suggestions::closest);
    }

    /**
     * Reads a metric.
     *
     * @param text white space around it does not count
     * @throws MetricException if the scenario has no such measure, stockpile or flow, or the days do not fit
     */
    public Metric read(String text) throws MetricException {
        String whole = text.strip();
        int colon = whole.indexOf(':');
        int at = whole.indexOf('@', Math.max(0, colon));
        String word = colon < 0 ? whole : whole.substring(0, colon);
        boolean isOfFlow = isIn(Measure.OF_FLOW, word);
        if (!isOfFlow && !stockpileWords().contains(word)) {
            throw unknown("metric", word, allWords());
        }
        if (colon < 0) {
            throw new MetricException(
                    Fault.UNKNOWN,
                    word,
                    "'" + whole + "' names no " + (isOfFlow ? "flow" : "stockpile"),
                    "write " + word + ":" + anyOf(isOfFlow ? flows : stockpiles) + exampleDays(word));
        }
        String element = whole.substring(colon + 1, at < 0 ? whole.length() : at);
        checkElement(word, element, isOfFlow);
        return at < 0
                ? withoutDays(whole, word, element)
                : withDays(whole, word, element, span(whole.substring(at + 1)));
    }

    private void checkElement(String word, String element, boolean isOfFlow) throws MetricException {
        Set<String> known = isOfFlow ? flows : stockpiles;
        Set<String> others = isOfFlow ? stockpiles : flows;
        if (known.contains(element)) {
            return;
        }
        if (others.contains(element)) {
            throw new MetricException(
                    Fault.UNKNOWN,
                    element,
                    "'" + word + "' is asked of a " + (isOfFlow ? "flow" : "stockpile") + ", and '" + element
                            + "' is a " + (isOfFlow ? "stockpile" : "flow"),
                    "of " + element + " there are " + String.join(", ", isOfFlow ? stockpileWords() : flowWords()));
        }
        throw unknown(isOfFlow ? "flow" : "stockpile", element, known);
    }

    private Metric withoutDays(String whole, String word, String element) throws MetricException {
        if (word.equals(STOCK) || word.equals(SHORTAGE_BY)) {
            throw new MetricException(
                    Fault.DAY, whole, "'" + whole + "' lacks its date", "write " + whole + "@" + period.to());
        }
        return word.equals(SHORTAGE_DATE)
                ? new Metric.ShortageDate(whole, element)
                : new Metric.Total(whole, element, measure(word), null);
    }

    private Metric withDays(String whole, String word, String element, CalendarSpan span) throws MetricException {
        if (word.equals(SHORTAGE_DATE)) {
            throw new MetricException(
                    Fault.DAY, whole, "'" + whole + "' takes no date", "write " + SHORTAGE_DATE + ":" + element);
        }
        boolean isOfDay = word.equals(STOCK) || word.equals(SHORTAGE_BY);
        boolean isOutside = span.first().isAfter(period.to()) || span.last().isBefore(period.from());
        if (isOutside || (isOfDay && !period.holds(span.last()))) {
            String days = whole.substring(whole.indexOf('@') + 1);
            throw new MetricException(
                    Fault.DAY,
                    days,
                    days + (isOutside ? " lies outside the period" : " ends after the period"),
                    "the scenario runs from " + period.from() + " to " + period.to());
        }
        if (word.equals(STOCK)) {
            return new Metric.StockAt(whole, element, span.last());
        }
        if (word.equals(SHORTAGE_BY)) {
            return new Metric.ShortageBy(whole, element, span.last());
        }
        Period days = new Period(
                span.first().isBefore(period.from()) ? period.from() : span.first(),
                span.last().isAfter(period.to()) ? period.to() : span.last());
        return new Metric.Total(whole, element, measure(word), days);
    }

    private static CalendarSpan span(String text) throws MetricException {
        try {
            return CalendarSpan.parse(text);
        } catch (QuantityException e) {
            throw new MetricException(Fault.DATE_SYNTAX, text, e.getMessage(), e.hint());
        }
    }

    private String exampleDays(String word) {
        return word.equals(STOCK) || word.equals(SHORTAGE_BY) ? "@" + period.to() : "";
    }

    private static String anyOf(Set<String> ids) {
        return ids.stream().findFirst().orElse("ID");
    }

    private MetricException unknown(String what, String word, Collection<String> known) {
        String hint = closest.apply(word, known)
                .map(meant -> "did you mean '" + meant + "'?")
                .orElseGet(() ->
                        known.isEmpty() ? "the scenario names no " + what : "there are " + Suggestions.listed(known));
        return new MetricException(Fault.UNKNOWN, word, "no " + what + " is named '" + word + "'", hint);
    }

    private static Measure measure(String word) {
        return Arrays.stream(Measure.values())
                .filter(measure -> measure.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no measure " + word));
    }

    private static boolean isIn(List<Measure> measures, String word) {
        return measures.stream().anyMatch(measure -> measure.word().equals(word));
    }

    private static List<String> flowWords() {
        return Measure.OF_FLOW.stream().map(Measure::word).toList();
    }

    private static List<String> stockpileWords() {
        List<String> words = new ArrayList<>(List.of(SHORTAGE_DATE, SHORTAGE_BY));
        Measure.OF_STOCKPILE.forEach(measure -> words.add(measure.word()));
        return words;
    }

    private static Collection<String> allWords() {
        return java.util.stream.Stream.concat(stockpileWords().stream(), flowWords().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
