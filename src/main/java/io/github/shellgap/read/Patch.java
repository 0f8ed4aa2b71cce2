package io.github.shellgap.read;

import io.github.shellgap.quantity.Suggestions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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
    private final List<String> steps;
    private final Span at;
    private final Node value;
    private boolean isDone;

    private Patch(Problems problems, String path, Span at, Node value) {
        this.problems = problems;
        this.path = path;
        this.at = at;
        this.value = value;
        steps = List.of(path.split("\\.", -1));
    }

    /**
     * Returns the document with one value set.
     *
     * @param at where the path stands
     * @param value the new value; null removes
     * @return the document as it was after a problem was reported
     */
    static Node.Mapping set(Node.Mapping root, String path, Span at, Node value, Problems problems) {
        return patched(root, List.of(new Patch(problems, path, at, value)));
    }

    /**
     * Returns the document with many values set, each map and list copied twice at most.
     *
     * @param changes new values by path, in any order; null removes
     * @return the document without the changes for which a problem was reported
     */
    static Node.Mapping setAll(Node.Mapping root, Collection<Node.Entry> changes, Problems problems) {
        Map<Boolean, List<Patch>> byRemoval = inOrder(changes).stream()
                .map(change -> new Patch(problems, change.key(), change.keySpan(), change.value()))
                .collect(Collectors.partitioningBy(Patch::isRemoval));
        return patched(
                patched(root, byRemoval.getOrDefault(false, List.of())), byRemoval.getOrDefault(true, List.of()));
    }

    private static Node.Mapping patched(Node.Mapping root, List<Patch> patches) {
        List<Patch> leading = patches.stream().filter(Patch::leadsToAnElement).toList();
        return leading.isEmpty() ? root : patchedMap(root, leading, 0);
    }

    private boolean leadsToAnElement() {
        if (!steps.contains("")
                && !steps.get(0).equals("variants")
                && !steps.get(0).equals("format")) {
            return true;
        }
        problems.error(
                at,
                "E0309",
                "'" + path + "' leads nowhere: it is no path of an element",
                "write a path such as stockpiles.russia.initial",
                path);
        return false;
    }

    /**
     * Returns changes in an order that does not depend on how they are written: what holds others before what it holds,
     * and removals last, later entries of a list first, so that every index counts the entries of the document.
     */
    private static List<Node.Entry> inOrder(Collection<Node.Entry> changes) {
        return changes.stream().sorted(Patch::compare).toList();
    }

    private static int compare(Node.Entry a, Node.Entry b) {
        int order = Boolean.compare(isNull(a.value()), isNull(b.value()));
        if (order != 0) {
            return order;
        }
        return isNull(a.value()) ? comparePaths(b.key(), a.key()) : comparePaths(a.key(), b.key());
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

    /** Returns a node with values set below it; patches that take the same step follow each other. */
    private static Node patched(Node node, List<Patch> patches, int depth) {
        return node.match(
                scalar -> {
                    patches.forEach(patch -> patch.refuseValueAt(depth));
                    return scalar;
                },
                list -> patchedList(list, patches, depth),
                map -> patchedMap(map, patches, depth));
    }

    private static Node.Mapping patchedMap(Node.Mapping map, List<Patch> patches, int depth) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>(map.entries());
        Span span = map.span();
        for (int from = 0, to; from < patches.size(); from = to) {
            to = endOfRun(patches, from, depth);
            Patch first = patches.get(from);
            if (!first.isLast(depth)) {
                patchBelow(entries, patches.subList(from, to), depth);
            } else if (!first.isRemoval()) {
                entries.put(first.step(depth), new Node.Entry(first.step(depth), first.at, first.value));
                first.isDone = true;
            } else if (entries.remove(first.step(depth)) != null) {
                // What a removal leaves missing is the fault of the path that removes it.
                span = first.at;
                first.isDone = true;
            } else {
                first.refuseStep(depth, entries.keySet());
            }
        }
        return new Node.Mapping(entries, span);
    }

    private static void patchBelow(Map<String, Node.Entry> entries, List<Patch> patches, int depth) {
        String step = patches.get(0).step(depth);
        Node.Entry entry = entries.get(step);
        if (entry == null && depth == 0 && SECTIONS.contains(step)) {
            entry = new Node.Entry(step, patches.get(0).at, new Node.Mapping(Map.of(), patches.get(0).at));
        }
        if (entry == null) {
            patches.forEach(patch -> patch.refuseStep(depth, entries.keySet()));
            return;
        }
        Node below = patched(entry.value(), patches, depth + 1);
        if (patches.stream().anyMatch(patch -> patch.isDone)) {
            Span keySpan = patches.stream()
                    .filter(patch -> patch.isDone && patch.isRemoval() && patch.isLast(depth + 1))
                    .map(patch -> patch.at)
                    .reduce(entry.keySpan(), (before, after) -> after);
            entries.put(step, new Node.Entry(step, keySpan, below));
        }
    }

    private static Node.Sequence patchedList(Node.Sequence list, List<Patch> patches, int depth) {
        List<Node> items = new ArrayList<>(list.items());
        for (int from = 0, to; from < patches.size(); from = to) {
            to = endOfRun(patches, from, depth);
            Patch first = patches.get(from);
            String step = first.step(depth);
            int index = Paths.isIndex(step) ? Integer.parseInt(step) : -1;
            if (index < 0 || index >= items.size()) {
                int last = items.size() - 1;
                patches.subList(from, to).forEach(patch -> patch.refuseIndex(depth, last));
            } else if (!first.isLast(depth)) {
                items.set(index, patched(items.get(index), patches.subList(from, to), depth + 1));
            } else if (first.isRemoval()) {
                items.remove(index);
                first.isDone = true;
            } else {
                items.set(index, first.value);
                first.isDone = true;
            }
        }
        return new Node.Sequence(items, list.span());
    }

    /** Returns where the patches end that can be made together: those that lead further by the same step. */
    private static int endOfRun(List<Patch> patches, int from, int depth) {
        Patch first = patches.get(from);
        int to = from + 1;
        while (!first.isLast(depth)
                && to < patches.size()
                && !patches.get(to).isLast(depth)
                && patches.get(to).step(depth).equals(first.step(depth))) {
            to++;
        }
        return to;
    }

    private String step(int depth) {
        return steps.get(depth);
    }

    private boolean isLast(int depth) {
        return depth == steps.size() - 1;
    }

    private String upTo(int depth) {
        return String.join(".", steps.subList(0, depth));
    }

    private void refuseIndex(int depth, int last) {
        problems.error(
                at,
                "E0309",
                "'" + path + "' leads nowhere: a list is indexed from 0 to " + last + ", not by '" + step(depth) + "'",
                "to add an entry, set the whole of " + upTo(depth),
                path);
    }

    private void refuseValueAt(int depth) {
        problems.error(
                at,
                "E0309",
                "'" + path + "' leads nowhere: '" + upTo(depth) + "' holds a value, not a map",
                "set " + upTo(depth) + " itself",
                path);
    }

    private void refuseStep(int depth, Collection<String> known) {
        String step = step(depth);
        String where = depth == 0 ? "the scenario" : upTo(depth);
        boolean isBracketed = step.matches(".*\\[[0-9]+]");
        problems.error(
                at,
                "E0309",
                "'" + path + "' leads nowhere: there is no '" + step + "' in " + where,
                isBracketed ? "write " + path.replaceAll("\\[([0-9]+)]", ".$1") : meant(step, where, known),
                path);
    }

    private String meant(String step, String where, Collection<String> known) {
        return problems.closest(step, known)
                .map(closest -> "did you mean '" + closest + "'?")
                .orElseGet(() -> known.isEmpty() ? where + " is empty" : "there are " + Suggestions.listed(known));
    }

    private boolean isRemoval() {
        return isNull(value);
    }

    static boolean isNull(Node value) {
        return value instanceof Node.Scalar scalar && scalar.isNull();
    }
}
