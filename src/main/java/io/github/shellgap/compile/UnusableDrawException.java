package io.github.shellgap.compile;

/** An input came to infinity, to more than anyone can count, or to no number in some draw. */
public final class UnusableDrawException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnusableDrawException(String path, double value) {
        super(path + " comes to "
                + (Double.isNaN(value) ? "no number" : Double.isInfinite(value) ? "infinity" : "more than 1e15")
                + " in some draws");
    }
}
