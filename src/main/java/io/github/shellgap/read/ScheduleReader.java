package io.github.shellgap.read;

import io.github.shellgap.quantity.CalendarSpan;
import io.github.shellgap.scenario.Input;
import io.github.shellgap.scenario.Provenance;
import io.github.shellgap.scenario.Schedule;
import io.github.shellgap.scenario.Schedule.Segment;
import io.github.shellgap.scenario.UncertainDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads schedules. */
final class ScheduleReader {
    private static final Map<String, Schedule.Shape> SHAPES =
            Map.of("linear", Schedule.Shape.LINEAR, "step", Schedule.Shape.STEP, "s-curve", Schedule.Shape.S_CURVE);

    private final Scope scope;
    private final InputReader inputs;
    private final DateReader dates;

    ScheduleReader(Scope scope) {
        this.scope = scope;
        inputs = new InputReader(scope);
        dates = new DateReader(scope);
    }

    /** Reads the schedule at a key; a placeholder after a problem was reported. */
    Schedule at(Fields fields, String key) {
        Node node = fields.get(key);
        String path = fields.pathOf(key);
        return node == null
                ? new Schedule.Constant(inputs.broken(path, Kind.RATE, Provenance.NONE))
                : read(node, path, Provenance.NONE);
    }

    private Schedule read(Node node, String path, Provenance inherited) {
        return node.match(
                scalar -> new Schedule.Constant(inputs.read(scalar, path, Kind.RATE, inherited)),
                list -> segments(list, path, inherited),
                map -> map(map, path, inherited));
    }

    private Schedule map(Node.Mapping map, String path, Provenance inherited) {
        boolean hasPoints = hasAny(map, "points", "shape");
        boolean isTable = hasAny(map, "csv", "per");
        boolean isWrapper = hasAny(map, "schedule", "times", "delay", "noise");
        if (!hasPoints && !isTable && !isWrapper) {
            if (hasAny(map, "during", "total", "rate", "from")) {
                return lone(map, path, inherited);
            }
            return new Schedule.Constant(inputs.read(map, path, Kind.RATE, inherited));
        }
        Fields fields = Fields.of(scope, map, path, "");
        if (fields == null) {
            return new Schedule.Constant(inputs.broken(path, Kind.RATE, inherited));
        }
        fields.check(isWrapper ? Element.WRAPPER : isTable ? Element.TABLE : Element.POINTS, ProvenanceReader.KEYS);
        Provenance provenance = new ProvenanceReader(scope).read(fields, inherited);
        if (isWrapper) {
            return wrapped(fields, provenance);
        }
        if (isTable) {
            Schedule table = new TableReader(scope).read(fields);
            return table == null ? new Schedule.Constant(inputs.broken(path, Kind.RATE, provenance)) : table;
        }
        return points(fields, provenance);
    }

    private static boolean hasAny(Node.Mapping map, String... keys) {
        return Arrays.stream(keys).anyMatch(map.entries()::containsKey);
    }

    private Schedule lone(Node.Mapping map, String path, Provenance inherited) {
        scope.error(
                map.span(),
                "E0202",
                Paths.subject(path) + " is a segment alone; segments stand in a list",
                "write it in brackets: [ { during: 2023, total: 7M } ]",
                path);
        return new Schedule.Constant(inputs.broken(path, Kind.RATE, inherited));
    }

    private Schedule wrapped(Fields fields, Provenance provenance) {
        Node inner = fields.get("schedule");
        Schedule schedule = inner == null
                ? new Schedule.Constant(inputs.broken(fields.path(), Kind.RATE, provenance))
                : read(inner, fields.pathOf("schedule"), provenance);
        return new Schedule.Wrapped(
                schedule,
                optional(fields, "times", Kind.FACTOR, provenance),
                optional(fields, "delay", Kind.DURATION, provenance),
                noise(fields, provenance));
    }

    private @Nullable Input optional(Fields fields, String key, Kind kind, Provenance provenance) {
        Node node = fields.get(key);
        return node == null ? null : inputs.read(node, fields.pathOf(key), kind, provenance);
    }

    private Schedule.@Nullable Noise noise(Fields fields, Provenance provenance) {
        Node node = fields.get("noise");
        Fields keys =
                node == null ? null : Fields.of(scope, node, fields.pathOf("noise"), "{ sd: 20%, memory: 30 days }");
        if (keys == null) {
            return null;
        }
        keys.check(Element.NOISE, ProvenanceReader.KEYS);
        Provenance own = new ProvenanceReader(scope).read(keys, provenance);
        Input sd = optional(keys, "sd", Kind.FACTOR, own);
        Input memory = optional(keys, "memory", Kind.DURATION, own);
        if (sd == null || memory == null) {
            return null;
        }
        double memoryDays = memory.amount().match(certain -> certain.value(), f -> 1.0, s -> 1.0, r -> 1.0);
        if (!(memoryDays > 0)) {
            scope.error(
                    keys.keySpan("memory"),
                    "E0213",
                    "'memory' must be above 0",
                    "write memory: 30 days",
                    keys.pathOf("memory"));
        }
        return new Schedule.Noise(keys.path(), sd, memory);
    }

    private Schedule points(Fields fields, Provenance provenance) {
        String shape = fields.text("shape", "linear");
        if (!SHAPES.containsKey(shape)) {
            Node node = fields.get("shape");
            scope.error(
                    node == null ? fields.span() : node.span(),
                    "E0215",
                    "'shape' is linear, step or s-curve, not '" + shape + "'",
                    "write shape: linear",
                    fields.pathOf("shape"));
        }
        TreeMap<LocalDate, Input> points = new TreeMap<>();
        Node node = fields.get("points");
        Fields keys = node == null
                ? null
                : Fields.of(scope, node, fields.pathOf("points"), "{ 2022-01: 1M/year, 2023-12-31: 2.5M/year }");
        if (keys != null) {
            for (Node.Entry entry : keys.entries()) {
                point(entry, keys, points, provenance);
            }
            checkClocks(keys, points);
        }
        if (points.isEmpty()) {
            if (keys != null && keys.entries().isEmpty()) {
                scope.error(keys.span(), "E0204", "'points' holds no point", "write { 2022-01: 1M/year }", keys.path());
            }
            return new Schedule.Constant(inputs.broken(fields.path(), Kind.RATE, provenance));
        }
        return new Schedule.Points(points, SHAPES.getOrDefault(shape, Schedule.Shape.LINEAR));
    }

    private void point(Node.Entry entry, Fields keys, SortedMap<LocalDate, Input> points, Provenance provenance) {
        Node.Scalar key = new Node.Scalar(entry.key(), false, entry.keySpan());
        CalendarSpan day = Fields.dateOf(scope, key, keys.path());
        Input rate = inputs.read(entry.value(), keys.pathOf(entry.key()), Kind.RATE, provenance);
        if (day != null && points.put(day.first(), rate) != null) {
            scope.error(entry.keySpan(), "E0303", "two points stand on " + day.first(), "remove one", keys.path());
        }
    }

    private void checkClocks(Fields keys, SortedMap<LocalDate, Input> points) {
        Input first = points.isEmpty() ? null : points.get(points.firstKey());
        for (Input point : points.values()) {
            if (first != null && !point.unit().equals(first.unit())) {
                scope.error(
                        keys.span(),
                        "E0214",
                        Paths.subject(keys.path()) + " mix the two clocks",
                        "write all per day or week, or all per month, quarter or year",
                        keys.path());
                return;
            }
        }
    }

    private Schedule segments(Node.Sequence list, String path, Provenance inherited) {
        List<Segment> segments = new ArrayList<>();
        List<Span> places = new ArrayList<>();
        for (int k = 0; k < list.items().size(); k++) {
            Node item = list.items().get(k);
            Fields fields = Fields.of(scope, item, path + "." + k, "{ during: 2023, total: 7M }");
            Segment segment = fields == null ? null : segment(fields, inherited);
            if (segment != null) {
                segments.add(segment);
                places.add(item.span());
            }
        }
        if (list.items().isEmpty()) {
            scope.error(
                    list.span(),
                    "E0204",
                    Paths.subject(path) + " holds no segment",
                    "write [ { during: 2023, total: 7M } ], or 0/year",
                    path);
        }
        new SegmentChecks(scope, path).check(segments, places);
        return segments.isEmpty()
                ? new Schedule.Constant(inputs.broken(path, Kind.RATE, inherited))
                : new Schedule.Segments(segments);
    }

    private @Nullable Segment segment(Fields fields, Provenance inherited) {
        fields.check(Element.SEGMENT, ProvenanceReader.KEYS);
        Provenance provenance = new ProvenanceReader(scope).read(fields, inherited);
        boolean isTotal = fields.has("total");
        Node amount = fields.get(isTotal ? "total" : "rate");
        if (amount == null || (isTotal && fields.has("rate"))) {
            scope.error(
                    fields.span(),
                    "E0204",
                    amount == null
                            ? Paths.subject(fields.path()) + " lacks 'rate' or 'total'"
                            : Paths.subject(fields.path()) + " holds both 'rate' and 'total'",
                    "write rate: 7M/year, or total: 7M",
                    fields.path());
            return null;
        }
        Input read = inputs.read(
                amount, fields.pathOf(isTotal ? "total" : "rate"), isTotal ? Kind.COUNT : Kind.RATE, provenance);
        int before = scope.problems.errorCount();
        UncertainDate from = from(fields);
        LocalDate to = to(fields);
        if (scope.problems.errorCount() > before
                || !new SegmentChecks(scope, fields.path()).endsFit(fields, from, to)) {
            return null;
        }
        return new Segment(from, to, read, isTotal, provenance.note());
    }

    private @Nullable UncertainDate from(Fields fields) {
        Node during = fields.get("during");
        if (during != null) {
            if (fields.has("from") || fields.has("to")) {
                scope.error(
                        fields.keySpan("during"),
                        "E0204",
                        "'during' stands for 'from' and 'to'",
                        "remove 'during', or 'from' and 'to'",
                        fields.path());
            }
            return dates.read(during, fields.pathOf("during"), false);
        }
        Node from = fields.get("from");
        return from == null ? null : dates.read(from, fields.pathOf("from"), false);
    }

    private @Nullable LocalDate to(Fields fields) {
        CalendarSpan span = fields.date(fields.has("during") ? "during" : "to");
        return span == null ? null : span.last();
    }
}
