package io.github.shellgap.stats;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import org.apache.commons.numbers.arrays.Selection;

/** Days on which something first happened, over draws, right-censored: in some draws it has not happened at all. */
public final class CensoredDays {
    private CensoredDays() {}

    /**
     * Returns the earliest day by which at least a share of all draws have had it; draws that have not count among all.
     * The share is taken as the decimal number it prints as, so that 0.55 of 20 draws is 11.
     *
     * @param days {@code [draw]}, day or {@code censored}, at least one; not modified
     * @param censored stands for "not within the time looked at"; no day
     * @param share in [0, 1]; at 0 the earliest day of all
     * @return a day of {@code days}, or {@code censored} if fewer draws have had it
     * @throws IllegalArgumentException if there is no draw, or the share is out of range
     */
    public static int quantile(int[] days, int censored, double share) {
        requireDraws(days.length);
        requireShare(share);
        int[] happened = Arrays.stream(days).filter(day -> day != censored).toArray();
        int needed = Math.max(1, drawsNeeded(share, days.length));
        if (needed > happened.length) {
            return censored;
        }
        Selection.select(happened, needed - 1);
        return happened[needed - 1];
    }

    /**
     * Returns the earliest day by which at least a share of all draws have had it, as {@link #quantile}.
     *
     * @param counts {@code [day]}: draws that had it that day; not modified
     * @param draws all draws, at least one
     * @param censored stands for "not within the time looked at"; no day
     * @param share in [0, 1]; at 0 the earliest day of all
     * @return a day, or {@code censored} if fewer draws have had it
     * @throws IllegalArgumentException if there is no draw, or the share is out of range
     */
    public static int quantileOfCounts(int[] counts, int draws, int censored, double share) {
        requireDraws(draws);
        requireShare(share);
        int needed = Math.max(1, drawsNeeded(share, draws));
        int happened = 0;
        for (int day = 0; day < counts.length; day++) {
            happened += counts[day];
            if (happened >= needed) {
                return day;
            }
        }
        return censored;
    }

    private static void requireDraws(int draws) {
        if (draws < 1) {
            throw new IllegalArgumentException("days must hold at least 1 draw but hold " + draws);
        }
    }

    private static void requireShare(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share must be in [0, 1] but is " + share);
        }
    }

    private static int drawsNeeded(double share, int draws) {
        return BigDecimal.valueOf(share)
                .multiply(BigDecimal.valueOf(draws))
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
    }

    /**
     * Returns how many draws had it on each day.
     *
     * @param days {@code [draw]}, 0 to {@code length} - 1, or {@code censored}; not modified
     * @param censored stands for "not within the time looked at"
     * @param length number of days
     * @return {@code [day]}; sums to the draws that are not censored
     * @throws IllegalArgumentException if a day is out of range
     */
    public static int[] countsByDay(int[] days, int censored, int length) {
        int[] counts = new int[length];
        for (int day : days) {
            if (day == censored) {
                continue;
            }
            if (day < 0 || day >= length) {
                throw new IllegalArgumentException("day must be in 0…" + (length - 1) + " but is " + day);
            }
            counts[day]++;
        }
        return counts;
    }
}
