package io.github.shellgap.outcome;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Statistics of rows of draws, found once for all rows that are equal. Many are: what one flow brings is what its
 * stockpile is supplied with, a demand that is met equals what was met, and a variant leaves most of base as it was.
 * Holds on to its rows. Safe for use by several threads.
 */
public final class KnownRows {
    /** Values looked at before two rows are compared in full. */
    private static final int LOOKED_AT = 8;

    private final @Nullable KnownRows base;
    private final ConcurrentHashMap<Long, List<Known>> byMark = new ConcurrentHashMap<>();

    private static final class Known {
        private final double[] row;
        private final Statistics statistics;

        Known(double[] row, Statistics statistics) {
            this.row = row;
            this.statistics = statistics;
        }
    }

    private KnownRows(@Nullable KnownRows base) {
        this.base = base;
    }

    /** Returns rows of the first variant; none is known. */
    public static KnownRows none() {
        return new KnownRows(null);
    }

    /** Returns rows of another variant, to which these are known too. */
    public KnownRows ofAnotherVariant() {
        return new KnownRows(this);
    }

    /**
     * Returns the statistics of a row.
     *
     * @param row {@code [draw]}, finite, at least one; not to be modified as long as this is used
     */
    Statistics statistics(double[] row) {
        if (isConstant(row)) {
            return Statistics.ofConstant(row[0]);
        }
        long mark = mark(row);
        return find(row, mark).orElseGet(() -> {
            Statistics fresh = Statistics.of(row);
            byMark.computeIfAbsent(mark, m -> new CopyOnWriteArrayList<>()).add(new Known(row, fresh));
            return fresh;
        });
    }

    private Optional<Statistics> find(double[] row, long mark) {
        for (Known known : byMark.getOrDefault(mark, List.of())) {
            if (Arrays.equals(known.row, row)) {
                return Optional.of(known.statistics);
            }
        }
        return base == null ? Optional.empty() : base.find(row, mark);
    }

    /** A row that is infinite or not a number is left to the statistics, which refuse it. */
    private static boolean isConstant(double[] row) {
        if (!Double.isFinite(row[0])) {
            return false;
        }
        long first = Double.doubleToRawLongBits(row[0]);
        int i = 1;
        while (i < row.length && Double.doubleToRawLongBits(row[i]) == first) {
            i++;
        }
        return i == row.length;
    }

    private static long mark(double[] row) {
        long mark = row.length;
        for (int k = 1; k <= LOOKED_AT; k++) {
            mark = mark * 31 + Double.doubleToLongBits(row[(int) ((long) (row.length - 1) * k / LOOKED_AT)]);
        }
        return mark;
    }
}
