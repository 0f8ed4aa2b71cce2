package io.github.shellgap.analysis;

import io.github.shellgap.compile.UncertainInput;
import io.github.shellgap.scenario.Scenario;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Inputs that correlations tie to each other: one unknown, which indices share nothing out within. */
final class TiedInputs {
    private TiedInputs() {}

    /** Returns a scenario's inputs one by one, but those together that correlations tie to each other. */
    static List<List<UncertainInput>> of(Scenario scenario, List<UncertainInput> inputs) {
        List<List<UncertainInput>> groups = new ArrayList<>();
        for (UncertainInput input : inputs) {
            groups.add(new ArrayList<>(List.of(input)));
        }
        scenario.correlations().forEach(correlation -> {
            List<UncertainInput> first = groupOf(groups, "parameters." + correlation.first());
            List<UncertainInput> second = groupOf(groups, "parameters." + correlation.second());
            if (first != second && correlation.rank() != 0) {
                groups.removeIf(group -> group == second);
                first.addAll(second);
            }
        });
        return groups;
    }

    private static List<UncertainInput> groupOf(List<List<UncertainInput>> groups, String path) {
        return groups.stream()
                .filter(group -> group.stream().anyMatch(input -> input.path().equals(path)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no uncertain input " + path));
    }

    /** Returns all that keys the coordinates and noises of some inputs. */
    static Set<String> keys(List<UncertainInput> inputs) {
        Set<String> keys = new HashSet<>();
        for (UncertainInput input : inputs) {
            keys.add(input.path());
            keys.addAll(input.dimensions());
        }
        return keys;
    }
}
