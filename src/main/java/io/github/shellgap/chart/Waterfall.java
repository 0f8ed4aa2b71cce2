package io.github.shellgap.chart;

import io.github.shellgap.outcome.Statistics;
import java.util.List;

/**
 * How much of an outcome is due to what: from the outcome without any of the parts to that with all of them.
 *
 * @param outcome its mean is shown; a date not reached counts as the day after the period
 * @param without the outcome with every part switched off
 * @param parts in the order of drawing, at least one; their means add up to the difference of the two outcomes
 * @param with the outcome with every part switched on
 * @param credits where the numbers come from
 */
public record Waterfall(Variable outcome, Statistics without, List<Part> parts, Statistics with, Credits credits)
        implements Exhibit {
    /** Of the largest number: what rounding may leave of the difference. */
    private static final double ROUNDING = 1e-6;

    /** Of the largest number: what rounding may leave of nothing. */
    private static final double TRACE = 1e-9;

    /**
     * Copies the parts; what rounding left of no effect is zero.
     *
     * @throws IllegalArgumentException if there is none, a number is not finite, or the means do not add up
     */
    public Waterfall {
        parts = List.copyOf(parts);
        double sum = without.mean();
        double largest = Math.max(Math.abs(without.mean()), Math.abs(with.mean()));
        for (Part part : parts) {
            sum += part.amount().mean();
            largest = Math.max(largest, Math.abs(part.amount().mean()));
        }
        double trace = TRACE * largest;
        parts = parts.stream().map(part -> part.settled(trace)).toList();
        if (parts.isEmpty() || !(Math.abs(sum - with.mean()) <= ROUNDING * Math.max(1, largest))) {
            throw new IllegalArgumentException(
                    "the means of " + parts.size() + " parts lead to " + sum + ", not to " + with.mean());
        }
    }

    /**
     * What one flow or event contributes.
     *
     * @param name of the flow or event
     * @param amount over draws; of a date in days, otherwise in the unit of the outcome
     */
    public record Part(String name, Statistics amount) {
        private Part settled(double trace) {
            return new Part(
                    name,
                    new Statistics(
                            settled(amount.mean(), trace),
                            settled(amount.p5(), trace),
                            settled(amount.p25(), trace),
                            settled(amount.p50(), trace),
                            settled(amount.p75(), trace),
                            settled(amount.p95(), trace)));
        }

        private static double settled(double number, double trace) {
            return Math.abs(number) <= trace ? 0 : number;
        }
    }

    @Override
    public String word() {
        return "waterfall";
    }

    @Override
    public <T> T match(Cases<T> cases) {
        return cases.waterfall(this);
    }
}
