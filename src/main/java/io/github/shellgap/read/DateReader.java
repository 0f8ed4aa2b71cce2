package io.github.shellgap.read;

import io.github.shellgap.quantity.CalendarSpan;
import io.github.shellgap.quantity.Quantity;
import io.github.shellgap.scenario.Provenance;
import io.github.shellgap.scenario.UncertainDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads dates, certain or not. */
final class DateReader {
    private static final List<String> WORDS = List.of("uniform", "triangular", "choice");

    private final Scope scope;

    DateReader(Scope scope) {
        this.scope = scope;
    }

    /**
     * Reads a date.
     *
     * @param isEnd whether a month, quarter or year means its last day rather than its first
     * @return the date, or {@code null} after a problem was reported
     */
    @Nullable
    UncertainDate read(Node node, String path, boolean isEnd) {
        scope.place(path, node.span());
        if (!(node instanceof Node.Mapping map)) {
            LocalDate day = day(node, path, isEnd);
            return day == null ? null : new UncertainDate.Fixed(path, day, Provenance.NONE);
        }
        Fields fields = Fields.of(scope, map, path, "{ uniform: [2023-09-01, 2024-03-31] }");
        if (fields == null) {
            return null;
        }
        fields.check(Element.PROVENANCE, WORDS);
        Provenance provenance = new ProvenanceReader(scope).read(fields, Provenance.NONE);
        List<String> given = Stream.concat(Stream.of("value"), WORDS.stream())
                .filter(fields::has)
                .toList();
        if (given.size() > 1) {
            scope.error(
                    map.span(),
                    "E0207",
                    Paths.subject(path) + " holds both '" + given.get(0) + "' and '" + given.get(1) + "'",
                    "remove one of them",
                    path);
            return null;
        }
        return held(fields, provenance, isEnd);
    }

    private @Nullable UncertainDate held(Fields fields, Provenance provenance, boolean isEnd) {
        String path = fields.path();
        for (String word : WORDS) {
            Node held = fields.get(word);
            if (held != null) {
                return word.equals("choice")
                        ? choice(held, path, provenance, isEnd)
                        : spread(held, word, path, provenance);
            }
        }
        Node value = fields.get("value");
        LocalDate day = value == null ? null : day(value, path, isEnd);
        if (value == null) {
            scope.error(
                    fields.span(),
                    "E0207",
                    Paths.subject(path) + " lacks its date",
                    "write one of value, uniform, triangular, choice",
                    path);
        }
        return day == null ? null : new UncertainDate.Fixed(path, day, provenance);
    }

    private @Nullable LocalDate day(Node node, String path, boolean isEnd) {
        CalendarSpan span = Fields.dateOf(scope, node, path);
        return span == null ? null : isEnd ? span.last() : span.first();
    }

    private @Nullable UncertainDate spread(Node node, String word, String path, Provenance provenance) {
        int size = word.equals("uniform") ? 2 : 3;
        if (!(node instanceof Node.Sequence list) || list.items().size() != size) {
            return refuse(node, "'" + word + "' takes a list of " + size + " dates", path);
        }
        LocalDate first = day(list.items().get(0), path, false);
        LocalDate last = day(list.items().get(size - 1), path, true);
        LocalDate mode = size == 3 ? day(list.items().get(1), path, false) : first;
        if (first == null || last == null || mode == null) {
            return null;
        }
        if (mode.isBefore(first) || last.isBefore(mode)) {
            return refuse(node, "'" + word + "': dates must not go back", path);
        }
        return size == 2
                ? new UncertainDate.Uniform(path, first, last, provenance)
                : new UncertainDate.Triangular(path, first, mode, last, provenance);
    }

    private @Nullable UncertainDate choice(Node node, String path, Provenance provenance, boolean isEnd) {
        if (!(node instanceof Node.Mapping map) || map.entries().isEmpty()) {
            return refuse(node, "'choice' takes dates with their probabilities", path);
        }
        List<UncertainDate.Option> options = new ArrayList<>();
        double sum = 0;
        for (Node.Entry entry : map.entries().values()) {
            LocalDate day = day(new Node.Scalar(entry.key(), false, entry.keySpan()), path, isEnd);
            Quantity weight = entry.value() instanceof Node.Scalar scalar
                    ? new Formulas(scope).certain(scalar, 0, scalar.text(), path, Kind.SHARE)
                    : null;
            if (day == null || weight == null) {
                return refuse(node, "'choice' takes dates with their probabilities", path);
            }
            options.add(new UncertainDate.Option(day, weight.amount()));
            sum += weight.amount();
        }
        if (Math.abs(sum - 1) > 1e-9 || options.stream().anyMatch(option -> option.weight() < 0)) {
            return refuse(node, "'choice': the weights must sum to 100 %", path);
        }
        return new UncertainDate.Choice(path, options, provenance);
    }

    private @Nullable UncertainDate refuse(Node node, String message, String path) {
        scope.error(
                node.span(),
                "E0205",
                Paths.subject(path) + ": " + message,
                "write { uniform: [2023-09, 2024-03] }, { triangular: [2023-09, 2023-10, 2024-03] }"
                        + " or { choice: { 2023-09: 40%, 2024-03: 60% } }",
                path);
        return null;
    }
}
