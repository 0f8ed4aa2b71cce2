package io.github.shellgap.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The quantities from one to another, such as {@code 20k/month..60k/month}, in the unit in which they are written.
 * Values between the ends are decimal numbers of at most 12 digits, written so that the format reads them back.
 */
public final class QuantityRange {
    private static final String BETWEEN = "..";
    private static final Pattern NUMBER = Pattern.compile(
            "(?<digits>-?[0-9][0-9_]*(?:\\.[0-9]+)?(?:[eE][-+]?[0-9]{1,2})?)\\s*(?<suffix>%|k(?![a-z])|M(?![a-z])|bn(?![a-z]))?\\s*(?<unit>.*)");
    private static final MathContext TWELVE = new MathContext(12, RoundingMode.HALF_EVEN);
    private static final String[] SUFFIXES = {"", "k", "M", "bn"};
    private static final int DIGITS_PER_SUFFIX = 3;

    private final BigDecimal low;
    private final BigDecimal high;
    private final String unit;
    private final boolean isPercent;

    /** A number with the rest of what was written. */
    private record End(BigDecimal number, boolean isPercent, String unit) {}

    private QuantityRange(BigDecimal low, BigDecimal high, String unit, boolean isPercent) {
        this.low = low;
        this.high = high;
        this.unit = unit;
        this.isPercent = isPercent;
    }

    /**
     * Reads a range.
     *
     * @param text two quantities, each a number with its unit, joined by {@code ..}; the first below the second
     * @throws QuantityException if it is none
     */
    public static QuantityRange parse(String text) throws QuantityException {
        int between = text.indexOf(BETWEEN);
        if (between < 0) {
            throw fault("'" + text + "' is no range", "write both ends, such as 20k/month..60k/month");
        }
        String first = text.substring(0, between).strip();
        String second = text.substring(between + BETWEEN.length()).strip();
        End low = end(first);
        End high = end(second);
        if (!unitOf(low).equals(unitOf(high))) {
            throw fault(
                    "the ends of '" + text + "' have different units",
                    "write both in one, such as 20k/month..60k/month");
        }
        if (low.number().compareTo(high.number()) >= 0) {
            throw fault("'" + text + "' does not rise", "write the lower end first: " + second + BETWEEN + first);
        }
        return new QuantityRange(low.number(), high.number(), high.unit(), low.isPercent() || high.isPercent());
    }

    private static End end(String text) throws QuantityException {
        Expression read = QuantityParser.parse(text);
        Matcher number = NUMBER.matcher(text);
        boolean isNumber = read.match(
                literal -> true,
                name -> false,
                negation -> negation.operand() instanceof Expression.Literal,
                binary -> false,
                extreme -> false);
        if (!isNumber || !number.matches()) {
            throw fault("'" + text + "' is no number with a unit", "write one, such as 20k/month");
        }
        String suffix = number.group("suffix") == null ? "" : number.group("suffix");
        int power = 0;
        for (int k = 1; k < SUFFIXES.length; k++) {
            power = suffix.equals(SUFFIXES[k]) ? DIGITS_PER_SUFFIX * k : power;
        }
        boolean isPercent = suffix.equals("%");
        BigDecimal value =
                new BigDecimal(number.group("digits").replace("_", "")).scaleByPowerOfTen(isPercent ? -2 : power);
        return new End(value, isPercent, number.group("unit").replaceAll("\\s+", ""));
    }

    /** Returns what one of the unit comes to, so that 1 day and 2 days have one unit. */
    private static Quantity unitOf(End end) throws QuantityException {
        return QuantityParser.parse("1 " + end.unit()).evaluate(name -> Quantity.plain(1));
    }

    private static QuantityException fault(String message, String hint) {
        return new QuantityException(message, hint, 0, 0);
    }

    /** Returns the unit as written, such as {@code /month} or {@code days}; {@code %} for shares; empty for counts. */
    public String unit() {
        return isPercent ? "%" + unit : unit;
    }

    /**
     * Returns the number between the ends, in the unit.
     *
     * @param share 0 at the lower end, 1 at the upper
     */
    public double numberAt(double share) {
        return shown(valueAt(share)).doubleValue();
    }

    /**
     * Returns the quantity between the ends, as the format reads it.
     *
     * @param share 0 at the lower end, 1 at the upper
     */
    public String at(double share) {
        BigDecimal value = valueAt(share);
        if (isPercent) {
            return plain(shown(value)) + "%" + unit;
        }
        int suffix = 0;
        while (suffix < SUFFIXES.length - 1
                && value.abs().movePointLeft(DIGITS_PER_SUFFIX * (suffix + 1)).compareTo(BigDecimal.ONE) >= 0) {
            suffix++;
        }
        String space = unit.isEmpty() || unit.startsWith("/") ? "" : " ";
        return plain(value.movePointLeft(DIGITS_PER_SUFFIX * suffix)) + SUFFIXES[suffix] + space + unit;
    }

    private BigDecimal valueAt(double share) {
        if (share <= 0) {
            return low;
        }
        return share >= 1
                ? high
                : high.subtract(low).multiply(new BigDecimal(share)).add(low).round(TWELVE);
    }

    private BigDecimal shown(BigDecimal value) {
        return isPercent ? value.movePointRight(2) : value;
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
