package io.github.shellgap.read;

import io.github.shellgap.problem.Problem;
import io.github.shellgap.problem.Severity;
import io.github.shellgap.quantity.Suggestions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects everything that is wrong. */
final class Problems {
    private static final int MOST_EXPLAINED = 1_000;

    private final Set<Problem> found = new LinkedHashSet<>();
    private int errors;

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
     * Returns the known word nearest to the one written, if one is near. Once a document has so many errors that no one
     * reads their hints, none is looked for: to search on would take longer than all else.
     */
    Optional<String> closest(String word, Collection<String> known) {
        return errors < MOST_EXPLAINED ? Suggestions.closest(word, known) : Optional.empty();
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
        sorted.sort(Comparator.comparing((Problem problem) -> problem.place().line())
                .thenComparing(problem -> problem.place().column()));
        return sorted;
    }
}
