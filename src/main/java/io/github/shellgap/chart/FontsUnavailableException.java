package io.github.shellgap.chart;

/** This machine cannot draw text; tables can still be written. The message names the remedy. */
public final class FontsUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    FontsUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
