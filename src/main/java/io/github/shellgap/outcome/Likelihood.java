package io.github.shellgap.outcome;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Words of likelihood, computed from a probability.
 *
 * @see <a href="https://www.dni.gov/files/documents/ICD/ICD-203.pdf">US Intelligence Community Directive 203, Analytic
 *     Standards</a>
 */
public enum Likelihood {
    /** To 5 %. */
    ALMOST_NO_CHANCE(0.05, "almost no chance", "has almost no chance"),
    /** To 20 %. */
    VERY_UNLIKELY(0.20, "very unlikely", "is very unlikely"),
    /** To 45 %. */
    UNLIKELY(0.45, "unlikely", "is unlikely"),
    /** To 55 %. */
    ROUGHLY_EVEN(0.55, "roughly even chance", "has a roughly even chance"),
    /** To 80 %. */
    LIKELY(0.80, "likely", "is likely"),
    /** To 95 %. */
    VERY_LIKELY(0.95, "very likely", "is very likely"),
    /** Above 95 %. */
    ALMOST_CERTAIN(1, "almost certain", "is almost certain");

    private static final int MOST_DECIMALS = 6;

    private final double upTo;
    private final String words;
    private final String predicate;

    Likelihood(double upTo, String words, String predicate) {
        this.upTo = upTo;
        this.words = words;
        this.predicate = predicate;
    }

    /** Returns the greatest probability that the words stand for, 0…1. */
    public double upTo() {
        return upTo;
    }

    /** Returns the words, such as {@code very likely}. */
    public String words() {
        return words;
    }

    /** Returns what a sentence says of its subject, such as {@code is very likely}. */
    public String predicate() {
        return predicate;
    }

    /**
     * Returns the word for a probability.
     *
     * @param probability 0…1
     * @throws IllegalArgumentException if it is out of range
     */
    public static Likelihood of(double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability must be in 0...1, got " + probability);
        }
        for (Likelihood likelihood : values()) {
            if (probability <= likelihood.upTo) {
                return likelihood;
            }
        }
        return ALMOST_CERTAIN;
    }

    /**
     * Returns the probability in whole per cent, such as {@code 63 %}; with more decimals where rounding would move it
     * under another word, to 0 or to 100.
     *
     * @param probability 0…1
     * @throws IllegalArgumentException if it is out of range
     */
    public static String percent(double probability) {
        Likelihood word = of(probability);
        BigDecimal exact = new BigDecimal(probability);
        BigDecimal rounded = exact;
        for (int decimals = 2; decimals <= MOST_DECIMALS; decimals++) {
            rounded = exact.setScale(decimals, RoundingMode.HALF_UP);
            double shown = rounded.doubleValue();
            boolean isEndKept = (shown == 0) == (probability == 0) && (shown == 1) == (probability == 1);
            if (isEndKept && of(shown) == word) {
                break;
            }
        }
        return rounded.movePointRight(2).toPlainString() + " %";
    }
}
