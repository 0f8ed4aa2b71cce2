package io.github.shellgap.report;

import io.github.shellgap.quantity.Clock;
import io.github.shellgap.scenario.Input;
import io.github.shellgap.scenario.Metric;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The unit of a number as the analyst wrote it, for the table of assumptions. */
final class UnitWords {
    private static final Pattern PER = Pattern.compile("/\\s*(day|week|month|quarter|year)\\b");
    private static final Pattern SPAN = Pattern.compile("\\b(day|week|month|quarter|year)s?\\b");
    private static final String ROUNDS = "rounds";
    private static final String SHARE = "share";

    /** What a plain number stands for, by the last of these keys in its path; parameters can stand for anything. */
    private static final Map<String, String> BY_KEY = Map.ofEntries(
            Map.entry("initial", ROUNDS),
            Map.entry("reserve", ROUNDS),
            Map.entry("total", ROUNDS),
            Map.entry("amount", ROUNDS),
            Map.entry("rate", ROUNDS),
            Map.entry("chance", "probability"),
            Map.entry("usable", SHARE),
            Map.entry("share", SHARE),
            Map.entry("spoilage", SHARE),
            Map.entry("by", "factor"),
            Map.entry("times", "factor"),
            Map.entry("sd", "relative spread"));

    private UnitWords() {}

    /** Returns the unit in words, such as {@code rounds per month}; {@code number} for a plain parameter. */
    static String of(Input input) {
        return switch (input.unit().timePower()) {
            case 0 -> counted(input).isEmpty() ? "number" : counted(input);
            case -1 -> (counted(input) + " per " + last(PER, input.written(), calendar(input, "year", "day"))).strip();
            case 1 -> last(SPAN, input.written(), calendar(input, "year", "day")) + "s";
            default -> input.unit().words();
        };
    }

    /**
     * Returns the unit of a reported number.
     *
     * @param metric what is reported
     */
    static String ofReport(Metric metric, Input input) {
        return switch (metric.kind()) {
            case CHANCE -> "probability";
            case DATE -> of(input);
            case ROUNDS -> input.written().contains("%") ? SHARE : ROUNDS;
        };
    }

    private static String counted(Input input) {
        String said = SafeText.line(input.provenance().counts());
        List<String> keys = List.of(input.path().split("\\."));
        for (int i = keys.size() - 1; i >= 0; i--) {
            String what = BY_KEY.get(keys.get(i));
            if (what != null) {
                return what.equals(ROUNDS) && !said.isEmpty() ? said : what;
            }
        }
        return said;
    }

    private static String calendar(Input input, String onCalendar, String onDays) {
        return input.unit().clock() == Clock.CALENDAR ? onCalendar : onDays;
    }

    private static String last(Pattern pattern, String written, String otherwise) {
        Matcher matcher = pattern.matcher(written);
        String found = otherwise;
        while (matcher.find()) {
            found = matcher.group(1);
        }
        return found;
    }
}
