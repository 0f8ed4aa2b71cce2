package io.github.shellgap.quantity;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The units of time, as rates and durations write them. */
final class TimeUnits {
    /** Days of a day or week; how many of the others make a year. */
    private static final Map<String, Double> PER =
            Map.of("day", 1.0, "week", 7.0, "month", 12.0, "quarter", 4.0, "year", 1.0);

    private TimeUnits() {}

    static boolean isRate(String word) {
        return PER.containsKey(word);
    }

    /** Returns an amount per unit of time. */
    static Quantity rate(double amount, String word) {
        double factor = PER.getOrDefault(word, 1.0);
        return word.equals("week")
                ? new Quantity(amount / factor, Unit.PER_DAY)
                : new Quantity(amount * factor, word.equals("day") ? Unit.PER_DAY : Unit.PER_YEAR);
    }

    /** Returns an amount of units of time. */
    static Quantity duration(double amount, String singular) {
        double factor = PER.getOrDefault(singular, 1.0);
        return singular.equals("day") || singular.equals("week")
                ? new Quantity(amount * factor, Unit.DAYS)
                : new Quantity(amount / factor, Unit.YEARS);
    }

    /** Returns the singular of a unit of time, or {@code null}. */
    static @Nullable String ofDuration(String word) {
        String singular = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        return PER.containsKey(singular) ? singular : null;
    }

    /** Returns the unit that a misspelt word probably means. */
    static Optional<String> closest(String word) {
        return Suggestions.closest(
                word,
                java.util.List.of(
                        "days", "weeks", "months", "quarters", "years", "day", "week", "month", "quarter", "year"));
    }
}
