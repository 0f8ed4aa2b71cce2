package io.github.shellgap.chart;

import java.util.List;
import java.util.function.BiPredicate;

/** Headlines of heat maps. Each is said only if its predicate holds of every cell. */
final class HeatFindings {
    private HeatFindings() {}

    /** Returns how the outcome goes with the inputs if it does so in every row and column, else its range. */
    static String of(HeatMap map, Canvas canvas) {
        String outcome = Exhibits.capital(Exhibits.brief(canvas, map.outcome().name()));
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (List<Double> row : map.cells()) {
            for (double value : row) {
                least = Math.min(least, value);
                greatest = Math.max(greatest, value);
            }
        }
        String from = map.outcome().text(least, least, greatest);
        String to = map.outcome().text(greatest, least, greatest);
        if (from.equals(to)) {
            return outcome + " is " + from + " whatever the two inputs are";
        }
        int across = trend(map, true);
        int up = trend(map, false);
        String[] verbs = map.outcome().isDate()
                ? new String[] {"comes earlier", "comes later"}
                : new String[] {"falls", "rises"};
        String first = Exhibits.quoted(canvas, map.across().input().name());
        String second = Exhibits.quoted(canvas, map.up().input().name());
        if (across != 0 && across == up) {
            return outcome + " " + verbs[across > 0 ? 1 : 0] + " with both inputs" + range(across, from, to);
        }
        if (across != 0 && up != 0) {
            return outcome + " " + verbs[across > 0 ? 1 : 0] + " with " + first + " and " + verbs[up > 0 ? 1 : 0]
                    + " with " + second;
        }
        if (across != 0 || up != 0) {
            return outcome + " " + verbs[across + up > 0 ? 1 : 0] + " with " + (across != 0 ? first : second)
                    + range(across + up, from, to);
        }
        return outcome + " lies between " + from + " and " + to;
    }

    private static String range(int trend, String least, String greatest) {
        return ": from\u00A0" + (trend > 0 ? least : greatest) + " to\u00A0" + (trend > 0 ? greatest : least);
    }

    /** Returns 1 if the outcome never falls along the side and rises somewhere, −1 for the contrary, else 0. */
    private static int trend(HeatMap map, boolean isAcross) {
        if (holds(map, isAcross, (before, after) -> before <= after) && !holds(map, isAcross, Double::equals)) {
            return 1;
        }
        return holds(map, isAcross, (before, after) -> before >= after) && !holds(map, isAcross, Double::equals)
                ? -1
                : 0;
    }

    private static boolean holds(HeatMap map, boolean isAcross, BiPredicate<Double, Double> predicate) {
        List<List<Double>> cells = map.cells();
        for (int up = isAcross ? 0 : 1; up < cells.size(); up++) {
            for (int across = isAcross ? 1 : 0; across < cells.get(up).size(); across++) {
                Double before = isAcross
                        ? cells.get(up).get(across - 1)
                        : cells.get(up - 1).get(across);
                if (!predicate.test(before, cells.get(up).get(across))) {
                    return false;
                }
            }
        }
        return true;
    }
}
