package io.github.shellgap.cli;

import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where an analysis writes its files. */
final class FolderOptions {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Write a table (CSV), everything (JSON) and a chart into this folder too.")
    @Nullable
    String output;

    @Option(names = "--force", description = "Put the results into a folder that holds other files.")
    boolean isForced;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = Words.AnalysisFormats.class,
            description = "Print text, csv or json (default: text).")
    Words.AnalysisFormat format = Words.AnalysisFormat.TEXT;

    /**
     * What an analysis found, in the forms in which it is printed.
     *
     * @param text a table and sentences
     * @param csv the numbers
     * @param json everything
     */
    record Found(TextContent text, TextContent csv, TextContent json) {}

    /** Prints what was found as the user asked, and where its files are. */
    void show(String analysis, Found found, Writer out) throws IOException {
        switch (format) {
            case CSV -> found.csv().writeTo(out);
            case JSON -> found.json().writeTo(out);
            case TEXT -> {
                found.text().writeTo(out);
                if (output != null) {
                    out.write("\nnumbers: " + (output.endsWith("/") ? output : output + "/") + analysis + ".csv\n");
                }
            }
        }
    }

    /**
     * Makes the folder, if one is wanted.
     *
     * @throws Failure if the place cannot be written, or holds what is not ours
     */
    AnalysisFolder open(String analysis) throws Failure {
        return AnalysisFolder.open(analysis, output, isForced);
    }
}
