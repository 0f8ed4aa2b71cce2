package io.github.shellgap.read;

/** What a place of the format takes. */
enum Kind {
    COUNT("a count", 0, 0, Kind.MOST, "6M"),
    RATE("a rate", -1, 0, Kind.MOST, "2.5M/year"),
    DURATION("a duration", 1, 0, Double.POSITIVE_INFINITY, "45 days"),
    DAYS_AFTER("a duration of at least one day", 1, 1, Double.POSITIVE_INFINITY, "45 days"),
    SHARE("a share", 0, 0, 1, "80%"),
    FACTOR("a plain number", 0, 0, Kind.MOST, "110%"),
    SHARE_PER_TIME("a share per time", -1, 0, 1, "1%/year"),
    ANY("a quantity", 0, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, "2.5M/year");

    /** Far above anything that was ever counted, and far enough below the largest number for sums and products. */
    private static final double MOST = 1e15;

    private final String words;
    private final int timePower;
    private final double min;
    private final double max;
    private final String example;

    Kind(String words, int timePower, double min, double max, String example) {
        this.words = words;
        this.timePower = timePower;
        this.min = min;
        this.max = max;
        this.example = example;
    }

    /** Returns what it takes, in words. */
    String words() {
        return words;
    }

    /** Returns the power of time; of no meaning for {@link #ANY}. */
    int timePower() {
        return timePower;
    }

    /** Returns the least value; a duration's in days. */
    double min() {
        return min;
    }

    /** Returns the greatest value. */
    double max() {
        return max;
    }

    /** Returns a value that fits. */
    String example() {
        return example;
    }
}
