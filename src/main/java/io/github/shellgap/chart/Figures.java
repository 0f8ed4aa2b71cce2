package io.github.shellgap.chart;

import io.github.shellgap.outcome.Likelihood;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Numbers as they are written in charts and tables. */
final class Figures {
    static final String MINUS = "\u2212";

    private static final String[] SUFFIXES = {"", "k", "M", "bn"};

    private Figures() {}

    /** Returns a power of a thousand, 0…3, in which numbers up to this size read well. */
    static int thousands(double size) {
        int power = 0;
        for (double rest = Math.abs(size); rest >= 1000 && power < SUFFIXES.length - 1; rest /= 1000) {
            power++;
        }
        return power;
    }

    /** Returns the number of units of this power of a thousand, with this many decimals and the suffix. */
    static String fixed(double number, int thousands, int decimals) {
        double unit = 1;
        for (int i = 0; i < thousands; i++) {
            unit *= 1000;
        }
        BigDecimal rounded = BigDecimal.valueOf(number / unit).setScale(decimals, RoundingMode.HALF_EVEN);
        if (rounded.signum() == 0) {
            if (number == 0) {
                return "0";
            }
            String least = BigDecimal.ONE.movePointLeft(decimals).toPlainString() + SUFFIXES[thousands];
            return number > 0 ? "<" + least : ">" + MINUS + least;
        }
        String sign = rounded.signum() < 0 ? MINUS : "";
        return sign + grouped(rounded.abs().toPlainString()) + SUFFIXES[thousands];
    }

    /**
     * Returns the number with two or three digits, for sentences: {@code 4.1M}, {@code 3.0M}, {@code 12M}, {@code 410k}; a
     * round one without a zero behind the point, {@code 3M}.
     */
    static String brief(double number) {
        int thousands = thousands(number);
        double unit = StrictMath.pow(1000, thousands);
        boolean isWhole = thousands == 0 || Math.abs(number / unit) >= 9.95;
        if (Math.abs(number / unit) >= 999.5 && thousands < SUFFIXES.length - 1) {
            return brief(Math.signum(number) * unit * 1000);
        }
        String text = fixed(number, thousands, isWhole ? 0 : 1);
        boolean isRound = Math.abs(number / unit - StrictMath.rint(number / unit)) < 1e-9;
        return isRound ? text.replace(".0" + SUFFIXES[thousands], SUFFIXES[thousands]) : text;
    }

    /** Returns the number with three significant digits at most: {@code 4.12M}, {@code 12.5M}, {@code 0.35}. */
    static String three(double number) {
        if (number == 0) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(number).round(new MathContext(3, RoundingMode.HALF_EVEN));
        int thousands = thousands(rounded.doubleValue());
        BigDecimal scaled = rounded.abs().movePointLeft(3 * thousands).stripTrailingZeros();
        String digits = scaled.scale() < 0
                ? scaled.setScale(0, RoundingMode.UNNECESSARY).toPlainString()
                : scaled.toPlainString();
        return (number < 0 ? MINUS : "") + grouped(digits) + SUFFIXES[thousands];
    }

    /**
     * Returns a number with three significant digits at most, or, where others beside it would have another unit, as
     * {@link #alike} has it: {@code 0.82M} beside {@code 2.70M}, {@code 0} beside {@code 1,500}.
     *
     * @param others {@code [number]}, the number itself among them or not; not modified
     */
    static String beside(double number, double[] others) {
        double[] all = Arrays.copyOf(others, others.length + 1);
        all[others.length] = number;
        boolean isOneUnit =
                Arrays.stream(all).mapToObj(one -> unit(three(one))).distinct().count() <= 1;
        return isOneUnit ? three(number) : alike(number, all);
    }

    private static String unit(String figure) {
        return figure.replaceAll("[^a-zA-Z]", "");
    }

    /**
     * Returns a number as one of several that stand beside each other: all have one unit and one number of decimals, as few
     * as tell them exactly, or else such that the greatest has three significant digits; each has its own where they differ
     * a hundredfold.
     *
     * @param all {@code [number]}; not modified
     */
    static String alike(double number, double[] all) {
        double greatest = Arrays.stream(all).map(Math::abs).max().orElse(0);
        double least =
                Arrays.stream(all).map(Math::abs).filter(one -> one > 0).min().orElse(0);
        if (!(greatest > 0) || !Double.isFinite(greatest) || least < greatest / 100) {
            return three(number);
        }
        // What is rounded up to a million is one, and not a thousand thousands.
        int thousands = greatest < 9_999.5 ? 0 : thousands(greatest * 1.0005);
        double unit = StrictMath.pow(1000, thousands);
        int decimals = IntStream.rangeClosed(0, 2)
                .filter(few -> areWhole(all, unit, few))
                .findFirst()
                .orElse(greatest / unit >= 99.95 ? 0 : greatest / unit >= 9.995 ? 1 : 2);
        return fixed(number, thousands, decimals);
    }

    private static boolean areWhole(double[] all, double unit, int decimals) {
        double step = unit / StrictMath.pow(10, decimals);
        return Arrays.stream(all)
                .allMatch(one -> Math.abs(one - StrictMath.rint(one / step) * step) <= 1e-9 * Math.abs(one));
    }

    /** Returns a whole number with a comma between thousands. */
    static String count(long number) {
        return grouped(Long.toString(number));
    }

    /** Returns a share 0…1 in per cent, such as {@code 63 %}, which no line end parts. */
    static String percent(double share) {
        return Likelihood.percent(share).replace(' ', '\u00A0');
    }

    private static String grouped(String digits) {
        int end = digits.indexOf('.') < 0 ? digits.length() : digits.indexOf('.');
        StringBuilder text = new StringBuilder(digits);
        for (int i = end - 3; i > 0; i -= 3) {
            text.insert(i, ',');
        }
        return text.toString();
    }
}
