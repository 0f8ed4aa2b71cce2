package io.github.shellgap.report;

import io.github.shellgap.scenario.Variant;
import java.io.IOException;
import java.io.Writer;

/** Where every number of a variant comes from, as Markdown: a table of numbers and a list of sources. */
public final class ExplanationMarkdown {
    private ExplanationMarkdown() {}

    /**
     * Writes the table and the list.
     *
     * @throws IOException if a write fails
     */
    public static void write(Variant variant, Writer out) throws IOException {
        Sheet sheet = new Sheet(SafeText.line(variant.title()), Explanation.of(variant.scenario()));
        Templates.fill("explanation.md.mustache", Templates.MARKDOWN, sheet, out);
    }

    private record Sheet(String title, Page.Origins origins) {}
}
