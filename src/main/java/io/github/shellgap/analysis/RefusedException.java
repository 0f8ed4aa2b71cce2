package io.github.shellgap.analysis;

/** A run or analysis that has no answer, such as one whose numbers would not fit into memory. */
public final class RefusedException extends Exception {
    private static final long serialVersionUID = 1;
    private final String hint;

    /**
     * Makes the exception.
     *
     * @param message says why, in one sentence without a full stop
     * @param hint what to do about it; empty if unknown
     */
    public RefusedException(String message, String hint) {
        super(message);
        this.hint = hint;
    }

    /** Returns what to do about it, or an empty text. */
    public String hint() {
        return hint;
    }
}
