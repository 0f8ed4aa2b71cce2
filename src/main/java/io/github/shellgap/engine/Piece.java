package io.github.shellgap.engine;

/**
 * A stretch of days on which a rate is constant or moves from one level to another. Days are those of the schedule,
 * before any delay, relative to the period's first day.
 *
 * @param from the first day
 * @param toDay the last day; {@link Day#NEVER_ENDS} for ever
 * @param start the level at {@code anchorDay}
 * @param end the level {@code spanDays} later; the same as {@code start} if the rate is constant
 * @param shape how the level moves
 */
public record Piece(Day from, int toDay, Level start, Level end, Shape shape) {

    /**
     * How a level moves between its two values.
     *
     * @param form constant, linear or s-curve
     * @param anchorDay where the movement begins
     * @param spanDays how long it takes, at least 1
     * @param perYear whether levels are per calendar year, spread evenly over its days; otherwise they are per day
     */
    public record Shape(Form form, int anchorDay, int spanDays, boolean perYear) {}

    /** Kinds of movement. */
    public enum Form {
        CONSTANT,
        LINEAR,
        S_CURVE
    }

    /**
     * A rate's level: a row of the block, or one number for all draws.
     *
     * @param row of the block, or −1
     * @param value for all draws, if {@code row} is −1
     */
    public record Level(int row, double value) {
        double of(double[] rows, int width, int draw) {
            return row < 0 ? value : rows[row * width + draw];
        }
    }

    /**
     * A day: a row of the block, or one day for all draws.
     *
     * @param row of the block that holds whole days, or −1
     * @param day for all draws, if {@code row} is −1
     */
    public record Day(int row, int day) {
        /** Before every day. */
        public static final int SINCE_EVER = Integer.MIN_VALUE / 4;

        /** After every day. */
        public static final int NEVER_ENDS = Integer.MAX_VALUE / 4;

        int of(double[] rows, int width, int draw) {
            return row < 0 ? day : (int) rows[row * width + draw];
        }
    }

    /** A draw-dependent first day is searched from the end of the list, a fixed one by bisection. */
    boolean hasFixedStart() {
        return from.row() < 0;
    }
}
