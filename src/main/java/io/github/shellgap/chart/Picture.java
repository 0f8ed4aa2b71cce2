package io.github.shellgap.chart;

import java.util.List;

/**
 * A drawn chart before it is written in some format.
 *
 * @param caption the text round it
 * @param alt what it shows, for those who cannot see it
 * @param table the numbers plotted
 * @param hovers the same by their place, for each plot
 * @param spare height that the plot leaves empty, in pixels: by so much the frame may be lower
 */
record Picture(Caption caption, String alt, Table table, List<Hover> hovers, double spare) {
    Picture {
        hovers = List.copyOf(hovers);
    }

    Picture(Caption caption, String alt, Table table, List<Hover> hovers) {
        this(caption, alt, table, hovers, 0);
    }

    Picture(Caption caption, String alt, Table table) {
        this(caption, alt, table, List.of(), 0);
    }

    Picture(Caption caption, String alt, Table table, Hover hover) {
        this(caption, alt, table, List.of(hover), 0);
    }

    /** Returns the same picture, of a plot that leaves so much of its height empty. */
    Picture sparing(double height) {
        return new Picture(caption, alt, table, hovers, height);
    }
}
