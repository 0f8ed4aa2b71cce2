package io.github.shellgap.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * Consecutive intervals that all draws are run through, and summarised, before any draw goes on.
 *
 * @param from the first
 * @param to the one after the last
 */
record Slice(int from, int to) {
    /** Returns the fewest slices of at most so many intervals each, which are as alike as can be. */
    static List<Slice> of(int intervals, int atMost) {
        int count = (intervals + atMost - 1) / atMost;
        List<Slice> slices = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            slices.add(new Slice((int) ((long) intervals * k / count), (int) ((long) intervals * (k + 1) / count)));
        }
        return slices;
    }

    /** Returns the number of intervals. */
    int intervals() {
        return to - from;
    }
}
