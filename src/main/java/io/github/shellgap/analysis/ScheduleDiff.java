package io.github.shellgap.analysis;

import io.github.shellgap.analysis.ScenarioDiff.Change;
import io.github.shellgap.analysis.ScenarioDiff.Statement;
import io.github.shellgap.scenario.Provenance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Schedules cut into other segments. Such a schedule is one change, told whole: segments are known by their place in the
 * list, so that side by side they would compare what does not belong together.
 */
final class ScheduleDiff {
    private static final Pattern SEGMENT = Pattern.compile("(.+?\\.rate(?:\\.schedule)*)\\.(\\d+)\\.(.+)");

    private ScheduleDiff() {}

    /** Returns the changes with each schedule that is cut otherwise as one, where its first change stood. */
    static List<Change> folded(List<Change> changes, Map<String, Statement> before, Map<String, Statement> after) {
        Set<String> recut = new LinkedHashSet<>();
        for (Change change : changes) {
            Matcher segment = SEGMENT.matcher(change.path());
            if (segment.matches() && (change.before() == null || change.after() == null)) {
                recut.add(segment.group(1));
            }
        }
        Map<String, Change> folded = new LinkedHashMap<>();
        for (Change change : changes) {
            Matcher segment = SEGMENT.matcher(change.path());
            String schedule = segment.matches() ? segment.group(1) : change.path();
            folded.putIfAbsent(
                    recut.contains(schedule) ? schedule : change.path(),
                    recut.contains(schedule)
                            ? new Change(schedule, whole(schedule, before), whole(schedule, after))
                            : change);
        }
        return new ArrayList<>(folded.values());
    }

    /** Returns a schedule as one statement, or {@code null} if the scenario states none there. */
    private static @Nullable Statement whole(String schedule, Map<String, Statement> statements) {
        Map<Integer, Map<String, Statement>> segments = new TreeMap<>();
        for (Statement statement : statements.values()) {
            Matcher segment = SEGMENT.matcher(statement.path());
            if (segment.matches() && segment.group(1).equals(schedule)) {
                segments.computeIfAbsent(Integer.valueOf(segment.group(2)), number -> new LinkedHashMap<>())
                        .put(segment.group(3), statement);
            }
        }
        if (segments.isEmpty()) {
            return statements.get(schedule);
        }
        List<String> told =
                segments.values().stream().map(ScheduleDiff::segment).toList();
        List<Provenance> origins = segments.values().stream()
                .flatMap(segment -> segment.values().stream())
                .map(Statement::provenance)
                .filter(origin -> !origin.isAssumption())
                .toList();
        return new Statement(
                schedule, String.join("; ", told), "schedule", together(origins), OptionalDouble.empty(), false, null);
    }

    private static String segment(Map<String, Statement> stated) {
        String from = text(stated.containsKey("during") ? stated.get("during") : stated.get("from"));
        String to = text(stated.get("to"));
        List<String> amounts = new ArrayList<>();
        stated.forEach((key, statement) -> {
            if (key.startsWith("total")) {
                amounts.add(statement.text() + " in all");
            } else if (!List.of("during", "from", "to").contains(key)) {
                amounts.add(statement.text());
            }
        });
        String days = from.isEmpty()
                ? (to.isEmpty() ? "always" : "until " + to)
                : (to.isEmpty() ? "from " + from : from + " to " + to);
        return days + ": " + String.join(" or ", amounts);
    }

    private static String text(@Nullable Statement statement) {
        return statement == null ? "" : statement.text();
    }

    /** Returns all sources; date and grade only where all share them. */
    private static Provenance together(List<Provenance> origins) {
        if (origins.isEmpty()) {
            return Provenance.NONE;
        }
        List<String> sources = origins.stream()
                .flatMap(origin -> origin.sources().stream())
                .distinct()
                .toList();
        Provenance first = origins.get(0);
        boolean isOneDate = origins.stream().allMatch(origin -> Objects.equals(origin.asOf(), first.asOf()));
        boolean isOneGrade = origins.stream().allMatch(origin -> origin.grade() == first.grade());
        return new Provenance(sources, "", isOneDate ? first.asOf() : null, isOneGrade ? first.grade() : null, "");
    }
}
