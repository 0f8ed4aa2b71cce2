package io.github.shellgap.chart;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Labels inside a plot, put where they cross least. */
final class InnerLabels {
    private static final int PLACES = 20;
    /** Of a label beside the end of a line: places over and under it, and the pixels between two of them. */
    private static final int END_PLACES = 12;

    /** What crossing a curve counts, beside 1 for a rule: a name that a curve runs through cannot be read. */
    private static final double CROSSED_CURVE = 12;

    private static final double END_STEP = 6;

    /** Of a label beside the start of a line: places over and under it, and the pixels between two of them. */
    private static final int START_PLACES = 40;

    private static final double START_STEP = 3;
    /** What crossing the edge of an area or a line of the grid counts. */
    private static final double CROSSED_EDGE = 0.3;

    private static final double AIR = 9;
    private static final double LINE_HEIGHT = 17;

    private final Canvas canvas;
    private final Panel panel;
    private final List<Double> rules;
    private final List<Rectangle2D> taken = new ArrayList<>();

    InnerLabels(Canvas canvas, Panel panel, List<Double> rules) {
        this.canvas = canvas;
        this.panel = panel;
        this.rules = rules;
    }

    /**
     * Says what the lines start at, beside their first point; where lines leave no room there, at the end of a leader.
     *
     * @param y of the first point
     * @param lines that the text keeps clear of
     * @param edges of areas, that it may cross
     * @param ground the colour of the areas under a place
     */
    void drawStart(double y, String text, List<Curve> lines, List<Curve> edges, Function<Rectangle2D, Color> ground) {
        TextStyle style = TextStyle.SMALL_STRONG;
        double width = canvas.typesetter().width(text, style);
        double height = style.rise() + style.drop();
        double x = panel.left() + AIR + 2;
        Rectangle2D best = new Rectangle2D.Double(x, y - height / 2, width, height);
        double bestScore = Double.MAX_VALUE;
        for (int step = 0; step <= 2 * START_PLACES; step++) {
            // Above and below by turns, so that of two places as good the nearer one is taken, and that above.
            int off = (step + 1) / 2 * (step % 2 == 0 ? 1 : -1);
            Rectangle2D box = new Rectangle2D.Double(x, y - height / 2 + off * START_STEP, width, height);
            double score = crossings(box, lines)
                    + (crossed(box, edges) + gridLines(box)) * CROSSED_EDGE
                    + outside(box)
                    + 0.12 * Math.abs(off);
            if (score < bestScore) {
                bestScore = score;
                best = box;
            }
        }
        if (Math.abs(best.getCenterY() - y) > 2 * height) {
            Line2D leader = new Line2D.Double(panel.left(), y, best.getMinX() - 3, best.getCenterY());
            canvas.line(leader, Palette.INK, Pen.LEADER);
        }
        Canvas.Words words = Canvas.Words.of(text, style, Palette.INK).ground(ground.apply(best));
        taken.add(canvas.text(ruled(best) > 0 ? words.halo() : words, best.getMinX(), best.getMinY() + style.rise()));
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
                double score = crossings(box, curves)
                        + inBand(box, curves)
                        + (baseline > panel.y(level) ? 0.6 : 0)
                        + outside(box)
                        + endness(place);
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

    /**
     * Names a line that ends before the plot does, beside its last point, which is marked.
     *
     * @param lines of the name
     * @param own the line
     * @param curves all lines of the plot
     */
    void drawEnd(List<String> lines, Color colour, Curve own, List<Curve> curves) {
        TextStyle style = TextStyle.STRONG;
        double width = 0;
        for (String line : lines) {
            width = Math.max(width, canvas.typesetter().width(line, style));
        }
        double height = (lines.size() - 1) * LINE_HEIGHT + style.rise() + style.drop();
        double endX = panel.x(own.end());
        double endY = panel.y(own.last());
        Rectangle2D best = new Rectangle2D.Double(endX + AIR, endY - height / 2, width, height);
        double bestScore = Double.MAX_VALUE;
        for (double x : new double[] {endX + AIR, endX - AIR - width}) {
            for (int step = -END_PLACES; step <= END_PLACES; step++) {
                double top = endY - height / 2 + step * END_STEP;
                Rectangle2D box = new Rectangle2D.Double(x, top, width, height);
                double score = crossings(box, curves) + outside(box) + 0.12 * Math.abs(step) + (x < endX ? 0.3 : 0);
                if (score < bestScore) {
                    bestScore = score;
                    best = box;
                }
            }
        }
        if (Math.abs(best.getCenterY() - endY) > height) {
            double near = endX < best.getMinX() ? best.getMinX() - 3 : best.getMaxX() + 3;
            canvas.line(new Line2D.Double(endX, endY, near, best.getCenterY()), colour, Pen.LEADER);
        }
        canvas.fill(new Ellipse2D.Double(endX - 5, endY - 5, 10, 10), Palette.WHITE);
        canvas.fill(new Ellipse2D.Double(endX - 3.5, endY - 3.5, 7, 7), colour);
        double baseline = best.getMinY() + style.rise();
        for (String line : lines) {
            Canvas.Words words = Canvas.Words.of(line, style, Palette.text(colour));
            taken.add(canvas.text(words.halo(), best.getMinX(), baseline));
            baseline += LINE_HEIGHT;
        }
    }

    /** Prefers the ends of the line to its middle. */
    private static double endness(int place) {
        return Math.min(place, PLACES + 0.5 - place) * 0.03;
    }

    private double outside(Rectangle2D box) {
        boolean isOver = box.getMaxY() > panel.bottom() - 3 || box.getMinY() < panel.top();
        boolean isBeside = box.getMinX() < panel.left() + 2 || box.getMaxX() > panel.right() - 2;
        return isOver || isBeside ? 100 : 0;
    }

    private double crossings(Rectangle2D box, List<Curve> curves) {
        double score = 0;
        for (Rectangle2D other : taken) {
            score += other.intersects(box.getX() - 6, box.getY() - 3, box.getWidth() + 12, box.getHeight() + 6)
                    ? 1000
                    : 0;
        }
        return score + ruled(box) + CROSSED_CURVE * crossed(box, curves);
    }

    /** Returns how many rules run through a box. */
    private long ruled(Rectangle2D box) {
        return rules.stream()
                .filter(rule -> rule > box.getMinX() - 3 && rule < box.getMaxX() + 3)
                .count();
    }

    private long crossed(Rectangle2D box, List<Curve> curves) {
        return curves.stream().filter(curve -> panel.crosses(box, curve)).count();
    }

    private long gridLines(Rectangle2D box) {
        return panel.scale().ticks().stream()
                .mapToDouble(panel::y)
                .filter(y -> y > box.getMinY() - 1 && y < box.getMaxY() + 1)
                .count();
    }

    private double inBand(Rectangle2D box, List<Curve> curves) {
        double day = panel.day(box.getCenterX());
        boolean isInBand = panel.y(curves.get(1).at(day)) > box.getCenterY()
                && panel.y(curves.get(2).at(day)) < box.getCenterY();
        return isInBand ? 1 : 0;
    }
}
