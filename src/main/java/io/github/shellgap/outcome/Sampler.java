package io.github.shellgap.outcome;

import java.util.Locale;

/** How draws are made. */
public enum Sampler {
    /** Scrambled Sobol points. */
    SOBOL,
    /** Independent draws. */
    RANDOM;

    /** Returns the word of the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
