package io.github.shellgap.report;

import io.github.shellgap.chart.Hover;

/**
 * A finished chart, as a report shows it.
 *
 * @param name of its files, without folder and ending, such as {@code stock-russia}
 * @param title its finding
 * @param alt what it shows, for those who cannot see it
 * @param svg the picture, our own drawing: it goes into a page as it is
 * @param csv its numbers
 * @param hover its numbers by their place
 */
public record Picture(String name, String title, String alt, String svg, String csv, Hover hover) {}
