package io.github.shellgap.chart;

import io.github.shellgap.outcome.Statistics;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** An outcome over one input: median and bands, or the share of draws. */
final class SweepDrawing {
    private static final double HEADING = 28;
    private static final double FOOT = 46;
    private static final double RIGHT = 24;

    private final Sweep sweep;
    private final ChartStyle style;
    private final Canvas canvas;
    private final boolean hasBands;
    private final double[] values;

    SweepDrawing(Sweep sweep, ChartStyle style, Canvas canvas) {
        this.sweep = sweep;
        this.style = style;
        this.canvas = canvas;
        this.hasBands = sweep.outcome().kind() != Variable.Kind.CHANCE
                && sweep.points().stream()
                        .anyMatch(
                                point -> point.outcome().p5() < point.outcome().p95());
        this.values = sweep.points().stream()
                .flatMapToDouble(point -> hasBands
                        ? DoubleStream.of(
                                point.outcome().p5(),
                                line(point),
                                point.outcome().p95())
                        : DoubleStream.of(line(point)))
                .toArray();
    }

    /** Returns what the line shows: a share of draws is a mean, everything else a median. */
    private double line(Sweep.Point point) {
        return sweep.outcome().kind() == Variable.Kind.CHANCE
                ? point.outcome().mean()
                : point.outcome().p50();
    }

    Picture draw() {
        Exhibits.Words words = new Exhibits.Words(finding(), subtitle(), note());
        Caption caption = Exhibits.caption(sweep, style, key(), words);
        Rectangle2D body = Frame.draw(canvas, caption);
        Ruler outcomes = Ruler.holding(sweep.outcome(), values, true, 5);
        double left = StrictMath.ceil(body.getX() + scaleWidth(outcomes) + 9);
        double right = StrictMath.floor(body.getMaxX() - RIGHT);
        Rail across = new Rail(inputs(), left, right, Double.NaN);
        Rail up = Rail.up(
                outcomes, StrictMath.floor(body.getMaxY() - FOOT), StrictMath.ceil(body.getY() + HEADING), values);
        SweepPlot plot = new SweepPlot(canvas, across, up);
        String unit = canvas.typesetter().fit(outcomeUnit(), TextStyle.BODY, body.getWidth() / 2);
        plot.ground();
        if (hasBands) {
            plot.band(sweep.points(), Statistics::p5, Statistics::p95, SweepPlot.WIDE_BAND);
            plot.band(sweep.points(), Statistics::p25, Statistics::p75, SweepPlot.NARROW_BAND);
        }
        plot.base();
        if (sweep.own() != null) {
            double leftmost = body.getX() + canvas.typesetter().width(unit, TextStyle.BODY) + 12;
            plot.own(sweep.own(), "Scenario: " + sweep.input().text(sweep.own()), leftmost);
        }
        plot.curve(sweep.points(), this::line);
        plot.axes(unit, Exhibits.measured(canvas, sweep.input()));
        return new Picture(caption, alt(), table(), hover(across, up));
    }

    private String outcomeUnit() {
        return switch (sweep.outcome().kind()) {
            case CHANCE -> "share of draws";
            case SHARE, DATE -> "";
            case NUMBER, SWITCH -> sweep.outcome().unit();
        };
    }

    private double scaleWidth(Ruler outcomes) {
        double widest = 0;
        for (Ruler.Tick tick : outcomes.ticks()) {
            widest = Math.max(widest, canvas.typesetter().width(tick.text(), TextStyle.BODY));
        }
        // The last day of the period stands in two lines beside what is not reached.
        return sweep.outcome().isDate()
                ? Math.max(widest, canvas.typesetter().width("30 Sep 2025", TextStyle.SMALL))
                : widest;
    }

    /** Returns the scale of the input, from its first value to its last. */
    private Ruler inputs() {
        double[] inputs =
                sweep.points().stream().mapToDouble(Sweep.Point::input).toArray();
        double first = inputs[0];
        double last = inputs[inputs.length - 1];
        double touch = 1e-9 * Math.max(Math.abs(first), Math.abs(last));
        List<Ruler.Tick> inside = Ruler.holding(sweep.input(), inputs, false, 6).ticks().stream()
                .filter(tick -> tick.value() >= first - touch && tick.value() <= last + touch)
                .toList();
        return new Ruler(sweep.input(), first, last, inside);
    }

    private Hover hover(Rail across, Rail up) {
        List<String> names = hasBands
                ? List.of("Median", "central 50\u00A0%", "central 90\u00A0%")
                : List.of(sweep.outcome().kind() == Variable.Kind.CHANCE ? "Share of draws" : "Outcome");
        List<Hover.Point> points = new ArrayList<>();
        for (Sweep.Point point : sweep.points()) {
            Statistics outcome = point.outcome();
            String middle = sweep.outcome().text(line(point));
            points.add(new Hover.Point(
                    across.at(point.input()),
                    sweep.input().textWithUnit(point.input()),
                    hasBands
                            ? List.of(middle, range(outcome.p25(), outcome.p75()), range(outcome.p5(), outcome.p95()))
                            : List.of(middle)));
        }
        return new Hover(across.from(), up.to(), across.to(), up.from(), names, points);
    }

    private String range(double from, double to) {
        return sweep.outcome().range(from, to);
    }

    private List<KeyItem> key() {
        if (!hasBands) {
            return List.of();
        }
        Color wide = Palette.over(Palette.WHITE, SweepPlot.WIDE_BAND);
        return List.of(
                new KeyItem("Median", Palette.BLUE, KeyItem.Swatch.LINE),
                new KeyItem(
                        "central 50\u00A0% of draws", Palette.over(wide, SweepPlot.NARROW_BAND), KeyItem.Swatch.AREA),
                new KeyItem("central 90\u00A0%", wide, KeyItem.Swatch.AREA));
    }

    /** Returns how the outcome goes from one end of the input to the other, if it never turns; else its range. */
    private String finding() {
        Variable outcome = sweep.outcome();
        Variable input = sweep.input();
        Sweep.Point first = sweep.points().get(0);
        Sweep.Point last = sweep.points().get(sweep.points().size() - 1);
        String name = Exhibits.brief(canvas, outcome.name());
        String varied = Exhibits.quoted(canvas, input.name());
        String median = hasBands ? "median " : "";
        double[] line = sweep.points().stream().mapToDouble(this::line).toArray();
        double least = DoubleStream.of(line).min().orElseThrow();
        double greatest = DoubleStream.of(line).max().orElseThrow();
        if (outcome.text(least).equals(outcome.text(greatest))) {
            return Exhibits.capital(median + name) + " stays at " + outcome.text(least) + " whatever " + varied + " is";
        }
        if (isSorted(line, 1) || isSorted(line, -1)) {
            String course = median + name + " " + Exhibits.course(outcome, line[0], line[line.length - 1]);
            String full =
                    "Varying " + varied + " from " + input.range(first.input(), last.input()) + " takes the " + course;
            return Exhibits.fitting(canvas, full, Exhibits.capital(course));
        }
        return Exhibits.capital(median + name) + " lies between " + outcome.text(least, least, greatest) + " and "
                + outcome.text(greatest, least, greatest);
    }

    private static boolean isSorted(double[] line, int sign) {
        for (int i = 1; i < line.length; i++) {
            if (sign * Double.compare(line[i], line[i - 1]) < 0) {
                return false;
            }
        }
        return true;
    }

    private String subtitle() {
        return Exhibits.measured(canvas, sweep.outcome()) + ", by "
                + Exhibits.quoted(canvas, sweep.input().name());
    }

    private String note() {
        String bands = hasBands
                ? "Note: at each value of the input, the bands hold the central 50\u00A0% and 90\u00A0% of draws."
                : sweep.outcome().kind() == Variable.Kind.CHANCE
                        ? "Note: share of draws at each value of the input."
                        : "Note: the same in every draw.";
        String after = DoubleStream.of(values).anyMatch(value -> value == Variable.AFTER)
                ? " “" + Exhibits.capital(sweep.outcome().after()) + "”: not reached within the period."
                : "";
        return bands + " All values share the same random draws." + after;
    }

    private String alt() {
        Sweep.Point first = sweep.points().get(0);
        Sweep.Point last = sweep.points().get(sweep.points().size() - 1);
        return "Line chart of " + subtitle() + ". " + finding() + ". " + end(first)
                + end(last).stripTrailing();
    }

    private String end(Sweep.Point point) {
        Statistics outcome = point.outcome();
        String spread = hasBands ? " (nine draws in ten: " + range(outcome.p5(), outcome.p95()) + ")" : "";
        return "At " + sweep.input().textWithUnit(point.input()) + ": "
                + sweep.outcome().text(line(point)) + spread + ". ";
    }

    private Table table() {
        Variable outcome = sweep.outcome();
        boolean isShare = outcome.kind() == Variable.Kind.CHANCE;
        Table table =
                new Table(isShare ? List.of("input", "share") : List.of("input", "p5", "p25", "p50", "p75", "p95"));
        for (Sweep.Point point : sweep.points()) {
            Statistics of = point.outcome();
            List<String> row = new ArrayList<>(List.of(sweep.input().field(point.input())));
            (isShare ? DoubleStream.of(of.mean()) : DoubleStream.of(of.p5(), of.p25(), of.p50(), of.p75(), of.p95()))
                    .mapToObj(outcome::field)
                    .forEach(row::add);
            table.add(row);
        }
        return table;
    }
}
