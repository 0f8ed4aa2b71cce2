package io.github.shellgap.reference;

import io.github.shellgap.quantity.Clock;
import io.github.shellgap.scenario.Input;
import io.github.shellgap.scenario.Schedule;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** A schedule's rounds per day on one date, worked out from scratch. */
final class ReferenceSchedule {
    private final ReferenceDraw draw;
    private final LocalDate origin;

    ReferenceSchedule(ReferenceDraw draw, LocalDate origin) {
        this.draw = draw;
        this.origin = origin;
    }

    double on(Schedule schedule, LocalDate day) {
        return schedule.match(
                constant -> perDay(constant.rate(), draw.value(constant.rate()), day),
                segments -> segments(segments, day),
                points -> points(points, day),
                table -> table(table, day),
                wrapped -> wrapped(wrapped, day));
    }

    private static double perDay(Input input, double amount, LocalDate day) {
        double rate = Math.max(0, amount);
        return input.unit().clock() == Clock.CALENDAR ? rate / day.lengthOfYear() : rate;
    }

    private double segments(Schedule.Segments segments, LocalDate day) {
        double rate = 0;
        for (Schedule.Segment segment : segments.segments()) {
            LocalDate from = segment.from() == null ? LocalDate.MIN : draw.day(segment.from());
            LocalDate to = segment.to() == null ? LocalDate.MAX : segment.to();
            if (day.isBefore(from) || day.isAfter(to)) {
                continue;
            }
            double amount = draw.value(segment.amount());
            rate = segment.isTotal()
                    ? Math.max(0, amount) / (ChronoUnit.DAYS.between(from, to) + 1)
                    : perDay(segment.amount(), amount, day);
        }
        return rate;
    }

    private double points(Schedule.Points points, LocalDate day) {
        LocalDate before = null;
        LocalDate after = null;
        for (LocalDate point : points.points().keySet()) {
            if (!point.isAfter(day)) {
                before = point;
            } else if (after == null) {
                after = point;
            }
        }
        Input held = points.points().get(before == null ? after : before);
        if (before == null || after == null || points.shape() == Schedule.Shape.STEP) {
            return perDay(held, draw.value(held), day);
        }
        double a = Math.max(0, draw.value(points.points().get(before)));
        double b = Math.max(0, draw.value(points.points().get(after)));
        double u = (double) ChronoUnit.DAYS.between(before, day) / ChronoUnit.DAYS.between(before, after);
        double way = points.shape() == Schedule.Shape.LINEAR ? u : 3 * u * u - 2 * u * u * u;
        return perDay(held, a + (b - a) * way, day);
    }

    private static double table(Schedule.Table table, LocalDate day) {
        for (Map.Entry<LocalDate, Double> total : table.totals().entrySet()) {
            LocalDate last = table.per().lastDay(total.getKey());
            if (!day.isBefore(total.getKey()) && !day.isAfter(last)) {
                return total.getValue() / (ChronoUnit.DAYS.between(total.getKey(), last) + 1);
            }
        }
        return 0;
    }

    private double wrapped(Schedule.Wrapped wrapped, LocalDate day) {
        long delayDays = wrapped.delay() == null ? 0 : draw.wholeDays(wrapped.delay(), 0);
        double rate = on(wrapped.schedule(), day.minusDays(delayDays));
        if (wrapped.times() != null) {
            rate *= Math.max(0, draw.value(wrapped.times()));
        }
        if (wrapped.noise() != null) {
            rate *= draw.noise(wrapped.noise(), (int) ChronoUnit.DAYS.between(origin, day));
        }
        return rate;
    }
}
