package io.github.shellgap.read;

import io.github.shellgap.quantity.Suggestions;
import io.github.shellgap.scenario.Period;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/** What the readers of one document share. */
final class Scope {
    final Problems problems;
    final Path folder;

    /** Ids of sources. */
    final TreeSet<String> sources = new TreeSet<>();

    /** Ids of sources that some number names. */
    final TreeSet<String> usedSources = new TreeSet<>();

    /** Names of parameters that some formula uses. */
    final TreeSet<String> usedParameters = new TreeSet<>();

    /** Files read besides the scenario. */
    final TreeSet<String> attachments = new TreeSet<>();

    /** Ids that a variant has removed. */
    final TreeSet<String> removed = new TreeSet<>();

    /** Where each path stands. */
    final Map<String, Span> places = new HashMap<>();

    /** Parameters by name. */
    final ParameterBook parameters;

    private Period period = new Period(LocalDate.of(1900, 1, 1), LocalDate.of(2199, 12, 31));

    Scope(Problems problems, Path folder) {
        this.problems = problems;
        this.folder = folder;
        parameters = new ParameterBook(this);
    }

    Period period() {
        return period;
    }

    void setPeriod(Period read) {
        period = read;
    }

    void error(Span at, String code, String message, String hint, String path) {
        problems.error(at, code, message, hint, path);
    }

    /** Reports a name that is not there, with the closest that is. */
    void unknown(Span at, String what, String name, Collection<String> known, String path) {
        // Sets of names are sorted; columns of a table stand in the order of the table.
        String hint = known.isEmpty()
                ? "the scenario names no " + what
                : problems.closest(name, known)
                        .map(closest -> "did you mean '" + closest + "'?")
                        .orElseGet(() -> "there are " + Suggestions.listed(known));
        boolean isRemoved = removed.contains(name);
        error(
                at,
                "E0301",
                "no " + what + " is named '" + name + "'",
                isRemoved ? "the variant removes it: remove or change " + path + " too" : hint,
                path);
    }
}
