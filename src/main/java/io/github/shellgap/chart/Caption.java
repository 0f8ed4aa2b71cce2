package io.github.shellgap.chart;

import java.util.List;

/**
 * The text round a plot.
 *
 * @param title the finding
 * @param subtitle measure, unit, place, period, statistic
 * @param key what bands and lines mean, where a label beside them cannot say it
 * @param note how to read it, and what to beware of
 * @param sources of the numbers
 * @param stamp of the run
 */
record Caption(String title, String subtitle, List<KeyItem> key, String note, String sources, String stamp) {
    Caption {
        key = List.copyOf(key);
    }
}
