package io.github.shellgap.chart;

/**
 * Words for probabilities.
 *
 * @see <a href="https://www.dni.gov/files/documents/ICD/ICD-203.pdf">US Intelligence Community Directive 203 (2015)</a>
 */
enum Likelihood {
    ALMOST_NO_CHANCE(0.05, "almost no chance"),
    VERY_UNLIKELY(0.20, "very unlikely"),
    UNLIKELY(0.45, "unlikely"),
    ROUGHLY_EVEN(0.55, "roughly even chance"),
    LIKELY(0.80, "likely"),
    VERY_LIKELY(0.95, "very likely"),
    ALMOST_CERTAIN(1, "almost certain");

    private final double upTo;
    private final String words;

    Likelihood(double upTo, String words) {
        this.upTo = upTo;
        this.words = words;
    }

    /** Returns the word for a share of draws, 0…1. */
    static Likelihood of(double share) {
        for (Likelihood likelihood : values()) {
            if (share <= likelihood.upTo) {
                return likelihood;
            }
        }
        throw new IllegalArgumentException("a probability of " + share + ", above 1");
    }

    String words() {
        return words;
    }
}
