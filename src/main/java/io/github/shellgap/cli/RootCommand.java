package io.github.shellgap.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The program itself, without a command. */
@Command(
        name = "shellgap",
        description = "A munitions supply-gap simulator: scenarios become stockpile curves, shortage dates and charts.",
        synopsisSubcommandLabel = "COMMAND",
        headerHeading = "Examples:%n"
                + "  shellgap new depot%n"
                + "  shellgap run depot.yaml%n"
                + "  shellgap chart stock depot.yaml -o stock.png%n"
                + "%n",
        footer = {
            "",
            "'shellgap COMMAND --help' explains a command.",
            "Exit codes: 0 done; 1 invalid scenario, or no answer; 2 wrong use; 3 a file could not be read or written;",
            "70 a defect in the program; 130, 143 stopped by a signal; 141 the reader of a pipe went away."
        })
final class RootCommand {
    /** What is said to those who name no command. */
    static final String FIRST_LINES = """
            shellgap simulates munitions supply gaps. Three lines to begin with:

              shellgap new depot
              shellgap run depot.yaml
              shellgap chart stock depot.yaml -o stock.png

            'shellgap --help' names all commands.
            """;

    @Mixin
    CommonOptions common;
}
