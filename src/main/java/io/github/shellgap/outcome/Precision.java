package io.github.shellgap.outcome;

import java.util.Locale;

/**
 * How the quantiles of an outcome were found.
 *
 * @param method of all of them
 * @param rankError how far in rank any of them can be off for it, 0…1; the error of sampling is another matter
 */
public record Precision(Method method, double rankError) {
    /** From every value: exact. */
    public static final Precision EXACT = new Precision(Method.EXACT, 0);

    /** A way of finding quantiles. */
    public enum Method {
        /** From every value. */
        EXACT,

        /** From values counted into bins, where memory does not hold every one. */
        HISTOGRAM;

        /** Returns the word of the summary. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
