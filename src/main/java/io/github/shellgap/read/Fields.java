package io.github.shellgap.read;

import io.github.shellgap.quantity.CalendarSpan;
import io.github.shellgap.quantity.QuantityException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A map of the document while its keys are read. */
final class Fields {
    private final Scope scope;
    private Node.Mapping map;
    private final String path;
    private final Span span;

    private Fields(Scope scope, Node.Mapping map, String path, Span span) {
        this.scope = scope;
        this.map = map;
        this.path = path;
        this.span = span;
    }

    /** Returns the fields of an entry's value; what the whole map lacks is reported at its key. */
    static @Nullable Fields of(Scope scope, Node.Entry entry, String path, String example) {
        Fields fields = of(scope, entry.value(), path, example);
        return fields == null ? null : new Fields(scope, fields.map, path, entry.keySpan());
    }

    /** Returns the fields of a node, which must be a map; reports it and returns none if it is not. */
    static @Nullable Fields of(Scope scope, Node node, String path, String example) {
        if (node instanceof Node.Mapping map) {
            return new Fields(scope, map, path, map.span());
        }
        scope.error(node.span(), "E0202", Paths.subject(path) + " takes a map", "write it as " + example, path);
        return null;
    }

    /** Reports unknown keys, and required keys that are missing, all of one map together. */
    void check(Element element, Collection<String> alsoKnown) {
        List<String> keys = element.keys();
        List<String> missing = new ArrayList<>();
        for (Attribute attribute : element.attributes()) {
            if (attribute.isRequired() && !map.entries().containsKey(attribute.key())) {
                missing.add(attribute.key());
            }
        }
        for (Node.Entry entry : map.entries().values()) {
            if (!keys.contains(entry.key()) && !alsoKnown.contains(entry.key())) {
                Set<String> known = new LinkedHashSet<>(keys);
                known.addAll(alsoKnown);
                reportUnknown(entry, known, missing);
            }
        }
        if (!missing.isEmpty()) {
            String names = String.join("', '", missing);
            scope.error(
                    span,
                    "E0204",
                    Paths.subject(path) + " lacks '" + names + "'",
                    exampleOf(element, missing.get(0)),
                    path);
        }
    }

    private void reportUnknown(Node.Entry entry, Set<String> known, List<String> missing) {
        Set<String> free = new TreeSet<>(known);
        free.removeAll(map.entries().keySet());
        String closest = scope.problems
                .closest(entry.key(), missing)
                .or(() -> scope.problems.closest(entry.key(), free))
                .orElse("");
        String hint = hintFor(entry, known, closest);
        scope.error(
                entry.keySpan(), "E0201", "unknown key '" + entry.key() + "' in " + Paths.subject(path), hint, path);
        // A key misspelt is not also missing, and what it holds is read as what was meant.
        missing.remove(closest);
        if (!closest.isEmpty()) {
            map = renamed(entry, closest);
        }
    }

    private Node.Mapping renamed(Node.Entry misspelt, String meant) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>(map.entries());
        entries.remove(misspelt.key());
        entries.put(meant, new Node.Entry(meant, misspelt.keySpan(), misspelt.value()));
        return new Node.Mapping(entries, map.span());
    }

    private String hintFor(Node.Entry entry, Set<String> known, String closest) {
        boolean isLoose = entry.value() instanceof Node.Scalar scalar
                && scalar.isNull()
                && !entry.key().matches("[$a-zA-Z_]+");
        if (isLoose) {
            return "inside { } a comma ends a value; put a value that holds one in quotes: \"min(a, b)\"";
        }
        if (!closest.isEmpty()) {
            return "did you mean '" + closest + "'?";
        }
        if (!path.isEmpty() && ProvenanceReader.KEYS.contains(entry.key())) {
            return "it goes beside the number it speaks of: { value: 2.5M/year, " + entry.key() + ": … }";
        }
        return scope.problems
                .closest(entry.key(), known)
                .map(present -> "did you mean '" + present + "', which is there already?")
                .orElse("known keys: " + String.join(", ", known));
    }

    private static String exampleOf(Element element, String key) {
        for (Attribute attribute : element.attributes()) {
            if (attribute.key().equals(key)) {
                return "add " + key + ": " + attribute.example();
            }
        }
        return "";
    }

    /** Returns the map itself, a misspelt key under the name that was meant once it is checked. */
    Node.Mapping node() {
        return map;
    }

    Scope scope() {
        return scope;
    }

    String path() {
        return path;
    }

    Span span() {
        return span;
    }

    boolean has(String key) {
        return map.entries().containsKey(key);
    }

    @Nullable
    Node get(String key) {
        Node.Entry entry = map.entries().get(key);
        return entry == null ? null : entry.value();
    }

    Collection<Node.Entry> entries() {
        return map.entries().values();
    }

    Span keySpan(String key) {
        Node.Entry entry = map.entries().get(key);
        return entry == null ? span : entry.keySpan();
    }

    String pathOf(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    /** Returns a text, or the fallback if the key is left out. */
    String text(String key, String fallback) {
        Node node = get(key);
        if (node == null) {
            return fallback;
        }
        return node.match(
                scalar -> scalar.isNull() ? reportNull(scalar, key, fallback) : scalar.text(),
                list -> reportText(list, key, fallback),
                nested -> reportText(nested, key, fallback));
    }

    /** Returns the title, or the fallback if it is left out; one that shows nothing is reported. */
    String title(String fallback) {
        String title = text("title", fallback);
        if (get("title") instanceof Node.Scalar scalar && !scalar.isNull() && !BlankText.shows(title)) {
            scope.error(
                    scalar.span(),
                    "E0203",
                    "'title' is blank",
                    path.isEmpty()
                            ? "say in a few words what the scenario is about"
                            : "give it words, or remove the key",
                    pathOf("title"));
            return fallback;
        }
        return title;
    }

    /** Returns a text that is free; one that shows nothing is as if it were left out. */
    String words(String key, String fallback) {
        String text = text(key, fallback);
        return BlankText.shows(text) ? text : fallback;
    }

    private String reportText(Node node, String key, String fallback) {
        scope.error(node.span(), "E0202", "'" + key + "' takes a text", "write " + key + ": some words", pathOf(key));
        return fallback;
    }

    private String reportNull(Node node, String key, String fallback) {
        scope.error(
                node.span(), "E0203", "'" + key + "' has no value", "remove the key, or give it a value", pathOf(key));
        return fallback;
    }

    /** Returns a date, or none if the key is left out or wrong. */
    @Nullable
    CalendarSpan date(String key) {
        Node node = get(key);
        return node == null ? null : dateOf(scope, node, pathOf(key));
    }

    /** Returns the calendar days that a node names, or none if it is no date, which is reported. */
    static @Nullable CalendarSpan dateOf(Scope scope, Node node, String path) {
        if (!(node instanceof Node.Scalar scalar)) {
            scope.error(node.span(), "E0205", Paths.subject(path) + " takes a date", "write it as 2023-09-13", path);
            return null;
        }
        try {
            return CalendarSpan.parse(scalar.text());
        } catch (QuantityException e) {
            scope.error(
                    scalar.span().part(e.offset(), e.length()),
                    "E0205",
                    Paths.subject(path) + ": " + e.getMessage(),
                    e.hint(),
                    path);
            return null;
        }
    }
}
