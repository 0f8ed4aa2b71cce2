package io.github.shellgap.cli;

import java.io.IOException;

/** A command of the program: what can be written after its name, and what it then does. */
interface Command {
    /** Returns what can be written; parsing it fills the command's fields. */
    Usage usage();

    /**
     * Does what was asked for.
     *
     * @return the exit code
     * @throws Failure if the user has to mend something
     * @throws IOException if standard output cannot be written
     */
    int call() throws Failure, IOException;
}
