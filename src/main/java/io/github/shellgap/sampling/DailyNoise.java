package io.github.shellgap.sampling;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source64.XoRoShiRo128PlusPlus;

/**
 * Multiplicative noise of a daily rate: factors exp(x - sd²/2), where x is a stationary Gaussian AR(1) process in daily
 * steps. The mean of a factor is 1. Streams depend on seed, path and draw alone; a longer period keeps the factors of
 * the shorter one, and so does a longer time before it. Immutable, safe for use by several threads.
 */
public final class DailyNoise {
    private final long key;
    private final Days days;

    /**
     * Which days are walked, relative to the first day of the period, and which are wanted.
     *
     * @param before number of days before the period, at least 0
     * @param within number of days from the first day of the period on, at least 0
     * @param firstWanted the first day whose factor is written
     * @param lastWanted the last day whose factor is written
     */
    public record Days(int before, int within, int firstWanted, int lastWanted) {
        /** @throws IllegalArgumentException if a number of days is negative */
        public Days {
            Checks.requireAtLeast("daysBefore", before, 0);
            Checks.requireAtLeast("days", within, 0);
        }
    }

    /**
     * Names the stream and the days; all of them are wanted.
     *
     * @param seed any number
     * @param path of the noise in the document
     * @param daysBefore number of days before the period, at least 0
     * @param days number of days from the first day of the period on, at least 0
     * @throws IllegalArgumentException if a number of days is negative
     */
    public DailyNoise(long seed, String path, int daysBefore, int days) {
        this(seed, path, new Days(daysBefore, days, -daysBefore, days - 1));
    }

    /**
     * Names the stream and the days.
     *
     * @param seed any number
     * @param path of the noise in the document
     */
    public DailyNoise(long seed, String path, Days days) {
        key = PathKey.of(seed, path);
        this.days = days;
    }

    /**
     * How strong the noise is, and how long it lasts.
     *
     * @param sd standard deviation of the logarithm of a factor, at least 0; at 0 every factor is exactly 1
     * @param memoryDays days after which the correlation has fallen to 1/e, at least 0; 0 for independent days
     */
    public record Strength(double sd, double memoryDays) {
        /** @throws IllegalArgumentException if {@code sd} is negative or not finite, or the memory negative or NaN */
        public Strength {
            Checks.requireFinite("sd", sd);
            Checks.requireAtLeast("sd", sd, 0);
            Checks.requireAtLeast("memoryDays", memoryDays, 0);
        }
    }

    /**
     * Writes the wanted factors of one draw.
     *
     * @param draw number of the draw
     * @param strength of the noise in this draw
     * @param target receives at {@code offset + (day + before) * stride} the factor of a day, the first day of the
     *     period being 0
     * @param offset index of the first factor in {@code target}
     * @param stride distance of one day's factor to the next one's
     */
    public void fill(long draw, Strength strength, double[] target, int offset, int stride) {
        int start = offset + days.before() * stride;
        if (strength.sd() == 0) {
            for (int day = days.firstWanted(); day <= days.lastWanted(); day++) {
                target[start + day * stride] = 1;
            }
            return;
        }
        long drawKey = PathKey.mix(key + draw * PathKey.GOLDEN);
        UniformRandomProvider forward = stream(drawKey, 1);
        double first = strength.sd() * normal(forward);
        Walk walk = new Walk(strength, target, start, stride);
        double x = first;
        for (int day = 0; day <= Math.min(days.within() - 1, days.lastWanted()); day++) {
            if (day >= days.firstWanted()) {
                walk.write(day, x);
            }
            x = walk.next(x, forward);
        }
        if (days.before() > 0) {
            UniformRandomProvider backward = stream(drawKey, 2);
            x = first;
            // The process is the same in reverse time.
            for (int day = -1; day >= Math.max(-days.before(), days.firstWanted()); day--) {
                x = walk.next(x, backward);
                if (day <= days.lastWanted()) {
                    walk.write(day, x);
                }
            }
        }
    }

    private static UniformRandomProvider stream(long drawKey, int direction) {
        long high = PathKey.mix(drawKey + direction * PathKey.GOLDEN);
        return new XoRoShiRo128PlusPlus(high, PathKey.mix(high + PathKey.GOLDEN));
    }

    /** The library's own normal samplers call Math.exp, whose last bit differs between machines. */
    private static double normal(UniformRandomProvider stream) {
        return Normal.inverse(((stream.nextLong() >>> 11) | 1) * 0x1p-53);
    }

    /** Steps of the process, and its factors. */
    private static final class Walk {
        private final double[] target;
        private final int start;
        private final int stride;
        private final double correlation;
        private final double stepSd;
        private final double centre;

        Walk(Strength strength, double[] target, int start, int stride) {
            this.target = target;
            this.start = start;
            this.stride = stride;
            correlation = StrictMath.exp(-1 / strength.memoryDays());
            // 1 - correlation², without cancellation where the memory is long.
            stepSd = strength.sd() * StrictMath.sqrt(-StrictMath.expm1(-2 / strength.memoryDays()));
            centre = strength.sd() * strength.sd() / 2;
        }

        void write(int day, double x) {
            target[start + day * stride] = Exponential.of(x - centre);
        }

        double next(double x, UniformRandomProvider stream) {
            return correlation * x + stepSd * normal(stream);
        }
    }
}
