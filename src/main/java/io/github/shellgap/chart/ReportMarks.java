package io.github.shellgap.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Reports of a stock on its fan; those outside the band are named, where a name finds room. */
final class ReportMarks {
    private static final double WIDEST_NAME = 250;
    /** Of a name from the height of its mark, tried in this order, in pixels. */
    private static final double[] SHIFTS = {0, -7, 7, -14, 14};

    private final Canvas canvas;
    private final Panel panel;
    private final Curve median;
    private final List<Rectangle2D> taken = new ArrayList<>();

    /**
     * Makes marks for a fan.
     *
     * @param median of the fan, of which names keep clear
     */
    ReportMarks(Canvas canvas, Panel panel, Curve median) {
        this.canvas = canvas;
        this.panel = panel;
        this.median = median;
    }

    void draw(List<Hindcast.Report> reports) {
        for (Hindcast.Report report : reports) {
            double x = x(report);
            double y = panel.y(report.said().value());
            double top = panel.y(report.said().high());
            double bottom = panel.y(report.said().low());
            canvas.fill(new Rectangle2D.Double(x - 1.8, top, 3.6, bottom - top), Palette.WHITE);
            canvas.fill(new Rectangle2D.Double(x - 0.7, top, 1.4, bottom - top), Palette.INK);
            taken.add(new Rectangle2D.Double(x - 8, Math.min(top, y - 8), 16, Math.max(bottom - top, 16)));
        }
        for (Hindcast.Report report : reports) {
            double y = panel.y(report.said().value());
            if (report.isInside90()) {
                Points.dot(canvas, x(report), y, Palette.INK);
            } else {
                Points.diamond(canvas, x(report), y, Palette.VERMILLION);
            }
        }
        reports.stream().filter(report -> !report.isInside90()).forEach(this::name);
    }

    private double x(Hindcast.Report report) {
        return panel.x(java.util.Objects.requireNonNull(report.onFan()).toEpochDay() + 1.0);
    }

    private void name(Hindcast.Report report) {
        TextStyle style = TextStyle.SMALL;
        String text = canvas.typesetter().fit(Exhibits.shown(canvas, report.name()), style, WIDEST_NAME);
        double width = canvas.typesetter().width(text, style);
        double beside = panel.y(report.said().value()) + 4.4;
        for (double shift : SHIFTS) {
            for (double left : new double[] {x(report) + 13, x(report) - 13 - width}) {
                double y = beside + shift;
                Rectangle2D box = new Rectangle2D.Double(left, y - style.rise(), width, style.rise() + style.drop());
                if (isFree(box)) {
                    canvas.text(Canvas.Words.of(text, style, Palette.SECOND).halo(), left, y);
                    taken.add(box);
                    return;
                }
            }
        }
    }

    private boolean isFree(Rectangle2D box) {
        boolean isInside = box.getMinX() > panel.left() + 4
                && box.getMaxX() < panel.right()
                && box.getMinY() > panel.top() - 4
                && box.getMaxY() < panel.bottom() - 3;
        return isInside && !panel.crosses(box, median) && taken.stream().noneMatch(other -> other.intersects(box));
    }
}
