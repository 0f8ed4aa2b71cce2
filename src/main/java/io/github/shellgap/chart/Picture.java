package io.github.shellgap.chart;

import java.util.List;

/**
 * A drawn chart before it is written in some format.
 *
 * @param caption the text round it
 * @param alt what it shows, for those who cannot see it
 * @param table the numbers plotted
 * @param hovers the same by their place, for each plot
 */
record Picture(Caption caption, String alt, Table table, List<Hover> hovers) {
    Picture {
        hovers = List.copyOf(hovers);
    }

    Picture(Caption caption, String alt, Table table) {
        this(caption, alt, table, List.of());
    }

    Picture(Caption caption, String alt, Table table, Hover hover) {
        this(caption, alt, table, List.of(hover));
    }
}
