package io.github.shellgap.outcome;

import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Statistics of rows of draws, found once for all rows that are equal. Many are: what one flow brings is what its
 * stockpile is supplied with, a demand that is met equals what was met, and a variant leaves most of base as it was.
 * Knows a row by its {@link RowMark} and does not hold on to it, because the next slice of the period takes its room. Safe
 * for use by several threads.
 */
public final class KnownRows {
    private final @Nullable KnownRows base;
    private final ConcurrentHashMap<RowMark, Statistics> byMark = new ConcurrentHashMap<>();

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
     * @param row {@code [draw]}, finite, at least one; not modified and not held on to
     */
    Statistics statistics(double[] row) {
        if (isConstant(row)) {
            return Statistics.ofConstant(row[0]);
        }
        RowMark mark = RowMark.of(row);
        Statistics known = find(mark);
        if (known != null) {
            return known;
        }
        Statistics fresh = Statistics.of(row);
        byMark.put(mark, fresh);
        return fresh;
    }

    private @Nullable Statistics find(RowMark mark) {
        Statistics known = byMark.get(mark);
        return known == null && base != null ? base.find(mark) : known;
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
}
