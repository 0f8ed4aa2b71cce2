package io.github.shellgap.cli;

import picocli.CommandLine.Option;

/** Options of every command. */
final class CommonOptions {
    @Option(
            names = {"-q", "--quiet"},
            description = "Print results and errors only.")
    boolean isQuiet;

    @Option(names = "--no-color", description = "Use no colours.")
    boolean isPlain;

    @Option(
            names = "--error-format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            converter = Words.ErrorFormats.class,
            description = "Print problems as text or json, one to a line (default: text).")
    Words.ErrorFormat errorFormat;

    @Option(names = "--debug", description = "Print the stack trace of a defect.")
    boolean isDebug;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean isHelp;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Print the version.")
    boolean isVersion;

    boolean isJson() {
        return errorFormat == Words.ErrorFormat.JSON;
    }
}
