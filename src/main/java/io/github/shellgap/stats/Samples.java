package io.github.shellgap.stats;

/** What every sample must be. */
final class Samples {
    private Samples() {}

    static void requirePart(double[] sample, int from, int to) {
        if (from < 0 || to > sample.length || from >= to) {
            throw new IllegalArgumentException("part of the sample must be at least one value within 0…" + sample.length
                    + " but is " + from + "…" + to);
        }
    }

    static void requireNumbers(double[] sample, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Double.isNaN(sample[i])) {
                throw new IllegalArgumentException("sample must not hold NaN but does at index " + i);
            }
        }
    }

    /** Returns the refusal of a sample that holds a NaN or an infinite value. */
    static IllegalArgumentException unbounded(double[] sample, int from, int to) {
        requireNumbers(sample, from, to);
        int at = from;
        while (!Double.isInfinite(sample[at])) {
            at++;
        }
        return new IllegalArgumentException("sample must be finite but holds " + sample[at] + " at index " + at);
    }
}
