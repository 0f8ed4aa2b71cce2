package io.github.shellgap.read;

import io.github.shellgap.problem.Problem;
import io.github.shellgap.problem.Severity;
import io.github.shellgap.quantity.Suggestions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects everything that is wrong. */
final class Problems {
    private static final int MOST_EXPLAINED = 1_000;

    private final Set<Problem> found = new LinkedHashSet<>();
    private final int errorsBefore;
    private int errors;

    Problems() {
        this(0);
    }

    private Problems(int errorsBefore) {
        this.errorsBefore = errorsBefore;
    }

    /** Returns what collects the problems of a variant of the same document. */
    Problems ofVariant() {
        return new Problems(errorsBefore + errors);
    }

    void error(Span at, String code, String message, String hint, String path) {
        Problem problem = new Problem(Severity.ERROR, code, at.source().placeOf(at), message, hint, path);
        if (found.add(problem)) {
            errors++;
        }
    }

    void warning(Span at, String code, String message, String hint, String path) {
        found.add(new Problem(Severity.WARNING, code, at.source().placeOf(at), message, hint, path));
    }

    /**
     * Returns whether remedies are looked for. Once a document has so many errors that no one reads their hints, none is:
     * to search on would take longer than all else.
     */
    boolean areExplained() {
        return errorsBefore + errors < MOST_EXPLAINED;
    }

    /** Returns the known word nearest to the one written, if one is near and remedies are looked for. */
    Optional<String> closest(String word, Collection<String> known) {
        return areExplained() ? Suggestions.closest(word, known) : Optional.empty();
    }

    boolean hasErrors() {
        return errors > 0;
    }

    /** Returns how many there are, warnings among them. */
    int count() {
        return found.size();
    }

    int errorCount() {
        return errors;
    }

    /** Adds those of a variant that the scenario itself does not have. */
    void addNew(Problems variant, String prefix) {
        for (Problem problem : variant.found) {
            if (!found.contains(problem)) {
                Problem named = new Problem(
                        problem.severity(),
                        problem.code(),
                        problem.place(),
                        prefix + problem.message(),
                        problem.hint(),
                        problem.path());
                if (found.add(named) && problem.severity() == Severity.ERROR) {
                    errors++;
                }
            }
        }
    }

    /** Returns them in the order of the document. */
    List<Problem> sorted() {
        List<Problem> sorted = new ArrayList<>(found);
        sorted.sort(Problems::comparePlaces);
        return sorted;
    }

    private static int comparePlaces(Problem a, Problem b) {
        int order = Integer.compare(a.place().line(), b.place().line());
        return order != 0
                ? order
                : Integer.compare(a.place().column(), b.place().column());
    }
}
