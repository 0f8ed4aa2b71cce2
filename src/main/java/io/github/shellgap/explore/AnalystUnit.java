package io.github.shellgap.explore;

import io.github.shellgap.quantity.Clock;
import io.github.shellgap.quantity.Unit;
import io.github.shellgap.report.Ledger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The unit in which the analyst wrote a number.
 *
 * @param perUnit how many of it make one of the unit in which the model counts
 * @param ending what follows the number
 */
record AnalystUnit(double perUnit, String ending) {
    private static final Pattern LAST_WORD = Pattern.compile("(day|week|month|quarter|year)s?$");
    private static final double PERCENT = 100;

    /** Returns the unit of an entry, or of the first of rival claims. */
    static AnalystUnit of(Unit unit, Ledger.Entry entry) {
        if (unit.timePower() == 0) {
            return entry.written().contains("%") ? new AnalystUnit(PERCENT, "%") : new AnalystUnit(1, "");
        }
        Matcher matcher = LAST_WORD.matcher(entry.unit());
        String said = matcher.find() ? matcher.group(1) : "";
        String word = isOn(unit.clock(), said) ? said : unit.clock() == Clock.CALENDAR ? "year" : "day";
        double inBase = unitsIn(word);
        return unit.timePower() < 0
                ? new AnalystUnit(inBase, "/" + word)
                : new AnalystUnit(1 / inBase, " " + word + "s");
    }

    private static boolean isOn(Clock clock, String word) {
        return switch (word) {
            case "year", "quarter", "month" -> clock == Clock.CALENDAR;
            case "week", "day" -> clock == Clock.DAY;
            default -> false;
        };
    }

    /** Returns how long it is, in years or in days by its clock. */
    private static double unitsIn(String word) {
        return switch (word) {
            case "quarter" -> 1.0 / 4;
            case "month" -> 1.0 / 12;
            case "week" -> 7;
            default -> 1;
        };
    }
}
