package io.github.shellgap.chart;

import io.github.shellgap.outcome.Statistics;
import io.github.shellgap.scenario.Measure;
import io.github.shellgap.scenario.Period;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What came in, by source, against what was wanted; means over draws, which add up where medians would not. */
final class BalanceDrawing {
    private static final String FROM_STOCK = "Drawn from stock";

    /** Share of demand that can be seen in a chart. */
    private static final double VISIBLE = 0.01;

    /** Height of a hatch that can be seen, as a share of the scale: about two pixels. */
    private static final double LEAST_HATCH = 0.007;

    private static final Color OVER_FILLS = Palette.clear(Palette.WHITE, 0.28);

    private final Subject subject;
    private final Canvas canvas;
    private final List<SupplyLayer> layers;
    private final double[] demand;
    private final double[] met;
    private final double[] supply;
    private final List<Curve> tops = new ArrayList<>();

    BalanceDrawing(Subject subject, Canvas canvas) {
        this.subject = subject;
        this.canvas = canvas;
        this.layers = new ArrayList<>(SupplyLayer.of(subject, canvas));
        this.demand = daily(Measure.DEMAND);
        this.met = daily(Measure.MET);
        this.supply = new double[demand.length];
        for (SupplyLayer layer : layers) {
            stack(layer.daily(), supply);
        }
        double[] fromStock = new double[demand.length];
        boolean any = false;
        for (int i = 0; i < demand.length; i++) {
            fromStock[i] = Math.max(0, met[i] - supply[i]);
            any |= fromStock[i] > 1e-6 * demand[i];
        }
        if (any) {
            layers.add(new SupplyLayer(FROM_STOCK, Palette.GREY, fromStock));
            stack(fromStock, supply.clone());
        }
    }

    Picture draw() {
        double highest = Curve.steps(subject.intervals(), demand).greatest();
        for (Curve top : tops) {
            highest = Math.max(highest, top.greatest());
        }
        ValueScale scale = ValueScale.holding(0, highest);
        List<EventMark> marks = EventMark.of(subject, canvas);
        List<SupplyLayer> atEnd = new ArrayList<>();
        List<SupplyLayer> inKey = new ArrayList<>();
        nameThinLayers(atEnd, inKey, marks, scale);
        Caption caption = caption(key(inKey, scale));
        List<EndLabels.Label> labels = labels(scale, atEnd);
        Layout layout = layout(canvas, caption, labels, marks, scale);
        paint(layout, atEnd);
        EndLabels.draw(canvas, layout.panel(), labels);
        return new Picture(layout.caption(), alt(scale), table(), hover(layout.panel()));
    }

    private Hover hover(Panel panel) {
        List<String> names = new ArrayList<>(List.of("Demand per day", "Met"));
        layers.forEach(layer -> names.add(layer.name()));
        List<Hover.Point> points = subject.middles(panel, i -> {
            List<String> values = new ArrayList<>(
                    List.of(panel.scale().label(demand[i]), panel.scale().label(met[i])));
            layers.forEach(layer -> values.add(panel.scale().label(layer.daily()[i])));
            return values;
        });
        return Hover.over(panel, names, points);
    }

    /** Finds the sources too thin for their names: they are named where they end, and else in the key. */
    private void nameThinLayers(
            List<SupplyLayer> atEnd, List<SupplyLayer> inKey, List<EventMark> marks, ValueScale scale) {
        boolean isComplete = false;
        // Each name moved out takes room, which can make another layer too thin.
        while (!isComplete) {
            Canvas scratch = canvas.scratch();
            Layout layout = layout(scratch, caption(key(inKey, scale)), labels(scale, atEnd), marks, scale);
            Panel panel = layout.panel();
            isComplete = true;
            for (SupplyLayer thin : areaLabels(scratch, layout).unplaced(layers, tops)) {
                if (!atEnd.contains(thin) && !inKey.contains(thin)) {
                    (endsVisibly(thin, panel) ? atEnd : inKey).add(thin);
                    isComplete = false;
                }
            }
        }
    }

    /** Returns labels that keep clear of the line of demand, and of the hatch under it. */
    private AreaLabels areaLabels(Canvas target, Layout layout) {
        double[] hatched = isUnmetVisible(layout.panel().scale()) ? met : demand;
        return new AreaLabels(
                target,
                layout.panel(),
                Curve.steps(subject.intervals(), demand),
                Curve.steps(subject.intervals(), hatched),
                layout.events().rules());
    }

    private void paint(Layout layout, List<SupplyLayer> named) {
        Panel panel = layout.panel();
        layout.events().drawWindows(canvas, panel);
        areas(panel).draw(canvas);
        if (isUnmetVisible(panel.scale())) {
            Shape hatch = Hatch.over(unmet(panel));
            canvas.line(hatch, Palette.WHITE, Pen.HATCH_RIM);
            canvas.line(hatch, Palette.VERMILLION, Pen.HATCH);
        }
        Layers lines = new Layers(panel, OVER_FILLS);
        lines.base();
        if (isAnyWanted()) {
            lines.line(Curve.steps(subject.intervals(), demand), Palette.INK, Pen.MAIN);
        }
        lines.draw(canvas);
        layout.events().draw(canvas, panel, layout.eventsTop());
        panel.drawScale(canvas, unit(), Frame.PADDING);
        new TimeAxis(panel).draw(canvas);
        areaLabels(canvas, layout).draw(layers, tops, named);
    }

    private Layout layout(
            Canvas target, Caption caption, List<EndLabels.Label> labels, List<EventMark> marks, ValueScale scale) {
        Panel wanted = new Panel(new Rectangle(), subject.period(), scale);
        return Layout.draw(target, caption, wanted, marks, EndLabels.width(labels, target.typesetter()));
    }

    private static boolean endsVisibly(SupplyLayer layer, Panel panel) {
        return panel.y(0) - panel.y(layer.daily()[layer.daily().length - 1]) > 2;
    }

    private double[] daily(Measure measure) {
        return subject.daily(subject.stockpile().track(measure).byInterval(), Statistics::mean);
    }

    /** Adds a layer on top of what lies below it. */
    private void stack(double[] layer, double[] below) {
        for (int i = 0; i < layer.length; i++) {
            below[i] += layer[i];
        }
        tops.add(Curve.steps(subject.intervals(), below.clone()));
    }

    private Layers areas(Panel panel) {
        Layers areas = new Layers(panel);
        Curve floor = Curve.steps(subject.intervals(), new double[demand.length]);
        // Each area reaches down to zero and the next covers it, so that no seam shows between two layers.
        for (int i = layers.size() - 1; i >= 0; i--) {
            areas.band(floor, tops.get(i), layers.get(i).colour());
            areas.line(tops.get(i), Palette.WHITE, Pen.EDGE);
        }
        return areas;
    }

    private List<Rectangle2D> unmet(Panel panel) {
        List<Rectangle2D> boxes = new ArrayList<>();
        for (int i = 0; i < demand.length; i++) {
            Period interval = subject.intervals().get(i);
            double left = panel.x(interval.from());
            double width = panel.x(interval.to().toEpochDay() + 1.0) - left;
            double top = panel.y(demand[i]);
            double height = panel.y(met[i]) - top;
            if (height > 0.3) {
                boxes.add(new Rectangle2D.Double(left, top, width, height));
            }
        }
        return boxes;
    }

    private boolean isAnyWanted() {
        return Arrays.stream(demand).anyMatch(wanted -> wanted > 0);
    }

    /** Returns whether, in some interval, what is unmet is high enough for a hatch to be seen. */
    private boolean isUnmetVisible(ValueScale scale) {
        for (int i = 0; i < demand.length; i++) {
            if (demand[i] - met[i] > LEAST_HATCH * (scale.high() - scale.low())) {
                return true;
            }
        }
        return false;
    }

    private List<KeyItem> key(List<SupplyLayer> unplaced, ValueScale scale) {
        List<KeyItem> key = new ArrayList<>();
        if (isUnmetVisible(scale)) {
            key.add(new KeyItem("Unmet demand", Palette.VERMILLION, KeyItem.Swatch.HATCH));
        }
        for (SupplyLayer layer : unplaced) {
            key.add(new KeyItem(layer.name(), layer.colour(), KeyItem.Swatch.AREA));
        }
        return key;
    }

    private List<EndLabels.Label> labels(ValueScale scale, List<SupplyLayer> named) {
        double lastDemand = demand[demand.length - 1];
        double lastSupply = supply[supply.length - 1];
        List<EndLabels.Label> labels = new ArrayList<>();
        if (isAnyWanted()) {
            labels.add(EndLabels.Label.of("Demand " + scale.label(lastDemand), lastDemand, Palette.INK, 0));
        }
        labels.add(EndLabels.Label.of("Supply " + scale.label(lastSupply), lastSupply, Palette.BLUE, 1));
        for (int i = 0; i < layers.size(); i++) {
            SupplyLayer layer = layers.get(i);
            if (named.contains(layer)) {
                double middle = tops.get(i).last() - layer.daily()[layer.daily().length - 1] / 2;
                labels.add(EndLabels.Label.of(layer.name(), middle, layer.colour(), 2 + i));
            }
        }
        return labels;
    }

    private String unit() {
        return subject.unit() + " per day";
    }

    private Caption caption(List<KeyItem> key) {
        return subject.caption(canvas, Findings.balance(subject), subtitle(), key, note());
    }

    private String subtitle() {
        return subject.name(canvas) + ": usable supply by source, " + (isAnyWanted() ? "against demand, " : "") + unit()
                + ", " + Dates.period(subject.period()) + subject.variantWords(canvas);
    }

    private String note() {
        String what = subject.isOneDraw()
                ? subject.average() + ", one draw."
                : subject.average() + ", mean of all draws; means add up, medians would not.";
        String surplus = isAnyWanted() ? " Supply above demand goes to stock." : " All of it goes to stock.";
        if (!isUnmetBesideSurplus()) {
            return what + surplus;
        }
        return what
                + surplus
                + (subject.isOneDraw()
                        ? " Hatching over supply: some days lack rounds while others have more than is wanted."
                        : " Hatching over supply: some draws lack rounds while others have more than is wanted.");
    }

    /** Returns whether, in some interval, what is unmet reaches visibly below what is supplied. */
    private boolean isUnmetBesideSurplus() {
        for (int i = 0; i < demand.length; i++) {
            if (Math.min(supply[i], demand[i]) - met[i] > VISIBLE * demand[i]) {
                return true;
            }
        }
        return false;
    }

    private String alt(ValueScale scale) {
        Statistics gap = subject.stockpile().track(Measure.GAP).whole();
        return "Stacked area chart of " + subtitle() + ". " + Findings.balance(subject)
                + ". Over the whole period the gap is "
                + Figures.brief(gap.mean()) + "; at the end demand is "
                + scale.label(demand[demand.length - 1]) + " and supply " + scale.label(supply[supply.length - 1])
                + " per day.";
    }

    private Table table() {
        List<String> columns = new ArrayList<>(List.of("from", "to"));
        layers.forEach(layer -> columns.add(layer.name()));
        columns.addAll(List.of("demand", "met", "unmet"));
        Table table = new Table(columns);
        for (int i = 0; i < demand.length; i++) {
            Period interval = subject.intervals().get(i);
            double[] row = new double[layers.size() + 3];
            for (int layer = 0; layer < layers.size(); layer++) {
                row[layer] = layers.get(layer).daily()[i];
            }
            row[layers.size()] = demand[i];
            row[layers.size() + 1] = met[i];
            row[layers.size() + 2] = demand[i] - met[i];
            table.add(List.of(interval.from().toString(), interval.to().toString()), row);
        }
        return table;
    }
}
