package io.github.shellgap.read;

import io.github.shellgap.problem.Place;
import java.util.ArrayList;
import java.util.List;

/** A text of the user's, by lines. */
final class SourceText {
    private final String name;
    private final String text;
    private final List<Integer> lineStarts = new ArrayList<>();

    SourceText(String name, String text) {
        this.name = name;
        this.text = text;
        lineStarts.add(0);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
                lineStarts.add(i + 1);
            }
        }
    }

    /** Returns the file as the user named it. */
    String name() {
        return name;
    }

    String text() {
        return text;
    }

    /** Returns a line without its end; empty if there is no such line. */
    String line(int line) {
        if (line < 1 || line > lineStarts.size()) {
            return "";
        }
        int from = lineStarts.get(line - 1);
        int to = line < lineStarts.size() ? lineStarts.get(line) : text.length();
        while (to > from && (text.charAt(to - 1) == '\n' || text.charAt(to - 1) == '\r')) {
            to--;
        }
        return text.substring(from, to);
    }

    /** Returns the span from a place, counted from 0 in code points, of some characters on one line. */
    Span span(int line, int column, int length) {
        int held = Math.min(Math.max(line, 0), lineStarts.size() - 1);
        String content = line(held + 1);
        int cells = content.codePointCount(0, content.length());
        int from = Math.min(Math.max(column, 0), cells);
        return new Span(this, held + 1, from + 1, from + 1 + Math.max(1, Math.min(length, cells - from)));
    }

    Place placeOf(Span span) {
        return new Place(name, span.line(), span.column(), span.endColumn(), line(span.line()));
    }
}
