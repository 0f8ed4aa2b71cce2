package io.github.shellgap.read;

import io.github.shellgap.problem.Place;
import java.util.ArrayList;
import java.util.List;

/** A text of the user's, by lines. */
final class SourceText {
    private static final int LONGEST_EXCERPT = 4000;

    private final String name;
    private final String text;
    private final List<Integer> lineStarts = new ArrayList<>();
    private int countedLine;
    private int countedCells;

    SourceText(String name, String text) {
        this.name = name;
        this.text = text;
        lineStarts.add(0);
        int feed = text.indexOf('\n');
        int carriage = text.indexOf('\r');
        while (feed >= 0 || carriage >= 0) {
            // a line ends with either, or with a carriage return and a line feed after it
            boolean isFeed = carriage < 0 || (feed >= 0 && feed < carriage);
            int end = isFeed || carriage + 1 == feed ? feed : carriage;
            lineStarts.add(end + 1);
            feed = feed >= 0 && feed <= end ? text.indexOf('\n', end + 1) : feed;
            carriage = carriage >= 0 && carriage <= end ? text.indexOf('\r', end + 1) : carriage;
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
        int cells = cellsOf(held + 1);
        int from = Math.min(Math.max(column, 0), cells);
        return new Span(this, held + 1, from + 1, from + 1 + Math.max(1, Math.min(length, cells - from)));
    }

    /** Returns the length of a line in code points; that of one line is kept, for a file may be a single long one. */
    private int cellsOf(int line) {
        if (line != countedLine) {
            String content = line(line);
            countedCells = content.codePointCount(0, content.length());
            countedLine = line;
        }
        return countedCells;
    }

    Place placeOf(Span span) {
        return new Place(name, span.line(), span.column(), span.endColumn(), excerpt(span));
    }

    /** Returns the line, or none of it if it is so long that a copy with every problem would fill the memory. */
    private String excerpt(Span span) {
        return cellsOf(span.line()) <= LONGEST_EXCERPT ? line(span.line()) : "";
    }
}
