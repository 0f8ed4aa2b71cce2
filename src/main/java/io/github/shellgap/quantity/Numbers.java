package io.github.shellgap.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as they stand in output: up to 12 significant digits, the same on every Java version and in every locale. */
public final class Numbers {
    private static final MathContext TWELVE = new MathContext(12, RoundingMode.HALF_EVEN);
    private static final int SMALLEST_PLAIN_EXPONENT = -6;
    private static final int PLAIN_EXPONENTS_END = 15;
    private static final double LEAST_OF_THIRTEEN_DIGITS = 1e12;

    /** {@code [exponent]}; each is a double exactly. */
    private static final long[] POWERS = powers();

    private Numbers() {}

    /**
     * Returns a number as text, rounded half-even from its exact binary value to 12 significant digits.
     *
     * <p>No trailing zeros and no sign before 0. If the rounded magnitude is in [1e-6, 1e15) in plain notation,
     * otherwise like {@code 1.5e-7}.
     *
     * @throws IllegalArgumentException if the number is infinite or NaN
     */
    public static String twelve(double number) {
        StringBuilder text = new StringBuilder(20);
        append(text, number);
        return text.toString();
    }

    /**
     * Appends what {@link #twelve} returns.
     *
     * @throws IllegalArgumentException if the number is infinite or NaN
     */
    public static void append(StringBuilder text, double number) {
        double size = Math.abs(number);
        if (!(size < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("number must be finite, got " + number);
        }
        if (size < LEAST_OF_THIRTEEN_DIGITS && size == (long) size) {
            text.append((long) number);
        } else if (!appendScaled(text, number, size)) {
            appendExactly(text, number);
        }
    }

    /**
     * Appends the number if that can be done exactly in doubles; otherwise appends nothing and returns {@code false}.
     *
     * <p>Rounding is monotonic and {@code n + 1/2} is a double, so where the scaled number does not round to it, it is
     * on the side where the exact product is: the nearest whole number to one is the nearest to the other.
     */
    private static boolean appendScaled(StringBuilder text, double number, double size) {
        int binary = Math.getExponent(size);
        if (binary < -20 || binary > 49) {
            return false;
        }
        // 1233 / 4096 is log10(2) to 5e-6, near enough for these exponents: as many places as are needed, or one more.
        int places = 11 - ((binary * 1233) >> 12);
        double scaled = scaled(size, places);
        while (scaled >= LEAST_OF_THIRTEEN_DIGITS) {
            places--;
            scaled = scaled(size, places);
        }
        if (places > 17) {
            return false;
        }
        long digits = (long) scaled;
        double rest = scaled - digits;
        if (rest == 0.5) {
            return false;
        }
        if (rest > 0.5) {
            digits++;
        }
        if (places <= 0) {
            return appendWhole(text, number, digits * POWERS[-places]);
        }
        if (number < 0) {
            text.append('-');
        }
        appendDecimal(text, digits, places);
        return true;
    }

    private static double scaled(double size, int places) {
        return places >= 0 ? size * POWERS[places] : size / POWERS[-places];
    }

    private static boolean appendWhole(StringBuilder text, double number, long whole) {
        if (whole >= POWERS[PLAIN_EXPONENTS_END]) {
            return false;
        }
        text.append(number < 0 ? -whole : whole);
        return true;
    }

    private static void appendDecimal(StringBuilder text, long digits, int places) {
        long power = POWERS[places];
        long whole = digits / power;
        long fraction = digits - whole * power;
        text.append(whole);
        if (fraction == 0) {
            return;
        }
        int left = places;
        while (fraction % 10 == 0) {
            fraction /= 10;
            left--;
        }
        text.append('.');
        for (int place = left - 1; place > 0 && fraction < POWERS[place]; place--) {
            text.append('0');
        }
        text.append(fraction);
    }

    private static void appendExactly(StringBuilder text, double number) {
        BigDecimal rounded = new BigDecimal(number).round(TWELVE).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (exponent >= SMALLEST_PLAIN_EXPONENT && exponent < PLAIN_EXPONENTS_END) {
            text.append(rounded.toPlainString());
            return;
        }
        String digits = rounded.unscaledValue().abs().toString();
        text.append(rounded.signum() < 0 ? "-" : "").append(digits.charAt(0));
        if (digits.length() > 1) {
            text.append('.').append(digits, 1, digits.length());
        }
        text.append('e').append(exponent);
    }

    private static long[] powers() {
        long[] powers = new long[19];
        powers[0] = 1;
        for (int power = 1; power < powers.length; power++) {
            powers[power] = powers[power - 1] * 10;
        }
        return powers;
    }
}
