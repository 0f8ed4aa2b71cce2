package io.github.shellgap.quantity;

/**
 * A piece of a formula.
 *
 * @param kind what it is
 * @param text as written
 * @param value of a number, suffix included
 * @param offset where it begins, in characters
 */
record Token(Kind kind, String text, double value, int offset) {
    enum Kind {
        NUMBER,
        WORD,
        SIGN,
        END
    }

    boolean isSign(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    int length() {
        return Math.max(1, text.length());
    }
}
