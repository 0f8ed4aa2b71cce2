package io.github.shellgap.quantity;

/** Terms of different powers of time were added or compared. */
public final class UnitMismatch extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int offset;

    UnitMismatch(String message, int offset) {
        super(message);
        this.offset = offset;
    }

    /** Returns where in the text the operation stands, in characters. */
    public int offset() {
        return offset;
    }
}
