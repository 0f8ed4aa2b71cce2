package io.github.shellgap.engine;

import java.util.List;

/**
 * A scenario lowered to indexes and rows; shared by all threads.
 *
 * @param calendar years around the period
 * @param days of the period
 * @param stocks by index
 * @param flows by index
 * @param summed the indexes of the flows in the order in which sums run over them
 * @param losses amounts before shares, as they apply on one day
 */
public record Model(
        YearCalendar calendar,
        int days,
        List<StockPlan> stocks,
        List<FlowPlan> flows,
        List<Integer> summed,
        List<LossPlan> losses) {
    public Model {
        stocks = List.copyOf(stocks);
        flows = List.copyOf(flows);
        summed = List.copyOf(summed);
        losses = List.copyOf(losses);
    }

    /** Returns whether some flow takes longer to arrive in some draws than in others. */
    public boolean hasUncertainLags() {
        return flows.stream().anyMatch(flow -> flow.arrivesLater() && flow.lag().row() >= 0);
    }
}
