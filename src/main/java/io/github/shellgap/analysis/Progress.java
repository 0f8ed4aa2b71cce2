package io.github.shellgap.analysis;

/** Hears how far a run has come; may be called from any thread. */
@FunctionalInterface
public interface Progress {
    /** Nobody listens. */
    Progress SILENT = (drawsDone, drawsTotal) -> {};

    /**
     * Hears that some draws are done.
     *
     * @param drawsDone over all variants
     * @param drawsTotal over all variants
     */
    void at(long drawsDone, long drawsTotal);
}
