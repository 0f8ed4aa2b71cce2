package io.github.shellgap.compile;

/** A formula came to infinity or to no number in some draw. */
public final class UnusableDrawException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnusableDrawException(String path, double value) {
        super(path + " comes to " + (Double.isNaN(value) ? "no number" : "infinity") + " in some draws");
    }
}
