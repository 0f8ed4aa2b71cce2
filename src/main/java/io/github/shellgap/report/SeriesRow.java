package io.github.shellgap.report;

import io.github.shellgap.outcome.FlowOutcome;
import io.github.shellgap.outcome.Outcome;
import io.github.shellgap.outcome.Statistics;
import io.github.shellgap.outcome.StockpileOutcome;
import io.github.shellgap.outcome.Track;
import io.github.shellgap.outcome.VariantOutcome;
import io.github.shellgap.scenario.Measure;
import io.github.shellgap.scenario.Period;
import java.io.IOException;
import java.util.List;

/**
 * A row of the series: one measure of one element over one interval.
 *
 * @param element id of a stockpile or flow
 */
record SeriesRow(String variant, String element, Measure measure, Period interval, Statistics statistics) {

    /** Takes rows one by one. */
    @FunctionalInterface
    interface Taker {
        void take(SeriesRow row) throws IOException;
    }

    /** Hands over the rows by variant, element (stockpiles, then flows), measure and interval. */
    static void each(Outcome outcome, Taker taker) throws IOException {
        for (VariantOutcome variant : outcome.variants()) {
            String id = variant.variant().id();
            List<Period> intervals = outcome.intervalsOf(variant);
            for (StockpileOutcome stockpile : variant.stockpiles()) {
                for (Measure measure : Measure.OF_STOCKPILE) {
                    each(
                            intervals,
                            stockpile.track(measure),
                            (interval, statistics) -> taker.take(
                                    new SeriesRow(id, stockpile.stockpile().id(), measure, interval, statistics)));
                }
            }
            for (FlowOutcome flow : variant.flows()) {
                for (Measure measure : Measure.OF_FLOW) {
                    each(
                            intervals,
                            flow.track(measure),
                            (interval, statistics) ->
                                    taker.take(new SeriesRow(id, flow.flow().id(), measure, interval, statistics)));
                }
            }
        }
    }

    @FunctionalInterface
    private interface IntervalTaker {
        void take(Period interval, Statistics statistics) throws IOException;
    }

    private static void each(List<Period> intervals, Track track, IntervalTaker taker) throws IOException {
        for (int i = 0; i < intervals.size(); i++) {
            taker.take(intervals.get(i), track.byInterval().get(i));
        }
    }
}
