package io.github.shellgap.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The script that completes command lines in bash, version 4.2 or newer. */
final class BashCompletion {
    private static final String BEGINNING = """
            # Completes the commands, options and arguments of shellgap in bash.
            _shellgap() {
                local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command=${COMP_WORDS[1]}
                # bash takes the equals sign of --option=value for a word of its own
                if [[ $word == '=' ]]; then
                    word=
                elif [[ $before == '=' ]]; then
                    before=${COMP_WORDS[COMP_CWORD - 2]}
                fi
                if ((COMP_CWORD == 1)); then
                    COMPREPLY=($(compgen -W '%s' -- "$word"))
                    return
                fi
                case "$command $before" in
            """;

    private static final String MIDDLE = """
                esac
                if [[ $word == -* ]]; then
                    case $command in
            """;

    private static final String PLACES = """
                    esac
                    return
                fi
                case "$command $COMP_CWORD" in
            """;

    private static final String END = """
                *) compopt -o default ;;
                esac
            }
            complete -F _shellgap shellgap
            """;

    private BashCompletion() {}

    /** Returns the script. */
    static String script(Grammar grammar) {
        StringBuilder script = new StringBuilder();
        Stream<String> names = grammar.commands().stream().map(Grammar.Command::name);
        script.append(BEGINNING.replace(
                "%s", Stream.concat(names, options(grammar.program())).collect(Collectors.joining(" "))));
        grammar.commands().forEach(command -> appendValues(command, script));
        script.append(MIDDLE);
        grammar.commands()
                .forEach(command -> script.append("        " + command.name() + ") ")
                        .append(offer(options(command).toList()))
                        .append(" ;;\n"));
        script.append(PLACES);
        grammar.commands().forEach(command -> appendPlaces(command, script));
        return script.append(END).toString();
    }

    private static Stream<String> options(Grammar.Command command) {
        return command.flags().stream().flatMap(flag -> flag.names().stream());
    }

    private static void appendValues(Grammar.Command command, StringBuilder script) {
        for (Grammar.Flag flag : command.flags()) {
            String action = switch (flag.value().kind()) {
                case NOTHING -> "";
                case WORD -> offer(flag.value().words()) + " && return";
                case FILE -> "compopt -o default && return";
                case FOLDER -> "compopt -o dirnames && return";
                case TEXT -> "return";
            };
            if (!action.isEmpty()) {
                String patterns = flag.names().stream()
                        .map(name -> '\'' + command.name() + ' ' + name + '\'')
                        .collect(Collectors.joining(" | "));
                script.append("    " + patterns + ") " + action + " ;;\n");
            }
        }
    }

    /** Offers words at the first place; files are offered at every other. */
    private static void appendPlaces(Grammar.Command command, StringBuilder script) {
        if (command.places().isEmpty()) {
            return;
        }
        Grammar.Value first = command.places().get(0).value();
        if (first.kind() == Grammar.Kind.WORD) {
            script.append("    '" + command.name() + " 2') " + offer(first.words()) + " ;;\n");
        } else if (first.kind() == Grammar.Kind.FOLDER) {
            script.append("    '" + command.name() + " 2') compopt -o dirnames ;;\n");
        }
    }

    private static String offer(List<String> words) {
        return "COMPREPLY=($(compgen -W '" + String.join(" ", words) + "' -- \"$word\"))";
    }
}
