package io.github.shellgap.scenario;

import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One number, or one day, that every draw of a scenario comes to: what an analysis asks for and an observation reports.
 *
 * <p>It is read by {@link MetricReader}, so that its id is one of the scenario's and its days lie in the period.
 */
public sealed interface Metric {
    /** Returns the metric as written, such as {@code shortfall:russia@2024}. */
    String text();

    /** Returns the id of the stockpile or flow. */
    String element();

    /** What a draw's value is, and so how it is shown. */
    enum Kind {
        /** A number of rounds. */
        ROUNDS,
        /** 0 or 1 in a draw, so that the mean is a probability. */
        CHANCE,
        /** A day, or that it does not come within the period. */
        DATE
    }

    /** The first day on which demand was not fully met. */
    record ShortageDate(String text, String element) implements Metric {}

    /**
     * Whether that day comes in time.
     *
     * @param day the last that counts
     */
    record ShortageBy(String text, String element, LocalDate day) implements Metric {}

    /**
     * Rounds in stock.
     *
     * @param day at the end of which
     */
    record StockAt(String text, String element, LocalDate day) implements Metric {}

    /**
     * Rounds of a measure over some days.
     *
     * @param measure any but {@link Measure#STOCK}
     * @param period the days, cut to the scenario's; {@code null} for all of them
     */
    record Total(
            String text,
            String element,
            Measure measure,
            @Nullable Period period) implements Metric {}

    /** Returns what a draw's value is. */
    default Kind kind() {
        return match(date -> Kind.DATE, by -> Kind.CHANCE, stock -> Kind.ROUNDS, total -> Kind.ROUNDS);
    }

    /** Returns what the function for this kind makes of it. */
    default <R> R match(
            Function<ShortageDate, R> onShortageDate,
            Function<ShortageBy, R> onShortageBy,
            Function<StockAt, R> onStockAt,
            Function<Total, R> onTotal) {
        if (this instanceof ShortageDate date) {
            return onShortageDate.apply(date);
        }
        if (this instanceof ShortageBy by) {
            return onShortageBy.apply(by);
        }
        return this instanceof StockAt stock ? onStockAt.apply(stock) : onTotal.apply((Total) this);
    }
}
