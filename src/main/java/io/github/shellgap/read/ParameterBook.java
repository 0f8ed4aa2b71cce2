package io.github.shellgap.read;

import io.github.shellgap.quantity.Quantity;
import io.github.shellgap.quantity.Unit;
import io.github.shellgap.scenario.Amount;
import io.github.shellgap.scenario.Input;
import io.github.shellgap.scenario.Parameter;
import io.github.shellgap.scenario.Provenance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** The parameters of a document, each read when it is first needed. */
final class ParameterBook {
    /** Each step of a chain takes some frames of the stack. */
    private static final int LONGEST_CHAIN = 200;

    private final Scope scope;
    private final Map<String, Node.Entry> declared = new TreeMap<>();
    private final Map<String, Input> read = new TreeMap<>();
    private final TreeSet<String> broken = new TreeSet<>();
    private final List<String> underWay = new ArrayList<>();
    private boolean isChainReported;

    ParameterBook(Scope scope) {
        this.scope = scope;
    }

    void declare(String name, Node.Entry entry) {
        declared.put(name, entry);
    }

    /** Returns the parameters by name. */
    List<Parameter> all() {
        List<Parameter> parameters = new ArrayList<>();
        for (Map.Entry<String, Input> entry : read.entrySet()) {
            Node.Entry declaration = declared.get(entry.getKey());
            parameters.add(new Parameter(entry.getKey(), titleOf(entry.getKey(), declaration), entry.getValue()));
        }
        return parameters;
    }

    private static String titleOf(String name, Node.@org.jspecify.annotations.Nullable Entry entry) {
        if (entry != null && entry.value() instanceof Node.Mapping map) {
            Node.Entry title = map.entries().get("title");
            if (title != null && title.value() instanceof Node.Scalar scalar) {
                return scalar.text();
            }
        }
        return name;
    }

    /** Returns what a parameter was declared as. */
    Optional<Node> declarationOf(String name) {
        return Optional.ofNullable(declared.get(name)).map(Node.Entry::value);
    }

    /** Returns whether it is this very node that declares a parameter. */
    @SuppressWarnings("ReferenceEquality") // equal texts at two places are two nodes
    boolean isDeclaredBy(String name, Node node) {
        Node.Entry entry = declared.get(name);
        return entry != null && entry.value() == node;
    }

    void readAll() {
        for (Map.Entry<String, Node.Entry> entry : declared.entrySet()) {
            resolve(entry.getKey(), entry.getValue().keySpan(), "parameters." + entry.getKey());
        }
    }

    /** Reads a parameter where it is used; returns whether it can be used, and reports why not only once. */
    boolean resolve(String name, Span use, String path) {
        boolean isUsable = isUsable(name, use, path);
        if (!isUsable && !underWay.isEmpty()) {
            // What depends on it has no unit either, and must not be reported for that.
            broken.add(underWay.get(underWay.size() - 1));
        }
        return isUsable;
    }

    private boolean isUsable(String name, Span use, String path) {
        if (read.containsKey(name)) {
            return !broken.contains(name);
        }
        Node.Entry entry = declared.get(name);
        if (entry == null) {
            scope.unknown(use, "parameter", name, declared.keySet(), path);
            return false;
        }
        if (underWay.contains(name)) {
            reportCycle(name);
            return false;
        }
        if (underWay.size() == LONGEST_CHAIN) {
            reportChain(entry);
            return false;
        }
        underWay.add(name);
        int before = scope.problems.errorCount();
        Input input = scope.remembered(
                entry.value(),
                () -> new InputReader(scope).read(entry.value(), "parameters." + name, Kind.ANY, Provenance.NONE));
        underWay.remove(name);
        read.put(name, input);
        if (scope.problems.errorCount() > before) {
            broken.add(name);
        }
        return !broken.contains(name);
    }

    private void reportChain(Node.Entry entry) {
        if (!isChainReported) {
            isChainReported = true;
            scope.error(
                    entry.keySpan(),
                    "E0302",
                    "parameters depend on each other in a chain of more than " + LONGEST_CHAIN,
                    "give one of them a number",
                    "parameters." + entry.key());
        }
    }

    private void reportCycle(String name) {
        List<String> cycle = new ArrayList<>(underWay.subList(underWay.indexOf(name), underWay.size()));
        String first = cycle.stream().min((a, b) -> lineOf(a) - lineOf(b)).orElse(name);
        cycle.add(name);
        Node.Entry entry = declared.get(first);
        if (entry != null) {
            scope.error(
                    entry.keySpan(),
                    "E0302",
                    "parameter '" + first + "' depends on itself: " + String.join(" → ", cycle),
                    "give one of them a number",
                    "parameters." + first);
        }
    }

    private int lineOf(String name) {
        Node.Entry entry = declared.get(name);
        return entry == null ? 0 : entry.keySpan().line();
    }

    boolean isCertain(String name) {
        return input(name).amount().match(certain -> true, formula -> false, spread -> false, rivals -> false);
    }

    Unit unitOf(String name) {
        return input(name).unit();
    }

    /** Returns the value of a certain parameter. */
    Quantity valueOf(String name) {
        Input input = input(name);
        double amount = input.amount() instanceof Amount.Certain certain ? certain.value() : Double.NaN;
        return new Quantity(amount, input.unit());
    }

    private Input input(String name) {
        Input input = read.get(name);
        if (input == null) {
            throw new IllegalArgumentException("parameter " + name + " has not been read");
        }
        return input;
    }

    /** Returns the names of all parameters. */
    java.util.Set<String> names() {
        return declared.keySet();
    }
}
