package io.github.shellgap.chart;

import io.github.shellgap.outcome.Statistics;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The quantiles of a fan over its days. */
final class FanCurves {
    private final List<Hindcast.Moment> moments;

    FanCurves(Hindcast.Fan fan) {
        this.moments = fan.moments();
    }

    /** Returns a statistic at the end of each day. */
    Curve of(ToDoubleFunction<Statistics> statistic) {
        double[] days = new double[moments.size()];
        double[] values = new double[moments.size()];
        for (int i = 0; i < days.length; i++) {
            days[i] = moments.get(i).day().toEpochDay() + 1.0;
            values[i] = statistic.applyAsDouble(moments.get(i).stock());
        }
        return new Curve(days, values);
    }

    /** Returns the numbers by their day. */
    Hover hover(Panel panel) {
        List<Hover.Point> points = new ArrayList<>();
        for (Hindcast.Moment moment : moments) {
            Statistics stock = moment.stock();
            points.add(new Hover.Point(
                    panel.x(moment.day().toEpochDay() + 1.0),
                    Dates.day(moment.day()),
                    List.of(
                            panel.scale().label(stock.p50()),
                            panel.scale().range(stock.p25(), stock.p75()),
                            panel.scale().range(stock.p5(), stock.p95()))));
        }
        return Hover.over(panel, List.of("Median", "central 50\u00A0%", "central 90\u00A0%"), points);
    }
}
