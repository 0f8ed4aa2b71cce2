package io.github.shellgap.report;

import io.github.shellgap.outcome.Outcome;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** The report as one self-contained page, which loads nothing and runs nothing. */
public final class ReportHtml {
    private ReportHtml() {}

    /**
     * Writes the report.
     *
     * @param grounds what the outcome rests on
     * @throws IOException if a write fails
     */
    public static void write(Outcome outcome, List<Picture> pictures, Grounds grounds, Making making, Writer out)
            throws IOException {
        Templates.fill("report.html.mustache", Templates.HTML, Pages.of(outcome, pictures, grounds, making), out);
    }
}
