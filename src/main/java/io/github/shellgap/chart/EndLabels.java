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
     * @param lines one or more; cut to the first where there is no room for all
     * @param value beside which it belongs
     * @param colour of its mark
     * @param rank the higher, the sooner it is left out where there is no room
     * @param isOptional whether it is left out as soon as labels would have to move
     */
    record Label(List<String> lines, double value, Color colour, int rank, boolean isOptional) {
        Label {
            lines = List.copyOf(lines);
        }

        Label(List<String> lines, double value, Color colour, int rank) {
            this(lines, value, colour, rank, false);
        }

        /** Returns the same label, to be left out as soon as labels would have to move. */
        Label optional() {
            return new Label(lines, value, colour, rank, true);
        }

        static Label of(String text, double value, Color colour, int rank) {
            return new Label(List.of(text), value, colour, rank);
        }
    }

    /** Returns a name in one or two lines with its figure behind it; a name too long is cut, the figure never. */
    static List<String> named(String name, String figure, int mostLines, Typesetter typesetter) {
        List<String> lines = new ArrayList<>(typesetter.wrap(name, TextStyle.STRONG, WIDEST, mostLines));
        int last = lines.size() - 1;
        double room = WIDEST - typesetter.width(" " + figure, TextStyle.STRONG);
        if (lines.size() < mostLines && typesetter.width(lines.get(last), TextStyle.STRONG) > room) {
            lines.clear();
            lines.addAll(typesetter.wrap(name, TextStyle.STRONG, room, mostLines));
            last = lines.size() - 1;
        }
        lines.set(last, typesetter.fit(lines.get(last), TextStyle.STRONG, room) + " " + figure);
        return lines;
    }

    /** Returns the width that the labels take, with the air to the plot. */
    static double width(List<Label> labels, Typesetter typesetter) {
        double widest = 0;
        for (Label label : labels) {
            for (String line : label.lines()) {
                widest = Math.max(widest, typesetter.width(line, TextStyle.STRONG));
            }
        }
        return labels.isEmpty() ? 4 : Math.min(widest, WIDEST) + GAP;
    }

    /** Draws the labels that have room, those of the lowest rank first in line; the rest are left out. */
    static void draw(Canvas canvas, Panel panel, List<Label> labels) {
        double room = panel.box().getHeight() + LINE_HEIGHT;
        List<Label> kept = new ArrayList<>();
        double taken = 0;
        for (Label label :
                labels.stream().sorted(Comparator.comparingInt(Label::rank)).toList()) {
            double height = label.lines().size() * LINE_HEIGHT;
            if (taken + height <= room) {
                kept.add(label);
                taken += height;
            }
        }
        double[] placed = place(panel, kept);
        if (isMoved(panel, kept, placed) && kept.removeIf(Label::isOptional)) {
            placed = place(panel, kept);
        }
        for (int i = 0; i < placed.length; i++) {
            draw(canvas, panel, kept.get(i), placed[i]);
        }
    }

    private static boolean isMoved(Panel panel, List<Label> labels, double[] placed) {
        for (int i = 0; i < placed.length; i++) {
            if (Math.abs(placed[i] - panel.y(labels.get(i).value())) > MOVED_ENOUGH) {
                return true;
            }
        }
        return false;
    }

    /** Sorts the labels from the top and returns their middles. */
    private static double[] place(Panel panel, List<Label> kept) {
        kept.sort(Comparator.comparingDouble((Label label) -> -label.value()).thenComparingInt(Label::rank));
        double[] wanted =
                kept.stream().mapToDouble(label -> panel.y(label.value())).toArray();
        double[] heights = kept.stream()
                .mapToDouble(label -> label.lines().size() * LINE_HEIGHT)
                .toArray();
        return spread(wanted, heights, panel.top() - LINE_HEIGHT / 2, panel.bottom() + LINE_HEIGHT / 2);
    }

    private static void draw(Canvas canvas, Panel panel, Label label, double middle) {
        double x = panel.right() + GAP;
        double wanted = panel.y(label.value());
        if (Math.abs(middle - wanted) > MOVED_ENOUGH) {
            canvas.line(leader(panel.right() + 2, x - 2, wanted, middle), label.colour(), Pen.LEADER);
        }
        double baseline = middle + 4.6 - (label.lines().size() - 1) * LINE_HEIGHT / 2;
        for (String line : label.lines()) {
            String text = canvas.typesetter().fit(line, TextStyle.STRONG, WIDEST);
            canvas.text(Canvas.Words.of(text, TextStyle.STRONG, Palette.text(label.colour())), x, baseline);
            baseline += LINE_HEIGHT;
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
     * Returns middles of labels that do not overlap, with the least sum of squared moves, inside the bounds.
     *
     * <p>Pool adjacent violators: less the room that the labels above take, middles must not fall, and the solution is
     * the isotonic regression; bounds are kept by clipping it.
     *
     * @param wanted {@code [label]}, not falling, in pixels; not modified
     * @param heights {@code [label]}, in pixels; not modified
     * @param low upper edge of the room
     * @param high lower edge of the room; passed if the labels need more than there is
     * @return {@code [label]}, in pixels
     * @see <a href="https://doi.org/10.1214/aoms/1177728423">Ayer et al. (1955), Annals of Mathematical Statistics 26</a>
     */
    static double[] spread(double[] wanted, double[] heights, double low, double high) {
        int n = wanted.length;
        double[] offset = new double[n];
        double total = 0;
        for (int i = 0; i < n; i++) {
            offset[i] = total + heights[i] / 2;
            total += heights[i];
        }
        double[] mean = new double[n];
        int[] size = new int[n];
        int pools = 0;
        for (int i = 0; i < n; i++) {
            mean[pools] = wanted[i] - offset[i];
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
            double inside = Math.min(Math.max(mean[pool], low), Math.max(low, high - total));
            for (int k = 0; k < size[pool]; k++) {
                placed[at] = inside + offset[at];
                at++;
            }
        }
        return placed;
    }
}
