package io.github.shellgap.cli;

import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/** Where an analysis writes its files. */
final class FolderOptions {
    private @Nullable String output;
    private boolean isForced;
    private Words.AnalysisFormat format = Words.AnalysisFormat.TEXT;

    void declare(Usage usage) {
        usage.option("-o", "--output")
                .takes("DIR")
                .says("Write a folder with the numbers as CSV and JSON too, and a chart where there is one.")
                .into(folder -> output = folder);
        usage.option("--force")
                .says("Put the results into a folder that holds other files.")
                .turns(isGiven -> isForced = isGiven);
        usage.option("--format")
                .takes("FORMAT")
                .says("Print text, csv or json (default: text).")
                .into(Words.of(Words.AnalysisFormat.values()), word -> format = word);
    }

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
