package io.github.shellgap.read;

import io.github.shellgap.quantity.CalendarSpan;
import io.github.shellgap.quantity.QuantityException;
import io.github.shellgap.scenario.Input;
import io.github.shellgap.scenario.Observation;
import io.github.shellgap.scenario.Provenance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads what was reported afterwards. */
final class ObservationReader {
    private static final List<String> OF_STOCKPILE =
            List.of("stock", "supply", "demand", "met", "shortfall", "gap", "lost", "shortage-date", "shortage-by");
    private static final List<String> OF_FLOW = List.of("wanted", "amount");

    private final Scope scope;
    private final Set<String> stockpiles;
    private final Set<String> flows;

    ObservationReader(Scope scope, Set<String> stockpiles, Set<String> flows) {
        this.scope = scope;
        this.stockpiles = stockpiles;
        this.flows = flows;
    }

    @Nullable
    Observation read(String id, Node node, String path) {
        Fields fields = Fields.of(scope, node, path, "{ metric: stock:russia@2023-10-26, value: 4M, within: 20% }");
        if (fields == null || !(node instanceof Node.Mapping map)) {
            return null;
        }
        List<String> known = new ArrayList<>(DistributionReader.WORDS);
        known.addAll(ProvenanceReader.KEYS);
        known.addAll(List.of("value", "min", "max"));
        fields.check(Element.OBSERVATION, known);
        Node metric = fields.get("metric");
        String text = fields.text("metric", "");
        if (metric != null) {
            checkMetric(metric.span(), text, fields.pathOf("metric"));
        }
        Input value = value(map, path);
        checkUnit(map.span(), value, path);
        Node error = fields.get("within");
        Input within = error == null
                ? null
                : new InputReader(scope).read(error, fields.pathOf("within"), Kind.COUNT, Provenance.NONE);
        boolean isSpread = value.amount().match(certain -> false, formula -> true, spread -> true, rivals -> true);
        if (error != null && within != null) {
            checkWithin(error.span(), isSpread, value, within);
        }
        if (!isSpread && within == null) {
            scope.error(
                    map.span(),
                    "E0204",
                    Paths.subject(path) + " lacks 'within'",
                    "a single number needs its 90 % error: within: 10%, or within: 100k",
                    path);
        }
        return new Observation(
                id,
                fields.text("title", id),
                text,
                value,
                within,
                value.provenance().note());
    }

    /** Reads what was observed: the map without the keys that are an observation's own. */
    private Input value(Node.Mapping map, String path) {
        Map<String, Node.Entry> amount = new LinkedHashMap<>(map.entries());
        amount.keySet().removeAll(List.of("metric", "within", "title"));
        return new InputReader(scope).read(new Node.Mapping(amount, map.span()), path, Kind.ANY, Provenance.NONE);
    }

    private void checkWithin(Span at, boolean isSpread, Input value, Input within) {
        double error = within.amount().match(certain -> certain.value(), f -> 1.0, s -> 1.0, r -> 1.0);
        boolean isZero = value.amount().match(certain -> certain.value() == 0, f -> false, s -> false, r -> false);
        if (isSpread) {
            scope.error(
                    at,
                    "E0308",
                    "'within' goes with a single number, and this value is uncertain itself",
                    "remove 'within', or write one number as the value",
                    within.path());
        } else if (error == 0) {
            scope.error(at, "E0213", "'within' must be above 0", "write within: 10%, or within: 100k", within.path());
        } else if (isZero && error < 1) {
            scope.error(
                    at,
                    "E0213",
                    "a value of 0 has no relative error",
                    "write the error as a count: within: 100k",
                    within.path());
        }
    }

    private void checkUnit(Span at, Input value, String path) {
        if (value.unit().timePower() != 0) {
            scope.error(
                    at,
                    "E0212",
                    Paths.subject(path) + " takes a count or a share, but its value is "
                            + value.unit().words(),
                    "write what was counted over the metric's days, such as 4M",
                    path);
        }
    }

    private void checkMetric(Span at, String text, String path) {
        int colon = text.indexOf(':');
        String measure = colon < 0 ? text : text.substring(0, colon);
        boolean isFlow = OF_FLOW.contains(measure);
        if (colon < 0 || (!isFlow && !OF_STOCKPILE.contains(measure))) {
            TreeSet<String> known = new TreeSet<>(OF_STOCKPILE);
            known.addAll(OF_FLOW);
            scope.unknown(at, "metric", measure, known, path);
            return;
        }
        int split = text.indexOf('@');
        String id = text.substring(colon + 1, split < 0 ? text.length() : split);
        Set<String> ids = isFlow ? flows : stockpiles;
        if (!ids.contains(id)) {
            scope.unknown(at, isFlow ? "flow" : "stockpile", id, ids, path);
        }
        boolean needsDate = measure.equals("stock") || measure.equals("shortage-by");
        if (split < 0 ? needsDate : measure.equals("shortage-date")) {
            scope.error(
                    at,
                    "E0310",
                    "'" + text + (needsDate ? "' lacks its date" : "' takes no date"),
                    needsDate ? "write " + text + "@2023-12-31" : "write shortage-date:" + id,
                    path);
        } else if (split >= 0) {
            checkPeriod(at, text.substring(split + 1), path);
        }
    }

    private void checkPeriod(Span at, String text, String path) {
        try {
            CalendarSpan span = CalendarSpan.parse(text);
            if (span.first().isAfter(scope.period().to())
                    || span.last().isBefore(scope.period().from())) {
                scope.error(
                        at,
                        "E0310",
                        text + " lies outside the period",
                        "the scenario runs from " + scope.period().from() + " to "
                                + scope.period().to(),
                        path);
            }
        } catch (QuantityException e) {
            scope.error(at, "E0205", e.getMessage(), e.hint(), path);
        }
    }
}
