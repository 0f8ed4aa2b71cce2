package io.github.shellgap.quantity;

import java.util.Collection;
import java.util.Optional;

/** The word that was probably meant. */
public final class Suggestions {
    private Suggestions() {}

    /**
     * Returns the known word nearest to a misspelt one, if it is near enough: at most a third of its letters inserted,
     * left out, changed or swapped with their neighbour.
     *
     * @param known words in an order that settles ties
     */
    public static Optional<String> closest(String word, Collection<String> known) {
        int best = Math.max(word.length(), 3) / 3 + 1;
        String closest = "";
        for (String candidate : known) {
            if (Math.abs(candidate.length() - word.length()) < best) {
                int distance = distance(word, candidate);
                if (distance < best) {
                    best = distance;
                    closest = candidate;
                }
            }
        }
        return closest.isEmpty() ? Optional.empty() : Optional.of(closest);
    }

    /** Returns the optimal string alignment distance. */
    private static int distance(String a, String b) {
        int[][] table = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    table[i][j] = i + j;
                    continue;
                }
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int least = Math.min(table[i - 1][j], table[i][j - 1]) + 1;
                least = Math.min(least, table[i - 1][j - 1] + cost);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    least = Math.min(least, table[i - 2][j - 2] + 1);
                }
                table[i][j] = least;
            }
        }
        return table[a.length()][b.length()];
    }
}
