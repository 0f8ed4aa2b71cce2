package io.github.shellgap.analysis;

import io.github.shellgap.outcome.Likelihood;
import io.github.shellgap.outcome.SamplingError;
import io.github.shellgap.outcome.Statistics;
import io.github.shellgap.outcome.StockpileOutcome;
import io.github.shellgap.outcome.VariantOutcome;
import io.github.shellgap.scenario.Measure;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** Says which headline figure would move most with other draws, and by how much, where that is more than a little. */
final class SamplingWarnings {
    /** Of the p5–p95 width of the final stock; of a probability, in points. */
    private static final double NOTABLE = 0.01;

    private static final MathContext THREE = new MathContext(3, RoundingMode.HALF_UP);
    private static final String[] SUFFIXES = {"", "k", "M", "bn"};
    private static final String REMEDY = "; more --draws would lower it";

    private SamplingWarnings() {}

    /**
     * Returns the warning of one stockpile in one variant; empty if no figure moves by more than one per cent.
     *
     * @param variants among which is the variant of the error
     */
    static Optional<String> of(SamplingError error, List<VariantOutcome> variants) {
        double worst = Math.max(Math.max(error.p5(), error.p50()), error.p95());
        if (Math.max(worst, error.probability()) <= NOTABLE) {
            return Optional.empty();
        }
        StockpileOutcome stockpile = stockpile(error, variants);
        String where = " of " + error.stockpile() + " in " + error.variant();
        if (error.probability() > worst) {
            double probability = stockpile.shortage().probability();
            return Optional.of("the chance of a shortage" + where + ", " + Likelihood.percent(probability)
                    + ", has a sampling error of "
                    + Percent.of(error.probability()).replace(" %", " points") + REMEDY);
        }
        Statistics last = stockpile.track(Measure.STOCK).whole();
        double width = last.p95() - last.p5();
        boolean isLow = worst == error.p5();
        boolean isHigh = !isLow && worst == error.p95();
        String figure = isLow ? "5th percentile" : isHigh ? "95th percentile" : "median";
        double value = isLow ? last.p5() : isHigh ? last.p95() : last.p50();
        return Optional.of("the " + figure + " of the final stock" + where + ", " + rounds(value)
                + ", has a sampling error of " + rounds(worst * width) + " rounds, " + Percent.of(worst)
                + " of the width of " + rounds(width) + " from the 5th to the 95th" + REMEDY);
    }

    private static StockpileOutcome stockpile(SamplingError error, List<VariantOutcome> variants) {
        return variants.stream()
                .filter(variant -> variant.variant().id().equals(error.variant()))
                .flatMap(variant -> variant.stockpiles().stream())
                .filter(one -> one.stockpile().id().equals(error.stockpile()))
                .findFirst()
                .orElseThrow();
    }

    /** Returns a number with three significant digits. */
    private static String rounds(double number) {
        BigDecimal rounded = new BigDecimal(number).round(THREE);
        int thousands = 0;
        while (thousands < SUFFIXES.length - 1 && rounded.abs().compareTo(BigDecimal.valueOf(1000)) >= 0) {
            rounded = rounded.movePointLeft(3);
            thousands++;
        }
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString() + SUFFIXES[thousands];
    }
}
