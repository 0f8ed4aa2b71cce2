package io.github.shellgap.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A document as written: every key and value with its place. */
sealed interface Node {
    /** Returns where it stands: a scalar's text, or the first line of a list or map. */
    Span span();

    /**
     * A word, number or text.
     *
     * @param text the characters, escapes resolved
     * @param quoted whether it stood in quotes, so that it is no null, number or boolean
     */
    record Scalar(String text, boolean quoted, Span span) implements Node {
        /** Returns whether it is null: empty, {@code ~} or {@code null}, not in quotes. */
        boolean isNull() {
            return !quoted && (text.isEmpty() || text.equals("~") || text.equals("null"));
        }

        @Override
        public int size() {
            return 1;
        }
    }

    /** Returns how many values it holds, itself among them. */
    int size();

    /** A list. */
    record Sequence(List<Node> items, Span span) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public int size() {
            int size = 1;
            for (Node item : items) {
                size += item.size();
            }
            return size;
        }
    }

    /** A map, in the order of the document. */
    record Mapping(Map<String, Entry> entries, Span span) implements Node {
        public Mapping {
            entries = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        @Override
        public int size() {
            int size = 1;
            for (Entry entry : entries.values()) {
                size += entry.value().size();
            }
            return size;
        }
    }

    /** A key with its value. */
    record Entry(String key, Span keySpan, Node value) {}

    /** Returns what the function for this kind makes of it. */
    default <R> R match(
            Function<Scalar, R> onScalar, Function<Sequence, R> onSequence, Function<Mapping, R> onMapping) {
        if (this instanceof Scalar scalar) {
            return onScalar.apply(scalar);
        }
        return this instanceof Sequence sequence ? onSequence.apply(sequence) : onMapping.apply((Mapping) this);
    }
}
