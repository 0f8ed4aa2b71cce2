package io.github.shellgap.report;

import io.github.shellgap.analysis.Basis;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** What an analysis found, in every form in which it is shown. */
public interface AnalysisReport {
    /** Returns the word of its command, by which its files are named too. */
    String name();

    /** Returns what it stands on. */
    Basis basis();

    /** Returns its table and its sentences, for a terminal. */
    List<String> lines();

    /**
     * Writes its numbers as comma-separated values, one observation to a row.
     *
     * @throws IOException if a write fails
     */
    void writeCsv(Writer out) throws IOException;

    /**
     * Writes everything as JSON, with what is needed to make it again.
     *
     * @throws IOException if a write fails
     */
    void writeJson(Making making, Writer out) throws IOException;
}
