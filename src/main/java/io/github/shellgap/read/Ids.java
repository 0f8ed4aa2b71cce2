package io.github.shellgap.read;

/** What ids and names look like: words of lower-case letters and digits, the first of which begins with a letter. */
final class Ids {
    private Ids() {}

    /** Returns whether a text is an id: words that {@code -} joins. */
    static boolean isId(String text) {
        return isOfWords(text, '-');
    }

    /** Returns whether a text is a name of a parameter: words that {@code _} joins. */
    static boolean isName(String text) {
        return isOfWords(text, '_');
    }

    // A regular expression says it shorter, but takes longer than anything else that is done with so many ids.
    private static boolean isOfWords(String text, char joint) {
        boolean isInWord = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isLetter = c >= 'a' && c <= 'z';
            boolean isLaterDigit = c >= '0' && c <= '9' && i > 0;
            boolean isJoint = c == joint && isInWord;
            if (!isLetter && !isLaterDigit && !isJoint) {
                return false;
            }
            isInWord = !isJoint;
        }
        return isInWord;
    }
}
