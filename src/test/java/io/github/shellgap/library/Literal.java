package io.github.shellgap.library;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A number as it stands in a scenario: {@code 9.4M}, {@code 250k/month}, {@code 28 months}.
 *
 * @param written as it stands
 * @param number in the unit as written; a share for {@code %}
 * @param time the unit of time, such as {@code month}; empty if there is none
 */
record Literal(String written, double number, Kind kind, String time) {
    private static final Pattern WRITTEN = Pattern.compile(
            "(?<![\\w.])(\\d[\\d_]*(?:\\.\\d+)?) ?(k|M|bn|%)?(?: ?(/)? ?(day|week|month|quarter|year)s?)?(?![\\w.])");

    /** What a number measures. */
    enum Kind {
        PLAIN,
        RATE,
        DURATION
    }

    /** Returns the numbers in a quantity, a distribution or a formula; names of parameters are passed over. */
    static List<Literal> in(String written) {
        return WRITTEN.matcher(written).results().map(Literal::of).toList();
    }

    private static Literal of(MatchResult found) {
        double digits = Double.parseDouble(found.group(1).replace("_", ""));
        String suffix = found.group(2) == null ? "" : found.group(2);
        double scale = switch (suffix) {
            case "k" -> 1e3;
            case "M" -> 1e6;
            case "bn" -> 1e9;
            case "%" -> 1e-2;
            default -> 1;
        };
        String time = found.group(4) == null ? "" : found.group(4);
        Kind kind = time.isEmpty() ? Kind.PLAIN : found.group(3) == null ? Kind.DURATION : Kind.RATE;
        return new Literal(found.group(), digits * scale, kind, time);
    }

    /** Returns whether a claim of this unit is per time, so that a rate can repeat it. */
    boolean isPerTimeOf(String unit) {
        return unit.matches("(rounds|sets)/(day|month|year)");
    }

    double perYear() {
        return number * Fact.perYear("/" + time);
    }

    double years() {
        return number / Fact.perYear("/" + time);
    }
}
