package io.github.shellgap.cli;

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

    /**
     * Makes the folder, if one is wanted.
     *
     * @throws Failure if the place cannot be written, or holds what is not ours
     */
    AnalysisFolder open(String analysis) throws Failure {
        return AnalysisFolder.open(analysis, output, isForced);
    }
}
