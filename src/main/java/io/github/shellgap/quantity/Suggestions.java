package io.github.shellgap.quantity;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/** Guesses which word was meant. */
public final class Suggestions {
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
     * @param word as written; nothing is near one of more than 64 characters, which no name has
     * @param known the words it may have been, in order of preference; of more than 1,000 only the first are looked at
     */
    public static Optional<String> closest(String word, Collection<String> known) {
        if (word.length() > WordDistance.LONGEST) {
            return Optional.empty();
        }
        WordDistance distance = new WordDistance(word);
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
            int edits = distance.to(candidate);
            if (edits <= limit) {
                best = Optional.of(candidate);
                limit = edits - 1;
            }
        }
        return best;
    }

    /** Returns the words as a list, commas between; after the twentieth only how many more there are. */
    public static String listed(Collection<String> words) {
        String list = words.stream().limit(MOST_LISTED).collect(Collectors.joining(", "));
        return words.size() <= MOST_LISTED ? list : list + " and " + (words.size() - MOST_LISTED) + " more";
    }
}
