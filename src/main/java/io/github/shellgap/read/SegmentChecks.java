package io.github.shellgap.read;

import io.github.shellgap.scenario.Schedule.Segment;
import io.github.shellgap.scenario.UncertainDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks how the segments of a schedule lie to each other. */
final class SegmentChecks {
    private final Scope scope;
    private final String path;

    SegmentChecks(Scope scope, String path) {
        this.scope = scope;
        this.path = path;
    }

    /** Returns whether a segment's ends fit together and suit its amount; reports it if not. */
    boolean endsFit(Fields fields, @Nullable UncertainDate from, @Nullable LocalDate to) {
        boolean isTotal = fields.has("total");
        if (isTotal && (from == null || to == null)) {
            scope.error(
                    fields.keySpan("total"),
                    "E0304",
                    "a 'total' needs both ends of its segment",
                    "add " + (from == null ? "from" : "to") + ", or write a rate",
                    fields.path());
            return false;
        }
        if (from == null || to == null) {
            return true;
        }
        if (to.isBefore(from.earliest())) {
            scope.error(
                    fields.span(),
                    "E0305",
                    Paths.subject(path) + " ends on " + to + ", before it begins on " + from.earliest(),
                    "swap 'from' and 'to'",
                    fields.path());
            return false;
        }
        if (isTotal && to.isBefore(from.latest())) {
            scope.error(
                    fields.keySpan("total"),
                    "E0304",
                    "a 'total' that ends on " + to + " may begin as late as " + from.latest(),
                    "let 'from' end before 'to', or write a rate",
                    fields.path());
            return false;
        }
        return true;
    }

    /** Reports overlaps of segments with certain ends, and warns of holes between them. */
    void check(List<Segment> segments, List<Span> places) {
        List<Integer> order = new ArrayList<>();
        for (int k = 0; k < segments.size(); k++) {
            if (isFixed(segments.get(k))) {
                order.add(k);
            }
        }
        order.sort((a, b) -> first(segments.get(a)).compareTo(first(segments.get(b))));
        LocalDate reached = LocalDate.MIN;
        int reachedBy = -1;
        for (int k : order) {
            LocalDate first = first(segments.get(k));
            if (reachedBy >= 0 && !first.isAfter(reached)) {
                reportOverlap(places, Math.min(k, reachedBy), Math.max(k, reachedBy), first);
            } else if (reachedBy >= 0 && order.size() == segments.size()) {
                warnOfHole(places.get(k), reached.plusDays(1), first.minusDays(1));
            }
            LocalDate last = last(segments.get(k));
            if (reachedBy < 0 || last.isAfter(reached)) {
                reached = last;
                reachedBy = k;
            }
        }
    }

    private void reportOverlap(List<Span> places, int earlier, int later, LocalDate day) {
        scope.error(
                places.get(later),
                "E0306",
                "two segments of " + Paths.subject(path) + " overlap from " + day + " (the other stands on line "
                        + places.get(earlier).line() + ")",
                "let one end before the other begins",
                path + "." + later);
    }

    private void warnOfHole(Span at, LocalDate from, LocalDate to) {
        boolean isInside = !from.isAfter(to)
                && !from.isAfter(scope.period().to())
                && !to.isBefore(scope.period().from());
        if (isInside) {
            scope.problems.warning(
                    at,
                    "W0301",
                    Paths.subject(path) + " is 0 from " + from + " to " + to + ": no segment covers these days",
                    "if that is meant, say so with a segment of rate 0/year",
                    path);
        }
    }

    private static boolean isFixed(Segment segment) {
        UncertainDate from = segment.from();
        return from == null || from.earliest().equals(from.latest());
    }

    private static LocalDate first(Segment segment) {
        UncertainDate from = segment.from();
        return from == null ? LocalDate.MIN : from.earliest();
    }

    private static LocalDate last(Segment segment) {
        LocalDate to = segment.to();
        return to == null ? LocalDate.MAX.minusDays(1) : to;
    }
}
