package io.github.shellgap.chart;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Labels at the right end of a plot, moved apart as little as possible. */
final class EndLabels {
    private static final double GAP = 12;
    private static final double WIDEST = 176;
    private static final double LINE_HEIGHT = 17;
    private static final double MOVED_ENOUGH = 2.5;

    private EndLabels() {}

    /**
     * A label.
     *
     * @param text on one line
     * @param value beside which it belongs
     * @param colour of its mark
     * @param rank the higher, the sooner it is left out where there is no room
     */
    record Label(String text, double value, Color colour, int rank) {}

    /** Returns the width that the labels take, with the air to the plot. */
    static double width(List<Label> labels, Typesetter typesetter) {
        double widest = 0;
        for (Label label : labels) {
            widest = Math.max(widest, typesetter.width(label.text(), TextStyle.STRONG));
        }
        return labels.isEmpty() ? 4 : Math.min(widest, WIDEST) + GAP;
    }

    /** Draws the labels that have room, those of the lowest rank first in line; the rest are left out. */
    static void draw(Canvas canvas, Panel panel, List<Label> labels) {
        List<Label> kept = new ArrayList<>(labels);
        int most = Math.max(1, (int) ((panel.box().getHeight() + LINE_HEIGHT) / LINE_HEIGHT));
        kept.sort(Comparator.comparingInt(Label::rank));
        kept = new ArrayList<>(kept.subList(0, Math.min(most, kept.size())));
        kept.sort(Comparator.comparingDouble(label -> -label.value()));
        double[] wanted =
                kept.stream().mapToDouble(label -> panel.y(label.value())).toArray();
        double[] placed = spread(wanted, LINE_HEIGHT, panel.top(), panel.bottom());
        boolean anyMoved = false;
        for (int i = 0; i < placed.length; i++) {
            anyMoved |= Math.abs(placed[i] - wanted[i]) > MOVED_ENOUGH;
        }
        double x = panel.right() + GAP;
        for (int i = 0; i < placed.length; i++) {
            Label label = kept.get(i);
            if (anyMoved && Math.abs(placed[i] - wanted[i]) > MOVED_ENOUGH) {
                canvas.line(leader(panel.right() + 2, x - 2, wanted[i], placed[i]), label.colour(), Pen.LEADER);
            }
            Color colour = Palette.text(label.colour());
            String text = canvas.typesetter().fit(label.text(), TextStyle.STRONG, WIDEST);
            canvas.text(Canvas.Words.of(text, TextStyle.STRONG, colour), x, placed[i] + 4.6);
        }
    }

    private static Path2D leader(double fromX, double toX, double fromY, double toY) {
        Path2D path = new Path2D.Double();
        path.moveTo(fromX, fromY);
        path.lineTo(fromX + (toX - fromX) * 0.25, fromY);
        path.lineTo(fromX + (toX - fromX) * 0.75, toY);
        path.lineTo(toX, toY);
        return path;
    }

    /**
     * Returns positions at least {@code gap} apart with the least sum of squared moves, then pushed inside the bounds.
     *
     * <p>Pool adjacent violators: in coordinates {@code y[i] - i * gap} the condition is that positions do not fall, and
     * the solution is the isotonic regression.
     *
     * @param wanted {@code [label]}, not falling, in pixels; not modified
     * @param gap between neighbours, in pixels
     * @param low least position
     * @param high greatest position; exceeded if the labels need more room than there is
     * @return {@code [label]}, in pixels
     * @see <a href="https://doi.org/10.1214/aoms/1177728423">Ayer et al. (1955), Annals of Mathematical Statistics 26</a>
     */
    static double[] spread(double[] wanted, double gap, double low, double high) {
        int n = wanted.length;
        double[] mean = new double[n];
        int[] size = new int[n];
        int pools = 0;
        for (int i = 0; i < n; i++) {
            mean[pools] = wanted[i] - i * gap;
            size[pools] = 1;
            pools++;
            while (pools > 1 && mean[pools - 2] > mean[pools - 1]) {
                int joint = size[pools - 2] + size[pools - 1];
                mean[pools - 2] = (mean[pools - 2] * size[pools - 2] + mean[pools - 1] * size[pools - 1]) / joint;
                size[pools - 2] = joint;
                pools--;
            }
        }
        double[] placed = new double[n];
        int at = 0;
        for (int pool = 0; pool < pools; pool++) {
            for (int k = 0; k < size[pool]; k++) {
                double inside = Math.min(Math.max(mean[pool], low), Math.max(low, high - (n - 1) * gap));
                placed[at] = inside + at * gap;
                at++;
            }
        }
        return placed;
    }
}
