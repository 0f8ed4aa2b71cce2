package io.github.shellgap.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every analysis of one scenario is asked with. */
final class AnalysisOptions {
    @Parameters(paramLabel = "SCENARIO", description = "A scenario file; - reads standard input.")
    String scenario;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Write a folder with the numbers as CSV and JSON too, and a chart where there is one.")
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

    @Mixin
    DrawOptions draws;

    @Mixin
    SetOptions set;

    @Mixin
    CommonOptions common;
}
