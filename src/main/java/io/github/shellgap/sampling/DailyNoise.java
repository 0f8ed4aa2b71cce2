package io.github.shellgap.sampling;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * A factor by day, exp(x − sd²/2), where x is a stationary Gaussian AR(1) process in daily steps. Its mean is 1.
 *
 * <p>A draw's process is a function of seed, path and draw. It is drawn on day 0 first, then onward, and backward from
 * day 0 by a stream of its own: days before do not move those after, nor more days the first ones.
 */
public final class DailyNoise {
    private final long key;

    /** Makes the noise of a path. */
    public DailyNoise(long seed, String path) {
        key = Keys.of(seed, path);
    }

    /**
     * Writes the factors of one draw.
     *
     * @param draw index of the draw
     * @param sd standard deviation of x, at least 0
     * @param memoryDays days after which the correlation of x has fallen to 1/e, above 0
     * @param daysBefore days before day 0 to fill
     * @param days from day 0 on to fill
     * @param target where to write day {@code −daysBefore} first; {@code [daysBefore + days]} at least
     */
    public void fill(long draw, double sd, double memoryDays, int daysBefore, int days, double[] target) {
        double kept = StrictMath.exp(-1 / memoryDays);
        double shock = sd * Math.sqrt(1 - kept * kept);
        UniformRandomProvider onward = stream(draw, 1);
        double first = sd * normal(onward);
        double x = first;
        for (int day = 0; day < days; day++) {
            target[daysBefore + day] = factor(x, sd);
            x = kept * x + shock * normal(onward);
        }
        UniformRandomProvider backward = stream(draw, 2);
        x = first;
        for (int day = daysBefore - 1; day >= 0; day--) {
            x = kept * x + shock * normal(backward);
            target[day] = factor(x, sd);
        }
    }

    private UniformRandomProvider stream(long draw, int direction) {
        long start = Keys.mix(key + Keys.STEP * (2 * draw + direction));
        long next = start + Keys.STEP;
        long[] seed = {Keys.mix(next), Keys.mix(next + Keys.STEP)};
        return RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
    }

    private static double normal(UniformRandomProvider stream) {
        return Gauss.inverse(((stream.nextLong() >>> 11) + 0.5) * 0x1p-53);
    }

    private static double factor(double x, double sd) {
        return StrictMath.exp(x - 0.5 * sd * sd);
    }
}
