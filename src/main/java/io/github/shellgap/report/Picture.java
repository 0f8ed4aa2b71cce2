package io.github.shellgap.report;

import io.github.shellgap.chart.Hover;
import java.util.List;

/**
 * A finished chart, as a report shows it.
 *
 * @param name of its files, without folder and ending, such as {@code stock-russia}
 * @param title its finding
 * @param alt what it shows, for those who cannot see it
 * @param svg the picture, our own drawing: it goes into a page as it is
 * @param csv its numbers
 * @param hovers its numbers by their place, for each plot
 */
public record Picture(String name, String title, String alt, String svg, String csv, List<Hover> hovers) {
    public Picture {
        hovers = List.copyOf(hovers);
    }
}
