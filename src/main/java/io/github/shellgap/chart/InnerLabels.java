package io.github.shellgap.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Labels inside a plot, put where they cross least. */
final class InnerLabels {
    private static final int PLACES = 20;

    private final Canvas canvas;
    private final Panel panel;
    private final List<Double> rules;
    private final List<Rectangle2D> taken = new ArrayList<>();

    InnerLabels(Canvas canvas, Panel panel, List<Double> rules) {
        this.canvas = canvas;
        this.panel = panel;
        this.rules = rules;
    }

    /** Says what the stock was at the start: above the band, or below it where there is no room above. */
    void drawStart(String text, Curve high, Curve low) {
        TextStyle style = TextStyle.SMALL_STRONG;
        double x = panel.left() + 8;
        double right = x + canvas.typesetter().width(text, style);
        double above = Double.MAX_VALUE;
        double below = -Double.MAX_VALUE;
        for (double at = panel.left(); at <= right; at += 4) {
            double day = panel.period().from().toEpochDay()
                    + (at - panel.left())
                            / panel.box().getWidth()
                            * panel.period().days();
            above = Math.min(above, panel.y(high.at(day)) - 5);
            below = Math.max(below, panel.y(low.at(day)) + 8 + style.rise());
        }
        double baseline = above - style.rise() > panel.top() - 5 ? above : Math.min(below, panel.bottom() - 8);
        taken.add(canvas.text(Canvas.Words.of(text, style, Palette.INK).halo(), x, baseline));
    }

    /**
     * Names the line at a level: where the name crosses least.
     *
     * @param curves the median, then the lower and the upper edge of the band
     */
    void drawReserve(double level, String text, List<Curve> curves) {
        TextStyle style = TextStyle.STRONG;
        double width = canvas.typesetter().width(text, style);
        double bestScore = Double.MAX_VALUE;
        double bestX = panel.left() + 8;
        double bestBaseline = panel.y(level) - 6;
        for (int place = 0; place <= PLACES; place++) {
            double x = panel.left() + 8 + (panel.box().getWidth() - width - 16) * place / PLACES;
            for (double baseline : new double[] {panel.y(level) - 6, panel.y(level) + 6 + style.rise()}) {
                Rectangle2D box =
                        new Rectangle2D.Double(x, baseline - style.rise(), width, style.rise() + style.drop());
                double score =
                        crossings(box, curves) + (baseline > panel.y(level) ? 0.6 : 0) + outside(box) + endness(place);
                if (score < bestScore) {
                    bestScore = score;
                    bestX = x;
                    bestBaseline = baseline;
                }
            }
        }
        Canvas.Words words = Canvas.Words.of(text, style, Palette.text(Palette.VERMILLION));
        taken.add(canvas.text(words.halo(), bestX, bestBaseline));
    }

    /** Prefers the ends of the line to its middle. */
    private static double endness(int place) {
        return Math.min(place, PLACES + 0.5 - place) * 0.03;
    }

    private double dayAt(double x) {
        return panel.period().from().toEpochDay()
                + (x - panel.left()) / panel.box().getWidth() * panel.period().days();
    }

    private double outside(Rectangle2D box) {
        return box.getMaxY() > panel.bottom() - 3 || box.getMinY() < panel.top() ? 100 : 0;
    }

    private double crossings(Rectangle2D box, List<Curve> curves) {
        double score = 0;
        for (Rectangle2D other : taken) {
            score += other.intersects(box.getX() - 6, box.getY() - 3, box.getWidth() + 12, box.getHeight() + 6)
                    ? 1000
                    : 0;
        }
        for (double rule : rules) {
            score += rule > box.getMinX() - 3 && rule < box.getMaxX() + 3 ? 1 : 0;
        }
        for (Curve curve : curves) {
            score += crosses(box, curve) ? 2 : 0;
        }
        double day = dayAt(box.getCenterX());
        boolean isInBand = panel.y(curves.get(1).at(day)) > box.getCenterY()
                && panel.y(curves.get(2).at(day)) < box.getCenterY();
        score += isInBand ? 1 : 0;
        return score;
    }

    private boolean crosses(Rectangle2D box, Curve curve) {
        for (double x = box.getMinX(); x <= box.getMaxX(); x += 4) {
            double day = panel.period().from().toEpochDay()
                    + (x - panel.left())
                            / panel.box().getWidth()
                            * panel.period().days();
            double y = panel.y(curve.at(day));
            if (y > box.getMinY() - 3 && y < box.getMaxY() + 3) {
                return true;
            }
        }
        return false;
    }
}
