package io.github.shellgap.cli;

import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * What can be written after the name of a command. Parsing, help, completion and manual pages all follow from this one
 * declaration; it is made by calls, because finding annotations takes longer than all else that parsing does.
 */
final class Usage {
    private final CommandSpec spec;

    private int places;

    /**
     * Declares a command without options.
     *
     * @param command does what is asked for
     * @param examples one to a line; a line that goes on the one before is indented
     */
    Usage(Command command, String name, String description, String examples) {
        spec = CommandSpec.wrapWithoutInspection(command).name(name);
        spec.usageMessage().description(Argument.escaped(description));
        spec.usageMessage()
                .headerHeading(examples.lines()
                        .map(line -> "  " + Argument.escaped(line) + "%n")
                        .collect(Collectors.joining("", "Examples:%n", "%n")));
    }

    /**
     * Says that a command follows.
     *
     * @param footer lines below the list of commands
     */
    void takesCommands(String label, String footer) {
        spec.usageMessage()
                .synopsisSubcommandLabel(label)
                .footer(footer.lines().map(Argument::escaped).toArray(String[]::new));
    }

    /** Begins the declaration of an option. */
    Argument option(String name, String... otherNames) {
        return Argument.option(spec, OptionSpec.builder(name, otherNames));
    }

    /** Begins the declaration of the option that asks for help, with which nothing else is required. */
    Argument helpOption(String name, String... otherNames) {
        return Argument.option(spec, OptionSpec.builder(name, otherNames).usageHelp(true));
    }

    /** Begins the declaration of the option that asks for the version, with which nothing else is required. */
    Argument versionOption(String name, String... otherNames) {
        return Argument.option(spec, OptionSpec.builder(name, otherNames).versionHelp(true));
    }

    /** Begins the declaration of an argument at the next place, which takes one word. */
    Argument place(String label) {
        return place(label, next().required(true));
    }

    /** Begins the declaration of an argument at the next place, which can be left out. */
    Argument optionalPlace(String label) {
        return place(label, next().arity("0..1"));
    }

    /** Begins the declaration of the last argument, which takes all words from the next place on, at least one. */
    Argument places(String label) {
        return place(label, next().index(places - 1 + "..*").arity("1..*").required(true));
    }

    private PositionalParamSpec.Builder next() {
        return PositionalParamSpec.builder().index(String.valueOf(places++));
    }

    private Argument place(String label, PositionalParamSpec.Builder builder) {
        return Argument.place(spec, builder).takes(label);
    }

    /** Returns the declaration as the parser takes it. */
    CommandSpec spec() {
        return spec;
    }
}
