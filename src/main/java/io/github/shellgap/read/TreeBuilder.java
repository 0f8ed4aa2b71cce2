package io.github.shellgap.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds the tree of a document from the events of a parser, without recursion and within limits. */
final class TreeBuilder {
    private static final int DEEPEST = 64;
    private static final int MOST_NODES = 200_000;
    private static final int LONGEST_SCALAR = 65_536;

    private final Problems problems;
    private final boolean isOfText;
    private final Deque<Open> open = new ArrayDeque<>();
    private @Nullable Node root;
    private int nodes;

    /**
     * Begins a tree.
     *
     * @param isOfText whether only escapes can make a character in the document that is no text
     */
    TreeBuilder(Problems problems, boolean isOfText) {
        this.problems = problems;
        this.isOfText = isOfText;
    }

    /** A list or map that is not yet closed. */
    private static final class Open {
        private final Span span;
        private final @Nullable Map<String, Node.Entry> entries;
        private final List<Node> items = new ArrayList<>();
        private Node.@Nullable Scalar key;

        Open(Span span, boolean isMap) {
            this.span = span;
            entries = isMap ? new LinkedHashMap<>() : null;
        }
    }

    /** Returns whether a list or map may be opened here; reports it if not. */
    boolean begin(Span span, boolean isMap) {
        Open around = open.peek();
        if (around != null && around.entries != null && around.key == null) {
            return refuse(span, "E0105", "a key must be a word, not a list or map", "write the key as a plain word");
        }
        if (open.size() == DEEPEST) {
            return refuse(span, "E0106", "the document nests deeper than " + DEEPEST + " levels", "flatten it");
        }
        if (!count(span)) {
            return false;
        }
        open.push(new Open(span, isMap));
        return true;
    }

    boolean end() {
        Open closed = open.pop();
        Map<String, Node.Entry> entries = closed.entries;
        return put(
                entries == null
                        ? new Node.Sequence(closed.items, closed.span)
                        : new Node.Mapping(entries, closed.span));
    }

    boolean scalar(Node.Scalar scalar) {
        if (scalar.text().length() > LONGEST_SCALAR) {
            return refuse(
                    scalar.span(), "E0106", "a text is longer than " + LONGEST_SCALAR + " characters", "shorten it");
        }
        boolean isKnownToBeText = isOfText && !scalar.quoted();
        if (!isKnownToBeText && !isText(scalar.text())) {
            return refuse(
                    scalar.span(), "E0004", "a control character or half a character stands here", "remove the escape");
        }
        if (!count(scalar.span())) {
            return false;
        }
        Open around = open.peek();
        if (around != null && around.entries != null && around.key == null) {
            return key(around, around.entries, scalar);
        }
        return put(scalar);
    }

    /** Returns whether a text could stand in a file as it is; escapes can make others. */
    private static boolean isText(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 0x7F) {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c) || (Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r')) {
                return false;
            }
        }
        return true;
    }

    private boolean key(Open around, Map<String, Node.Entry> entries, Node.Scalar key) {
        if (key.text().equals("<<") && !key.quoted()) {
            return refuse(key.span(), "E0104", "merge keys are refused", "write the keys out, or use variants");
        }
        Node.Entry first = entries.get(key.text());
        if (first != null) {
            problems.error(
                    key.span(),
                    "E0107",
                    "the key '" + key.text() + "' stands twice: on line "
                            + first.keySpan().line() + " too",
                    "remove one",
                    key.text());
        }
        around.key = key;
        return true;
    }

    private boolean put(Node node) {
        Open around = open.peek();
        if (around == null) {
            root = node;
            return true;
        }
        Map<String, Node.Entry> entries = around.entries;
        Node.Scalar key = around.key;
        if (entries == null) {
            around.items.add(node);
        } else if (key != null) {
            entries.putIfAbsent(key.text(), new Node.Entry(key.text(), key.span(), node));
            around.key = null;
        }
        return true;
    }

    private boolean count(Span span) {
        return ++nodes <= MOST_NODES
                || refuse(span, "E0106", "the document has more than " + MOST_NODES + " values", "split it");
    }

    private boolean refuse(Span span, String code, String message, String hint) {
        problems.error(span, code, message, hint, "");
        return false;
    }

    /** Returns the document once all is closed. */
    @Nullable
    Node root() {
        return root;
    }
}
