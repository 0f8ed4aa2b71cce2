package io.github.shellgap.cli;

import java.util.List;

/** The script that completes command lines in fish, version 3.0 or newer, with what each option means. */
final class FishCompletion {
    private static final String BEGINNING = """
            # Completes the commands, options and arguments of shellgap in fish.
            function __shellgap_has_words
                test (count (commandline -opc)) -eq $argv[1]
            end
            function __shellgap_is_at
                set -l words (commandline -opc)
                test (count $words) -ge 2; and test "$words[2]" = $argv[1]
            end
            complete -c shellgap -f
            """;

    private FishCompletion() {}

    /** Returns the script. */
    static String script(Grammar grammar) {
        StringBuilder script = new StringBuilder(BEGINNING);
        appendFlags(grammar.program(), "__shellgap_has_words 1", script);
        for (Grammar.Command command : grammar.commands()) {
            script.append("complete -c shellgap -n '__shellgap_has_words 1' -a " + command.name())
                    .append(" -d " + quoted(command.summary()) + '\n');
            String condition = "__shellgap_is_at " + command.name();
            appendFlags(command, condition, script);
            appendPlaces(command, condition, script);
        }
        return script.toString();
    }

    private static void appendFlags(Grammar.Command command, String condition, StringBuilder script) {
        for (Grammar.Flag flag : command.flags()) {
            script.append("complete -c shellgap -n '" + condition + '\'');
            for (String name : flag.names()) {
                script.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
            }
            script.append(action(flag.value()) + " -d " + quoted(flag.summary()) + '\n');
        }
    }

    /** Offers words at the first place, and files at every place that takes them. */
    private static void appendPlaces(Grammar.Command command, String condition, StringBuilder script) {
        List<Grammar.Place> places = command.places();
        for (int i = 0; i < places.size(); i++) {
            Grammar.Value value = places.get(i).value();
            String here = places.size() == 1
                    ? condition
                    : condition + "; and " + (i == 0 ? "" : "not ") + "__shellgap_has_words 2";
            String offered = switch (value.kind()) {
                case WORD -> " -a " + quoted(String.join(" ", value.words()));
                case FOLDER -> " -a '(__fish_complete_directories)'";
                default -> " -F";
            };
            script.append("complete -c shellgap -n '" + here + '\'' + offered + '\n');
        }
    }

    private static String action(Grammar.Value value) {
        return switch (value.kind()) {
            case NOTHING -> "";
            case WORD -> " -x -a " + quoted(String.join(" ", value.words()));
            case FILE -> " -r -F";
            case FOLDER -> " -x -a '(__fish_complete_directories)'";
            case TEXT -> " -x";
        };
    }

    private static String quoted(String text) {
        return '\'' + text.replace("\\", "\\\\").replace("'", "\\'") + '\'';
    }
}
