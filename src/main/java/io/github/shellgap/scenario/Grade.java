package io.github.shellgap.scenario;

/** How near a source stands to whoever counted. */
public enum Grade {
    /** The publisher or a named official. */
    A,
    /** A faithful relay. */
    B,
    /** An aggregator or a single weak voice. */
    C
}
