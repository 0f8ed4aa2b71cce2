package io.github.shellgap.chart;

import io.github.shellgap.quantity.Numbers;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An input or an outcome of an analysis: what its numbers measure, and how they are written.
 *
 * @param name as it stands inside a sentence, without an article: {@code chance of a shortage by the end of 2025}
 * @param kind of number
 * @param unit of a {@link Kind#NUMBER}, such as {@code rounds per month}; empty for a plain number and for other kinds
 * @param last the last day of the period, which a {@link Kind#DATE} needs; {@code null} for other kinds
 */
public record Variable(
        String name, Kind kind, String unit, @Nullable LocalDate last) {
    /** The value of a date that is not reached within the period: after its last day. It lies above all others. */
    public static final double AFTER = Double.POSITIVE_INFINITY;

    /** Kinds of number. */
    public enum Kind {
        /** A count, a rate or a duration, in its unit. */
        NUMBER,
        /** A probability, 0…1. */
        CHANCE,
        /** A share of rounds or the like, 0…1. */
        SHARE,
        /** A day, as days since 1970; {@link Variable#AFTER} if it is not reached. */
        DATE,
        /** Whether something happens: 0 or 1. */
        SWITCH
    }

    /**
     * Checks that a date has a last day.
     *
     * @throws IllegalArgumentException if it has none
     */
    public Variable {
        if (kind == Kind.DATE && last == null) {
            throw new IllegalArgumentException("the date '" + name + "' needs the last day of the period");
        }
    }

    /** Returns a count, a rate or a duration. */
    public static Variable number(String name, String unit) {
        return new Variable(name, Kind.NUMBER, unit, null);
    }

    /** Days; a longer change is told without parts of a day. */
    private static final double TEN = 9.95;

    /** Returns a probability, 0…1: the share of draws in which something is so. */
    public static Variable chance(String name) {
        return new Variable(name, Kind.CHANCE, "", null);
    }

    /** Returns a share of rounds or the like, 0…1. */
    public static Variable share(String name) {
        return new Variable(name, Kind.SHARE, "", null);
    }

    /** Returns a date that may lie after the last day of the period. */
    public static Variable date(String name, LocalDate last) {
        return new Variable(name, Kind.DATE, "", last);
    }

    /** Returns something that happens or does not. */
    public static Variable toggle(String name) {
        return new Variable(name, Kind.SWITCH, "", null);
    }

    /** Returns whether some values may lie after the period. */
    boolean isDate() {
        return kind == Kind.DATE;
    }

    /** Returns whether its numbers are parts of one, written in per cent. */
    boolean isShare() {
        return kind == Kind.SHARE || kind == Kind.CHANCE;
    }

    /** Returns a value on its own, without its unit. */
    String text(double value) {
        return switch (kind) {
            case NUMBER -> Figures.three(value);
            case CHANCE -> Figures.percent(Math.min(1, Math.max(0, value)));
            case SHARE -> Figures.three(100 * value) + "\u00A0%";
            case DATE -> value == AFTER ? after() : Dates.shortDay(LocalDate.ofEpochDay((long) Math.floor(value)));
            case SWITCH -> value < 0.5 ? "no" : "yes";
        };
    }

    /** Returns a value beside others of it, all in one unit. */
    String text(double value, double... all) {
        return kind == Kind.NUMBER ? Figures.beside(value, all) : text(value);
    }

    /** Returns two values with a word between, in one unit. */
    String range(double from, double to) {
        return text(from, from, to) + " to " + text(to, from, to);
    }

    /** Returns a value with its unit. */
    String textWithUnit(double value) {
        return unit.isEmpty() ? text(value) : text(value) + '\u00A0' + unit;
    }

    /**
     * Returns a change by this much, with its sign; of dates in days, of shares in points.
     *
     * @param all {@code [number]}, that stand beside it; not modified
     */
    String change(double amount, double... all) {
        return switch (kind) {
            case CHANCE, SHARE -> signed(Figures.fixed(100 * amount, 0, 1)) + "\u00A0points";
            case DATE -> signed(Figures.fixed(amount, 0, Math.abs(amount) < TEN ? 1 : 0)) + "\u00A0days";
            case NUMBER -> signed(Figures.beside(amount, all));
            case SWITCH -> signed(Figures.three(amount));
        };
    }

    private static String signed(String change) {
        return Character.isDigit(change.charAt(0)) && !change.equals("0") ? "+" + change : change;
    }

    /** Returns the words for a date that is not reached. */
    String after() {
        return last == null ? "never" : "after " + Dates.shortDay(last);
    }

    /** Returns the value as a file holds it: an ISO date, or a number; {@code after 2025-12-31} for a date not reached. */
    String field(double value) {
        if (kind == Kind.DATE && value == AFTER) {
            return "after " + last;
        }
        if (Double.isNaN(value)) {
            return "";
        }
        return kind == Kind.DATE
                ? LocalDate.ofEpochDay((long) Math.floor(value)).toString()
                : Numbers.twelve(value);
    }

    /** Returns the words for less and more of it. */
    String[] directions() {
        return switch (kind) {
            case DATE -> new String[] {"earlier", "later"};
            case CHANCE, SHARE -> new String[] {"lower", "higher"};
            case NUMBER, SWITCH -> new String[] {"less", "more"};
        };
    }
}
