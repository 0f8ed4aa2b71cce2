package io.github.shellgap.quantity;

import java.util.Collection;
import java.util.Optional;

/** Guesses which word was meant. */
public final class Suggestions {
    // A longer word is no slip of the pen, and its distance table would cost time.
    private static final int LONGEST_WORD = 200;

    private Suggestions() {}

    /**
     * Returns the known word nearest to the one written, or nothing if none is near.
     *
     * <p>Distance: optimal string alignment, the least number of letters inserted, dropped, replaced or swapped with a
     * neighbour where no piece is edited twice. A word is near if its distance is at most
     * {@code max(word.length(), 3) / 3}; of equally near words the first one wins.
     *
     * @param word as written
     * @param known the words it may have been, in order of preference
     */
    public static Optional<String> closest(String word, Collection<String> known) {
        if (word.length() > LONGEST_WORD) {
            return Optional.empty();
        }
        int limit = Math.max(word.length(), 3) / 3;
        Optional<String> best = Optional.empty();
        for (String candidate : known) {
            if (Math.abs(candidate.length() - word.length()) > limit) {
                continue;
            }
            int distance = distance(word, candidate);
            if (distance <= limit) {
                best = Optional.of(candidate);
                limit = distance - 1;
            }
        }
        return best;
    }

    /** Returns the optimal string alignment distance. */
    static int distance(String from, String to) {
        int[] beforeLast = new int[to.length() + 1];
        int[] last = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            last[column] = column;
        }
        for (int row = 1; row <= from.length(); row++) {
            int[] next = new int[to.length() + 1];
            next[0] = row;
            for (int column = 1; column <= to.length(); column++) {
                int replaced = from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1;
                int least = Math.min(last[column - 1] + replaced, Math.min(last[column], next[column - 1]) + 1);
                boolean swapped = row > 1
                        && column > 1
                        && from.charAt(row - 1) == to.charAt(column - 2)
                        && from.charAt(row - 2) == to.charAt(column - 1);
                next[column] = swapped ? Math.min(least, beforeLast[column - 2] + 1) : least;
            }
            beforeLast = last;
            last = next;
        }
        return last[to.length()];
    }
}
