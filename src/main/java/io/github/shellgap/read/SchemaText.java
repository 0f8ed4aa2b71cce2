package io.github.shellgap.read;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Writes maps, lists, texts, numbers and booleans as JSON. */
final class SchemaText {
    private static final String LEVEL = "  ";

    private SchemaText() {}

    /** Returns the text, which ends with a line end. */
    static String of(Object document) {
        StringBuilder text = new StringBuilder();
        value(document, "\n", text);
        return text.append('\n').toString();
    }

    private static void value(Object value, String lineEnd, StringBuilder text) {
        if (value instanceof Map<?, ?> map) {
            Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
            text.append('{');
            while (entries.hasNext()) {
                Map.Entry<?, ?> entry = entries.next();
                text.append(lineEnd).append(LEVEL).append(QuotedText.of(String.valueOf(entry.getKey())));
                text.append(": ");
                value(entry.getValue(), lineEnd + LEVEL, text);
                text.append(entries.hasNext() ? "," : lineEnd);
            }
            text.append('}');
        } else if (value instanceof List<?> list) {
            text.append('[');
            for (int k = 0; k < list.size(); k++) {
                text.append(k == 0 ? "" : ", ");
                value(list.get(k), lineEnd + LEVEL, text);
            }
            text.append(']');
        } else {
            text.append(value instanceof String word ? QuotedText.of(word) : String.valueOf(value));
        }
    }
}
