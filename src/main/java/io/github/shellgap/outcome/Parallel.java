package io.github.shellgap.outcome;

import java.util.function.IntConsumer;

/** Does independent pieces of work, on however many threads. */
@FunctionalInterface
public interface Parallel {
    /** Does the work for each index from 0 to {@code count} − 1, in any order, and returns when all is done. */
    void forEach(int count, IntConsumer work);
}
