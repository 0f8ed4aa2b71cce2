package io.github.shellgap.cli;

/** The script that completes command lines in zsh, with what each option means. */
final class ZshCompletion {
    private static final String BEGINNING = """
            #compdef shellgap
            # Completes the commands, options and arguments of shellgap in zsh.
            _shellgap() {
                local curcontext=$curcontext state
                local -a line commands
                commands=(
            """;

    private static final String MIDDLE = """
                )
                _arguments -C \\
            """;

    private static final String CASES = """
                    '1:command:->command' \\
                    '*::argument:->argument' && return
                case $state in
                command) _describe -t commands command commands ;;
                argument)
                    case $line[1] in
            """;

    private static final String END = """
                    esac
                    ;;
                esac
            }
            # autoloaded from the path of functions, or read by source
            if [[ $funcstack[1] == _shellgap ]]; then
                _shellgap "$@"
            else
                compdef _shellgap shellgap
            fi
            """;

    private ZshCompletion() {}

    /** Returns the script. */
    static String script(Grammar grammar) {
        StringBuilder script = new StringBuilder(BEGINNING);
        for (Grammar.Command command : grammar.commands()) {
            script.append("        '" + quoted(command.name() + ':' + command.summary()) + "'\n");
        }
        script.append(MIDDLE);
        appendFlags(grammar.program(), "        ", script);
        script.append(CASES);
        for (Grammar.Command command : grammar.commands()) {
            script.append("        " + command.name() + ")\n            _arguments \\\n");
            appendFlags(command, "                ", script);
            appendPlaces(command, script);
            script.append("            ;;\n");
        }
        return script.append(END).toString();
    }

    private static void appendFlags(Grammar.Command command, String indent, StringBuilder script) {
        for (Grammar.Flag flag : command.flags()) {
            String others = flag.isRepeatable() ? "*" : '(' + String.join(" ", flag.names()) + ')';
            boolean hasValue = flag.value().kind() != Grammar.Kind.NOTHING;
            for (String name : flag.names()) {
                String mark = !hasValue ? "" : name.startsWith("--") ? "=" : "+";
                script.append(indent + '\'' + others + name + mark + '[' + explained(flag.summary()) + ']');
                if (hasValue) {
                    script.append(':' + explained(flag.value().label()) + ':' + action(flag.value()));
                }
                script.append("' \\\n");
            }
        }
    }

    private static void appendPlaces(Grammar.Command command, StringBuilder script) {
        String indent = "                ";
        int number = 0;
        for (Grammar.Place place : command.places()) {
            number++;
            String where = place.isRepeatable() ? "*" : String.valueOf(number);
            script.append(indent + '\'' + where + ':' + explained(place.value().label()) + ':')
                    .append(action(place.value()) + "' \\\n");
        }
        // the last line of the call goes on no more
        script.setLength(script.length() - " \\\n".length());
        script.append('\n');
    }

    private static String action(Grammar.Value value) {
        return switch (value.kind()) {
            case WORD -> '(' + String.join(" ", value.words()) + ')';
            case FILE -> "_files";
            case FOLDER -> "_files -/";
            case NOTHING, TEXT -> " ";
        };
    }

    /** Returns a text as it stands inside brackets or between colons. */
    private static String explained(String text) {
        return quoted(text.replace("\\", "\\\\")
                .replace("[", "\\[")
                .replace("]", "\\]")
                .replace(":", "\\:"));
    }

    private static String quoted(String text) {
        return text.replace("'", "'\\''");
    }
}
