package io.github.shellgap.read;

import java.util.List;
import java.util.regex.Pattern;

/** Writes a document as JSON. */
final class JsonText {
    private static final String LEVEL = "  ";
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]{1,3})?");

    private final StringBuilder text = new StringBuilder();

    private JsonText() {}

    /** Returns a document that reads as this one does. */
    static String of(Node document) {
        JsonText json = new JsonText();
        json.value(document, "\n");
        return json.text.append('\n').toString();
    }

    private void value(Node node, String lineEnd) {
        node.match(
                scalar -> text.append(scalar(scalar)),
                list -> all(List.copyOf(list.items()), lineEnd),
                map -> members(List.copyOf(map.entries().values()), lineEnd));
    }

    private StringBuilder all(List<Node> items, String lineEnd) {
        text.append('[');
        for (int k = 0; k < items.size(); k++) {
            text.append(k == 0 ? "" : ",").append(lineEnd).append(LEVEL);
            value(items.get(k), lineEnd + LEVEL);
        }
        return text.append(items.isEmpty() ? "" : lineEnd).append(']');
    }

    private StringBuilder members(List<Node.Entry> entries, String lineEnd) {
        text.append('{');
        for (int k = 0; k < entries.size(); k++) {
            text.append(k == 0 ? "" : ",").append(lineEnd).append(LEVEL);
            text.append(QuotedText.of(entries.get(k).key())).append(": ");
            value(entries.get(k).value(), lineEnd + LEVEL);
        }
        return text.append(entries.isEmpty() ? "" : lineEnd).append('}');
    }

    private static String scalar(Node.Scalar scalar) {
        if (scalar.isNull()) {
            return "null";
        }
        boolean isNumber = !scalar.quoted() && NUMBER.matcher(scalar.text()).matches();
        return isNumber ? scalar.text() : QuotedText.of(scalar.text());
    }
}
