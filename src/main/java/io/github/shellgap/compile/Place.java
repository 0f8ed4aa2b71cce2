package io.github.shellgap.compile;

/**
 * What values a place of the scenario may hold; draws outside are clipped and counted.
 *
 * @param min the least
 * @param max the greatest
 */
record Place(double min, double max) {
    /** Longest lag or delay in days: a hundred years. */
    static final double LONGEST_DAYS = 36_525;

    static final Place NOT_NEGATIVE = new Place(0, Double.POSITIVE_INFINITY);
    static final Place SHARE = new Place(0, 1);
    static final Place DAYS = new Place(0, LONGEST_DAYS);
    static final Place DAYS_AFTER_SENDING = new Place(1, LONGEST_DAYS);
    static final Place COVER_DAYS = new Place(1, Double.POSITIVE_INFINITY);
    static final Place MEMORY_DAYS = new Place(1e-3, Double.POSITIVE_INFINITY);
}
