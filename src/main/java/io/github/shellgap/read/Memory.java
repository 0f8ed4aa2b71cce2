package io.github.shellgap.read;

import io.github.shellgap.scenario.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the parts of a scenario were read as. A variant is the same document but for some of its nodes, so what it leaves
 * as it is need not be read again. A part of the scenario itself is remembered if nothing was wrong with it, and recalled
 * where everything that it depends on is the same.
 */
final class Memory {
    private final IdentityHashMap<Node, Remembered> known = new IdentityHashMap<>();
    private final List<Surroundings> surroundings = new ArrayList<>();
    private final Map<String, Boolean> names = new HashMap<>();
    private boolean isClosed;

    /**
     * What a part can name; two are the same if the same names are known.
     *
     * @param sources ids
     * @param parameters names
     */
    record Surroundings(
            Period period, Set<String> sources, Set<String> parameters, Set<String> stockpiles, Set<String> flows) {
        Surroundings {
            sources = Set.copyOf(sources);
            parameters = Set.copyOf(parameters);
            stockpiles = Set.copyOf(stockpiles);
            flows = Set.copyOf(flows);
        }

        // Written out, because a record makes its own at run time, which takes a tenth of a start.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Surroundings same
                    && period.from().equals(same.period.from())
                    && period.to().equals(same.period.to())
                    && sources.equals(same.sources)
                    && parameters.equals(same.parameters)
                    && stockpiles.equals(same.stockpiles)
                    && flows.equals(same.flows);
        }

        @Override
        public int hashCode() {
            return Objects.hash(period.from(), period.to(), sources, parameters, stockpiles, flows);
        }
    }

    /** Something that reading a part leaves in its scope. */
    interface Trace {
        void leave(Scope scope);
    }

    /**
     * A part that was read.
     *
     * @param within the number of its surroundings
     * @param parameters the declaration of each parameter that its value depends on
     */
    private record Remembered(Object value, int within, Map<String, Node> parameters, List<Trace> traces) {
        Remembered {
            traces = List.copyOf(traces);
        }
    }

    /** Returns whether a word stands for a parameter in a formula. */
    boolean isName(String word) {
        return names.computeIfAbsent(word, Names::isName);
    }

    /** Returns the number that stands for some surroundings. */
    int numberOf(Surroundings some) {
        int number = surroundings.indexOf(some);
        if (number < 0) {
            surroundings.add(some);
            number = surroundings.size() - 1;
        }
        return number;
    }

    /** Ends the scenario itself: what follows are its variants, which are not remembered. */
    void close() {
        isClosed = true;
    }

    /**
     * Returns what a node was read as, with all traces left in a scope.
     *
     * @param within the number of its surroundings there
     * @return none if it has to be read
     */
    @Nullable
    Object recall(Node node, int within, Scope scope) {
        Remembered before = known.get(node);
        if (before == null || before.within() != within) {
            return null;
        }
        for (Map.Entry<String, Node> used : before.parameters().entrySet()) {
            if (!scope.parameters.isDeclaredBy(used.getKey(), used.getValue())) {
                return null;
            }
        }
        for (Trace trace : before.traces()) {
            trace.leave(scope);
        }
        return before.value();
    }

    /**
     * Remembers what a node was read as, unless a parameter that it uses was not remembered.
     *
     * @param within the number of its surroundings
     * @param traces what reading it has left in the scope
     * @param used the parameters that it uses
     */
    void keep(Node node, Object value, int within, List<Trace> traces, Map<String, Node> used) {
        if (isClosed) {
            return;
        }
        Map<String, Node> parameters = new HashMap<>(used);
        for (Node declaration : used.values()) {
            Remembered remembered = known.get(declaration);
            if (remembered == null) {
                return;
            }
            parameters.putAll(remembered.parameters());
        }
        known.put(node, new Remembered(value, within, parameters, traces));
    }
}
