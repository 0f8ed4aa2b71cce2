package io.github.shellgap.quantity;

/** A text that is no quantity or date of the format, with the place of the fault in it and a remedy. */
public final class QuantityException extends Exception {
    private static final long serialVersionUID = 1;
    private static final int QUOTED_CHARACTERS = 60;

    private final String hint;
    private final int offset;
    private final int length;

    QuantityException(String message, String hint, int offset, int length) {
        super(message);
        this.hint = hint;
        this.offset = offset;
        this.length = length;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    /** Returns how to mend it, or an empty text. */
    public String hint() {
        return hint;
    }

    /** Returns where the fault begins in the text, in chars; at most the length of the text. */
    public int offset() {
        return offset;
    }

    /** Returns how many chars the fault covers; 0 if something is missing at {@link #offset()}. */
    public int length() {
        return length;
    }

    static String quoted(String text) {
        return text.length() <= QUOTED_CHARACTERS ? text : text.substring(0, QUOTED_CHARACTERS - 3) + "...";
    }
}
