package io.github.shellgap.read;

import io.github.shellgap.scenario.Event;
import io.github.shellgap.scenario.Flow;
import io.github.shellgap.scenario.Input;
import io.github.shellgap.scenario.Period;
import io.github.shellgap.scenario.Schedule;
import io.github.shellgap.scenario.Stockpile;
import io.github.shellgap.scenario.UncertainDate;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads stockpiles, flows and events. */
final class ElementReader {
    private final Scope scope;
    private final InputReader inputs;
    private final ScheduleReader schedules;
    private final DateReader dates;
    private final Set<String> stockpiles;
    private final Set<String> flows;

    ElementReader(Scope scope, Set<String> stockpiles, Set<String> flows) {
        this.scope = scope;
        this.stockpiles = new TreeSet<>(stockpiles);
        this.flows = new TreeSet<>(flows);
        inputs = new InputReader(scope);
        schedules = new ScheduleReader(scope);
        dates = new DateReader(scope);
    }

    Stockpile stockpile(String id, Fields fields) {
        fields.check(Element.STOCKPILE, Set.of());
        return new Stockpile(
                id,
                fields.title(id),
                fields.words("note", ""),
                inputs.at(fields, "initial", Kind.COUNT, Element.STOCKPILE),
                inputs.at(fields, "reserve", Kind.COUNT, Element.STOCKPILE),
                inputs.at(fields, "spoilage", Kind.SHARE_PER_TIME, Element.STOCKPILE),
                inputs.at(fields, "cover", Kind.DAYS_AFTER, Element.STOCKPILE),
                fields.words("actor", ""),
                fields.words("munition", ""),
                fields.words("counts", ""));
    }

    Flow flow(Element element, String id, Fields fields) {
        fields.check(element, Set.of());
        String title = fields.title(id);
        String note = fields.words("note", "");
        Schedule rate = schedules.at(fields, "rate");
        Input chance = inputs.at(fields, "chance", Kind.SHARE, element);
        if (element == Element.PRODUCTION) {
            return new Flow.Production(id, title, note, stockpileAt(fields, "to"), rate, chance);
        }
        if (element == Element.CONSUMPTION) {
            return new Flow.Consumption(id, title, note, stockpileAt(fields, "from"), rate, chance);
        }
        Input usable = inputs.at(fields, "usable", Kind.SHARE, element);
        String to = stockpileAt(fields, "to");
        if (element == Element.IMPORTS) {
            Input lag = inputs.at(fields, "lag", Kind.DURATION, element);
            return new Flow.Imports(id, title, note, to, rate, lag, usable, chance);
        }
        Input lag = inputs.at(fields, "lag", Kind.DAYS_AFTER, element);
        String from = stockpileAt(fields, "from");
        if (from.equals(to) && !to.isEmpty()) {
            scope.error(
                    fields.keySpan("to"),
                    "E0307",
                    "a transfer leads from '" + from + "' to itself",
                    "name another stockpile",
                    fields.pathOf("to"));
        }
        return new Flow.Transfer(id, title, note, from, to, rate, lag, usable, chance);
    }

    private String stockpileAt(Fields fields, String key) {
        return idAt(fields, key, "stockpile", stockpiles);
    }

    private String idAt(Fields fields, String key, String what, Set<String> known) {
        String id = fields.text(key, "");
        Node node = fields.get(key);
        if (node instanceof Node.Scalar scalar && !scalar.isNull() && !known.contains(id)) {
            scope.unknown(scalar.span(), what, id, known, fields.pathOf(key));
        }
        return id;
    }

    @Nullable
    Event event(String id, Fields fields) {
        fields.check(Element.EVENT, Set.of());
        boolean destroys = fields.has("destroys");
        if (destroys == fields.has("scales")) {
            scope.error(
                    fields.span(),
                    "E0308",
                    "event '" + id + "' must either destroy or scale",
                    "add destroys: { stockpile: a, amount: 30k }, or scales: { flow: b, by: 180% }",
                    fields.path());
            return null;
        }
        return destroys ? destruction(id, fields) : scaling(id, fields);
    }

    private @Nullable Event destruction(String id, Fields fields) {
        refuse(fields, "a loss has a day, given by 'on'", "from", "to", "for");
        Node node = fields.get("destroys");
        Fields loss = node == null
                ? null
                : Fields.of(scope, node, fields.pathOf("destroys"), "{ stockpile: a, amount: 30k }");
        UncertainDate on = dateAt(fields, "on");
        Input chance = inputs.at(fields, "chance", Kind.SHARE, Element.EVENT);
        if (loss == null) {
            return null;
        }
        loss.check(Element.DESTROYS, Set.of());
        boolean isShare = loss.has("share");
        if (isShare == loss.has("amount")) {
            scope.error(
                    loss.span(),
                    "E0308",
                    "'destroys' takes an 'amount' or a 'share'",
                    "write amount: 30k, or share: 10%",
                    loss.path());
            return null;
        }
        Input lost = isShare
                ? inputs.at(loss, "share", Kind.SHARE, Element.DESTROYS)
                : inputs.at(loss, "amount", Kind.COUNT, Element.DESTROYS);
        String stockpile = stockpileAt(loss, "stockpile");
        if (on != null) {
            warnIfOutside(fields, id, on, on);
        }
        return on == null
                ? null
                : new Event.Destruction(
                        id, fields.title(id), fields.words("note", ""), on, stockpile, lost, isShare, chance);
    }

    private @Nullable Event scaling(String id, Fields fields) {
        refuse(fields, "a flow is scaled from a day on, given by 'from'", "on");
        Node node = fields.get("scales");
        Fields scales =
                node == null ? null : Fields.of(scope, node, fields.pathOf("scales"), "{ flow: fires, by: 180% }");
        UncertainDate from = dateAt(fields, "from");
        Node end = fields.get("to");
        UncertainDate to = end == null ? null : dates.read(end, fields.pathOf("to"), true);
        Input length = fields.has("for") ? inputs.at(fields, "for", Kind.DURATION, Element.EVENT) : null;
        Input chance = inputs.at(fields, "chance", Kind.SHARE, Element.EVENT);
        if (to != null && length != null) {
            scope.error(
                    fields.keySpan("for"),
                    "E0308",
                    "'to' and 'for' both say when it ends",
                    "remove one of them",
                    fields.path());
        }
        if (from != null && to != null && to.latest().isBefore(from.earliest())) {
            scope.error(
                    fields.keySpan("to"),
                    "E0305",
                    "event '" + id + "' ends before it begins",
                    "swap 'from' and 'to'",
                    fields.path());
        }
        if (scales == null || from == null) {
            return null;
        }
        scales.check(Element.SCALES, Set.of());
        warnIfOutside(fields, id, from, to);
        String flow = idAt(scales, "flow", "flow", flows);
        Input by = inputs.at(scales, "by", Kind.FACTOR, Element.SCALES);
        return new Event.Scaling(id, fields.title(id), fields.words("note", ""), from, to, length, flow, by, chance);
    }

    private void warnIfOutside(Fields fields, String id, UncertainDate first, @Nullable UncertainDate last) {
        Period period = scope.period();
        if (first.earliest().isAfter(period.to())
                || (last != null && last.latest().isBefore(period.from()))) {
            scope.problems.warning(
                    fields.span(),
                    "W0303",
                    "event '" + id + "' lies outside the period and changes nothing in it",
                    "the scenario runs from " + period.from() + " to " + period.to(),
                    fields.path());
        }
    }

    private @Nullable UncertainDate dateAt(Fields fields, String key) {
        Node node = fields.get(key);
        if (node == null) {
            scope.error(
                    fields.span(),
                    "E0204",
                    Paths.subject(fields.path()) + " lacks '" + key + "'",
                    "add " + key + ": 2024-09-18",
                    fields.path());
            return null;
        }
        return dates.read(node, fields.pathOf(key), false);
    }

    private void refuse(Fields fields, String why, String... keys) {
        for (String key : keys) {
            if (fields.has(key)) {
                scope.error(
                        fields.keySpan(key),
                        "E0201",
                        "'" + key + "' does not go with this event: " + why,
                        "remove it",
                        fields.pathOf(key));
            }
        }
    }
}
