package io.github.shellgap.report;

/** The user's words, made safe to show: no control, bidirectional or unpaired character is left in them. */
public final class SafeText {
    private static final char REPLACEMENT = '\uFFFD';

    private SafeText() {}

    /** Returns the text on one line: line ends and tabs become spaces, other invisible characters U+FFFD. */
    public static String line(String text) {
        return cleaned(text, ' ').strip();
    }

    /** Returns the text with its line ends kept; other invisible characters become U+FFFD. */
    public static String block(String text) {
        return cleaned(text.replace("\r\n", "\n"), '\n').strip();
    }

    private static String cleaned(String text, char lineEnd) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (point == '\n' || point == '\r') {
                clean.append(lineEnd);
            } else if (point == '\t') {
                clean.append(' ');
            } else {
                clean.appendCodePoint(isVisible(point) ? point : REPLACEMENT);
            }
        });
        return clean.toString();
    }

    private static boolean isVisible(int point) {
        int type = Character.getType(point);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR
                && point != 0xFFFE
                && point != 0xFFFF;
    }
}
