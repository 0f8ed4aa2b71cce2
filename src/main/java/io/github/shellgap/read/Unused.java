package io.github.shellgap.read;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Parameters and sources that nothing in a document speaks of: most often what a change has left over. */
final class Unused {
    private static final Set<String> PROSE = Set.of("note", "description");

    private final Node.Mapping document;
    private final Problems problems;

    /** Everything that a note or description says; empty until it is needed. */
    private final Set<String> words = new HashSet<>();

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
        if (!unused.isEmpty() && words.isEmpty()) {
            collectWords(document);
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

    private void collectWords(Node node) {
        if (node instanceof Node.Sequence list) {
            for (Node item : list.items()) {
                collectWords(item);
            }
        } else if (node instanceof Node.Mapping map) {
            for (Node.Entry entry : map.entries().values()) {
                if (PROSE.contains(entry.key()) && entry.value() instanceof Node.Scalar scalar) {
                    collectWords(scalar.text());
                } else {
                    collectWords(entry.value());
                }
            }
        }
    }

    private void collectWords(String text) {
        int begin = 0;
        for (int end = 0; end <= text.length(); end++) {
            if (end == text.length() || !isOfWord(text.charAt(end))) {
                if (end > begin) {
                    words.add(text.substring(begin, end));
                }
                begin = end + 1;
            }
        }
    }

    /** Returns whether a character can stand in an id or a name. */
    private static boolean isOfWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    }
}
