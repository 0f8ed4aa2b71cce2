package io.github.shellgap.report;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pages in the resources; every value set into them is escaped for the format. */
final class Templates {
    /** What makes a list or a heading of a line; ends with the character to escape. */
    private static final Pattern BLOCK_MARKER =
            Pattern.compile("^(?:\\d{1,9}[.)](?=\\s|$)|[+-](?=\\s|$)|[-=](?=[-=]*\\s*$))");

    private Templates() {}

    static void fill(String name, Mustache.Escaper escaper, Record content, Writer out) throws IOException {
        try (InputStream stream = Templates.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("no resource " + name);
            }
            Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
            String text = Mustache.compiler()
                    .withEscaper(escaper)
                    .emptyStringIsFalse(true)
                    .strictSections(true)
                    .compile(reader)
                    .execute(content);
            out.write(text);
        }
    }

    /** Escapes for HTML text and quoted attributes. */
    static final Mustache.Escaper HTML = Escapers.simple(new String[][] {
        {"&", "&amp;"}, {"<", "&lt;"}, {">", "&gt;"}, {"\"", "&quot;"}, {"'", "&#39;"}, {"`", "&#96;"}
    });

    /** Escapes for a line of Markdown, inside a table too. */
    static final Mustache.Escaper MARKDOWN = Templates::markdown;

    private static String markdown(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '\n' -> escaped.append(' ');
                case '\\', '`', '*', '_', '[', ']', '|', '#', '~', '!' ->
                    escaped.append('\\').append(c);
                default -> escaped.append(c);
            }
        }
        Matcher marker = BLOCK_MARKER.matcher(text);
        return marker.find() ? escaped.insert(marker.end() - 1, '\\').toString() : escaped.toString();
    }
}
