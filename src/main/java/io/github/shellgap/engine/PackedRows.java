package io.github.shellgap.engine;

import java.util.Arrays;

/**
 * Rows of a block of draws, packed: a row that is the same in every draw takes one number, a row that equals another
 * takes none. Holds what a block is like at a standstill between two intervals, so that its engine can run others
 * meanwhile, or what its draws came to in the end.
 *
 * <p>What is written and what is read back cannot differ: each part of an engine names its state once, and this hands it
 * over one way or the other.
 */
public final class PackedRows {
    /** Rows that differ between draws; {@code [k][draw]}. Those from {@link #ownCount} on are room for more. */
    private double[][] own = {};

    private int ownCount;

    /** Which of {@link #own} a row is, or, where negative, −1 − k for the k-th of {@link #constants}; {@code [row]}. */
    private int[] places = new int[32];

    private double[] constants = new double[16];
    private int[] wholes = new int[32];
    private DayFactors[] noise = {};
    private int draws;
    private boolean isReading;

    private int rowCount;
    private int constantCount;
    private int wholeCount;

    /** Begins anew with so many draws; rows are to be handed over to it. */
    void begin(int draws) {
        this.draws = draws;
        isReading = false;
        ownCount = 0;
        rewind();
    }

    /** Begins to hand back what was handed over, in the same order. */
    void read() {
        isReading = true;
        rewind();
    }

    private void rewind() {
        rowCount = 0;
        constantCount = 0;
        wholeCount = 0;
    }

    /** Returns whether what was handed over is handed back. */
    boolean isReading() {
        return isReading;
    }

    /** Returns the draws of the block. */
    int draws() {
        return draws;
    }

    /** Returns how many rows take room of their own. */
    int ownRows() {
        return ownCount;
    }

    /** Lets go of room that the present rows do not take. */
    void trim() {
        own = Arrays.copyOf(own, ownCount);
        wholes = Arrays.copyOf(wholes, wholeCount);
        noise = new DayFactors[0];
    }

    /** Hands over the factors of a block's noises. */
    void noise(DayFactors[] factors) {
        if (isReading) {
            System.arraycopy(noise, 0, factors, 0, noise.length);
        } else {
            noise = factors.clone();
        }
    }

    /** Hands over a whole number, and returns it. */
    int whole(int number) {
        if (!isReading) {
            makeRoomForWholes(1);
            wholes[wholeCount] = number;
        }
        return wholes[wholeCount++];
    }

    /** Hands over whole numbers, {@code [from + k]}. */
    void wholes(int[] row, int from, int count) {
        if (isReading) {
            System.arraycopy(wholes, wholeCount, row, from, count);
        } else {
            makeRoomForWholes(count);
            System.arraycopy(row, from, wholes, wholeCount, count);
        }
        wholeCount += count;
    }

    /** Hands over flags. */
    void flags(boolean[] flags) {
        for (int k = 0; k < flags.length; k++) {
            flags[k] = whole(flags[k] ? 1 : 0) != 0;
        }
    }

    /** Hands over a row of days, {@code [draw]}. */
    void days(int[] row) {
        int same = 1;
        while (!isReading && same < draws && row[same] == row[0]) {
            same++;
        }
        int count = whole(same == draws ? 1 : draws);
        wholes(row, 0, count);
        if (count == 1) {
            Arrays.fill(row, 1, draws, row[0]);
        }
    }

    /** Hands over those of many whole numbers that are not −1, from the one at {@code from} on; all others become −1. */
    void few(int[] row, int from) {
        if (isReading) {
            Arrays.fill(row, -1);
            for (int left = wholes[wholeCount++]; left > 0; left--) {
                row[wholes[wholeCount]] = wholes[wholeCount + 1];
                wholeCount += 2;
            }
            return;
        }
        int countAt = wholeCount;
        whole(0);
        for (int k = from; k < row.length; k++) {
            if (row[k] != -1) {
                whole(k);
                whole(row[k]);
                wholes[countAt]++;
            }
        }
    }

    /** Hands over rows of numbers, {@code [row][draw]}. */
    void rows(double[][] rows) {
        for (double[] row : rows) {
            row(row, 0);
        }
    }

    /** Hands over a row of numbers, {@code [from + draw]}. */
    void row(double[] row, int from) {
        row(row, from, 0);
    }

    /** Hands over one of many rows of numbers, {@code [draw]}, of which one equals the one before it or none. */
    void next(double[] row) {
        row(row, 0, ownCount - 1);
    }

    private void row(double[] row, int from, int firstAlike) {
        if (isReading) {
            copy(rowCount++, row, from);
            return;
        }
        if (rowCount == places.length) {
            places = Arrays.copyOf(places, 2 * rowCount);
        }
        places[rowCount++] = isConstant(row, from) ? placeOfConstant(row[from]) : placeOfOwn(row, from, firstAlike);
    }

    /** Copies the row that was handed over as the {@code index}-th; {@code [at + draw]}. */
    void copy(int index, double[] target, int at) {
        int place = places[index];
        if (place < 0) {
            Arrays.fill(target, at, at + draws, constants[-1 - place]);
        } else {
            System.arraycopy(own[place], 0, target, at, draws);
        }
    }

    private boolean isConstant(double[] row, int from) {
        long first = Double.doubleToRawLongBits(row[from]);
        int draw = 1;
        while (draw < draws && Double.doubleToRawLongBits(row[from + draw]) == first) {
            draw++;
        }
        return draw == draws;
    }

    private int placeOfConstant(double value) {
        if (constantCount == constants.length) {
            constants = Arrays.copyOf(constants, 2 * constantCount);
        }
        constants[constantCount++] = value;
        return -constantCount;
    }

    private int placeOfOwn(double[] row, int from, int firstAlike) {
        for (int k = Math.max(0, firstAlike); k < ownCount; k++) {
            if (own[k][0] == row[from] && Arrays.equals(own[k], 0, draws, row, from, from + draws)) {
                return k;
            }
        }
        if (ownCount == own.length) {
            own = Arrays.copyOf(own, ownCount + 4);
            Arrays.fill(own, ownCount, own.length, new double[0]);
        }
        if (own[ownCount].length < draws) {
            own[ownCount] = new double[draws];
        }
        System.arraycopy(row, from, own[ownCount], 0, draws);
        return ownCount++;
    }

    private void makeRoomForWholes(int count) {
        if (wholeCount + count > wholes.length) {
            wholes = Arrays.copyOf(wholes, wholeCount + count + 64);
        }
    }
}
