package io.github.shellgap.compile;

import io.github.shellgap.engine.DayFactors;
import io.github.shellgap.sampling.DailyNoise;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Noise factors of blocks that variants share; holds as many as fit and makes the others each time. */
final class NoiseCache {
    private final Map<Key, DayFactors> held = new ConcurrentHashMap<>();
    private final AtomicLong freeBytes;

    NoiseCache(long bytes) {
        freeBytes = new AtomicLong(bytes);
    }

    /** Returns the factors of a key, made if they are not held. */
    DayFactors get(Key key, Supplier<DayFactors> made) {
        DayFactors known = held.get(key);
        if (known != null) {
            return known;
        }
        DayFactors fresh = made.get();
        if (freeBytes.addAndGet(-key.bytes()) >= 0) {
            held.put(key, fresh);
        } else {
            freeBytes.addAndGet(key.bytes());
        }
        return fresh;
    }

    /** Forgets all factors, to hold those of other draws. */
    void clear() {
        for (Key key : List.copyOf(held.keySet())) {
            held.remove(key);
            freeBytes.addAndGet(key.bytes());
        }
    }

    /**
     * Consecutive draws.
     *
     * @param seed of their noise
     * @param first index of the first
     * @param count how many
     */
    record Run(long seed, long first, int count) {}

    /** The strength, memory and delay of each noise in each draw. */
    static final class Strengths {
        private final int draws;

        /** {@code [(noise * draws + draw) * 3 + sd, memory or delay]}. */
        private final double[] values;

        Strengths(int noises, int draws) {
            this.draws = draws;
            values = new double[noises * draws * 3];
        }

        void set(int noise, int draw, double sd, double memoryDays, double delayDays) {
            int at = (noise * draws + draw) * 3;
            values[at] = sd;
            values[at + 1] = memoryDays;
            values[at + 2] = delayDays;
        }

        DailyNoise.Strength of(int noise, int draw) {
            int at = (noise * draws + draw) * 3;
            return new DailyNoise.Strength(values[at], values[at + 1]);
        }

        int delayDays(int noise, int draw) {
            return (int) values[(noise * draws + draw) * 3 + 2];
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Strengths strengths && Arrays.equals(strengths.values, values);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(values);
        }
    }

    /**
     * Everything that a block's factors depend on.
     *
     * @param days on which the flow flows, relative to the period
     */
    record Key(List<String> paths, Run run, DailyNoise.Days days, Strengths strengths) {
        long bytes() {
            return 8L * run.count() * (days.count() + 3L * paths.size());
        }
    }
}
