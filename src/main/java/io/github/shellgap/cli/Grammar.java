package io.github.shellgap.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * What can be written on the command line: the commands with their options and arguments, as completion scripts and
 * manual pages need them.
 *
 * @param program the program without a command
 * @param commands in the order of the help
 */
record Grammar(Command program, List<Command> commands) {
    private static final Pattern MARK = Pattern.compile("%[n%]");

    Grammar {
        commands = List.copyOf(commands);
    }

    /**
     * One command.
     *
     * @param examples as the help shows them, a heading first; empty for none
     * @param flags options by their longest name
     */
    record Command(String name, String description, String examples, List<Flag> flags, List<Place> places) {
        Command {
            flags = List.copyOf(flags);
            places = List.copyOf(places);
        }

        /** Returns the first sentence of the description, without its full stop. */
        String summary() {
            return firstSentence(description);
        }
    }

    /**
     * An option.
     *
     * @param names the short one first, dashes included
     */
    record Flag(List<String> names, Value value, String description, boolean isRequired, boolean isRepeatable) {
        Flag {
            names = List.copyOf(names);
        }

        /** Returns the first sentence of the description, without its full stop. */
        String summary() {
            return firstSentence(description);
        }
    }

    /** An argument that stands at a place of its own, without an option. */
    record Place(Value value, String description, boolean isRequired, boolean isRepeatable) {}

    /**
     * What an option or a place takes.
     *
     * @param label as the help calls it; empty if it takes nothing
     * @param words all there are to choose from, if few
     */
    record Value(String label, Kind kind, List<String> words) {
        Value {
            words = List.copyOf(words);
        }
    }

    /** What a shell can offer for a value. */
    enum Kind {
        NOTHING,
        WORD,
        FILE,
        FOLDER,
        TEXT
    }

    /**
     * Returns the grammar of the program.
     *
     * @param chartKinds the first argument of {@code chart}
     */
    static Grammar of(CommandLine line, List<String> chartKinds) {
        List<Command> commands = line.getSubcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .filter(spec -> !spec.usageMessage().hidden())
                .map(spec -> command(spec, spec.name().equals("chart") ? chartKinds : List.of()))
                .toList();
        return new Grammar(command(line.getCommandSpec(), List.of()), commands);
    }

    private static Command command(CommandSpec spec, List<String> firstWords) {
        List<Flag> flags = spec.options().stream()
                .filter(option -> !option.hidden())
                .sorted(Comparator.comparing(OptionSpec::longestName))
                .map(Grammar::flag)
                .toList();
        List<Place> places = spec.positionalParameters().stream()
                .filter(place -> !place.hidden())
                .map(place -> place(place, place.index().min() == 0 ? firstWords : List.of()))
                .toList();
        return new Command(
                spec.name(),
                written(spec.usageMessage().description()),
                written(spec.usageMessage().headerHeading()),
                flags,
                places);
    }

    private static Flag flag(OptionSpec option) {
        List<String> names = Arrays.stream(option.names())
                .sorted(Comparator.comparingInt(String::length))
                .toList();
        Value value = option.arity().max() == 0
                ? new Value("", Kind.NOTHING, List.of())
                : new Value(option.paramLabel(), kind(option), words(option));
        return new Flag(names, value, written(option.description()), option.required(), option.isMultiValue());
    }

    private static Kind kind(OptionSpec option) {
        if (!words(option).isEmpty()) {
            return Kind.WORD;
        }
        return switch (option.paramLabel()) {
            case "FILE" -> Kind.FILE;
            case "DIR" -> Kind.FOLDER;
            default -> Kind.TEXT;
        };
    }

    /** An argument at a place of its own is a file, unless it is one of a few words. */
    private static Place place(PositionalParamSpec place, List<String> given) {
        List<String> words = given.isEmpty() ? words(place) : given;
        Kind kind = !words.isEmpty() ? Kind.WORD : place.paramLabel().equals("DIR") ? Kind.FOLDER : Kind.FILE;
        return new Place(
                new Value(place.paramLabel(), kind, words),
                written(place.description()),
                place.arity().min() > 0,
                place.isMultiValue());
    }

    private static List<String> words(ArgSpec argument) {
        List<String> words = new ArrayList<>();
        if (argument.completionCandidates() != null) {
            argument.completionCandidates().forEach(words::add);
        }
        return words;
    }

    /** Returns a text as it is shown: in declarations, {@code %n} is the end of a line and {@code %%} a percent sign. */
    private static String written(String... lines) {
        return MARK.matcher(String.join(" ", lines))
                .replaceAll(mark -> mark.group().equals("%n") ? "\n" : "%");
    }

    private static String firstSentence(String text) {
        int end = text.indexOf(". ");
        String first = end < 0 ? text : text.substring(0, end);
        return first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
    }
}
