package io.github.shellgap.analysis;

import io.github.shellgap.scenario.Input;
import io.github.shellgap.scenario.Provenance;
import io.github.shellgap.scenario.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one scenario states otherwise than another.
 *
 * @param changes in the order of the sections; an element that only one of them has is one change
 */
public record ScenarioDiff(List<Change> changes) {
    /** Statements of an element that only one scenario has which are told in full. */
    private static final int MOST_TOLD = 3;

    public ScenarioDiff {
        changes = List.copyOf(changes);
    }

    /**
     * One statement of a scenario.
     *
     * @param path dotted, in the document
     * @param text as written; the default where nothing is
     * @param kind what it is: number, rate, duration, date, word …
     * @param certain the number in its unit, where it is one number
     * @param isDefault whether the document leaves it out
     * @param input what is stated; {@code null} if it is no quantity
     */
    public record Statement(
            String path,
            String text,
            String kind,
            Provenance provenance,
            OptionalDouble certain,
            boolean isDefault,
            @Nullable Input input) {
        /** Returns whether both say the same of the same quantity, wherever they have it from. */
        boolean isSameValue(Statement other) {
            boolean isSameNumber = certain.isPresent() && certain.equals(other.certain) && kind.equals(other.kind);
            return isSameNumber || (text.equals(other.text) && kind.equals(other.kind));
        }

        boolean hasSameOrigin(Statement other) {
            return provenance.sources().equals(other.provenance.sources())
                    && java.util.Objects.equals(provenance.grade(), other.provenance.grade());
        }
    }

    /**
     * A statement that differs.
     *
     * @param path of the statement, or of an element that only one scenario has
     * @param before {@code null} if it was added
     * @param after {@code null} if it was removed
     */
    public record Change(
            String path,
            @Nullable Statement before,
            @Nullable Statement after) {
        /** Returns whether only the source or its grade differs. */
        public boolean isOfOriginOnly() {
            return before != null && after != null && before.isSameValue(after);
        }
    }

    /** Compares two scenarios. */
    public static ScenarioDiff of(Scenario before, Scenario after) {
        Map<String, Statement> first = Statements.of(before);
        Map<String, Statement> second = Statements.of(after);
        Set<String> elements = elementsOf(first.keySet());
        Set<String> laterElements = elementsOf(second.keySet());
        Set<String> paths = new LinkedHashSet<>(first.keySet());
        paths.addAll(second.keySet());
        Map<String, Change> changes = new LinkedHashMap<>();
        for (String path : paths) {
            Statement was = first.get(path);
            Statement is = second.get(path);
            String element = elementOf(path);
            if (was != null && is != null) {
                if (!was.isSameValue(is) || !was.hasSameOrigin(is)) {
                    changes.put(path, new Change(path, was, is));
                }
            } else if (elements.contains(element) && laterElements.contains(element)) {
                changes.put(path, new Change(path, was, is));
            } else if (!changes.containsKey(element)) {
                changes.put(
                        element,
                        new Change(
                                element,
                                was == null ? null : whole(element, first),
                                is == null ? null : whole(element, second)));
            }
        }
        return new ScenarioDiff(new ArrayList<>(changes.values()));
    }

    private static Set<String> elementsOf(Set<String> paths) {
        Set<String> elements = new LinkedHashSet<>();
        paths.forEach(path -> elements.add(elementOf(path)));
        return elements;
    }

    /** Returns the first two steps of a path, such as {@code imports.iran}. */
    private static String elementOf(String path) {
        int section = path.indexOf('.');
        int element = path.indexOf('.', section + 1);
        return element < 0 ? path : path.substring(0, element);
    }

    private static Statement whole(String element, Map<String, Statement> statements) {
        List<String> quantities = new ArrayList<>();
        List<String> others = new ArrayList<>();
        Provenance provenance = Provenance.NONE;
        String kind = "element";
        for (Statement statement : statements.values()) {
            if (!elementOf(statement.path()).equals(element)) {
                continue;
            }
            if (statement.path().equals(element)) {
                kind = statement.kind();
            }
            provenance = provenance.isAssumption() ? statement.provenance() : provenance;
            String key = statement
                    .path()
                    .substring(Math.min(element.length() + 1, statement.path().length()));
            boolean isQuantity = !statement.kind().equals("word") && !statement.isDefault();
            (isQuantity ? quantities : others).add(key.isEmpty() ? statement.text() : key + " " + statement.text());
        }
        List<String> told = quantities.isEmpty() ? others : quantities;
        int more = told.size() - MOST_TOLD;
        String text = String.join("; ", told.subList(0, Math.min(told.size(), MOST_TOLD)))
                + (more > 0 ? "; and " + more + " more" : "");
        return new Statement(element, text, kind, provenance, OptionalDouble.empty(), false, null);
    }
}
