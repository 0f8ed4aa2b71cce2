package io.github.shellgap.quantity;

/** The clock on which a rate or a duration runs. */
public enum Clock {
    /** No time in the unit: a count or a share. */
    NONE,
    /** Days and weeks: amounts are per day, or in days. */
    DAY,
    /** Months, quarters and years: amounts are per year, or in years. */
    CALENDAR
}
