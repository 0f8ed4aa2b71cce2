package io.github.shellgap.read;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Parameters that a variant sets and its scenario does not have: one that no other value of the variant uses is a slip. */
final class NewParameters {
    private static final String SECTION = "parameters";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    private final Set<String> known;
    private final Collection<Node.Entry> values;

    /**
     * Looks at one variant.
     *
     * @param values what it sets, by path
     */
    NewParameters(Node.Mapping document, Collection<Node.Entry> values) {
        Node.Entry section = document.entries().get(SECTION);
        known = section != null && section.value() instanceof Node.Mapping map
                ? map.entries().keySet()
                : Set.of();
        this.values = values;
    }

    /** Reports those that nothing uses. */
    void check(Problems problems) {
        List<Node.Entry> unknown = values.stream().filter(this::isNew).toList();
        if (unknown.isEmpty()) {
            return;
        }
        Map<String, Integer> users = new HashMap<>();
        values.forEach(value -> namesIn(value).forEach(name -> users.merge(name, 1, Integer::sum)));
        for (Node.Entry value : unknown) {
            String name = nameOf(value);
            int others = users.getOrDefault(name, 0) - (namesIn(value).contains(name) ? 1 : 0);
            if (others == 0) {
                String hint = problems.closest(name, known)
                        .map(closest -> "did you mean '" + closest + "'?")
                        .orElse("nothing uses a parameter of this name");
                problems.error(
                        value.keySpan(),
                        "E0309",
                        "'" + value.key() + "' leads nowhere: there is no parameter '" + name + "'",
                        hint,
                        value.key());
            }
        }
    }

    private boolean isNew(Node.Entry value) {
        String name = nameOf(value);
        return value.key().startsWith(SECTION + ".") && name.indexOf('.') < 0 && !known.contains(name);
    }

    private static String nameOf(Node.Entry value) {
        return value.key().substring(Math.min(value.key().length(), SECTION.length() + 1));
    }

    private static Set<String> namesIn(Node.Entry value) {
        return NAME.matcher(Written.of(value.value()))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }
}
