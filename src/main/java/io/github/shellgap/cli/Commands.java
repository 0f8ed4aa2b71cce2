package io.github.shellgap.cli;

import java.util.List;
import picocli.CommandLine;

/** The commands by name. Only the one that was asked for is built, because building them all takes most of a start. */
final class Commands {
    private static final int MOST_COLUMNS = 100;

    /** In the order of the help. */
    private static final List<String> NAMES = List.of(
            "new",
            "run",
            "series",
            "chart",
            "explore",
            "validate",
            "explain",
            "compare",
            "diff",
            "hindcast",
            "verify",
            "export",
            "sweep",
            "sensitivity",
            "solve",
            "credit",
            "completion",
            "manual",
            "schema");

    static {
        // Picocli would look for converters of dates and of databases, and for Groovy, at each start; nothing here
        // needs them.
        System.setProperty("picocli.converters.excludes", ".*");
        System.setProperty("picocli.disable.closures", "true");
    }

    private Commands() {}

    /** Returns the names, in the order of the help. */
    static List<String> names() {
        return NAMES;
    }

    private static Command named(String name, Session session) {
        return switch (name) {
            case "new" -> new NewCommand(session);
            case "run" -> new RunCommand(session);
            case "series" -> new SeriesCommand(session);
            case "chart" -> new ChartCommand(session);
            case "explore" -> new ExploreCommand(session);
            case "validate" -> new ValidateCommand(session);
            case "explain" -> new ExplainCommand(session);
            case "compare" -> new CompareCommand(session);
            case "diff" -> new DiffCommand(session);
            case "hindcast" -> new HindcastCommand(session);
            case "verify" -> new VerifyCommand(session);
            case "export" -> new ExportCommand(session);
            case "sweep" -> new SweepCommand(session);
            case "sensitivity" -> new SensitivityCommand(session);
            case "solve" -> new SolveCommand(session);
            case "credit" -> new CreditCommand(session);
            case "completion" -> new CompletionCommand(session);
            case "manual" -> new ManualCommand(session);
            case "schema" -> new SchemaCommand(session);
            default -> throw new IllegalArgumentException("no command has the name " + name);
        };
    }

    /** Returns the command line that understands these arguments. */
    static CommandLine lineFor(String[] arguments, Session session) {
        CommandLine root = new CommandLine(new RootCommand().usage().spec());
        boolean isNamed = arguments.length > 0 && NAMES.contains(arguments[0]);
        for (String name : isNamed ? List.of(arguments[0]) : NAMES) {
            root.addSubcommand(new CommandLine(named(name, session).usage().spec()));
        }
        root.setExpandAtFiles(false);
        root.setUsageHelpWidth(Math.min(MOST_COLUMNS, session.streams().face().width()));
        root.setColorScheme(CommandLine.Help.defaultColorScheme(
                session.streams().face().hasColour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        return root;
    }
}
