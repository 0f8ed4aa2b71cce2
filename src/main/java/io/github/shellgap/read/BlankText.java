package io.github.shellgap.read;

/** Texts of which a reader sees nothing: of white space, and of characters that are not drawn. */
final class BlankText {
    private BlankText() {}

    /** Returns whether a text shows anything. */
    static boolean shows(String text) {
        int character;
        for (int i = 0; i < text.length(); i += Character.charCount(character)) {
            character = text.codePointAt(i);
            if (isSeen(character)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSeen(int character) {
        int type = Character.getType(character);
        return !Character.isWhitespace(character)
                && !Character.isSpaceChar(character)
                && type != Character.CONTROL
                && type != Character.FORMAT;
    }
}
