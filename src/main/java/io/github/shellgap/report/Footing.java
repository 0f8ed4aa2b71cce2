package io.github.shellgap.report;

import io.github.shellgap.scenario.Grade;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an uncertain input rests on, the weakest first. */
enum Footing {
    /** Nothing published. */
    ASSUMED("assumptions"),
    /** Claims of grade C. */
    GRADE_C("claims of grade C"),
    /** Rival claims or tied inputs of which some are assumed or of grade C, and others are not, or both occur. */
    PARTLY_WEAK("inputs that are assumed or of grade C in part"),
    /** Sources of which some have no grade. */
    UNGRADED("sources without a grade"),
    /** Claims of grade A or B. */
    SOUND("claims of grades A and B");

    private final String words;

    Footing(String words) {
        this.words = words;
    }

    /** Returns what it is, in words. */
    String words() {
        return words;
    }

    /** Returns that of a number with a source. */
    static Footing of(@Nullable Grade grade) {
        return grade == null ? UNGRADED : grade == Grade.C ? GRADE_C : SOUND;
    }

    /**
     * Returns that of numbers which are one unknown.
     *
     * @throws IllegalArgumentException if there are none
     */
    static Footing together(Set<Footing> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("an input without a number rests on nothing that can be named");
        }
        if (parts.size() == 1) {
            return parts.iterator().next();
        }
        boolean isWeak = parts.contains(ASSUMED) || parts.contains(GRADE_C) || parts.contains(PARTLY_WEAK);
        return isWeak ? PARTLY_WEAK : UNGRADED;
    }
}
