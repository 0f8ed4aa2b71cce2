package io.github.shellgap.read;

/** The two ways in which a scenario may be written; the same tree in either means the same. */
public enum Syntax {
    /** YAML 1.2. */
    YAML,
    /** JSON. */
    JSON
}
