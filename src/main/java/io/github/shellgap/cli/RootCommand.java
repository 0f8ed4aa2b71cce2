package io.github.shellgap.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The program itself, without a command. */
@Command(
        name = "shellgap",
        description = "A munitions supply-gap simulator: scenarios become stockpile curves, shortage dates and charts.",
        synopsisSubcommandLabel = "COMMAND",
        headerHeading = "Examples:%n"
                + "  shellgap run scenarios/russia-2023.yaml%n"
                + "  shellgap chart stock scenarios/russia-2023.yaml -o stock.png%n"
                + "%n",
        footer = {
            "",
            "'shellgap COMMAND --help' explains a command.",
            "Exit codes: 0 done; 1 invalid scenario, or no answer; 2 wrong use; 3 a file could not be read or written;",
            "70 a defect in the program; 130, 143 stopped by a signal; 141 the reader of a pipe went away."
        })
final class RootCommand {
    @Mixin
    CommonOptions common;
}
