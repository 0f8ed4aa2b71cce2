package io.github.shellgap.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A rate as a function of the date, over all dates. */
public sealed interface Schedule {

    /** The same rate on every day. */
    record Constant(Input rate) implements Schedule {}

    /** Segments in the order of the document; where two hold, the later in the list does; outside all, 0. */
    record Segments(List<Segment> segments) implements Schedule {
        public Segments {
            segments = List.copyOf(segments);
        }
    }

    /**
     * A stretch of days with a rate of its own.
     *
     * @param from the first day; {@code null} since ever
     * @param to the last day; {@code null} for ever
     * @param amount a rate, or a count spread evenly over the segment's days
     * @param isTotal whether {@code amount} is such a count; then both ends are there
     * @param note in the analyst's words; empty if none
     */
    record Segment(@Nullable UncertainDate from, @Nullable LocalDate to, Input amount, boolean isTotal, String note) {}

    /**
     * Rates at certain days, all on one clock, interpolated in between and held outside.
     *
     * @param points at least one, by day
     */
    record Points(SortedMap<LocalDate, Input> points, Shape shape) implements Schedule {
        public Points {
            points = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(points));
        }
    }

    /** How a rate moves between two points. */
    enum Shape {
        LINEAR,
        STEP,
        S_CURVE
    }

    /**
     * Totals of calendar units, each spread evenly over its days; 0 elsewhere.
     *
     * @param file as the scenario names it
     * @param totals counts by the first day of their unit
     * @param per the calendar unit
     */
    record Table(String path, String file, SortedMap<LocalDate, Double> totals, CalendarUnit per) implements Schedule {
        public Table {
            totals = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(totals));
        }
    }

    /**
     * Another schedule multiplied, delayed or disturbed.
     *
     * @param times a plain number that multiplies; {@code null} for 1
     * @param delay a duration by which all happens later; {@code null} for none
     * @param noise a random factor by day; {@code null} for none
     */
    record Wrapped(
            Schedule schedule,
            @Nullable Input times,
            @Nullable Input delay,
            @Nullable Noise noise) implements Schedule {}

    /**
     * A daily factor exp(x − sd²/2), x a stationary Gaussian AR(1) process with correlation exp(−1 day/memory).
     *
     * @param path the key of its stream
     * @param sd a plain number
     * @param memory a duration
     */
    record Noise(String path, Input sd, Input memory) {}

    /** Returns what the function for this kind makes of it. */
    default <R> R match(
            Function<Constant, R> onConstant,
            Function<Segments, R> onSegments,
            Function<Points, R> onPoints,
            Function<Table, R> onTable,
            Function<Wrapped, R> onWrapped) {
        if (this instanceof Constant constant) {
            return onConstant.apply(constant);
        }
        if (this instanceof Segments segments) {
            return onSegments.apply(segments);
        }
        if (this instanceof Points points) {
            return onPoints.apply(points);
        }
        return this instanceof Table table ? onTable.apply(table) : onWrapped.apply((Wrapped) this);
    }
}
