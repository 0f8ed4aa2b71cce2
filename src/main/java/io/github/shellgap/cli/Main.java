package io.github.shellgap.cli;

import io.github.shellgap.chart.FontsUnavailableException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program: arguments in, exit code out. */
public final class Main {
    private static final String REPORT_TO = "please report it with this line, the scenario and the options used";

    private final Streams streams;
    private final Supplier<Doors> doors;

    Main(Streams streams, Supplier<Doors> doors) {
        this.streams = streams;
        this.doors = doors;
    }

    /** Runs the program and ends the process. */
    public static void main(String[] arguments) {
        System.exit(of(Streams.standard()).run(arguments));
    }

    /** Returns the whole program, with what it reads and writes. */
    static Main of(Streams streams) {
        return new Main(streams, Wiring::doors);
    }

    /** Returns the exit code of a command; catches everything. */
    int run(String... arguments) {
        boolean isJson = isJson(arguments);
        try {
            int status = status(arguments, new Messages(streams.err(), isJson));
            streams.out().flush();
            streams.err().flush();
            return status;
        } catch (PipeClosedException e) {
            return Status.PIPE;
        } catch (IOException e) {
            return unwritableOutput(e, isJson);
        }
    }

    private int status(String[] arguments, Messages messages) throws IOException {
        try {
            return command(arguments);
        } catch (ParameterException e) {
            messages.error(firstLine(e), usageHint(e, arguments));
            return Status.USAGE;
        } catch (Failure failure) {
            if (Cleanup.isStopping()) {
                return failure.status();
            }
            streams.out().flush();
            messages.error(String.valueOf(failure.getMessage()), failure.hint());
            return failure.status();
        } catch (FontsUnavailableException e) {
            messages.error(String.valueOf(e.getMessage()), "'shellgap series' needs no fonts");
            return Status.FILE;
        } catch (OutOfMemoryError e) {
            messages.error("out of memory", "ask for fewer --draws, or give more memory: JAVA_TOOL_OPTIONS=-Xmx4g");
            return Status.INVALID;
        } catch (IOException e) {
            throw e;
        } catch (Throwable e) {
            return defect(e, arguments, messages);
        }
    }

    private int command(String[] arguments) throws Failure, IOException {
        if (arguments.length == 0) {
            streams.out().write(RootCommand.FIRST_LINES);
            return Status.DONE;
        }
        if (arguments.length == 1 && (arguments[0].equals("--version") || arguments[0].equals("-V"))) {
            streams.out().write(Version.line());
            return Status.DONE;
        }
        CommandLine line = Commands.lineFor(arguments, new Session(streams, doors.get()));
        ParseResult parsed = line.parseArgs(arguments);
        while (parsed.hasSubcommand()) {
            parsed = parsed.subcommand();
        }
        CommandLine last = parsed.commandSpec().commandLine();
        if (parsed.isUsageHelpRequested()) {
            streams.out().write(last.getUsageMessage());
            return Status.DONE;
        }
        if (parsed.isVersionHelpRequested()) {
            streams.out().write(Version.line());
            return Status.DONE;
        }
        Command command = last.getCommand();
        return command.call();
    }

    private int defect(Throwable e, String[] arguments, Messages messages) throws IOException {
        if (Cleanup.isStopping()) {
            return Status.DEFECT;
        }
        String words = "shellgap " + Version.text() + ' ' + String.join(" ", arguments);
        messages.error("a defect in the program: " + e + "; " + REPORT_TO, words);
        if (Arrays.asList(arguments).contains("--debug")) {
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            streams.err().write(trace.toString());
        }
        return Status.DEFECT;
    }

    private int unwritableOutput(IOException e, boolean isJson) {
        try {
            new Messages(streams.err(), isJson)
                    .error("cannot write standard output: " + Failure.reason(e), "redirect it to another place");
        } catch (IOException unheard) {
            // standard error cannot be written either, so the exit code has to say it alone
            return Status.FILE;
        }
        return Status.FILE;
    }

    private static String firstLine(ParameterException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("wrong use");
    }

    private static String usageHint(ParameterException e, String[] arguments) {
        String help = "try 'shellgap "
                + (arguments.length > 0 && Commands.names().contains(arguments[0]) ? arguments[0] + " " : "")
                + "--help'";
        if (e instanceof UnmatchedArgumentException unmatched) {
            List<String> suggestions = unmatched.getSuggestions();
            if (!suggestions.isEmpty()) {
                return "did you mean " + String.join(" or ", suggestions) + "? " + help;
            }
        }
        return help;
    }

    private static boolean isJson(String[] arguments) {
        String all = '\n' + String.join("\n", arguments) + '\n';
        return all.contains("\n--error-format=json\n") || all.contains("\n--error-format\njson\n");
    }
}
