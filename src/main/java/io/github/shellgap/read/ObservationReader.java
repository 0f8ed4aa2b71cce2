package io.github.shellgap.read;

import io.github.shellgap.scenario.Input;
import io.github.shellgap.scenario.Metric;
import io.github.shellgap.scenario.MetricException;
import io.github.shellgap.scenario.MetricReader;
import io.github.shellgap.scenario.Observation;
import io.github.shellgap.scenario.Provenance;
import io.github.shellgap.scenario.Reported;
import io.github.shellgap.scenario.UncertainDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what was reported afterwards. */
final class ObservationReader {
    /** The keys that hold an observation's value; the others are its own. */
    private static final Set<String> KEYS_OF_VALUE = keysOfValue();

    private final Scope scope;
    private final MetricReader metrics;

    ObservationReader(Scope scope, Set<String> stockpiles, Set<String> flows) {
        this.scope = scope;
        metrics = new MetricReader(stockpiles, flows, scope.period(), scope.problems::closest);
    }

    @Nullable
    Observation read(String id, Node node, String path) {
        Fields fields = Fields.of(scope, node, path, "{ metric: stock:russia@2023-10-26, value: 4M, within: 20% }");
        if (fields == null) {
            return null;
        }
        fields.check(Element.OBSERVATION, KEYS_OF_VALUE);
        Node.Mapping map = fields.node();
        Metric metric = metric(fields);
        boolean isDay = metric != null && metric.kind() == Metric.Kind.DATE;
        Reported reported = isDay ? day(map, fields) : quantity(map, fields);
        return metric == null || reported == null
                ? null
                : new Observation(
                        id,
                        fields.title(id),
                        metric,
                        reported,
                        reported.provenance().note());
    }

    private @Nullable Metric metric(Fields fields) {
        Node node = fields.get("metric");
        String text = fields.text("metric", "");
        if (node == null) {
            return null;
        }
        String path = fields.pathOf("metric");
        try {
            return metrics.read(text);
        } catch (MetricException e) {
            String code = switch (e.fault()) {
                case UNKNOWN -> "E0301";
                case DAY -> "E0310";
                case DATE_SYNTAX -> "E0205";
            };
            if (scope.misnamed.contains(e.word())) {
                return null;
            }
            boolean isRemoved = scope.removed.contains(e.word());
            String hint = isRemoved ? "the variant removes it: remove or change " + path + " too" : e.hint();
            scope.error(node.span(), code, e.getMessage(), hint, path);
            return null;
        }
    }

    private Reported quantity(Node.Mapping map, Fields fields) {
        Input value = new InputReader(scope).read(valueOf(map), fields.path(), Kind.ANY, Provenance.NONE);
        checkUnit(map.span(), value, fields.path());
        boolean isSpread = value.amount().match(certain -> false, formula -> true, spread -> true, rivals -> true);
        Input within = within(map, fields, isSpread, Kind.COUNT);
        if (within != null && !isSpread) {
            checkNotRelativeToZero(fields, value, within);
        }
        return new Reported.Quantity(value, within);
    }

    private @Nullable Reported day(Node.Mapping map, Fields fields) {
        UncertainDate day = new DateReader(scope).read(valueOf(map), fields.path(), false);
        if (day == null) {
            return null;
        }
        boolean isSpread = day.match(fixed -> false, uniform -> true, triangular -> true, choice -> true);
        return new Reported.Day(day, within(map, fields, isSpread, Kind.DURATION));
    }

    private @Nullable Input within(Node.Mapping map, Fields fields, boolean isSpread, Kind kind) {
        Node node = fields.get("within");
        if (node == null) {
            if (!isSpread) {
                scope.error(
                        map.span(),
                        "E0204",
                        Paths.subject(fields.path()) + " lacks 'within'",
                        kind == Kind.DURATION
                                ? "a single date needs its 90 % error: within: 30 days"
                                : "a single number needs its 90 % error: within: 10%, or within: 100k",
                        fields.path());
            }
            return null;
        }
        Input within = new InputReader(scope).read(node, fields.pathOf("within"), kind, Provenance.NONE);
        if (isSpread) {
            scope.error(
                    node.span(),
                    "E0308",
                    "'within' goes with a single " + (kind == Kind.DURATION ? "date" : "number")
                            + ", and this value is uncertain itself",
                    "remove 'within', or write one " + (kind == Kind.DURATION ? "date" : "number") + " as the value",
                    within.path());
        } else if (isZero(within)) {
            String example = kind == Kind.DURATION ? "30 days" : "10%, or within: 100k";
            scope.error(node.span(), "E0213", "'within' must be above 0", "write within: " + example, within.path());
        }
        return within;
    }

    private static Set<String> keysOfValue() {
        Set<String> keys = new LinkedHashSet<>(DistributionReader.WORDS);
        keys.addAll(ProvenanceReader.KEYS);
        keys.addAll(List.of("value", "min", "max"));
        return keys;
    }

    /** Returns the map without the keys that are an observation's own, or unknown. */
    private static Node valueOf(Node.Mapping map) {
        Map<String, Node.Entry> amount = new LinkedHashMap<>(map.entries());
        amount.keySet().retainAll(KEYS_OF_VALUE);
        return new Node.Mapping(amount, map.span());
    }

    private static boolean isZero(Input input) {
        return input.amount().match(certain -> certain.value() == 0, f -> false, s -> false, r -> false);
    }

    private void checkNotRelativeToZero(Fields fields, Input value, Input within) {
        double error = within.amount().match(certain -> certain.value(), f -> 1.0, s -> 1.0, r -> 1.0);
        Node node = fields.get("within");
        if (node != null && isZero(value) && error > 0 && error < 1) {
            scope.error(
                    node.span(),
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
}
