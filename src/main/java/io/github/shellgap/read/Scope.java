package io.github.shellgap.read;

import io.github.shellgap.quantity.Suggestions;
import io.github.shellgap.scenario.Period;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the readers of one document share. */
final class Scope {
    final Problems problems;
    final Path folder;

    /** Ids of sources. */
    final TreeSet<String> sources = new TreeSet<>();

    private Node.@Nullable Mapping document;
    private final TreeSet<String> usedSources = new TreeSet<>();
    private final TreeSet<String> usedParameters = new TreeSet<>();
    private final TreeSet<String> attachments = new TreeSet<>();

    /** What ids that are reported as none were meant to be. */
    final TreeSet<String> misnamed = new TreeSet<>();

    /** Ids that a variant has removed. */
    final TreeSet<String> removed = new TreeSet<>();

    private final Map<String, Span> places = new HashMap<>();
    private final Memory memory;
    private final List<Memory.Trace> traces = new ArrayList<>();
    private int surroundings = -1;

    /** Parameters by name. */
    final ParameterBook parameters;

    private Period period = new Period(LocalDate.of(1900, 1, 1), LocalDate.of(2199, 12, 31));

    Scope(Problems problems, Path folder) {
        this(problems, folder, new Memory());
    }

    /** Makes the scope of a document of which some parts may have been read before. */
    Scope(Problems problems, Path folder, Memory memory) {
        this.problems = problems;
        this.folder = folder;
        this.memory = memory;
        parameters = new ParameterBook(this);
    }

    Period period() {
        return period;
    }

    void setPeriod(Period read) {
        period = read;
    }

    /** Says what the parts that are read from here on can name. */
    void surround(Set<String> stockpiles, Set<String> flows) {
        surroundings = memory.numberOf(new Memory.Surroundings(period, sources, parameters.names(), stockpiles, flows));
    }

    /** Returns whether a word stands for a parameter in a formula. */
    boolean isName(String word) {
        return memory.isName(word);
    }

    /** Returns what a part of the document is read as, which is recalled where it was read before. */
    @SuppressWarnings("unchecked") // the same node is read as the same each time
    <T extends @Nullable Object> T remembered(Node node, Supplier<T> reading) {
        Object before = memory.recall(node, surroundings, this);
        if (before != null) {
            return (T) before;
        }
        int problemsBefore = problems.count();
        int from = traces.size();
        T read = reading.get();
        if (read != null && problems.count() == problemsBefore) {
            List<Memory.Trace> left = traces.subList(from, traces.size());
            memory.keep(node, read, surroundings, left, usedIn(left));
        }
        return read;
    }

    private Map<String, Node> usedIn(List<Memory.Trace> left) {
        Map<String, Node> used = new HashMap<>();
        for (Memory.Trace trace : left) {
            if (trace instanceof UsedParameter parameter) {
                parameters.declarationOf(parameter.name()).ifPresent(node -> used.put(parameter.name(), node));
            }
        }
        return used;
    }

    private record UsedParameter(String name) implements Memory.Trace {
        @Override
        public void leave(Scope scope) {
            scope.use(name);
        }
    }

    private record UsedSource(String id) implements Memory.Trace {
        @Override
        public void leave(Scope scope) {
            scope.cite(id);
        }
    }

    private record Attached(String file) implements Memory.Trace {
        @Override
        public void leave(Scope scope) {
            scope.attach(file);
        }
    }

    private record Placed(String path, Span at) implements Memory.Trace {
        @Override
        public void leave(Scope scope) {
            scope.place(path, at);
        }
    }

    /** Notes that a formula uses a parameter. */
    void use(String parameter) {
        usedParameters.add(parameter);
        traces.add(new UsedParameter(parameter));
    }

    /** Notes that a number names a source. */
    void cite(String source) {
        usedSources.add(source);
        traces.add(new UsedSource(source));
    }

    /** Notes that a file is read besides the scenario. */
    void attach(String file) {
        attachments.add(file);
        traces.add(new Attached(file));
    }

    /** Keeps the document, misspelt sections under the names that were meant. */
    void setDocument(Node.Mapping document) {
        this.document = document;
    }

    /** Returns the document, once its sections are known. */
    Node.@Nullable Mapping document() {
        return document;
    }

    /** Notes where a path stands. */
    void place(String path, Span at) {
        places.put(path, at);
        traces.add(new Placed(path, at));
    }

    /** Returns names of parameters that some formula uses. */
    Set<String> usedParameters() {
        return usedParameters;
    }

    /** Returns ids of sources that some number names. */
    Set<String> usedSources() {
        return usedSources;
    }

    /** Returns files read besides the scenario. */
    Set<String> attachments() {
        return attachments;
    }

    /** Returns where a path stands, if anything was read there. */
    @Nullable
    Span placeOf(String path) {
        return places.get(path);
    }

    void error(Span at, String code, String message, String hint, String path) {
        problems.error(at, code, message, hint, path);
    }

    /** Reports a name that is not there, with the closest that is; not where what it means is there under a wrong id. */
    void unknown(Span at, String what, String name, Collection<String> known, String path) {
        if (misnamed.contains(name)) {
            return;
        }
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
