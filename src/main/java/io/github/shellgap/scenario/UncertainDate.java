package io.github.shellgap.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** A day, certain or not. A continuous draw over [first day, last day + 1) is floored to its day. */
public sealed interface UncertainDate {
    /** Returns the dotted path in the document; the key of its draws. */
    String path();

    /** Returns where it comes from. */
    Provenance provenance();

    /** Returns the earliest day it can be. */
    LocalDate earliest();

    /** Returns the latest day it can be. */
    LocalDate latest();

    /** One day. */
    record Fixed(String path, LocalDate day, Provenance provenance) implements UncertainDate {
        @Override
        public LocalDate earliest() {
            return day;
        }

        @Override
        public LocalDate latest() {
            return day;
        }
    }

    /** Every day from the first to the last alike. */
    record Uniform(String path, LocalDate earliest, LocalDate latest, Provenance provenance) implements UncertainDate {}

    /** Triangular, with the mode at the start of its day. */
    record Triangular(String path, LocalDate earliest, LocalDate mode, LocalDate latest, Provenance provenance)
            implements UncertainDate {}

    /**
     * One of several days.
     *
     * @param options in the order of the document; weights sum to 1
     */
    record Choice(String path, List<Option> options, Provenance provenance) implements UncertainDate {
        public Choice {
            options = List.copyOf(options);
        }

        @Override
        public LocalDate earliest() {
            return options.stream().map(Option::day).min(LocalDate::compareTo).orElseThrow();
        }

        @Override
        public LocalDate latest() {
            return options.stream().map(Option::day).max(LocalDate::compareTo).orElseThrow();
        }
    }

    /**
     * One day of a choice.
     *
     * @param weight 0…1
     */
    record Option(LocalDate day, double weight) {}

    /** Returns what the function for this kind makes of it. */
    default <R> R match(
            Function<Fixed, R> onFixed,
            Function<Uniform, R> onUniform,
            Function<Triangular, R> onTriangular,
            Function<Choice, R> onChoice) {
        if (this instanceof Fixed fixed) {
            return onFixed.apply(fixed);
        }
        if (this instanceof Uniform uniform) {
            return onUniform.apply(uniform);
        }
        return this instanceof Triangular triangular ? onTriangular.apply(triangular) : onChoice.apply((Choice) this);
    }
}
