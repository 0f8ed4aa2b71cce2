package io.github.shellgap.compile;

import io.github.shellgap.engine.Piece;
import io.github.shellgap.engine.Piece.Day;
import io.github.shellgap.engine.Piece.Form;
import io.github.shellgap.engine.Piece.Level;
import io.github.shellgap.quantity.Clock;
import io.github.shellgap.quantity.Unit;
import io.github.shellgap.scenario.Input;
import io.github.shellgap.scenario.Schedule;
import io.github.shellgap.scenario.UncertainDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lowers one flow's schedule: pieces of a rate, a factor, a delay and noises. */
final class Schedules {
    private final RowBuilder rows;
    private final LocalDate origin;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<NoisePlan> noises = new ArrayList<>();
    private Operand factor = Operand.of(1, Unit.PLAIN);
    private Operand delay = Operand.of(0, Unit.DAYS);

    Schedules(RowBuilder rows, LocalDate origin, Schedule schedule) {
        this.rows = rows;
        this.origin = origin;
        lower(schedule);
    }

    /** Returns the pieces of the rate, before any delay. */
    List<Piece> pieces() {
        return List.copyOf(pieces);
    }

    /** Returns the product of all factors. */
    Operand factor() {
        return factor;
    }

    /** Returns the sum of all delays, in whole days. */
    Operand delay() {
        return delay;
    }

    List<NoisePlan> noises() {
        return List.copyOf(noises);
    }

    private Void lower(Schedule schedule) {
        return schedule.match(
                constant -> piece(new Day(-1, Day.SINCE_EVER), Day.NEVER_ENDS, rate(constant.rate())),
                this::segments,
                this::points,
                this::table,
                this::unwrap);
    }

    private Operand rate(Input input) {
        return rows.held(input, Place.NOT_NEGATIVE);
    }

    private @Nullable Void piece(Day from, int toDay, Operand level) {
        boolean perYear = level.unit().clock() == Clock.CALENDAR;
        pieces.add(new Piece(from, toDay, level.level(), level.level(), new Piece.Shape(Form.CONSTANT, 0, 1, perYear)));
        return null;
    }

    private @Nullable Void segments(Schedule.Segments segments) {
        for (Schedule.Segment segment : segments.segments()) {
            UncertainDate from = segment.from();
            LocalDate to = segment.to();
            Operand first = from == null ? null : rows.day(from, origin);
            int toDay = to == null ? Day.NEVER_ENDS : day(to);
            Operand level = segment.isTotal() && first != null
                    ? spread(rows.held(segment.amount(), Place.NOT_NEGATIVE), first, toDay)
                    : rate(segment.amount());
            piece(first == null ? new Day(-1, Day.SINCE_EVER) : asDay(first), toDay, level);
        }
        if (pieces.stream().allMatch(piece -> piece.from().row() < 0)) {
            // Fixed segments do not overlap, so their order in the document means nothing.
            pieces.sort(Comparator.comparingInt(piece -> piece.from().day()));
        }
        return null;
    }

    /** Returns a total spread evenly over the days from the first to the last. */
    private Operand spread(Operand total, Operand first, int toDay) {
        return new Formulas(rows)
                .apply(total, first, Unit.PER_DAY, (rounds, from) -> rounds / Math.max(1, toDay + 1 - from));
    }

    private @Nullable Void points(Schedule.Points points) {
        List<Integer> days = new ArrayList<>();
        List<Operand> levels = new ArrayList<>();
        for (Map.Entry<LocalDate, Input> point : points.points().entrySet()) {
            days.add(day(point.getKey()));
            levels.add(rate(point.getValue()));
        }
        int last = days.size() - 1;
        piece(new Day(-1, Day.SINCE_EVER), days.get(0) - 1, levels.get(0));
        for (int k = 0; k < last; k++) {
            int from = days.get(k);
            int to = days.get(k + 1) - 1;
            if (points.shape() == Schedule.Shape.STEP) {
                piece(new Day(-1, from), to, levels.get(k));
                continue;
            }
            Form form = points.shape() == Schedule.Shape.LINEAR ? Form.LINEAR : Form.S_CURVE;
            boolean perYear = levels.get(k).unit().clock() == Clock.CALENDAR;
            Piece.Shape shape = new Piece.Shape(form, from, to + 1 - from, perYear);
            pieces.add(new Piece(
                    new Day(-1, from),
                    to,
                    levels.get(k).level(),
                    levels.get(k + 1).level(),
                    shape));
        }
        piece(new Day(-1, days.get(last)), Day.NEVER_ENDS, levels.get(last));
        return null;
    }

    private @Nullable Void table(Schedule.Table table) {
        for (Map.Entry<LocalDate, Double> total : table.totals().entrySet()) {
            LocalDate first = total.getKey();
            int from = day(first);
            int to = day(table.per().lastDay(first));
            Level level = new Level(-1, total.getValue() / (to + 1 - from));
            Piece.Shape shape = new Piece.Shape(Form.CONSTANT, 0, 1, false);
            pieces.add(new Piece(new Day(-1, from), to, level, level, shape));
        }
        return null;
    }

    private Void unwrap(Schedule.Wrapped wrapped) {
        Input times = wrapped.times();
        if (times != null) {
            Operand by = rows.held(times, Place.NOT_NEGATIVE);
            factor = new Formulas(rows).apply(factor, by, Unit.PLAIN, (a, b) -> a * b);
        }
        Schedule.Noise noise = wrapped.noise();
        if (noise != null) {
            Operand sd = rows.held(noise.sd(), Place.NOT_NEGATIVE);
            Operand memory = rows.heldDays(noise.memory(), Place.MEMORY_DAYS);
            // Delays of the schedules around it shift the noise; the delay beside it does not.
            noises.add(new NoisePlan(noise.path(), sd, memory, delay));
        }
        Input later = wrapped.delay();
        if (later != null) {
            Operand days = rows.wholeDays(later, Place.DAYS);
            delay = new Formulas(rows).apply(delay, days, Unit.DAYS, Double::sum);
        }
        return lower(wrapped.schedule());
    }

    private int day(LocalDate date) {
        return Math.toIntExact(date.toEpochDay() - origin.toEpochDay());
    }

    static Day asDay(Operand operand) {
        return new Day(operand.row(), operand.isCertain() ? (int) operand.value() : 0);
    }
}
