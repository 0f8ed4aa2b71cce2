package io.github.shellgap.quantity;

/** A text is no quantity, or no date. */
public final class QuantityException extends Exception {
    private static final long serialVersionUID = 1;
    private final String message;
    private final String hint;
    private final int offset;
    private final int length;

    QuantityException(String message, String hint, int offset, int length) {
        super(message);
        this.message = message;
        this.hint = hint;
        this.offset = offset;
        this.length = length;
    }

    /** Returns what is wrong. */
    public String message() {
        return message;
    }

    /** Returns how to mend it; empty if unknown. */
    public String hint() {
        return hint;
    }

    /** Returns where it is wrong, in characters from the beginning of the text. */
    public int offset() {
        return offset;
    }

    /** Returns how many characters are wrong, at least 1. */
    public int length() {
        return length;
    }
}
