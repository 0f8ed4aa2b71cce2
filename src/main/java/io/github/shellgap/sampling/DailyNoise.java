package io.github.shellgap.sampling;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Multiplicative noise of a daily rate: factors exp(x - sd²/2), where x is a stationary Gaussian AR(1) process in daily
 * steps. The mean of a factor is 1. Streams depend on seed, path and draw alone; a longer period keeps the factors of
 * the shorter one, and so does a longer time before it. Immutable, safe for use by several threads.
 */
public final class DailyNoise {
    private final long key;
    private final int daysBefore;
    private final int days;

    /**
     * Names the stream and the days.
     *
     * @param seed any number
     * @param path of the noise in the document
     * @param daysBefore number of days before the period, at least 0
     * @param days number of days from the first day of the period on, at least 0
     * @throws IllegalArgumentException if a number of days is negative
     */
    public DailyNoise(long seed, String path, int daysBefore, int days) {
        Checks.requireAtLeast("daysBefore", daysBefore, 0);
        Checks.requireAtLeast("days", days, 0);
        key = PathKey.of(seed, path);
        this.daysBefore = daysBefore;
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
     * Writes the factors of one draw.
     *
     * @param draw number of the draw
     * @param strength of the noise in this draw
     * @param target receives at {@code offset + (day + daysBefore) * stride} the factor of a day, the first day of the
     *     period being 0
     * @param offset index of the first factor in {@code target}
     * @param stride distance of one day's factor to the next one's
     */
    public void fill(long draw, Strength strength, double[] target, int offset, int stride) {
        int start = offset + daysBefore * stride;
        if (strength.sd() == 0) {
            for (int day = -daysBefore; day < days; day++) {
                target[start + day * stride] = 1;
            }
            return;
        }
        long drawKey = PathKey.mix(key + draw * PathKey.GOLDEN);
        UniformRandomProvider forward = stream(drawKey, 1);
        double first = strength.sd() * normal(forward);
        Walk walk = new Walk(strength, target, stride);
        walk.write(forward, first, start, days);
        if (daysBefore > 0) {
            UniformRandomProvider backward = stream(drawKey, 2);
            // The process is the same in reverse time.
            walk.write(backward, walk.next(first, backward), start - stride, -daysBefore);
        }
    }

    private static UniformRandomProvider stream(long drawKey, int direction) {
        long high = PathKey.mix(drawKey + direction * PathKey.GOLDEN);
        return RandomSource.XO_RO_SHI_RO_128_PP.create(new long[] {high, PathKey.mix(high + PathKey.GOLDEN)});
    }

    /** The library's own normal samplers call Math.exp, whose last bit differs between machines. */
    private static double normal(UniformRandomProvider stream) {
        return Normal.inverse(((stream.nextLong() >>> 11) | 1) * 0x1p-53);
    }

    /** Walks the process away from the first day, in either direction. */
    private static final class Walk {
        private final double[] target;
        private final int stride;
        private final double correlation;
        private final double stepSd;
        private final double centre;

        Walk(Strength strength, double[] target, int stride) {
            this.target = target;
            this.stride = stride;
            correlation = StrictMath.exp(-1 / strength.memoryDays());
            // 1 - correlation², without cancellation where the memory is long.
            stepSd = strength.sd() * StrictMath.sqrt(-StrictMath.expm1(-2 / strength.memoryDays()));
            centre = strength.sd() * strength.sd() / 2;
        }

        /** Writes {@code count} days from {@code x} on, or as many back in time if negative. */
        void write(UniformRandomProvider stream, double x, int start, int count) {
            int step = count < 0 ? -stride : stride;
            double now = x;
            for (int i = 0; i < Math.abs(count); i++) {
                if (i > 0) {
                    now = next(now, stream);
                }
                target[start + i * step] = StrictMath.exp(now - centre);
            }
        }

        double next(double x, UniformRandomProvider stream) {
            return correlation * x + stepSd * normal(stream);
        }
    }
}
