package io.github.shellgap.cli;

/** The program itself, without a command. */
final class RootCommand implements Command {
    /** What is said to those who name no command. */
    static final String FIRST_LINES = """
            shellgap simulates munitions supply gaps. Three lines to begin with:

              shellgap new depot
              shellgap run depot.yaml
              shellgap chart stock depot.yaml -o stock.png

            'shellgap --help' names all commands.
            """;

    private final CommonOptions common = new CommonOptions();

    @Override
    public Usage usage() {
        String description =
                "A munitions supply-gap simulator: scenarios become stockpile curves, shortage dates and charts.";
        Usage usage = new Usage(this, "shellgap", description, """
                shellgap new depot
                shellgap run depot.yaml
                shellgap chart stock depot.yaml -o stock.png
                """);
        usage.takesCommands("COMMAND", """

                'shellgap COMMAND --help' explains a command.
                Exit codes: 0 done; 1 invalid scenario, or no answer; 2 wrong use; 3 a file could not be read or written;
                70 a defect in the program; 130, 143 stopped by a signal; 141 the reader of a pipe went away.
                """);
        common.declare(usage);
        return usage;
    }

    @Override
    public int call() throws Failure {
        throw Failure.usage(
                "no command is given", "try 'shellgap --help'; commands: " + String.join(", ", Commands.names()));
    }
}
