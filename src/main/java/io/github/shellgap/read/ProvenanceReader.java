package io.github.shellgap.read;

import io.github.shellgap.quantity.CalendarSpan;
import io.github.shellgap.scenario.Grade;
import io.github.shellgap.scenario.Provenance;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads where numbers come from. */
final class ProvenanceReader {
    /** The keys that say so. */
    static final List<String> KEYS = List.of("source", "note", "as_of", "grade", "counts");

    private final Scope scope;

    ProvenanceReader(Scope scope) {
        this.scope = scope;
    }

    /** Returns what a map says of its number's origin; where it is silent, what the map around it says. */
    Provenance read(Fields fields, Provenance inherited) {
        // A parameter's title is kept elsewhere, but what is wrong with it is said here.
        fields.title("");
        List<String> sources = sources(fields);
        CalendarSpan asOf = fields.date("as_of");
        Grade grade = grade(fields);
        return new Provenance(
                sources.isEmpty() ? inherited.sources() : sources,
                fields.words("note", inherited.note()),
                asOf == null ? inherited.asOf() : asOf.first(),
                grade == null ? inherited.grade() : grade,
                fields.words("counts", inherited.counts()));
    }

    private List<String> sources(Fields fields) {
        Node node = fields.get("source");
        if (node == null) {
            return List.of();
        }
        List<String> ids = new ArrayList<>();
        List<Node> nodes = node instanceof Node.Sequence list ? list.items() : List.of(node);
        for (Node item : nodes) {
            if (!(item instanceof Node.Scalar scalar)) {
                scope.error(
                        item.span(),
                        "E0202",
                        "'source' takes an id, or a list of ids",
                        "write source: rusi-2023",
                        fields.pathOf("source"));
            } else if (scope.sources.contains(scalar.text())) {
                ids.add(scalar.text());
                scope.cite(scalar.text());
            } else {
                scope.unknown(scalar.span(), "source", scalar.text(), scope.sources, fields.pathOf("source"));
            }
        }
        return ids;
    }

    private @Nullable Grade grade(Fields fields) {
        String text = fields.text("grade", "");
        for (Grade grade : Grade.values()) {
            if (grade.name().equals(text)) {
                return grade;
            }
        }
        if (!text.isEmpty()) {
            Node node = fields.get("grade");
            scope.error(
                    node == null ? fields.span() : node.span(),
                    "E0215",
                    "'grade' is A, B or C, not '" + text + "'",
                    "A: the publisher or a named official; B: a faithful relay; C: an aggregator or a weak voice",
                    fields.pathOf("grade"));
        }
        return null;
    }
}
