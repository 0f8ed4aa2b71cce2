package io.github.shellgap.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine;

/** The commands by name. Only the one that was asked for is built, because building them all takes most of a start. */
final class Commands {
    private static final int MOST_COLUMNS = 100;

    private static final Map<String, Function<Session, Callable<Integer>>> BY_NAME = new LinkedHashMap<>();

    static {
        BY_NAME.put("new", NewCommand::new);
        BY_NAME.put("run", RunCommand::new);
        BY_NAME.put("series", SeriesCommand::new);
        BY_NAME.put("chart", ChartCommand::new);
        BY_NAME.put("explore", ExploreCommand::new);
        BY_NAME.put("validate", ValidateCommand::new);
        BY_NAME.put("explain", ExplainCommand::new);
        BY_NAME.put("compare", CompareCommand::new);
        BY_NAME.put("diff", DiffCommand::new);
        BY_NAME.put("hindcast", HindcastCommand::new);
        BY_NAME.put("verify", VerifyCommand::new);
        BY_NAME.put("export", ExportCommand::new);
        BY_NAME.put("sweep", SweepCommand::new);
        BY_NAME.put("sensitivity", SensitivityCommand::new);
        BY_NAME.put("solve", SolveCommand::new);
        BY_NAME.put("credit", CreditCommand::new);
        BY_NAME.put("completion", CompletionCommand::new);
        BY_NAME.put("manual", ManualCommand::new);
        BY_NAME.put("schema", SchemaCommand::new);
    }

    private Commands() {}

    /** Returns the names, in the order of the help. */
    static List<String> names() {
        return List.copyOf(BY_NAME.keySet());
    }

    /** Returns the command line that understands these arguments. */
    static CommandLine lineFor(String[] arguments, Session session) {
        CommandLine root = new CommandLine(new RootCommand());
        boolean isNamed = arguments.length > 0 && BY_NAME.containsKey(arguments[0]);
        BY_NAME.forEach((name, command) -> {
            if (!isNamed || name.equals(arguments[0])) {
                root.addSubcommand(name, command.apply(session));
            }
        });
        root.setExpandAtFiles(false);
        root.setUsageHelpWidth(Math.min(MOST_COLUMNS, session.streams().face().width()));
        root.setColorScheme(CommandLine.Help.defaultColorScheme(
                session.streams().face().hasColour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        return root;
    }
}
