package io.github.shellgap.report;

import io.github.shellgap.outcome.Statistics;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers of rounds as people read them: three significant digits and a suffix of the format. */
final class Figures {
    private static final MathContext THREE = new MathContext(3, RoundingMode.HALF_UP);
    private static final String[] SUFFIXES = {"", "k", "M", "bn"};
    private static final int DIGITS_PER_SUFFIX = 3;

    private Figures() {}

    /** Returns a number such as {@code 950}, {@code 1.2k}, {@code 2.5M} or {@code −410k}; whole below 1,000. */
    static String rounds(double value) {
        BigDecimal rounded = new BigDecimal(value).round(THREE);
        int suffix = suffixOf(rounded);
        BigDecimal scaled = rounded.movePointLeft(DIGITS_PER_SUFFIX * suffix);
        if (suffix == 0) {
            scaled = scaled.setScale(0, RoundingMode.HALF_UP);
        }
        return signed(scaled) + SUFFIXES[suffix];
    }

    /** Returns a number with so many significant digits and a suffix, such as {@code 6.554M}. */
    static String of(double value, MathContext digits) {
        BigDecimal rounded = new BigDecimal(value).round(digits);
        int suffix = suffixOf(rounded);
        return signed(rounded.movePointLeft(DIGITS_PER_SUFFIX * suffix)) + SUFFIXES[suffix];
    }

    /** Returns a number with three significant digits and no suffix, such as {@code 0.834}. */
    static String three(double value) {
        return signed(new BigDecimal(value).round(THREE));
    }

    /** Returns a difference with its sign, such as {@code +2.5M}. */
    static String change(double value) {
        String text = rounds(value);
        return value > 0 && !text.equals("0") ? "+" + text : text;
    }

    /** Returns a share in percent with two significant digits, such as {@code 0.0021 %}. */
    static String percent(double share) {
        BigDecimal rounded = new BigDecimal(share * 100).round(new MathContext(2, RoundingMode.HALF_UP));
        return signed(rounded) + " %";
    }

    /** Returns a number of days, whole, with a true minus. */
    static String days(double value) {
        return signed(new BigDecimal(value).setScale(0, RoundingMode.HALF_UP));
    }

    /** Returns the range in which 90 % of draws lie, such as {@code 1.1M to 2.5M}. */
    static String range(Statistics statistics) {
        return rounds(statistics.p5()) + " to " + rounds(statistics.p95());
    }

    private static int suffixOf(BigDecimal rounded) {
        int suffix = 0;
        while (suffix < SUFFIXES.length - 1
                && rounded.abs().movePointLeft(DIGITS_PER_SUFFIX * (suffix + 1)).compareTo(BigDecimal.ONE) >= 0) {
            suffix++;
        }
        return suffix;
    }

    private static String signed(BigDecimal value) {
        if (value.signum() == 0) {
            return "0";
        }
        BigDecimal size = value.abs().stripTrailingZeros();
        return (value.signum() < 0 ? "\u2212" : "") + size.toPlainString();
    }
}
