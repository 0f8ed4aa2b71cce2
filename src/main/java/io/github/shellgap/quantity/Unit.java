package io.github.shellgap.quantity;

import org.jspecify.annotations.Nullable;

/**
 * A power of time and the clock it runs on: {@code -1} is a rate, {@code 0} a count or share, {@code 1} a duration.
 *
 * @param timePower the power of time
 * @param clock {@link Clock#NONE} if and only if {@code timePower} is 0
 */
public record Unit(int timePower, Clock clock) {
    /** A count, a share or any other number without time. */
    public static final Unit PLAIN = new Unit(0, Clock.NONE);

    /** A rate per year, spread evenly over each calendar year. */
    public static final Unit PER_YEAR = new Unit(-1, Clock.CALENDAR);

    /** A rate per day. */
    public static final Unit PER_DAY = new Unit(-1, Clock.DAY);

    /** A duration in years. */
    public static final Unit YEARS = new Unit(1, Clock.CALENDAR);

    /** A duration in days. */
    public static final Unit DAYS = new Unit(1, Clock.DAY);

    public Unit {
        if ((timePower == 0) != (clock == Clock.NONE)) {
            throw new IllegalArgumentException("time power " + timePower + " on clock " + clock);
        }
    }

    /** Returns the unit with this power of time, on {@code clock} unless no time is left. */
    public static Unit of(int timePower, Clock clock) {
        return timePower == 0 ? PLAIN : new Unit(timePower, clock);
    }

    /** Says what a quantity of this unit is, in the words of the format. */
    public String words() {
        return switch (timePower) {
            case 0 -> "a count or plain number";
            case -1 -> "a rate";
            case 1 -> "a duration";
            default -> "a quantity in time to the power " + timePower;
        };
    }

    // A record's own comparison is put together at the first use, which takes some 5 % of reading a scenario.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Unit unit && timePower == unit.timePower && clock == unit.clock;
    }

    @Override
    public int hashCode() {
        return 31 * timePower + clock.hashCode();
    }
}
