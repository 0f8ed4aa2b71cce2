package io.github.shellgap.report;

import io.github.shellgap.outcome.Outcome;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** The report as Markdown, with the charts as files in the folder {@code charts}. */
public final class ReportMarkdown {
    private ReportMarkdown() {}

    /**
     * Writes the report.
     *
     * @param grounds what the outcome rests on
     * @throws IOException if a write fails
     */
    public static void write(Outcome outcome, List<Picture> pictures, Grounds grounds, Making making, Writer out)
            throws IOException {
        Templates.fill("report.md.mustache", Templates.MARKDOWN, Pages.of(outcome, pictures, grounds, making), out);
    }
}
