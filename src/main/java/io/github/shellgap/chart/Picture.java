package io.github.shellgap.chart;

/**
 * A drawn chart before it is written in some format.
 *
 * @param caption the text round it
 * @param alt what it shows, for those who cannot see it
 * @param table the numbers plotted
 * @param hover the same by their place
 */
record Picture(Caption caption, String alt, Table table, Hover hover) {
    Picture(Caption caption, String alt, Table table) {
        this(caption, alt, table, Hover.NONE);
    }
}
