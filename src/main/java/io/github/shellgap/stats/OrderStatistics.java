package io.github.shellgap.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.numbers.arrays.Selection;

/**
 * Finds a few order statistics by selection inside a histogram's bins: the values are counted into equal bins between the
 * least and the greatest, and only the bins that hold a wanted rank are gathered and looked into, by the same method
 * while they are large. Exact; three passes over the sample where its values are spread, more only over what is crowded.
 *
 * <p>Used by one thread at a time; its room is used again, so that a search allocates nothing that grows with the sample
 * once it has seen one as large.
 */
final class OrderStatistics {
    private static final int BINS = 1024;

    /** Fewer values are handed to the library's selection at once. */
    private static final int FEW = 512;

    /** So few are sorted, which takes less time than preparing to select. */
    private static final int SORTED = 40;

    /** Values that crowd at one end again and again, over many powers of ten, are left to the library's selection. */
    private static final int MOST_ROUNDS = 8;

    /** If more than one value in so many is gathered, the processor cannot guess which, and it is done unasked. */
    private static final int RARE = 32;

    /** The values that equal the least have a bin of their own, and the greatest may round up into one. */
    private static final int ALL_BINS = BINS + 2;

    /** Values by bin, in four lanes so that neighbours in the same bin do not wait for each other. */
    private final int[][] lanes = new int[4][ALL_BINS];

    /** Where the next value of a bin is gathered; one place for all that are not wanted. */
    private final int[] next = new int[ALL_BINS];

    /** How far that moves on with each value: 1, or 0 for bins that are not wanted. */
    private final int[] step = new int[ALL_BINS];

    private double[] gathered = {};
    private double[] gatheredAgain = {};
    private int[] ranks = {};
    private double[] found = {};

    /**
     * Finds order statistics.
     *
     * @param sample {@code [draw]}, finite, any order; not modified
     * @param from first index of the part looked at
     * @param to index after its last, above {@code from}
     * @param ranks rising, each from 0 to {@code to - from - 1}; not modified
     * @return {@code [rank]}: the value at each rank, -0.0 before 0.0
     * @throws IllegalArgumentException if a value is infinite or NaN
     */
    double[] find(double[] sample, int from, int to, int[] ranks) {
        this.ranks = ranks;
        found = new double[ranks.length];
        search(sample, new Part(from, to, 0, 0, ranks.length), 0);
        return found;
    }

    /**
     * Values that lie together, and the wanted ranks among them.
     *
     * @param below how many values of the sample are less
     * @param firstRank index of the first wanted rank among them
     * @param endRank index after the last
     */
    private record Part(int from, int to, int below, int firstRank, int endRank) {}

    private void search(double[] values, Part part, int round) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int i = part.from; i < part.to; i++) {
            least = Math.min(least, values[i]);
            greatest = Math.max(greatest, values[i]);
        }
        // A NaN makes both comparisons false.
        if (!(least > Double.NEGATIVE_INFINITY && greatest < Double.POSITIVE_INFINITY)) {
            throw Samples.unbounded(values, part.from, part.to);
        }
        if (Double.compare(least, greatest) == 0) {
            Arrays.fill(found, part.firstRank, part.endRank, least);
            return;
        }
        double perUnit = BINS / (greatest - least);
        // A range that overflows, or is too small to divide by, has no bins.
        boolean hasBins = perUnit > 0 && perUnit < Double.POSITIVE_INFINITY;
        if (part.to - part.from <= FEW || round == MOST_ROUNDS || !hasBins) {
            select(values, part, round);
            return;
        }
        Bins bins = new Bins(least, perUnit);
        count(values, part, bins);
        List<Part> wanted = wanted(values, part, round == 0 ? 0 : part.from, least);
        if (!wanted.isEmpty()) {
            gather(values, part, bins, room(round, wanted.get(wanted.size() - 1).to));
        }
        for (Part bin : wanted) {
            search(round % 2 == 0 ? gathered : gatheredAgain, bin, round + 1);
        }
    }

    /** Equal bins from the least value up: those that equal it, then those up to and including each edge. */
    private record Bins(double least, double perUnit) {
        int of(double value) {
            double binsUp = (value - least) * perUnit;
            int whole = (int) binsUp;
            return binsUp > whole ? whole + 1 : whole;
        }
    }

    /**
     * Returns room for what a round gathers, and one place behind it; what it gathers from lies in the other, or in the
     * sample.
     */
    private double[] room(int round, int size) {
        if (round % 2 == 0) {
            gathered = gathered.length <= size ? new double[size + 1] : gathered;
            return gathered;
        }
        gatheredAgain = gatheredAgain.length <= size ? Arrays.copyOf(gatheredAgain, gathered.length) : gatheredAgain;
        return gatheredAgain;
    }

    private void count(double[] values, Part part, Bins bins) {
        for (int[] lane : lanes) {
            Arrays.fill(lane, 0);
        }
        int[] first = lanes[0];
        int[] second = lanes[1];
        int[] third = lanes[2];
        int[] fourth = lanes[3];
        int i = part.from;
        for (; i < part.to - 3; i += 4) {
            first[bins.of(values[i])]++;
            second[bins.of(values[i + 1])]++;
            third[bins.of(values[i + 2])]++;
            fourth[bins.of(values[i + 3])]++;
        }
        for (; i < part.to; i++) {
            first[bins.of(values[i])]++;
        }
    }

    /**
     * Lays the bins that hold wanted ranks out one after the other from {@code start}, and answers at once for the
     * values that equal the least.
     */
    private List<Part> wanted(double[] values, Part part, int start, double least) {
        List<Part> wanted = new ArrayList<>();
        int place = start;
        int below = part.below;
        int rank = part.firstRank;
        for (int bin = 0; bin < ALL_BINS; bin++) {
            int size = lanes[0][bin] + lanes[1][bin] + lanes[2][bin] + lanes[3][bin];
            int end = rank;
            while (end < part.endRank && ranks[end] < below + size) {
                end++;
            }
            boolean isKnown = bin == 0 && end > rank && isAllLeast(values, part, least, size);
            if (isKnown) {
                Arrays.fill(found, rank, end, least);
            }
            boolean isWanted = end > rank && !isKnown;
            step[bin] = isWanted ? 1 : 0;
            next[bin] = place;
            if (isWanted) {
                wanted.add(new Part(place, place + size, below, rank, end));
                place += size;
            }
            rank = end;
            below += size;
        }
        for (int bin = 0; bin < ALL_BINS; bin++) {
            next[bin] = step[bin] == 1 ? next[bin] : place;
        }
        return wanted;
    }

    /**
     * Returns whether the first bin holds nothing but the least value: no small difference that rounds to none, and no
     * 0.0 beside a -0.0.
     */
    private static boolean isAllLeast(double[] values, Part part, double least, int size) {
        int equal = 0;
        for (int i = part.from; i < part.to; i++) {
            equal += values[i] == least ? 1 : 0;
        }
        return equal == size && Double.compare(least, -0.0) != 0;
    }

    private void gather(double[] values, Part part, Bins bins, double[] target) {
        int size = part.to - part.from;
        int wanted = 0;
        for (int bin = 0; bin < ALL_BINS; bin++) {
            wanted += step[bin] * (lanes[0][bin] + lanes[1][bin] + lanes[2][bin] + lanes[3][bin]);
        }
        if (wanted < size / RARE) {
            gatherRare(values, part, bins, target);
            return;
        }
        for (int i = part.from; i < part.to; i++) {
            double value = values[i];
            int bin = bins.of(value);
            int place = next[bin];
            target[place] = value;
            next[bin] = place + step[bin];
        }
    }

    private void gatherRare(double[] values, Part part, Bins bins, double[] target) {
        for (int i = part.from; i < part.to; i++) {
            double value = values[i];
            int bin = bins.of(value);
            if (step[bin] == 1) {
                target[next[bin]++] = value;
            }
        }
    }

    private void select(double[] values, Part part, int round) {
        double[] own = values;
        int start = part.from;
        int size = part.to - part.from;
        if (round == 0) {
            own = room(0, size);
            start = 0;
            System.arraycopy(values, part.from, own, 0, size);
        }
        int[] places = new int[part.endRank - part.firstRank];
        for (int k = 0; k < places.length; k++) {
            places[k] = start + ranks[part.firstRank + k] - part.below;
        }
        if (size <= SORTED) {
            Arrays.sort(own, start, start + size);
        } else {
            // The library may reorder what it is given.
            Selection.select(own, start, start + size, places.clone());
        }
        for (int k = 0; k < places.length; k++) {
            found[part.firstRank + k] = own[places[k]];
        }
    }
}
