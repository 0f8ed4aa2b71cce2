package io.github.shellgap.analysis;

/** A run that cannot be done as asked: it would not fit into memory, or a formula has no value in some draws. */
public final class RefusedException extends Exception {
    private static final long serialVersionUID = 1;
    private final String hint;

    /**
     * Makes the exception.
     *
     * @param message says why, in one sentence without a full stop
     * @param hint what to change
     */
    public RefusedException(String message, String hint) {
        super(message);
        this.hint = hint;
    }

    /** Returns what to change. */
    public String hint() {
        return hint;
    }
}
