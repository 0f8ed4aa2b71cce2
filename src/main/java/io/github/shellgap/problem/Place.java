package io.github.shellgap.problem;

/**
 * Where in the user's file a problem stands. Lines and columns count from 1, columns in code points.
 *
 * @param file as the user named it
 * @param line the line
 * @param column the first column
 * @param endColumn the column after the last one, on the same line; at least {@code column + 1}
 * @param excerpt the text of the line, made safe for a terminal; empty if there is none
 */
public record Place(String file, int line, int column, int endColumn, String excerpt) {}
