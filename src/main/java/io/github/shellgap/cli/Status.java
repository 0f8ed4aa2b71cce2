package io.github.shellgap.cli;

/** Exit codes. */
final class Status {
    /** Done. */
    static final int DONE = 0;
    /** The scenario is invalid, or an analysis has no answer. */
    static final int INVALID = 1;
    /** Wrong use of the command line. */
    static final int USAGE = 2;
    /** A file could not be read or written. */
    static final int FILE = 3;
    /** A defect in the program. */
    static final int DEFECT = 70;
    /** The reader of a pipe went away. */
    static final int PIPE = 141;

    private Status() {}
}
