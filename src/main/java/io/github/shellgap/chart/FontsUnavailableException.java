package io.github.shellgap.chart;

import java.io.IOException;
import java.nio.file.Path;

/** This machine cannot draw text; tables can still be written. The message names the remedy. */
public final class FontsUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final boolean isUnwritable;

    private FontsUnavailableException(String message, boolean isUnwritable, Throwable cause) {
        super(message, cause);
        this.isUnwritable = isUnwritable;
    }

    /** Returns that this Java lacks what it needs to draw text. */
    static FontsUnavailableException missing(String message, Throwable cause) {
        return new FontsUnavailableException(message, false, cause);
    }

    /** Returns that the fonts are there, and the temporary files by which Java reads them could not be written. */
    static FontsUnavailableException unwritable(Path folder, IOException cause) {
        return new FontsUnavailableException(
                "cannot write the charts' fonts to the temporary folder '" + folder
                        + "'; make room there, or name another: JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=FOLDER",
                true,
                cause);
    }

    /** Returns whether a file could not be written, which ends a run, as any file does that cannot be written. */
    public boolean isUnwritable() {
        return isUnwritable;
    }
}
