package io.github.shellgap.stats;

/** Days of something that may not have come when the watch ended: right-censored. */
public final class CensoredDays {
    private final int[] counts;
    private final int draws;

    /**
     * Counts the days of all draws.
     *
     * @param days {@code [draw]}: days from 0, or a later one than the last of the watch where it did not come; not
     *     modified
     * @param watchedDays length of the watch, at least 1
     */
    public CensoredDays(int[] days, int watchedDays) {
        counts = new int[watchedDays];
        draws = days.length;
        for (int day : days) {
            if (day < watchedDays) {
                counts[day]++;
            }
        }
    }

    /** Returns the share of draws in which it came within the watch, 0…1. */
    public double probability() {
        long came = 0;
        for (int count : counts) {
            came += count;
        }
        return (double) came / draws;
    }

    /** Returns the share of draws by day on which it came; {@code [day]}. */
    public double[] shareByDay() {
        double[] shares = new double[counts.length];
        for (int day = 0; day < shares.length; day++) {
            shares[day] = (double) counts[day] / draws;
        }
        return shares;
    }

    /**
     * Returns the earliest day by which it has come in at least a share of all draws, or −1 if in fewer.
     *
     * @param share in (0, 1]
     */
    public int quantile(double share) {
        // The margin keeps a share of exactly so many draws from asking for one more by rounding.
        double needed = share * draws - 1e-9;
        long came = 0;
        for (int day = 0; day < counts.length; day++) {
            came += counts[day];
            if (came >= needed && came > 0) {
                return day;
            }
        }
        return -1;
    }
}
