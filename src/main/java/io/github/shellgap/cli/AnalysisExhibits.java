package io.github.shellgap.cli;

import io.github.shellgap.analysis.Basis;
import io.github.shellgap.analysis.Credit;
import io.github.shellgap.analysis.Sensitivity;
import io.github.shellgap.analysis.Statistic;
import io.github.shellgap.analysis.Sweep;
import io.github.shellgap.chart.Credits;
import io.github.shellgap.chart.Exhibit;
import io.github.shellgap.chart.HeatMap;
import io.github.shellgap.chart.Tornado;
import io.github.shellgap.chart.Variable;
import io.github.shellgap.chart.Waterfall;
import io.github.shellgap.outcome.Statistics;
import io.github.shellgap.quantity.Quantity;
import io.github.shellgap.quantity.QuantityException;
import io.github.shellgap.quantity.QuantityParser;
import io.github.shellgap.scenario.Flow;
import io.github.shellgap.scenario.Input;
import io.github.shellgap.scenario.Metric;
import io.github.shellgap.scenario.Scenario;
import io.github.shellgap.scenario.Stockpile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Hands what sweeps, sensitivities and credits found to the charts; these count days from 1970. */
final class AnalysisExhibits {
    private static final double PERCENT = 100;
    /** Relative, of a step made of decimals and a value read from others. */
    private static final double ROUNDING = 1e-9;

    private final Basis basis;
    private final Metric metric;
    private final ChartNames names;
    private final Credits credits;

    private AnalysisExhibits(Basis basis, Metric metric) {
        this.basis = basis;
        this.metric = metric;
        Scenario scenario = basis.variant().scenario();
        names = new ChartNames(scenario);
        credits = Credits.of(basis.study(), basis.settings(), basis.draws(), scenario, concerned(scenario));
    }

    /** Returns the curve of one input, or the map of two. */
    static Optional<Exhibit> of(Sweep sweep) {
        AnalysisExhibits exhibits = new AnalysisExhibits(sweep.basis(), sweep.metric());
        return Optional.of(sweep.axes().size() == 1 ? exhibits.curve(sweep) : exhibits.map(sweep));
    }

    /** Returns the tornado, or nothing if no input has a low and a high value. */
    static Optional<Exhibit> of(Sensitivity sensitivity) {
        return new AnalysisExhibits(sensitivity.basis(), sensitivity.metric()).tornado(sensitivity);
    }

    /** Returns the waterfall. */
    static Optional<Exhibit> of(Credit credit) {
        return Optional.of(new AnalysisExhibits(credit.basis(), credit.metric()).waterfall(credit));
    }

    /** Returns the stockpile that is asked about, or that of the flow. */
    private Stockpile concerned(Scenario scenario) {
        String flowing = scenario.flows().stream()
                .filter(flow -> flow.id().equals(metric.element()))
                .map(AnalysisExhibits::stockpileOf)
                .findFirst()
                .orElse(metric.element());
        return scenario.stockpiles().stream()
                .filter(stockpile -> stockpile.id().equals(flowing))
                .findFirst()
                .orElseThrow();
    }

    private static String stockpileOf(Flow flow) {
        return flow.fills().isEmpty() ? flow.drawsOn() : flow.fills();
    }

    /** Returns what has to be added to a number of the metric. */
    private double shift() {
        return metric.kind() == Metric.Kind.DATE ? firstDay() : 0;
    }

    private double firstDay() {
        return basis.variant().scenario().period().from().toEpochDay();
    }

    private Statistics shifted(Statistics s) {
        double shift = shift();
        return new Statistics(
                s.mean() + shift, s.p5() + shift, s.p25() + shift, s.p50() + shift, s.p75() + shift, s.p95() + shift);
    }

    private Exhibit curve(Sweep sweep) {
        Sweep.Axis axis = sweep.axes().get(0);
        List<io.github.shellgap.chart.Sweep.Point> points = sweep.points().stream()
                .map(point -> new io.github.shellgap.chart.Sweep.Point(
                        number(axis, point.at().get(0)), shifted(point.statistics())))
                .toList();
        return new io.github.shellgap.chart.Sweep(
                names.outcome(metric, ""), names.input(axis.path(), axis.unit()), own(axis), points, credits);
    }

    private Exhibit map(Sweep sweep) {
        Sweep.Axis across = sweep.axes().get(0);
        Sweep.Axis up = sweep.axes().get(1);
        int rows = up.steps().size();
        List<List<Double>> cells = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            List<Double> cell = new ArrayList<>();
            for (int column = 0; column < across.steps().size(); column++) {
                Statistics statistics = sweep.points().get(column * rows + row).statistics();
                double middle = metric.kind() == Metric.Kind.CHANCE ? statistics.mean() : statistics.p50();
                cell.add(middle + shift());
            }
            cells.add(cell);
        }
        Variable outcome = names.outcome(metric, basis.draws() == 1 ? "" : "median");
        return new HeatMap(outcome, side(across), side(up), cells, credits);
    }

    private HeatMap.Side side(Sweep.Axis axis) {
        List<Double> values =
                axis.steps().stream().map(step -> number(axis, step)).toList();
        @Nullable Double own = own(axis);
        int place = HeatMap.NOWHERE;
        for (int k = 0; own != null && k < values.size(); k++) {
            boolean isOwn = Math.abs(values.get(k) - own) <= ROUNDING * Math.abs(own);
            place = isOwn ? k : place;
        }
        return new HeatMap.Side(names.input(axis.path(), axis.unit()), values, place);
    }

    /** Returns a step in the unit of charts, which hold shares as 0…1. */
    private static double number(Sweep.Axis axis, Sweep.Step step) {
        return axis.unit().equals("%") ? step.number() / PERCENT : step.number();
    }

    /** Returns the scenario's own value in the axis's unit, if it is certain and runs on the same clock. */
    private @Nullable Double own(Sweep.Axis axis) {
        Optional<Input> input = names.certain(axis.path());
        Sweep.Step last = axis.steps().get(axis.steps().size() - 1);
        if (input.isEmpty() || last.number() == 0) {
            return null;
        }
        try {
            Quantity step = QuantityParser.parse(last.written()).evaluate(name -> Quantity.plain(Double.NaN));
            double amount = input.get().amount().match(certain -> certain.value(), one -> 0.0, one -> 0.0, one -> 0.0);
            return step.unit().equals(input.get().unit()) ? amount * number(axis, last) / step.amount() : null;
        } catch (QuantityException e) {
            throw new IllegalArgumentException("no quantity: " + last.written(), e);
        }
    }

    private Optional<Exhibit> tornado(Sensitivity sensitivity) {
        List<Tornado.Swing> swings = new ArrayList<>();
        for (Sensitivity.Driver driver : sensitivity.drivers()) {
            Tornado.@Nullable Shares shares =
                    driver.paths().size() > 1 ? null : new Tornado.Shares(index(driver.first()), index(driver.total()));
            driver.swings().forEach(swing -> swings.add(swing(swing, shares)));
        }
        String statistic = metric.kind() == Metric.Kind.CHANCE || basis.draws() == 1
                ? ""
                : sensitivity.statistic() == Statistic.MEAN ? "mean" : "median";
        return swings.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Tornado(names.outcome(metric, statistic), sensitivity.usual() + shift(), swings, credits));
    }

    private Tornado.Swing swing(Sensitivity.Swing swing, Tornado.@Nullable Shares shares) {
        String path = swing.path();
        boolean isInMonths = swing.kind() == Sensitivity.Kind.QUANTITY
                && ChartNames.isInMonths(swing.unit(), swing.high().input());
        double scale = isInMonths ? ChartNames.MONTHS : 1;
        Variable input = switch (swing.kind()) {
            case DATE ->
                Variable.date(
                        names.name(path), basis.variant().scenario().period().to());
            case CHANCE -> Variable.toggle(names.name(path).replace("chance that it happens", "happens at all"));
            case QUANTITY -> names.input(path, isInMonths ? "months" : swing.unit());
        };
        double days = swing.kind() == Sensitivity.Kind.DATE ? firstDay() : 0;
        return new Tornado.Swing(
                input,
                scale * swing.low().input() + days,
                scale * swing.high().input() + days,
                swing.low().reached() + shift(),
                swing.high().reached() + shift(),
                shares);
    }

    private static Tornado.Index index(Sensitivity.Index index) {
        return new Tornado.Index(index.value(), index.low(), index.high());
    }

    private Exhibit waterfall(Credit credit) {
        List<Waterfall.Part> parts = credit.parts().stream()
                .map(part -> new Waterfall.Part(part.title(), part.share()))
                .toList();
        return new Waterfall(
                names.outcome(metric, ""), shifted(credit.without()), parts, shifted(credit.with()), credits);
    }
}
