package io.github.shellgap.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The manual in section 1: a page for the program and one for each command, in the macros of man(7). */
final class ManualPages {
    private static final String EXIT_STATUS = """
            .SH EXIT STATUS
            0 done; 1 invalid scenario, or no answer; 2 wrong use; 3 a file could not be read or written; 70 a defect in
            the program; 130, 143 stopped by a signal; 141 the reader of a pipe went away.
            """;

    private final Grammar grammar;
    private final String version;

    private ManualPages(Grammar grammar, String version) {
        this.grammar = grammar;
        this.version = version;
    }

    /** Returns the pages by the names of their files. */
    static Map<String, String> of(Grammar grammar, String version) {
        ManualPages pages = new ManualPages(grammar, version);
        Map<String, String> byName = new LinkedHashMap<>();
        byName.put("shellgap.1", pages.programPage());
        for (Grammar.Command command : grammar.commands()) {
            byName.put("shellgap-" + command.name() + ".1", pages.commandPage(command));
        }
        return byName;
    }

    private String programPage() {
        Grammar.Command program = grammar.program();
        StringBuilder page = new StringBuilder(head("shellgap", program.summary()));
        page.append(".B shellgap\n.I COMMAND\n[\\fIOPTION\\fR]...\n");
        page.append(".SH DESCRIPTION\n").append(lines(program.description()));
        page.append(".SH COMMANDS\n");
        for (Grammar.Command command : grammar.commands()) {
            page.append(".TP\n.BR shellgap\\-" + escaped(command.name()) + " (1)\n")
                    .append(lines(command.description()));
        }
        appendOptions(program, page);
        page.append(EXIT_STATUS);
        appendExamples(program, page);
        appendSeeAlso(grammar.commands().stream().map(command -> "shellgap-" + command.name()), page);
        return page.toString();
    }

    private String commandPage(Grammar.Command command) {
        StringBuilder page = new StringBuilder(head("shellgap-" + command.name(), command.summary()));
        page.append(".B shellgap " + escaped(command.name()) + "\n[\\fIOPTION\\fR]...\n");
        command.flags().stream()
                .filter(Grammar.Flag::isRequired)
                .forEach(flag -> page.append("\\fB" + escaped(flag.names().get(0)) + "\\fR \\fI"
                        + escaped(flag.value().label()) + "\\fR\n"));
        command.places().forEach(place -> page.append(written(place)).append('\n'));
        page.append(".SH DESCRIPTION\n").append(lines(command.description()));
        if (!command.places().isEmpty()) {
            page.append(".SH ARGUMENTS\n");
            command.places()
                    .forEach(place -> page.append(
                                    ".TP\n.I " + escaped(place.value().label()) + '\n')
                            .append(lines(place.description())));
        }
        appendOptions(command, page);
        page.append(EXIT_STATUS);
        appendExamples(command, page);
        appendSeeAlso(Stream.of("shellgap"), page);
        return page.toString();
    }

    private String head(String name, String summary) {
        return ".TH " + escaped(name.toUpperCase(Locale.ROOT)) + " 1 \"\" \"shellgap " + version
                + "\" \"User Commands\"\n.SH NAME\n" + escaped(name) + " \\- " + escaped(summary)
                + "\n.SH SYNOPSIS\n";
    }

    private static String written(Grammar.Place place) {
        String label = "\\fI" + escaped(place.value().label()) + "\\fR" + (place.isRepeatable() ? "..." : "");
        return place.isRequired() ? label : '[' + label + ']';
    }

    private static void appendOptions(Grammar.Command command, StringBuilder page) {
        page.append(".SH OPTIONS\n");
        for (Grammar.Flag flag : command.flags()) {
            boolean hasValue = flag.value().kind() != Grammar.Kind.NOTHING;
            String names = flag.names().stream()
                    .map(name -> "\\fB" + escaped(name) + "\\fR")
                    .collect(Collectors.joining(", "));
            page.append(".TP\n" + names)
                    .append(hasValue ? "=\\fI" + escaped(flag.value().label()) + "\\fR" : "")
                    .append('\n')
                    .append(lines(flag.description()));
        }
    }

    private static void appendExamples(Grammar.Command command, StringBuilder page) {
        // the first line is the heading
        List<String> examples = command.examples()
                .lines()
                .skip(1)
                .filter(line -> !line.isBlank())
                .toList();
        if (!examples.isEmpty()) {
            page.append(".SH EXAMPLES\n.nf\n");
            examples.forEach(line -> page.append(lines(line.strip())));
            page.append(".fi\n");
        }
    }

    private static void appendSeeAlso(Stream<String> names, StringBuilder page) {
        page.append(".SH SEE ALSO\n")
                .append(names.map(name -> ".BR " + escaped(name) + " (1)").collect(Collectors.joining(" ,\n")))
                .append('\n');
    }

    private static String lines(String text) {
        String line = escaped(text);
        // a line that begins so would be a request
        return (line.startsWith(".") || line.startsWith("\\(aq") ? "\\&" : "") + line + '\n';
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq");
    }
}
