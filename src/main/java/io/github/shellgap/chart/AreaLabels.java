package io.github.shellgap.chart;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Names of stacked layers, written inside them where they are thick enough and nothing is drawn over them. */
final class AreaLabels {
    private static final double THICK_ENOUGH = 19;
    private static final double STEP = 2;
    /** Beside a name, in pixels. */
    private static final double AIR = 8;
    /** Between a name and what is drawn over the layers, in pixels from the middle of a line. */
    private static final double CLEAR = 3;

    private final Canvas canvas;
    private final Panel panel;
    private final Curve high;
    private final Curve low;
    private final List<Double> rules;

    /**
     * Makes labels for a plot.
     *
     * @param high upper edge of what is drawn over the layers
     * @param low its lower edge; the same as the upper one where that is a line
     * @param rules that names keep clear of where they can, in pixels from the left of the frame
     */
    AreaLabels(Canvas canvas, Panel panel, Curve high, Curve low, List<Double> rules) {
        this.canvas = canvas;
        this.panel = panel;
        this.high = high;
        this.low = low;
        this.rules = rules;
    }

    /** Returns the layers that are nowhere thick enough for their name. */
    List<SupplyLayer> unplaced(List<SupplyLayer> layers, List<Curve> tops) {
        List<SupplyLayer> unplaced = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            if (place(layers.get(i).name(), tops, i).isEmpty()) {
                unplaced.add(layers.get(i));
            }
        }
        return unplaced;
    }

    /** Writes each name where its layer is thickest, but for those named elsewhere. */
    void draw(List<SupplyLayer> layers, List<Curve> tops, List<SupplyLayer> namedElsewhere) {
        for (int i = 0; i < layers.size(); i++) {
            SupplyLayer layer = layers.get(i);
            Optional<Point2D> place = place(layer.name(), tops, i);
            if (place.isPresent() && !namedElsewhere.contains(layer)) {
                Canvas.Words words = Canvas.Words.of(layer.name(), TextStyle.STRONG, Palette.on(layer.colour()))
                        .ground(layer.colour())
                        .halo();
                canvas.text(words, place.get().getX(), place.get().getY());
            }
        }
    }

    /** Returns where the text begins on its baseline; among places thick enough, the one with most room. */
    private Optional<Point2D> place(String name, List<Curve> tops, int layer) {
        return place(name, new Columns(tops, layer), rules, AIR)
                .or(() -> place(name, new Columns(tops, layer), rules, CLEAR))
                .or(() -> place(name, new Columns(tops, layer), List.of(), AIR));
    }

    private Optional<Point2D> place(String name, Columns columns, List<Double> avoided, double air) {
        TextStyle style = TextStyle.STRONG;
        double width = canvas.typesetter().width(name, style);
        int span = (int) StrictMath.ceil((width + 2 * air) / STEP);
        double best = THICK_ENOUGH;
        Optional<Point2D> place = Optional.empty();
        for (int from = 0; from + span < columns.count; from++) {
            double left = panel.left() + from * STEP;
            double right = left + span * STEP;
            if (avoided.stream().anyMatch(rule -> rule > left && rule < right)) {
                continue;
            }
            double[] room = columns.room(from, from + span);
            // A later place must be thicker by a pixel: names stand at the start of their layer, not in its middle.
            if (room[1] - room[0] > best + (place.isPresent() ? 1 : 0)) {
                best = room[1] - room[0];
                double baseline = (room[0] + room[1]) / 2 + style.rise() / 2;
                place = Optional.of(new Point2D.Double(left + air, baseline));
            }
        }
        return place;
    }

    /** A layer, and what is drawn over it, measured from place to place; in pixels from the top. */
    private final class Columns {
        private final int count = (int) (panel.box().getWidth() / STEP) + 1;
        private final double[] upper = new double[count];
        private final double[] lower = new double[count];
        private final double[] overTop = new double[count];
        private final double[] overBottom = new double[count];

        Columns(List<Curve> tops, int layer) {
            for (int i = 0; i < count; i++) {
                double day = panel.day(panel.left() + i * STEP);
                upper[i] = panel.y(tops.get(layer).at(day));
                lower[i] = layer == 0 ? panel.y(0) : panel.y(tops.get(layer - 1).at(day));
                overTop[i] = panel.y(high.at(day)) - CLEAR;
                overBottom[i] = panel.y(low.at(day)) + CLEAR;
            }
        }

        /** Returns top and bottom of the highest free stretch that is inside the layer all the way between two places. */
        private double[] room(int from, int to) {
            double top = panel.top();
            double bottom = panel.bottom();
            double barTop = panel.bottom();
            double barBottom = panel.top();
            for (int i = from; i <= to; i++) {
                top = Math.max(top, upper[i]);
                bottom = Math.min(bottom, lower[i]);
                barTop = Math.min(barTop, overTop[i]);
                barBottom = Math.max(barBottom, overBottom[i]);
            }
            if (barBottom <= top || barTop >= bottom) {
                return new double[] {top, bottom};
            }
            return barTop - top > bottom - barBottom ? new double[] {top, barTop} : new double[] {barBottom, bottom};
        }
    }
}
