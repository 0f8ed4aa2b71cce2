package io.github.shellgap.read;

/** A node in one line, as an analyst would write it. */
final class Written {
    private Written() {}

    static String of(Node node) {
        StringBuilder text = new StringBuilder();
        append(text, node);
        return text.toString();
    }

    private static void append(StringBuilder text, Node node) {
        node.match(
                scalar -> text.append(scalar.isNull() ? "null" : scalar.text()),
                list -> {
                    text.append('[');
                    for (int k = 0; k < list.items().size(); k++) {
                        text.append(k == 0 ? "" : ", ");
                        append(text, list.items().get(k));
                    }
                    return text.append(']');
                },
                map -> {
                    text.append("{ ");
                    int k = 0;
                    for (Node.Entry entry : map.entries().values()) {
                        text.append(k++ == 0 ? "" : ", ").append(entry.key()).append(": ");
                        append(text, entry.value());
                    }
                    return text.append(" }");
                });
    }
}
