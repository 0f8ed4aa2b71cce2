package io.github.shellgap.cli;

/** Options of every command. */
final class CommonOptions {
    boolean isQuiet;
    Words.ErrorFormat errorFormat = Words.ErrorFormat.TEXT;

    void declare(Usage usage) {
        usage.option("-q", "--quiet").says("Print results and errors only.").turns(isGiven -> isQuiet = isGiven);
        usage.option("--no-color").says("Use no colours.").stands();
        usage.option("--error-format")
                .takes("FORMAT")
                .says("Print problems as text or json, one to a line (default: text).")
                .into(Words.of(Words.ErrorFormat.values()), format -> errorFormat = format);
        usage.option("--debug").says("Print the stack trace of a defect.").stands();
        usage.helpOption("-h", "--help").says("Show this help.").stands();
        usage.versionOption("-V", "--version").says("Print the version.").stands();
    }

    boolean isJson() {
        return errorFormat == Words.ErrorFormat.JSON;
    }
}
