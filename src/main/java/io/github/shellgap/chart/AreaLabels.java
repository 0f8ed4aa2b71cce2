package io.github.shellgap.chart;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Names of stacked layers, written inside them where they are thick enough. */
final class AreaLabels {
    private static final double THICK_ENOUGH = 19;
    private static final double STEP = 4;

    private final Canvas canvas;
    private final Panel panel;

    AreaLabels(Canvas canvas, Panel panel) {
        this.canvas = canvas;
        this.panel = panel;
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
                        .ground(layer.colour());
                canvas.text(words, place.get().getX(), place.get().getY());
            }
        }
    }

    /** Returns where the text begins on its baseline; among places thick enough, the one with most room. */
    private Optional<Point2D> place(String name, List<Curve> tops, int layer) {
        TextStyle style = TextStyle.STRONG;
        double width = canvas.typesetter().width(name, style);
        int columns = (int) (panel.box().getWidth() / STEP);
        double[] upper = new double[columns + 1];
        double[] lower = new double[columns + 1];
        for (int i = 0; i <= columns; i++) {
            double day = panel.period().from().toEpochDay()
                    + i * STEP / panel.box().getWidth() * panel.period().days();
            upper[i] = panel.y(tops.get(layer).at(day));
            lower[i] = layer == 0 ? panel.y(0) : panel.y(tops.get(layer - 1).at(day));
        }
        int span = (int) StrictMath.ceil((width + 16) / STEP);
        double best = THICK_ENOUGH;
        Optional<Point2D> place = Optional.empty();
        for (int from = 0; from + span <= columns; from++) {
            double top = panel.top();
            double bottom = panel.bottom();
            for (int i = from; i <= from + span; i++) {
                top = Math.max(top, upper[i]);
                bottom = Math.min(bottom, lower[i]);
            }
            // A later place must be thicker by a pixel: names stand at the start of their layer, not in its middle.
            if (bottom - top > best + (place.isPresent() ? 1 : 0)) {
                best = bottom - top;
                double baseline = (top + bottom) / 2 + style.rise() / 2;
                place = Optional.of(new Point2D.Double(panel.left() + from * STEP + 8, baseline));
            }
        }
        return place;
    }
}
