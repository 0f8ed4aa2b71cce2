package io.github.shellgap.problem;

/** Whether a problem stops the run. */
public enum Severity {
    /** The scenario cannot be run. */
    ERROR,
    /** The scenario runs, but its author should know. */
    WARNING
}
