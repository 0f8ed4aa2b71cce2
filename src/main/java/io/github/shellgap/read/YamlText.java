package io.github.shellgap.read;

import java.util.List;
import java.util.regex.Pattern;

/** Writes a document as YAML, as an analyst would: short maps and lists on one line, long texts in lines. */
final class YamlText {
    private static final int WIDEST = 100;
    private static final String LEVEL = "  ";

    /** What means itself without quotes, in a map of braces too. */
    private static final Pattern PLAIN =
            Pattern.compile("-?[\\p{IsLatin}0-9.]([\\p{IsLatin}0-9 ._%/*+()-]*[\\p{IsLatin}0-9.%)])?");

    private static final Pattern PLAIN_KEY = Pattern.compile("[A-Za-z0-9_$][A-Za-z0-9_.%-]*");

    private final StringBuilder text = new StringBuilder();

    private YamlText() {}

    /** Returns a document that reads as this one does. */
    static String of(Node document) {
        YamlText yaml = new YamlText();
        yaml.below(document, "");
        return yaml.text.toString();
    }

    /** Appends a value behind its key, or behind the dash of its list. */
    private void value(Node node, String indent) {
        String line = onOneLine(node);
        int begun = text.length() - text.lastIndexOf("\n");
        if (line != null && (begun + line.length() <= WIDEST || node instanceof Node.Scalar)) {
            text.append(' ').append(line).append('\n');
        } else if (node instanceof Node.Scalar scalar) {
            lines(scalar.text(), indent);
        } else {
            text.append('\n');
            below(node, indent + LEVEL);
        }
    }

    private void below(Node node, String indent) {
        node.match(
                scalar -> text.append(scalar(scalar)).append('\n'),
                list -> {
                    list.items().forEach(item -> {
                        text.append(indent).append('-');
                        value(item, indent);
                    });
                    return text;
                },
                map -> {
                    map.entries().values().forEach(entry -> {
                        text.append(indent).append(key(entry.key())).append(':');
                        value(entry.value(), indent);
                    });
                    return text;
                });
    }

    /** Appends a text of several lines as it is. */
    private void lines(String lines, String indent) {
        text.append(lines.endsWith("\n") ? " |\n" : " |-\n");
        lines.lines()
                .forEach(line -> text.append(line.isEmpty() ? "" : indent + LEVEL)
                        .append(line)
                        .append('\n'));
    }

    /** Returns a value that fits on one line; none where it is a map of maps, or a text that is better shown in lines. */
    private static @org.jspecify.annotations.Nullable String onOneLine(Node node) {
        return node.match(
                scalar -> isShownInLines(scalar) ? null : scalar(scalar),
                list -> isFlat(list.items())
                        ? "["
                                + String.join(
                                        ", ",
                                        list.items().stream()
                                                .map(YamlText::inBrackets)
                                                .toList()) + "]"
                        : null,
                map -> map.entries().isEmpty()
                                || isFlat(map.entries().values().stream()
                                        .map(Node.Entry::value)
                                        .toList())
                        ? braces(map)
                        : null);
    }

    private static String braces(Node.Mapping map) {
        List<String> entries = map.entries().values().stream()
                .map(entry -> key(entry.key()) + ": " + inBrackets(entry.value()))
                .toList();
        return entries.isEmpty() ? "{}" : "{ " + String.join(", ", entries) + " }";
    }

    private static boolean isFlat(List<Node> nodes) {
        return nodes.stream()
                .allMatch(node -> node.match(
                        scalar -> !isShownInLines(scalar),
                        list -> list.items().stream().allMatch(Node.Scalar.class::isInstance),
                        map -> false));
    }

    private static String inBrackets(Node node) {
        return node instanceof Node.Scalar scalar ? scalar(scalar) : String.valueOf(onOneLine(node));
    }

    private static boolean isShownInLines(Node.Scalar scalar) {
        String held = scalar.text();
        return held.indexOf('\n') > 0
                && !held.endsWith("\n\n")
                && held.chars().allMatch(c -> c == '\n' || (c >= ' ' && !isUnseen(c)))
                && held.lines().noneMatch(line -> line.isBlank() ? !line.isEmpty() : line.startsWith(" "));
    }

    private static boolean isUnseen(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    private static String scalar(Node.Scalar scalar) {
        if (scalar.isNull()) {
            return "null";
        }
        boolean isPlain = PLAIN.matcher(scalar.text()).matches()
                && !scalar.text().equals("null")
                && !scalar.text().startsWith("---");
        return isPlain ? scalar.text() : QuotedText.of(scalar.text());
    }

    private static String key(String key) {
        return PLAIN_KEY.matcher(key).matches() ? key : QuotedText.of(key);
    }
}
