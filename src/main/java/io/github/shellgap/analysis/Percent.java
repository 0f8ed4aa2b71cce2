package io.github.shellgap.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Shares in words. */
final class Percent {
    private Percent() {}

    /** Returns a share in percent with one decimal, or {@code <0.1 %}. */
    static String of(double share) {
        BigDecimal percent = BigDecimal.valueOf(share * 100).setScale(1, RoundingMode.HALF_UP);
        return percent.signum() == 0 && share > 0 ? "<0.1 %" : percent.toPlainString() + " %";
    }
}
