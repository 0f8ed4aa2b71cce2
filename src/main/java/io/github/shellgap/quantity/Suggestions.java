package io.github.shellgap.quantity;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/** Guesses which word was meant. */
public final class Suggestions {
    // A longer word is no slip of the pen, and its distance table would cost time.
    private static final int LONGEST_WORD = 200;

    // Nobody writes a scenario of more names by hand, and to look through all of them for each slip would cost time.
    private static final int MOST_WORDS = 1_000;
    private static final int MOST_LISTED = 20;

    private Suggestions() {}

    /**
     * Returns the known word nearest to the one written, or nothing if none is near.
     *
     * <p>Distance: optimal string alignment, the least number of letters inserted, dropped, replaced or swapped with a
     * neighbour where no piece is edited twice. A word is near if its distance is at most
     * {@code max(word.length(), 3) / 3}; of equally near words the first one wins.
     *
     * @param word as written
     * @param known the words it may have been, in order of preference; of more than 1,000 only the first are looked at
     */
    public static Optional<String> closest(String word, Collection<String> known) {
        if (word.length() > LONGEST_WORD) {
            return Optional.empty();
        }
        int limit = Math.max(word.length(), 3) / 3;
        Optional<String> best = Optional.empty();
        int looked = 0;
        for (String candidate : known) {
            if (looked++ == MOST_WORDS) {
                break;
            }
            if (Math.abs(candidate.length() - word.length()) > limit) {
                continue;
            }
            int distance = distance(word, candidate, limit);
            if (distance <= limit) {
                best = Optional.of(candidate);
                limit = distance - 1;
            }
        }
        return best;
    }

    /** Returns the words as a list, commas between; after the twentieth only how many more there are. */
    public static String listed(Collection<String> words) {
        String list = words.stream().limit(MOST_LISTED).collect(Collectors.joining(", "));
        return words.size() <= MOST_LISTED ? list : list + " and " + (words.size() - MOST_LISTED) + " more";
    }

    /** Returns the optimal string alignment distance. */
    static int distance(String from, String to) {
        return distance(from, to, Integer.MAX_VALUE);
    }

    /** Returns the optimal string alignment distance, or some greater number than the limit if it is above. */
    private static int distance(String from, String to, int limit) {
        int[] beforeLast = new int[to.length() + 1];
        int[] last = new int[to.length() + 1];
        int[] next = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            last[column] = column;
        }
        int leastOfLast = 0;
        for (int row = 1; row <= from.length(); row++) {
            next[0] = row;
            int leastOfNext = row;
            for (int column = 1; column <= to.length(); column++) {
                int replaced = from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1;
                int least = Math.min(last[column - 1] + replaced, Math.min(last[column], next[column - 1]) + 1);
                boolean swapped = row > 1
                        && column > 1
                        && from.charAt(row - 1) == to.charAt(column - 2)
                        && from.charAt(row - 2) == to.charAt(column - 1);
                next[column] = swapped ? Math.min(least, beforeLast[column - 2] + 1) : least;
                leastOfNext = Math.min(leastOfNext, next[column]);
            }
            // No later row comes to less than the least of two that follow each other.
            if (Math.min(leastOfLast, leastOfNext) > limit) {
                return leastOfNext;
            }
            leastOfLast = leastOfNext;
            int[] spare = beforeLast;
            beforeLast = last;
            last = next;
            next = spare;
        }
        return last[to.length()];
    }
}
