package io.github.shellgap.chart;

import java.util.List;

/**
 * The text round a plot.
 *
 * @param title the finding
 * @param subtitle measure, unit, place, period, statistic
 * @param key what bands and lines mean, where a label beside them cannot say it
 * @param note how to read it, and what to beware of
 * @param sources of the numbers in short form; empty if all are assumptions
 * @param stamp of the run
 * @param isBare whether title and subtitle are left out
 */
record Caption(
        String title,
        String subtitle,
        List<KeyItem> key,
        String note,
        List<String> sources,
        String stamp,
        boolean isBare) {
    Caption {
        key = List.copyOf(key);
        sources = List.copyOf(sources);
    }

    /** Returns the same with another sentence in the note. */
    Caption adding(String sentence) {
        return new Caption(title, subtitle, key, note + " " + sentence, sources, stamp, isBare);
    }

    /** Returns the line on sources that names the first so many of them. */
    String sourceLine(int shown) {
        if (sources.isEmpty()) {
            return "Source: the scenario’s own assumptions; it names no published source.";
        }
        int left = sources.size() - shown;
        return (sources.size() == 1 ? "Source: " : "Sources: ")
                + String.join("; ", sources.subList(0, shown))
                + (left == 0 ? "" : "; and\u00A0" + left + "\u00A0more");
    }
}
