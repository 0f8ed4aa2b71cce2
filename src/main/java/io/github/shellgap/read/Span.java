package io.github.shellgap.read;

/**
 * A stretch of a source text, on one line.
 *
 * @param source the text
 * @param line from 1
 * @param column of the first character, in code points from 1
 * @param endColumn of the character after the last, at least {@code column + 1}
 */
record Span(SourceText source, int line, int column, int endColumn) {
    /** Returns the part of this stretch that begins {@code offset} code points in and is {@code length} long. */
    Span part(int offset, int length) {
        int from = Math.min(column + offset, endColumn - 1);
        return new Span(source, line, from, Math.min(Math.max(from + length, from + 1), Math.max(endColumn, from + 1)));
    }
}
