package io.github.shellgap.problem;

import java.util.List;
import java.util.function.Function;

/**
 * What came of checking some input: a value with its warnings, or the list of problems.
 *
 * @param <T> what was asked for
 */
public sealed interface Checked<T> {

    /** The input is right; the warnings do not stop a run. */
    record Valid<T>(T value, List<Problem> warnings) implements Checked<T> {
        public Valid {
            warnings = List.copyOf(warnings);
        }
    }

    /** The input is wrong; all problems in document order, errors and warnings. */
    record Invalid<T>(List<Problem> problems) implements Checked<T> {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }

    /** Returns what the matching function makes of this. */
    default <R> R fold(Function<Valid<T>, R> onValid, Function<Invalid<T>, R> onInvalid) {
        return this instanceof Valid<T> valid ? onValid.apply(valid) : onInvalid.apply((Invalid<T>) this);
    }
}
