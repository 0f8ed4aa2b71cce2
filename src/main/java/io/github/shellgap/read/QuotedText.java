package io.github.shellgap.read;

/** A text in double quotes, as both YAML and JSON read it. */
final class QuotedText {
    private QuotedText() {}

    static String of(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> quoted.append('\\').append(c);
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> append(quoted, c);
            }
        }
        return quoted.append('"').toString();
    }

    private static void append(StringBuilder quoted, char c) {
        int type = Character.getType(c);
        boolean isUnseen = type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
        if (isUnseen) {
            String digits = Integer.toHexString(c);
            quoted.append("\\u").append("0".repeat(4 - digits.length())).append(digits);
        } else {
            quoted.append(c);
        }
    }
}
