package io.github.shellgap.analysis;

/** Hears how far a run has come; called from any thread. */
@FunctionalInterface
public interface Progress {
    /** Hears that so many of all draws are done. */
    void at(long drawsDone, long drawsTotal);
}
