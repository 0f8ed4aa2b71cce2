package io.github.shellgap.chart;

import io.github.shellgap.outcome.Statistics;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** What was reported against what was predicted: stocks on a fan over time, everything else in rows under it. */
final class HindcastDrawing {
    private static final double UNIT = 26;
    private static final double SHARE_OF_FAN = 0.62;

    private final Hindcast hindcast;
    private final ChartStyle style;
    private final Canvas canvas;
    private final List<Hindcast.Report> onFan;
    private final List<Hindcast.Report> others;

    HindcastDrawing(Hindcast hindcast, ChartStyle style, Canvas canvas) {
        this.hindcast = hindcast;
        this.style = style;
        this.canvas = canvas;
        this.onFan = hindcast.reports().stream()
                .filter(report -> report.onFan() != null)
                .toList();
        this.others = hindcast.reports().stream()
                .filter(report -> report.onFan() == null)
                .toList();
    }

    Picture draw() {
        Exhibits.Words words = new Exhibits.Words(finding(), subtitle(), note());
        Caption caption = Exhibits.caption(hindcast, style, key(), words);
        Rectangle2D body = Frame.draw(canvas, caption);
        Hindcast.Fan fan = hindcast.fan();
        List<Hover> hovers = List.of();
        double top = body.getY();
        double spare = 0;
        if (fan != null) {
            double height = others.isEmpty() ? body.getHeight() : fanHeight(body);
            hovers = List.of(drawFan(fan, new Rectangle2D.Double(body.getX(), top, body.getWidth(), height)));
            top += height;
        }
        if (!others.isEmpty()) {
            Rectangle2D place = new Rectangle2D.Double(body.getX(), top, body.getWidth(), body.getMaxY() - top);
            String scales = fan == null ? "Each row" : "Reports of other measures: each row";
            spare = new ReportRows(canvas, place).draw(others, scales + " on a scale of its own");
        }
        return new Picture(caption, alt(), table(), hovers).sparing(fan == null ? spare : 0);
    }

    /** Gives the rows what they need, but the fan no less than its share. */
    private double fanHeight(Rectangle2D body) {
        double wanted = body.getHeight() - ReportRows.wantedHeight(others.size());
        return Math.max(body.getHeight() * SHARE_OF_FAN * (others.size() > 3 ? 0.85 : 1), wanted);
    }

    private Hover drawFan(Hindcast.Fan fan, Rectangle2D place) {
        FanCurves curves = new FanCurves(fan);
        double highest = curves.of(Statistics::p95).greatest();
        double lowest = curves.of(Statistics::p5).least();
        for (Hindcast.Report report : onFan) {
            highest = Math.max(highest, report.said().high());
            lowest = Math.min(lowest, report.said().low());
        }
        ValueScale scale = ValueScale.holding(lowest, highest, others.isEmpty() ? 5 : 3);
        int left = (int) StrictMath.ceil(place.getX() + Panel.scaleWidth(scale, canvas.typesetter()));
        int right = (int) StrictMath.floor(place.getMaxX() - 10);
        double axis = TimeAxis.height(fan.period(), right - (double) left);
        int top = (int) StrictMath.ceil(place.getY() + UNIT);
        int bottom = (int) StrictMath.floor(place.getMaxY() - axis);
        Panel panel = new Panel(new Rectangle(left, top, right - left, bottom - top), fan.period(), scale);
        Layers layers = new Layers(panel);
        layers.band(curves.of(Statistics::p5), curves.of(Statistics::p95), SweepPlot.WIDE_BAND);
        layers.band(curves.of(Statistics::p25), curves.of(Statistics::p75), SweepPlot.NARROW_BAND);
        layers.base();
        layers.line(curves.of(Statistics::p50), Palette.BLUE, Pen.MAIN);
        layers.draw(canvas);
        panel.drawScale(canvas, fan.stock().unit(), Frame.PADDING);
        new TimeAxis(panel).draw(canvas);
        new ReportMarks(canvas, panel, curves.of(Statistics::p50)).draw(onFan);
        return curves.hover(panel);
    }

    private List<KeyItem> key() {
        List<KeyItem> key = new ArrayList<>();
        Color wide = Palette.over(Palette.WHITE, SweepPlot.WIDE_BAND);
        key.add(new KeyItem("Predicted median", Palette.BLUE, KeyItem.Swatch.LINE));
        key.add(new KeyItem(
                "central 50\u00A0% of draws", Palette.over(wide, SweepPlot.NARROW_BAND), KeyItem.Swatch.AREA));
        key.add(new KeyItem("central 90\u00A0%", wide, KeyItem.Swatch.AREA));
        if (hindcast.reports().stream().anyMatch(Hindcast.Report::isInside90)) {
            key.add(new KeyItem("Reported", Palette.INK, KeyItem.Swatch.DOT));
        }
        if (!hindcast.reports().stream().allMatch(Hindcast.Report::isInside90)) {
            key.add(new KeyItem("reported, outside the 90\u00A0%", Palette.VERMILLION, KeyItem.Swatch.DIAMOND));
        }
        return key;
    }

    private long inside90() {
        return hindcast.reports().stream().filter(Hindcast.Report::isInside90).count();
    }

    private String finding() {
        int all = hindcast.reports().size();
        long inside = inside90();
        if (all == 1) {
            return "The one report lies " + (inside == 1 ? "inside" : "outside") + " the central 90\u00A0% of draws";
        }
        if (inside == 0) {
            return "None of the " + all + " reports lies inside the central 90\u00A0% of draws";
        }
        String count = inside == all ? "All " + all : inside + " of " + all;
        return count + " reports lie" + (inside == 1 ? "s" : "") + " inside the central 90\u00A0% of draws";
    }

    private String subtitle() {
        Hindcast.Fan fan = hindcast.fan();
        return fan == null
                ? "What was reported later, against what the scenario predicts"
                : Exhibits.measured(canvas, fan.stock()) + ", predicted and reported, " + Dates.period(fan.period());
    }

    private String note() {
        int all = hindcast.reports().size();
        long inside50 =
                hindcast.reports().stream().filter(Hindcast.Report::isInside50).count();
        return "Note: " + inside90() + " of " + all + " reports in the central 90\u00A0% (" + Figures.three(0.9 * all)
                + " expected if the scenario is right), " + inside50 + " in the central 50\u00A0% ("
                + Figures.three(0.5 * all) + " expected). Lines: what reports allow for.";
    }

    private String alt() {
        StringBuilder said = new StringBuilder(hindcast.fan() == null ? "Interval chart: " : "Fan chart of ")
                .append(subtitle())
                .append(". ")
                .append(finding())
                .append('.');
        for (Hindcast.Report report :
                hindcast.reports().subList(0, Math.min(3, hindcast.reports().size()))) {
            said.append(' ')
                    .append(Exhibits.capital(Exhibits.shown(canvas, report.name())))
                    .append(": ")
                    .append(ReportRows.words(report))
                    .append('.');
        }
        return said.toString();
    }

    private Table table() {
        Table table = new Table(List.of(
                "series",
                "unit",
                "date",
                "reported_low",
                "reported",
                "reported_high",
                "p5",
                "p25",
                "p50",
                "p75",
                "p95"));
        Hindcast.Fan fan = hindcast.fan();
        if (fan != null) {
            for (Hindcast.Moment moment : fan.moments()) {
                List<String> row = new ArrayList<>(List.of(
                        fan.stock().name(), fan.stock().unit(), moment.day().toString(), "", "", ""));
                quantiles(row, fan.stock(), moment.stock());
                table.add(row);
            }
        }
        for (Hindcast.Report report : hindcast.reports()) {
            Variable measured = report.measured();
            List<String> row = new ArrayList<>(List.of(
                    report.name(),
                    measured.unit(),
                    report.onFan() == null ? "" : report.onFan().toString(),
                    measured.field(report.said().low()),
                    measured.field(report.said().value()),
                    measured.field(report.said().high())));
            quantiles(row, measured, report.predicted());
            table.add(row);
        }
        return table;
    }

    private static void quantiles(List<String> row, Variable measured, Statistics of) {
        DoubleStream.of(of.p5(), of.p25(), of.p50(), of.p75(), of.p95())
                .mapToObj(measured::field)
                .forEach(row::add);
    }
}
