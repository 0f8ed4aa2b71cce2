package io.github.shellgap.quantity;

/** A place in a text that moves forward over spaces, words and signs. */
final class Cursor {
    /** What {@link #sign()} returns at the end of the text; the parsers know no such sign. */
    static final char END = '\0';

    final String text;
    int position;

    Cursor(String text) {
        this.text = text;
    }

    void skipSpace() {
        while (position < text.length() && isSpace(text.charAt(position))) {
            position++;
        }
    }

    boolean atEnd() {
        return position >= text.length();
    }

    /** Returns the char here without moving. */
    char sign() {
        return atEnd() ? END : text.charAt(position);
    }

    /** Returns the word that begins here, or an empty text; does not move. */
    String word() {
        int end = position;
        while (end < text.length() && isWordPart(text.charAt(end))) {
            end++;
        }
        return end > position && isDigit(text.charAt(position)) ? "" : text.substring(position, end);
    }

    /** Returns the text from {@code start} to here. */
    String since(int start) {
        return text.substring(start, position);
    }

    /** Returns the fault of the text from {@code start} to here. */
    QuantityException fault(String message, String hint, int start) {
        return new QuantityException(message, hint, start, position - start);
    }

    static boolean isSpace(char sign) {
        return sign == ' ' || sign == '\t' || sign == '\n' || sign == '\r';
    }

    static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }

    static boolean isWordStart(char sign) {
        return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') || sign == '_';
    }

    static boolean isWordPart(char sign) {
        return isWordStart(sign) || isDigit(sign);
    }
}
