package io.github.shellgap.sampling;

/**
 * Multiplicative noise of a daily rate: factors exp(x - sd²/2), where x is a stationary Gaussian AR(1) process in daily
 * steps. The mean of a factor is 1. What a day adds depends on seed, path, draw and day alone, and the process is walked
 * from the first day of the period in both directions, so that other days asked for never change a factor. Immutable,
 * safe for use by several threads.
 */
public final class DailyNoise {
    private final long key;
    private final Days days;

    /**
     * The days whose factors are wanted, the first day of the period being 0.
     *
     * @param first day, negative before the period
     * @param last day, at least {@code first}
     */
    public record Days(int first, int last) {
        /** @throws IllegalArgumentException if the last day is before the first */
        public Days {
            Checks.requireAtLeast("last", last, first);
        }

        /** Returns the number of days. */
        public int count() {
            return last - first + 1;
        }
    }

    /**
     * Names the stream and the days.
     *
     * @param seed any number
     * @param path of the noise in the document
     * @param days whose factors are wanted
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
     * Writes the factors of consecutive draws, which are walked side by side: one draw's next day waits for its last.
     *
     * @param firstDraw number of the first draw
     * @param strengths of the noise {@code [draw]}, at least one
     * @param target receives the factors, {@code [day * draws + draw]} from the first wanted day on
     */
    public void fill(long firstDraw, Strength[] strengths, double[] target) {
        Walk forward = new Walk(key, firstDraw, strengths);
        forward.begin();
        int draws = strengths.length;
        for (int day = 0; day <= days.last(); day++) {
            if (day > 0) {
                forward.step(day);
            }
            if (day >= days.first()) {
                forward.write(target, (day - days.first()) * draws);
            }
        }
        if (days.first() < 0) {
            Walk backward = new Walk(key, firstDraw, strengths);
            backward.begin();
            // The process is the same in reverse time.
            for (int day = -1; day >= days.first(); day--) {
                backward.step(day);
                if (day <= days.last()) {
                    backward.write(target, (day - days.first()) * draws);
                }
            }
        }
    }

    /** The processes of some draws on one day; arrays are {@code [draw]}. */
    private static final class Walk {
        private final long[] keys;
        private final double[] x;
        private final double[] stationarySd;
        private final double[] correlation;
        private final double[] stepSd;
        private final double[] centre;

        Walk(long key, long firstDraw, Strength[] strengths) {
            int draws = strengths.length;
            keys = new long[draws];
            x = new double[draws];
            stationarySd = new double[draws];
            correlation = new double[draws];
            stepSd = new double[draws];
            centre = new double[draws];
            for (int draw = 0; draw < draws; draw++) {
                keys[draw] = PathKey.mix(key + (firstDraw + draw) * PathKey.GOLDEN);
                double sd = strengths[draw].sd();
                double memoryDays = strengths[draw].memoryDays();
                stationarySd[draw] = sd;
                correlation[draw] = StrictMath.exp(-1 / memoryDays);
                // 1 - correlation², without cancellation where the memory is long.
                stepSd[draw] = sd * StrictMath.sqrt(-StrictMath.expm1(-2 / memoryDays));
                centre[draw] = sd * sd / 2;
            }
        }

        void begin() {
            for (int draw = 0; draw < x.length; draw++) {
                x[draw] = stationarySd[draw] * shock(draw, 0);
            }
        }

        void step(int day) {
            for (int draw = 0; draw < x.length; draw++) {
                x[draw] = correlation[draw] * x[draw] + stepSd[draw] * shock(draw, day);
            }
        }

        void write(double[] target, int offset) {
            for (int draw = 0; draw < x.length; draw++) {
                target[offset + draw] = Exponential.of(x[draw] - centre[draw]);
            }
        }

        private double shock(int draw, int day) {
            return Ziggurat.normal(PathKey.mix(keys[draw] + day * PathKey.GOLDEN));
        }
    }
}
