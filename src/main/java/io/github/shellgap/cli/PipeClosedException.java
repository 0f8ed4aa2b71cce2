package io.github.shellgap.cli;

import java.io.IOException;

/** The reader of a pipe went away, which is no error. */
final class PipeClosedException extends IOException {
    private static final long serialVersionUID = 1;

    PipeClosedException(IOException cause) {
        super(cause);
    }
}
