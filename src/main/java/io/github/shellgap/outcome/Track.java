package io.github.shellgap.outcome;

import java.util.List;

/**
 * One measure of one element through time.
 *
 * @param byInterval for each interval of the outcome; empty where only the whole period was asked for
 * @param whole over the whole period; for a stock, at its end
 */
public record Track(List<Statistics> byInterval, Statistics whole) {
    public Track {
        byInterval = List.copyOf(byInterval);
    }
}
