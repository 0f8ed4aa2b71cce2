package io.github.shellgap.quantity;

/**
 * How many edits lead from one word to others: letters inserted, dropped, replaced or swapped with a neighbour, where no
 * piece is edited twice (optimal string alignment).
 *
 * <p>The columns of the table of distances are kept as bits, one for each letter of the word, so that a column takes some
 * twenty operations whatever the word.
 *
 * <p>Method: H. Hyyrö (2003), A bit-vector algorithm for computing Levenshtein and Damerau edit distances, Nordic
 * Journal of Computing 10, 29–39.
 */
final class WordDistance {
    /** The letters of the longest word. */
    static final int LONGEST = Long.SIZE;

    private static final int PLAIN = 128;

    private final String word;
    /** At which letters of the word a letter stands, as bits; {@code [letter]}. */
    private final long[] places = new long[PLAIN];

    /**
     * Makes the distances from a word.
     *
     * @throws IllegalArgumentException if it has more than 64 letters
     */
    WordDistance(String word) {
        if (word.length() > LONGEST) {
            throw new IllegalArgumentException("word has " + word.length() + " letters, above " + LONGEST);
        }
        this.word = word;
        for (int k = 0; k < word.length(); k++) {
            if (word.charAt(k) < PLAIN) {
                places[word.charAt(k)] |= 1L << k;
            }
        }
    }

    /** Returns the distance to another word, of any length. */
    int to(String other) {
        int distance = word.length();
        if (distance == 0) {
            return other.length();
        }
        long last = 1L << (distance - 1);
        // Where a distance is one more, or one less, than that above it in the same column.
        long rises = -1L;
        long falls = 0;
        long isSame = 0;
        long before = 0;
        for (int k = 0; k < other.length(); k++) {
            long here = placesOf(other.charAt(k));
            long swapped = ((~isSame & here) << 1) & before;
            // Where a distance is that of the letter before in both words.
            isSame = (((here & rises) + rises) ^ rises) | here | falls | swapped;
            long grown = falls | ~(isSame | rises);
            long shrunk = isSame & rises;
            distance += (grown & last) != 0 ? 1 : 0;
            distance -= (shrunk & last) != 0 ? 1 : 0;
            // Above the first letter a distance grows by one with each letter of the other word.
            grown = (grown << 1) | 1;
            rises = (shrunk << 1) | ~(isSame | grown);
            falls = grown & isSame;
            before = here;
        }
        return distance;
    }

    private long placesOf(char letter) {
        if (letter < PLAIN) {
            return places[letter];
        }
        long found = 0;
        for (int k = 0; k < word.length(); k++) {
            found |= word.charAt(k) == letter ? 1L << k : 0;
        }
        return found;
    }
}
