package io.github.shellgap.read;

import io.github.shellgap.quantity.Numbers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The reference of the format: a written template, with a table of keys wherever a line names an element of the format
 * in double braces, and the table of kinds where it says {@code kinds}.
 */
final class FormatReference {
    private static final Path TEMPLATE = Path.of("src/test/resources/io/github/shellgap/read/format.template.md");
    private static final Pattern MARK = Pattern.compile("(?m)^\\{\\{([a-z]+)}}$");
    private static final String KINDS = "kinds";

    private FormatReference() {}

    /**
     * Returns the page.
     *
     * @throws IllegalStateException if the template does not name each element once
     */
    static String text() throws IOException {
        Set<String> missing = new TreeSet<>();
        missing.add(KINDS);
        for (Element element : Element.values()) {
            missing.add(element.name().toLowerCase(Locale.ROOT));
        }
        Matcher marks = MARK.matcher(Files.readString(TEMPLATE));
        String page = marks.replaceAll(mark -> {
            String name = mark.group(1);
            if (!missing.remove(name)) {
                throw new IllegalStateException("the template names " + name + " twice, or no element is called so");
            }
            return Matcher.quoteReplacement(
                    name.equals(KINDS) ? kinds() : keys(Element.valueOf(name.toUpperCase(Locale.ROOT))));
        });
        if (!missing.isEmpty()) {
            throw new IllegalStateException("the template does not name " + missing);
        }
        return page;
    }

    private static String keys(Element element) {
        StringBuilder table = new StringBuilder(element.words())
                .append("\n\n| key | takes | if left out | meaning | example |\n|---|---|---|---|---|\n");
        for (Attribute attribute : element.attributes()) {
            row(
                    table,
                    code(attribute.key()),
                    attribute.takes(),
                    attribute.isRequired()
                            ? "**required**"
                            : attribute.preset().isEmpty() ? "–" : code(attribute.preset()),
                    attribute.meaning(),
                    code(attribute.example()));
        }
        return table.toString().stripTrailing();
    }

    private static String kinds() {
        StringBuilder table = new StringBuilder("| kind | unit | from | to | example |\n|---|---|---|---|---|\n");
        for (Kind kind : Kind.values()) {
            if (kind != Kind.ANY) {
                row(
                        table,
                        kind.words(),
                        unit(kind),
                        bound(kind.min(), kind),
                        bound(kind.max(), kind),
                        code(kind.example()));
            }
        }
        return table.toString().stripTrailing();
    }

    private static String unit(Kind kind) {
        return kind.timePower() == 0 ? "none" : kind.timePower() < 0 ? "1/time" : "time";
    }

    private static String bound(double bound, Kind kind) {
        if (Double.isInfinite(bound)) {
            return "no limit";
        }
        String number = Numbers.twelve(bound);
        return kind == Kind.DAYS_AFTER ? number + " day" : number;
    }

    private static String code(String text) {
        return "`" + text + "`";
    }

    private static void row(StringBuilder table, String... cells) {
        for (String cell : cells) {
            table.append("| ").append(cell.replace("|", "\\|")).append(' ');
        }
        table.append("|\n");
    }
}
