package io.github.shellgap.read;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Parameters and sources that nothing in a document speaks of: most often what a change has left over. */
final class Unused {
    private static final Set<String> PROSE = Set.of("note", "description");

    /** What cannot stand in an id or a name. */
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^A-Za-z0-9_-]+");

    private final Node.Mapping document;
    private final Problems problems;

    Unused(Node.Mapping document, Problems problems) {
        this.document = document;
        this.problems = problems;
    }

    /**
     * Warns of each entry of a section that is not used and that no note or description weighs.
     *
     * @param used in the scenario or in one of its variants
     * @param what the beginning of the message, up to the name
     * @param remedy besides to remove it
     */
    void warn(String section, Set<String> used, String what, String remedy) {
        Node.Entry entry = document.entries().get(section);
        if (problems.hasErrors() || entry == null || !(entry.value() instanceof Node.Mapping map)) {
            return;
        }
        List<Node.Entry> unused = map.entries().values().stream()
                .filter(declared -> !used.contains(declared.key()))
                .toList();
        Set<String> words = new HashSet<>();
        if (!unused.isEmpty()) {
            collectWords(document, words);
        }
        for (Node.Entry declared : unused) {
            if (!words.contains(declared.key())) {
                problems.warning(
                        declared.keySpan(),
                        "W0304",
                        what + declared.key() + "'",
                        remedy + ", or remove it",
                        section + "." + declared.key());
            }
        }
    }

    private static void collectWords(Node node, Set<String> words) {
        if (node instanceof Node.Sequence list) {
            list.items().forEach(item -> collectWords(item, words));
        } else if (node instanceof Node.Mapping map) {
            for (Node.Entry entry : map.entries().values()) {
                if (PROSE.contains(entry.key()) && entry.value() instanceof Node.Scalar scalar) {
                    words.addAll(List.of(BETWEEN_WORDS.split(scalar.text(), -1)));
                } else {
                    collectWords(entry.value(), words);
                }
            }
        }
    }
}
