package io.github.shellgap.chart;

import java.awt.Color;
import java.util.List;

/** The shares of variance that inputs explain, beside the rows of a tornado. */
final class IndexColumn {
    private static final double APART = 0.2;
    private static final Ruler SHARES = new Ruler(
            Variable.share("variance"),
            0,
            1,
            List.of(new Ruler.Tick(0, "0"), new Ruler.Tick(0.5, "50"), new Ruler.Tick(1, "100\u00A0%")));

    private final Canvas canvas;
    private final Rows rows;
    private final Rail rail;

    IndexColumn(Canvas canvas, Rows rows, double left, double right) {
        this.canvas = canvas;
        this.rows = rows;
        this.rail = Rail.across(SHARES, left, right);
    }

    void draw(List<Tornado.Swing> swings) {
        rail.drawGridAcross(canvas, rows.top(), rows.bottom());
        canvas.vertical(rail.from(), rows.top(), rows.bottom(), new Canvas.Stroke(Palette.BASE, Pen.BASE));
        rail.drawTicksAcross(canvas, rows.bottom(), new double[0], Double.MAX_VALUE);
        Canvas.Words heading = Canvas.Words.of("Share of variance", TextStyle.SMALL_STRONG, Palette.SECOND);
        canvas.text(heading, rail.from(), rows.top() - 9);
        double apart = Math.min(6, rows.height() * APART);
        for (int row = 0; row < swings.size(); row++) {
            Tornado.Shares shares = swings.get(row).shares();
            if (shares != null) {
                double first = rows.middle(row) - apart;
                double total = rows.middle(row) + apart;
                interval(shares.first(), first);
                interval(shares.total(), total);
                Points.dot(canvas, rail.within(shares.first().estimate()), first, colour(shares.first()));
                Points.ring(canvas, rail.within(shares.total().estimate()), total, colour(shares.total()));
            }
        }
    }

    private void interval(Tornado.Index index, double y) {
        canvas.horizontal(
                rail.within(index.low()), rail.within(index.high()), y, new Canvas.Stroke(colour(index), Pen.BASE));
    }

    private static Color colour(Tornado.Index index) {
        return index.isIndistinguishableFromNone() ? Palette.RULE : Palette.INK;
    }
}
