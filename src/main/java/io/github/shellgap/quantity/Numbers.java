package io.github.shellgap.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as they stand in output files. */
public final class Numbers {
    private static final MathContext TWELVE = new MathContext(12, RoundingMode.HALF_EVEN);

    private Numbers() {}

    /**
     * Writes a number with up to 12 significant digits, the same on every Java version.
     *
     * <p>Plain notation for magnitudes in [1e-6, 1e15), exponent notation outside; zero is {@code 0}, without a sign.
     *
     * @param value finite
     * @throws IllegalArgumentException if the value is not finite
     */
    public static String twelve(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("value must be finite, got " + value);
        }
        BigDecimal rounded = new BigDecimal(value).round(TWELVE).stripTrailingZeros();
        if (rounded.signum() == 0) {
            return "0";
        }
        double size = Math.abs(value);
        return size >= 1e-6 && size < 1e15 ? rounded.toPlainString() : rounded.toString();
    }
}
