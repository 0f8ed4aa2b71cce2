package io.github.shellgap.outcome;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a stockpile first fails to meet demand in full. A draw that never does is censored at the period's end: a
 * quantile it reaches is {@code null}, "after the last day".
 *
 * @param probability share of draws that run short within the period
 * @param p5 the earliest day by which at least 5 % of draws have run short, {@code null} if fewer have
 * @param p25 likewise for 25 %
 * @param p50 likewise for half
 * @param p75 likewise for 75 %
 * @param p95 likewise for 95 %
 * @param shareByDay {@code [day of the period]}: share of draws whose shortage date is that day
 */
public record Shortage(
        double probability,
        @Nullable LocalDate p5,
        @Nullable LocalDate p25,
        @Nullable LocalDate p50,
        @Nullable LocalDate p75,
        @Nullable LocalDate p95,
        List<Double> shareByDay) {
    public Shortage {
        shareByDay = List.copyOf(shareByDay);
    }
}
