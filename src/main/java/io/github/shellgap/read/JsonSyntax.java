package io.github.shellgap.read;

import java.util.ArrayDeque;
import java.util.Deque;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** Says in the author's words why a text is no JSON. */
final class JsonSyntax {
    private final SourceText source;
    private final Problems problems;
    private final String text;

    JsonSyntax(SourceText source, Problems problems) {
        this.source = source;
        this.problems = problems;
        text = source.text();
    }

    /** Adds the problem that stopped the parser. */
    void explain(JacksonException stop) {
        TokenStreamLocation place = stop.getLocation();
        // The parser stands on the character it does not understand, or just after it.
        int at = place == null ? 0 : (int) Math.max(0, Math.min(place.getCharOffset(), text.length()));
        String words = String.valueOf(stop.getOriginalMessage());
        boolean isEnded = at >= text.stripTrailing().length();
        boolean isEscape = words.contains("character escape") && !isEnded;
        Deque<Integer> open = openAt(at);
        int innermost = open.isEmpty() ? -1 : open.peek();
        if (isEscape) {
            error(at, "this is no escape in a JSON text", "write \\\\ for a backslash, \\n for a line break");
        } else if (innermost >= 0 && text.charAt(innermost) == '"') {
            error(innermost, "this quote is never closed", "close it on the same line");
        } else if (isEnded && innermost >= 0) {
            String closing = text.charAt(innermost) == '{' ? "}" : "]";
            error(innermost, "this bracket is never closed", "close it with " + closing);
        } else {
            explainCharacter(at, words);
        }
    }

    private void explainCharacter(int at, String words) {
        char found = at < text.length() ? text.charAt(at) : ' ';
        int before = lastBefore(at);
        if ((found == '}' || found == ']') && before >= 0 && text.charAt(before) == ',') {
            error(before, "a comma with nothing after it", "remove the comma");
        } else if (found == '/' || found == '#') {
            error(at, "JSON takes no comments", "write it as a note, or write the scenario in YAML");
        } else if (found == '\'') {
            error(at, "JSON takes no single quotes", "write double quotes");
        } else if (words.contains("comma")) {
            error(at, "a comma is missing here", "separate entries with commas");
        } else if (words.contains("colon")) {
            error(at, "a colon is missing here", "write \"key\": value");
        } else if (words.contains("property name")) {
            error(at, "a key in double quotes is missing here", "write \"key\": value");
        } else if (words.contains("numeric value") || words.contains("leading zeroes") || words.contains("number")) {
            error(at, "this is no JSON number", "write a quantity with a suffix or unit in double quotes: \"12M\"");
        } else if (before < 0) {
            error(at, "this is no JSON", "begin with {, or name the file .yaml if it is YAML");
        } else {
            error(wordAt(at), "this is no JSON value", "put texts in double quotes; a number begins with a digit");
        }
    }

    /** Returns where the quotes and brackets stand that are open at an offset, the innermost first. */
    private Deque<Integer> openAt(int end) {
        Deque<Integer> open = new ArrayDeque<>();
        boolean isQuoted = false;
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c == '"') {
                if (isQuoted) {
                    open.pop();
                } else {
                    open.push(i);
                }
                isQuoted = !isQuoted;
            } else if (c == '\\' && isQuoted) {
                i++;
            } else if (!isQuoted && (c == '{' || c == '[')) {
                open.push(i);
            } else if (!isQuoted && (c == '}' || c == ']') && !open.isEmpty()) {
                open.pop();
            }
        }
        return open;
    }

    /** Returns the offset at which the word that holds or ends before an offset begins. */
    private int wordAt(int offset) {
        int at = offset;
        while (at > 0 && Character.isLetter(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    /** Returns the offset of the last character before an offset that is no white space; -1 if there is none. */
    private int lastBefore(int offset) {
        int at = Math.min(offset, text.length()) - 1;
        while (at >= 0 && Character.isWhitespace(text.charAt(at))) {
            at--;
        }
        return at;
    }

    private void error(int at, String message, String hint) {
        problems.error(DocumentReader.spanOfIndex(source, at), "E0101", message, hint, "");
    }
}
