package io.github.shellgap.chart;

import io.github.shellgap.outcome.Statistics;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;

/** Reports against what was predicted of them, a row for each on a scale of its own. */
final class ReportRows {
    private static final double HEADING = 30;
    private static final double FOOT = 18;
    private static final double WANTED_ROW = 38;
    private static final double LEAST_ROW = 32;
    private static final double GAP = 14;
    private static final OwnScale.Looks LOOKS = new OwnScale.Looks(
            13,
            Palette.over(Palette.WHITE, SweepPlot.WIDE_BAND),
            Palette.over(Palette.over(Palette.WHITE, SweepPlot.WIDE_BAND), SweepPlot.NARROW_BAND),
            Palette.BLUE);

    private final Canvas canvas;
    private final Rectangle2D place;

    ReportRows(Canvas canvas, Rectangle2D place) {
        this.canvas = canvas;
        this.place = place;
    }

    /** Returns the height at which so many rows stand well. */
    static double wantedHeight(int rows) {
        return HEADING + rows * WANTED_ROW + 4;
    }

    /**
     * Draws the rows under a heading: those that have room, those outside the central 90 % before the others where not all
     * have.
     *
     * @return the height that is left free under them
     */
    double draw(List<Hindcast.Report> reports, String heading) {
        int room = Math.max(1, (int) ((place.getHeight() - HEADING) / LEAST_ROW));
        boolean isCut = reports.size() > room;
        int most = isCut ? Math.max(1, (int) ((place.getHeight() - HEADING - FOOT) / LEAST_ROW)) : reports.size();
        List<Hindcast.Report> kept = reports.stream()
                .sorted(Comparator.comparing(Hindcast.Report::isInside90))
                .limit(most)
                .toList();
        List<Hindcast.Report> shown =
                reports.stream().filter(kept::contains).limit(most).toList();
        Rectangle2D inner = Exhibits.inner(place, HEADING, isCut ? FOOT : 0);
        Rows rows = new Rows(
                canvas,
                inner,
                shown.stream()
                        .map(report -> new Rows.Name(
                                Exhibits.shown(canvas, report.name()),
                                report.measured().unit()))
                        .toList());
        double texts = GAP;
        for (Hindcast.Report report : shown) {
            for (String line : lines(report)) {
                texts = Math.max(texts, GAP + canvas.typesetter().width(line, TextStyle.SMALL_STRONG));
            }
        }
        for (int row = 0; row < shown.size(); row++) {
            draw(shown.get(row), rows, row, rows.right() - texts);
        }
        rows.drawNames();
        Canvas.Words words = Canvas.Words.of(heading, TextStyle.SMALL_STRONG, Palette.SECOND);
        canvas.text(words, rows.left() + 8, rows.top() - 8);
        if (isCut) {
            int left = reports.size() - shown.size();
            String rest = left + (left == 1 ? " more report is" : " more reports are") + " in the table of this chart";
            canvas.text(Canvas.Words.of(rest, TextStyle.SMALL, Palette.MUTED), Frame.PADDING, place.getMaxY() - 4);
        }
        return rows.spare();
    }

    private void draw(Hindcast.Report report, Rows rows, int row, double right) {
        Statistics predicted = report.predicted();
        Hindcast.Said said = report.said();
        OwnScale scale = OwnScale.holding(
                rows.left(), right, predicted.p5(), predicted.p95(), said.low(), said.value(), said.high());
        double y = rows.middle(row);
        scale.drawQuantiles(canvas, predicted, y, LOOKS);
        Points.whisker(canvas, scale.at(said.low()), scale.at(said.high()), y);
        Color colour = report.isInside90() ? Palette.INK : Palette.VERMILLION;
        if (report.isInside90()) {
            Points.dot(canvas, scale.at(said.value()), y, colour);
        } else {
            Points.diamond(canvas, scale.at(said.value()), y, colour);
        }
        String[] lines = lines(report);
        Canvas.Words first = Canvas.Words.of(lines[0], TextStyle.SMALL_STRONG, Palette.text(colour));
        Canvas.Words second = Canvas.Words.of(lines[1], TextStyle.SMALL, Palette.MUTED);
        canvas.text(first.end(), rows.right(), y - 3);
        canvas.text(second.end(), rows.right(), y + 11.5);
    }

    private static String[] lines(Hindcast.Report report) {
        Variable measured = report.measured();
        return new String[] {
            "reported " + measured.text(report.said().value()),
            "predicted "
                    + (report.predicted().p5() == report.predicted().p95()
                            ? measured.text(report.predicted().p50())
                            : measured.range(
                                    report.predicted().p5(), report.predicted().p95()))
        };
    }

    /** Returns the numbers of a report in words. */
    static String words(Hindcast.Report report) {
        return String.join(", ", lines(report)) + (report.isInside90() ? "" : ", outside");
    }
}
