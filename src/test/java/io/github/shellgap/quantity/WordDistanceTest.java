package io.github.shellgap.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordDistanceTest {
    /** By hand; {@code ca} to {@code abc} is 3 where no piece is edited twice, 2 where it may be. */
    @ParameterizedTest
    @CsvSource({
        "'', '', 0",
        "'', abc, 3",
        "russia, russia, 0",
        "rusia, russia, 1",
        "form, from, 1",
        "dyas, days, 1",
        "kitten, sitting, 3",
        "ca, abc, 3",
        "größe, grösse, 2",
        "größe, grö0e, 1",
        "a\u0080b, ab, 1"
    })
    void distance_countsEdits(String from, String to, int expected) {
        assertThat(new WordDistance(from).to(to)).isEqualTo(expected);
        assertThat(new WordDistance(to).to(from)).isEqualTo(expected);
    }

    /** Words of few letters, so that many are the same and swapped; up to the longest. */
    @Test
    void distance_isThatOfTheWholeTable() {
        SplittableRandom random = new SplittableRandom(7);
        for (int k = 0; k < 20_000; k++) {
            String from = word(random, k % 2 == 0 ? 8 : WordDistance.LONGEST);
            String to = word(random, k % 2 == 0 ? 8 : 80);
            assertThat(new WordDistance(from).to(to)).as(from + " to " + to).isEqualTo(table(from, to));
        }
    }

    @Test
    void longerWord_isRefused() {
        assertThat(new WordDistance("x".repeat(64)).to("y".repeat(64))).isEqualTo(64);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WordDistance("x".repeat(65)))
                .withMessageContaining("65 letters");
    }

    private static String word(SplittableRandom random, int longest) {
        return random.ints(random.nextInt(longest + 1), 0, 4)
                .mapToObj(letter -> "abcé".substring(letter, letter + 1))
                .reduce("", String::concat);
    }

    /** Returns the distance as it is defined, over all beginnings of both words. */
    private static int table(String from, String to) {
        int[][] edits = new int[from.length() + 1][to.length() + 1];
        for (int row = 0; row <= from.length(); row++) {
            for (int column = 0; column <= to.length(); column++) {
                edits[row][column] = row == 0 || column == 0 ? row + column : least(edits, from, to, row, column);
            }
        }
        return edits[from.length()][to.length()];
    }

    private static int least(int[][] edits, String from, String to, int row, int column) {
        int replaced = from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1;
        int least = Math.min(
                edits[row - 1][column - 1] + replaced, Math.min(edits[row - 1][column], edits[row][column - 1]) + 1);
        boolean isSwapped = row > 1
                && column > 1
                && from.charAt(row - 1) == to.charAt(column - 2)
                && from.charAt(row - 2) == to.charAt(column - 1);
        return isSwapped ? Math.min(least, edits[row - 2][column - 2] + 1) : least;
    }
}
