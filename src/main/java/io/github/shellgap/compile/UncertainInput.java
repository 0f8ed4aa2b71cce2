package io.github.shellgap.compile;

import io.github.shellgap.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * One unknown of a scenario, with all the dimensions that belong to it: which of its rival claims is believed and what
 * each of them comes to are one unknown, and so are an uncertain chance and whether it happens.
 *
 * @param path of the input in the document
 * @param kind what is drawn
 * @param dimensions the paths that key its draws, sorted; empty for a noise
 * @param valueRow row of the block that holds its value, or −1 for a noise
 * @param unit of the value
 */
public record UncertainInput(String path, Kind kind, List<String> dimensions, int valueRow, Unit unit) {
    private static final Pattern PARTS = Pattern.compile("(\\.claims\\.\\d+|\\.value)+");

    /** What is drawn. */
    public enum Kind {
        /** A quantity. */
        QUANTITY,
        /** A day, counted from the first of the period. */
        DAY,
        /** Whether something happens: 1, or 0. */
        CHANCE,
        /** A factor for every day. */
        NOISE
    }

    public UncertainInput {
        dimensions = List.copyOf(dimensions);
    }

    /** Returns the unknowns of a scenario, sorted by path. */
    static List<UncertainInput> of(RowBuilder rows, List<NoiseRows> noises) {
        Map<String, List<String>> owned = new TreeMap<>();
        Set<String> paths = new TreeSet<>(rows.unitRows().keySet());
        for (String path : paths) {
            owned.computeIfAbsent(ownerOf(path, paths), owner -> new ArrayList<>())
                    .add(path);
        }
        List<UncertainInput> inputs = new ArrayList<>();
        owned.forEach((path, dimensions) -> {
            Operand value = rows.values().getOrDefault(path, Operand.of(0, Unit.PLAIN));
            Kind kind = rows.kinds().getOrDefault(path, Kind.QUANTITY);
            inputs.add(new UncertainInput(path, kind, dimensions, value.row(), value.unit()));
        });
        for (NoiseRows noise : noises) {
            for (String path : noise.paths()) {
                inputs.add(new UncertainInput(path, Kind.NOISE, List.of(), -1, Unit.PLAIN));
            }
        }
        inputs.sort(java.util.Comparator.comparing(UncertainInput::path));
        return List.copyOf(inputs);
    }

    /** Returns the path of the unknown that a dimension belongs to: the shortest it is a part of. */
    private static String ownerOf(String path, Set<String> paths) {
        for (int end = path.indexOf('.'); end >= 0; end = path.indexOf('.', end + 1)) {
            String prefix = path.substring(0, end);
            if (paths.contains(prefix) && PARTS.matcher(path.substring(end)).matches()) {
                return prefix;
            }
        }
        return path;
    }
}
