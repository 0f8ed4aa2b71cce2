package io.github.shellgap.read;

import io.github.shellgap.quantity.CalendarSpan;
import io.github.shellgap.scenario.Correlation;
import io.github.shellgap.scenario.Event;
import io.github.shellgap.scenario.Flow;
import io.github.shellgap.scenario.Observation;
import io.github.shellgap.scenario.Parameter;
import io.github.shellgap.scenario.Period;
import io.github.shellgap.scenario.Scenario;
import io.github.shellgap.scenario.Source;
import io.github.shellgap.scenario.Stockpile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads one document, variants left aside, into a scenario. */
final class ScenarioBinder {
    static final String FORMAT = "shellgap/1";

    /** An element of each section whose elements are not like those of production. */
    private static final Map<String, String> EXAMPLES = Map.of(
            "stockpiles", "{ initial: 12M }",
            "transfers", "{ from: russia, to: reserves, rate: 90k/month }",
            "consumption", "{ from: russia, rate: 7M/year }",
            "events", "{ on: 2024-09-18, destroys: { stockpile: russia, amount: 30k } }");

    private final Scope scope;
    private final Fields root;
    private final Map<String, Span> ids = new TreeMap<>();
    private final Map<String, Fields> stockpileFields = new TreeMap<>();
    private final Map<String, Fields> eventFields = new TreeMap<>();
    private final Map<Element, Map<String, Fields>> flowFields = new java.util.EnumMap<>(Element.class);

    private ScenarioBinder(Scope scope, Fields root) {
        this.scope = scope;
        this.root = root;
    }

    /** Returns the scenario, or none if the document is no map; problems are left in the scope. */
    static @Nullable Scenario bind(Node document, Scope scope) {
        if (!(document instanceof Node.Mapping)) {
            scope.error(
                    document.span(),
                    "E0202",
                    "a scenario is a map of keys to values",
                    "begin with format: " + FORMAT,
                    "");
            return null;
        }
        Fields root = Fields.of(scope, document, "", "");
        return root == null ? null : new ScenarioBinder(scope, root).scenario();
    }

    private Scenario scenario() {
        checkFormat();
        root.check(Element.SCENARIO, Set.of("$schema"));
        scope.setDocument(root.node());
        readPeriod();
        List<Source> sources = sources();
        for (Node.Entry entry : entries("parameters", "a map of quantities")) {
            boolean isName = Ids.isName(entry.key());
            checkName(entry, isName, "capacity_2023", "'-' is minus in a formula");
            noteMeant(entry, '-', '_');
            if (isName && !scope.isName(entry.key())) {
                scope.error(
                        entry.keySpan(),
                        "E0313",
                        "'" + entry.key() + "' means something else in a formula",
                        "choose another name, such as " + entry.key() + "_value",
                        "parameters." + entry.key());
                continue;
            }
            scope.parameters.declare(entry.key(), entry);
        }
        scope.surround(Set.of(), Set.of());
        scope.parameters.readAll();
        List<Parameter> parameters = scope.parameters.all();
        List<Correlation> correlations = correlations(parameters);
        collect("stockpiles", stockpileFields);
        collectFlows("production", Element.PRODUCTION);
        collectFlows("imports", Element.IMPORTS);
        collectFlows("transfers", Element.TRANSFER);
        collectFlows("consumption", Element.CONSUMPTION);
        collect("events", eventFields);
        return elements(sources, parameters, correlations);
    }

    private Scenario elements(List<Source> sources, List<Parameter> parameters, List<Correlation> correlations) {
        Map<String, Element> kinds = new TreeMap<>();
        flowFields.forEach((element, fields) -> fields.keySet().forEach(id -> kinds.put(id, element)));
        scope.surround(stockpileFields.keySet(), kinds.keySet());
        ElementReader reader = new ElementReader(scope, stockpileFields.keySet(), kinds.keySet());
        List<Stockpile> stockpiles = new ArrayList<>();
        stockpileFields.forEach(
                (id, fields) -> stockpiles.add(scope.remembered(fields.node(), () -> reader.stockpile(id, fields))));
        List<Flow> flows = flows(reader, kinds);
        List<Event> events = events(reader);
        if (root.get("stockpiles") instanceof Node.Mapping map && map.entries().isEmpty()) {
            scope.error(
                    root.keySpan("stockpiles"),
                    "E0204",
                    "'stockpiles' holds no stockpile",
                    "write stockpiles: { russia: { initial: 12M } }",
                    "stockpiles");
        }
        new CountsCheck(scope).check(stockpiles, flows);
        return new Scenario(
                root.title(""),
                root.words("description", ""),
                scope.period(),
                sources,
                parameters,
                correlations,
                stockpiles,
                flows,
                events,
                observations(kinds.keySet()));
    }

    private List<Flow> flows(ElementReader reader, Map<String, Element> kinds) {
        List<Flow> flows = new ArrayList<>();
        kinds.forEach((id, element) -> {
            Fields fields = flowFields.getOrDefault(element, Map.of()).get(id);
            if (fields != null) {
                flows.add(scope.remembered(fields.node(), () -> reader.flow(element, id, fields)));
            }
        });
        return flows;
    }

    private List<Event> events(ElementReader reader) {
        List<Event> events = new ArrayList<>();
        eventFields.forEach((id, fields) -> {
            Event event = scope.remembered(fields.node(), () -> reader.event(id, fields));
            if (event != null) {
                events.add(event);
            }
        });
        return events;
    }

    private void checkFormat() {
        Node node = root.get("format");
        if (node == null) {
            return;
        }
        String text = root.text("format", "");
        if (!text.equals(FORMAT)) {
            scope.error(
                    node.span(),
                    "E0110",
                    "unknown format '" + text + "'",
                    "this program reads " + FORMAT + "; a newer program may read the other",
                    "format");
        }
    }

    private void readPeriod() {
        Node node = root.get("period");
        Fields fields = node == null ? null : Fields.of(scope, node, "period", "{ from: 2022-01-01, to: 2025-12-31 }");
        if (fields == null) {
            return;
        }
        fields.check(Element.PERIOD, Set.of());
        CalendarSpan from = fields.date("from");
        CalendarSpan to = fields.date("to");
        if (from == null || to == null) {
            return;
        }
        if (to.last().isBefore(from.first())) {
            scope.error(
                    fields.span(),
                    "E0305",
                    "the period ends on " + to.last() + ", before it begins on " + from.first(),
                    "swap 'from' and 'to'",
                    "period");
            return;
        }
        scope.setPeriod(new Period(from.first(), to.last()));
    }

    private List<Source> sources() {
        Map<String, Source> sources = new TreeMap<>();
        for (Node.Entry entry : entries("sources", "a map of sources")) {
            checkName(entry, Ids.isId(entry.key()), "rusi-2023", "ids are words joined by '-'");
            noteMeant(entry, '_', '-');
            scope.sources.add(entry.key());
            Fields fields = Fields.of(scope, entry, "sources." + entry.key(), "{ publisher: RUSI }");
            if (fields == null) {
                continue;
            }
            sources.put(entry.key(), scope.remembered(entry.value(), () -> source(entry.key(), fields)));
        }
        return List.copyOf(sources.values());
    }

    private static Source source(String id, Fields fields) {
        fields.check(Element.SOURCE, Set.of());
        CalendarSpan date = fields.date("date");
        return new Source(
                id,
                fields.words("publisher", ""),
                fields.title(""),
                date == null ? null : date.first(),
                fields.words("url", ""),
                fields.words("note", ""));
    }

    private List<Correlation> correlations(List<Parameter> parameters) {
        for (Node.Entry entry : root.entries()) {
            if (entry.key().equals("correlations")) {
                return new CorrelationReader(scope, parameters).read(entry);
            }
        }
        return List.of();
    }

    private List<Observation> observations(Set<String> flows) {
        Map<String, Observation> observations = new TreeMap<>();
        ObservationReader reader = new ObservationReader(scope, stockpileFields.keySet(), flows);
        for (Node.Entry entry : entries("observations", "a map of observations")) {
            checkName(entry, Ids.isId(entry.key()), "left-in-october", "ids are words joined by '-'");
            Observation read = scope.remembered(
                    entry.value(), () -> reader.read(entry.key(), entry.value(), "observations." + entry.key()));
            if (read != null) {
                observations.put(entry.key(), read);
            }
        }
        return List.copyOf(observations.values());
    }

    private void collectFlows(String section, Element element) {
        Map<String, Fields> fields = new TreeMap<>();
        collect(section, fields);
        flowFields.put(element, fields);
    }

    private void collect(String section, Map<String, Fields> into) {
        for (Node.Entry entry : entries(section, "a map")) {
            checkName(entry, Ids.isId(entry.key()), "russian-fires", "ids are words joined by '-'");
            noteMeant(entry, '_', '-');
            String example = EXAMPLES.getOrDefault(section, "{ to: russia, rate: 2.5M/year }");
            Span other = ids.putIfAbsent(entry.key(), entry.keySpan());
            if (other != null) {
                scope.error(
                        entry.keySpan(),
                        "E0312",
                        "the id '" + entry.key() + "' is taken: it stands on line " + other.line() + " too",
                        "stockpiles, flows and events share one name space; choose another word",
                        section + "." + entry.key());
                continue;
            }
            Fields fields = Fields.of(scope, entry, section + "." + entry.key(), example);
            if (fields != null) {
                into.put(entry.key(), fields);
            }
        }
    }

    private List<Node.Entry> entries(String section, String what) {
        Node node = root.get(section);
        if (node == null) {
            return List.of();
        }
        if (node instanceof Node.Mapping map) {
            return List.copyOf(map.entries().values());
        }
        scope.error(
                node.span(),
                "E0202",
                "'" + section + "' takes " + what,
                "remove the key, or write a word and its value below it",
                section);
        return List.of();
    }

    /** Notes what others may well call an element whose id is reported as none. */
    private void noteMeant(Node.Entry entry, char wrong, char joint) {
        String meant =
                entry.key().toLowerCase(Locale.ROOT).replace(wrong, joint).replace(' ', joint);
        if (!meant.equals(entry.key())) {
            scope.misnamed.add(meant);
        }
    }

    private void checkName(Node.Entry entry, boolean isRight, String example, String why) {
        if (!isRight || entry.key().length() > 64) {
            scope.error(
                    entry.keySpan(),
                    "E0313",
                    "'" + entry.key() + "' is no id: lower-case letters, digits, a letter first",
                    "write it like " + example + "; " + why,
                    entry.key());
        }
    }
}
