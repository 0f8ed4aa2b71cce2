package io.github.shellgap.problem;

/** A file the user named could not be read at all: missing, a directory, no permission. */
public final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1;
    private final String hint;

    /**
     * Makes the exception.
     *
     * @param message names the file and says what is wrong
     * @param hint how to mend it; empty if unknown
     */
    public UnreadableException(String message, String hint) {
        super(message);
        this.hint = hint;
    }

    /** Returns how to mend it, or an empty text. */
    public String hint() {
        return hint;
    }
}
