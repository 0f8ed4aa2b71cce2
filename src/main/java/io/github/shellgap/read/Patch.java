package io.github.shellgap.read;

import io.github.shellgap.quantity.Suggestions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sets new values in a document by dotted path; the document itself stays as it is. */
final class Patch {
    private static final Set<String> SECTIONS = Set.of(
            "sources",
            "parameters",
            "stockpiles",
            "production",
            "imports",
            "transfers",
            "consumption",
            "events",
            "observations");

    private final Problems problems;
    private final String path;
    private final Span at;
    private final Node value;

    private Patch(Problems problems, String path, Span at, Node value) {
        this.problems = problems;
        this.path = path;
        this.at = at;
        this.value = value;
    }

    /**
     * Returns the document with one value set.
     *
     * @param at where the path stands
     * @param value the new value; null removes
     * @return the document as it was after a problem was reported
     */
    static Node.Mapping set(Node.Mapping root, String path, Span at, Node value, Problems problems) {
        Patch patch = new Patch(problems, path, at, value);
        List<String> steps = List.of(path.split("\\.", -1));
        if (steps.contains("")
                || steps.get(0).equals("variants")
                || steps.get(0).equals("format")) {
            problems.error(
                    at,
                    "E0309",
                    "'" + path + "' leads nowhere: it is no path of an element",
                    "write a path such as stockpiles.russia.initial",
                    path);
            return root;
        }
        Node patched = patch.patched(root, steps, 0);
        return patched instanceof Node.Mapping map ? map : root;
    }

    /**
     * Returns changes in an order that does not depend on how they are written: what holds others before what it holds,
     * and removals last, later entries of a list first, so that every index counts the entries of the document.
     */
    static List<Node.Entry> inOrder(Collection<Node.Entry> changes) {
        Comparator<Node.Entry> removalsLast = Comparator.comparing(change -> isNull(change.value()));
        return changes.stream()
                .sorted(removalsLast.thenComparing(
                        (a, b) -> isNull(a.value()) ? comparePaths(b.key(), a.key()) : comparePaths(a.key(), b.key())))
                .toList();
    }

    private static int comparePaths(String a, String b) {
        String[] left = a.split("\\.", -1);
        String[] right = b.split("\\.", -1);
        for (int k = 0; k < Math.min(left.length, right.length); k++) {
            boolean areIndexes = Paths.isIndex(left[k]) && Paths.isIndex(right[k]);
            int order = areIndexes
                    ? Integer.compare(Integer.parseInt(left[k]), Integer.parseInt(right[k]))
                    : left[k].compareTo(right[k]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.length, right.length);
    }

    private @Nullable Node patched(Node node, List<String> steps, int depth) {
        return node.match(
                scalar -> valueAt(String.join(".", steps.subList(0, depth))),
                list -> patchedList(list, steps, depth),
                map -> patchedMap(map, steps, depth));
    }

    private @Nullable Node patchedMap(Node.Mapping map, List<String> steps, int depth) {
        String step = steps.get(depth);
        Node.Entry entry = map.entries().get(step);
        boolean isLast = depth == steps.size() - 1;
        Map<String, Node.Entry> entries = new LinkedHashMap<>(map.entries());
        if (entry == null && !isLast && depth == 0 && SECTIONS.contains(step)) {
            entry = new Node.Entry(step, at, new Node.Mapping(Map.of(), at));
        }
        if (entry == null && (!isLast || isRemoval())) {
            String where = depth == 0 ? "the scenario" : String.join(".", steps.subList(0, depth));
            return nowhere(step, where, List.copyOf(map.entries().keySet()));
        }
        if (isLast && isRemoval()) {
            entries.remove(step);
        } else if (isLast) {
            entries.put(step, new Node.Entry(step, at, value));
        } else if (entry != null) {
            Node below = patched(entry.value(), steps, depth + 1);
            if (below == null) {
                return null;
            }
            // What a removal leaves missing is the fault of the path that removes it.
            boolean isRobbed = isRemoval() && depth == steps.size() - 2;
            entries.put(step, new Node.Entry(step, isRobbed ? at : entry.keySpan(), below));
        }
        return new Node.Mapping(entries, isLast && isRemoval() ? at : map.span());
    }

    private @Nullable Node patchedList(Node.Sequence list, List<String> steps, int depth) {
        String step = steps.get(depth);
        int index = Paths.isIndex(step) ? Integer.parseInt(step) : -1;
        if (index < 0 || index >= list.items().size()) {
            int last = list.items().size() - 1;
            problems.error(
                    at,
                    "E0309",
                    "'" + path + "' leads nowhere: a list is indexed from 0 to " + last + ", not by '" + step + "'",
                    "to add an entry, set the whole of " + String.join(".", steps.subList(0, depth)),
                    path);
            return null;
        }
        List<Node> items = new ArrayList<>(list.items());
        if (depth == steps.size() - 1) {
            if (isRemoval()) {
                items.remove(index);
            } else {
                items.set(index, value);
            }
        } else {
            Node below = patched(items.get(index), steps, depth + 1);
            if (below == null) {
                return null;
            }
            items.set(index, below);
        }
        return new Node.Sequence(items, list.span());
    }

    private @Nullable Node valueAt(String place) {
        problems.error(
                at,
                "E0309",
                "'" + path + "' leads nowhere: '" + place + "' holds a value, not a map",
                "set " + place + " itself",
                path);
        return null;
    }

    private boolean isRemoval() {
        return isNull(value);
    }

    static boolean isNull(Node value) {
        return value instanceof Node.Scalar scalar && scalar.isNull();
    }

    private @Nullable Node nowhere(String step, String where, List<String> known) {
        String hint = Suggestions.closest(step, known)
                .map(closest -> "did you mean '" + closest + "'?")
                .orElse(known.isEmpty() ? where + " is empty" : "there are " + Suggestions.listed(known));
        boolean isBracketed = step.matches(".*\\[[0-9]+]");
        problems.error(
                at,
                "E0309",
                "'" + path + "' leads nowhere: there is no '" + step + "' in " + where,
                isBracketed ? "write " + path.replaceAll("\\[([0-9]+)]", ".$1") : hint,
                path);
        return null;
    }
}
