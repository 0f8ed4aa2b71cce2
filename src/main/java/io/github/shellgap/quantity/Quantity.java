package io.github.shellgap.quantity;

/**
 * An amount with a unit of time.
 *
 * @param amount finite; per year or in years on the calendar clock, per day or in days on the day clock
 * @param unit the power of time and the clock
 */
public record Quantity(double amount, Unit unit) {
    /** Mean length of a calendar year where the two clocks meet. */
    public static final double DAYS_PER_YEAR = 365.25;

    /** Returns a count or share. */
    public static Quantity plain(double amount) {
        return new Quantity(amount, Unit.PLAIN);
    }

    /** Returns the same quantity on the day clock, at 365.25 days a year. */
    public Quantity onDayClock() {
        if (unit.clock() != Clock.CALENDAR) {
            return this;
        }
        return new Quantity(amount * dayFactor(unit), Unit.of(unit.timePower(), Clock.DAY));
    }

    /** Returns the factor that carries an amount of {@code unit} to the day clock. */
    public static double dayFactor(Unit unit) {
        return unit.clock() == Clock.CALENDAR ? Math.pow(DAYS_PER_YEAR, unit.timePower()) : 1;
    }
}
