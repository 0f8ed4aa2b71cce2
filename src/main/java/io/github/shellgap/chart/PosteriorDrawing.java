package io.github.shellgap.chart;

import io.github.shellgap.outcome.Statistics;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Inputs before and after the reports, each on a scale of its own, and rival claims by how many draws believe them. */
final class PosteriorDrawing {
    private static final Color PRIOR_WIDE = new Color(0xD5DADF);
    private static final Color PRIOR_NARROW = new Color(0xA9B1B8);
    private static final Color POSTERIOR_WIDE = new Color(0xB5D4EA);
    private static final Color POSTERIOR_NARROW = new Color(0x4F9FCF);
    private static final double HEADING = 26;
    private static final double FOOT = 20;
    private static final double LEAST_ROW = 38;
    private static final double GAP = 14;
    /** Of the prior's central 90 %: a smaller move of the median is called none. */
    private static final double NOTABLE = 0.05;

    private final Posterior posterior;
    private final ChartStyle style;
    private final Canvas canvas;
    private final List<Posterior.Believed> inputs;
    private final List<Posterior.Claim> claims;

    PosteriorDrawing(Posterior posterior, ChartStyle style, Canvas canvas) {
        this.posterior = posterior;
        this.style = style;
        this.canvas = canvas;
        this.inputs = posterior.inputs().stream()
                .sorted(Comparator.comparingDouble((Posterior.Believed one) -> -shift(one))
                        .thenComparing(one -> one.input().name()))
                .toList();
        this.claims = posterior.claims().stream()
                .sorted(Comparator.comparingDouble((Posterior.Claim one) -> -Math.abs(one.posterior() - one.prior()))
                        .thenComparing(Posterior.Claim::name))
                .toList();
    }

    /** Returns how far the median moves, as a share of the prior's central 90 %. */
    private static double shift(Posterior.Believed one) {
        double move = Math.abs(one.posterior().p50() - one.prior().p50());
        double width = one.prior().p95() - one.prior().p5();
        if (!(move > 0)) {
            return 0;
        }
        return width > 0 && Double.isFinite(width) ? move / width : 1;
    }

    Picture draw() {
        Exhibits.Words words = new Exhibits.Words(finding(), subtitle(), note());
        Caption caption = Exhibits.caption(posterior, style, key(), words);
        Rectangle2D body = Frame.draw(canvas, caption);
        int room = Math.max(2, (int) ((body.getHeight() - HEADING - FOOT) / LEAST_ROW));
        int forClaims = Math.min(claims.size(), Math.max(room / 3, room - inputs.size()));
        int forInputs = Math.min(inputs.size(), room - forClaims);
        List<Posterior.Believed> shown = inputs.subList(0, forInputs);
        List<Posterior.Claim> believed = claims.subList(0, forClaims);
        List<Rows.Name> names = new ArrayList<>();
        shown.forEach(one -> names.add(Rows.Name.of(one.input(), canvas)));
        believed.forEach(one -> names.add(new Rows.Name(Exhibits.shown(canvas, one.name()), "draws that believe it")));
        Rows rows = new Rows(canvas, Exhibits.inner(body, HEADING, FOOT), names);
        double texts = textWidth(shown, believed);
        for (int row = 0; row < rowCount(shown, believed); row++) {
            double right = rows.right() - texts;
            if (row < shown.size()) {
                draw(shown.get(row), rows, row, right);
            } else {
                draw(believed.get(row - shown.size()), rows, row, right);
            }
        }
        heading("median and central 90\u00A0%", rows);
        rows.drawNames();
        int left = inputs.size() - forInputs + claims.size() - forClaims;
        if (left > 0) {
            String rest = left + (left == 1 ? " more is" : " more are") + " in the table of this chart";
            canvas.text(Canvas.Words.of(rest, TextStyle.SMALL, Palette.MUTED), Frame.PADDING, rows.bottom() + FOOT - 4);
        }
        return new Picture(caption, alt(), table()).sparing(rows.spare());
    }

    private static int rowCount(List<Posterior.Believed> shown, List<Posterior.Claim> believed) {
        return shown.size() + believed.size();
    }

    private void heading(String text, Rows rows) {
        Canvas.Words words = Canvas.Words.of(text, TextStyle.SMALL_STRONG, Palette.SECOND);
        canvas.text(words.end(), rows.right(), rows.top() - 8);
    }

    private double textWidth(List<Posterior.Believed> shown, List<Posterior.Claim> believed) {
        double widest = 60;
        List<String> texts = new ArrayList<>();
        for (Posterior.Believed one : shown) {
            texts.add(text(one, one.prior()));
            texts.add(text(one, one.posterior()));
        }
        for (Posterior.Claim one : believed) {
            texts.add(Figures.percent(one.prior()));
            texts.add(Figures.percent(one.posterior()));
        }
        for (String text : texts) {
            widest = Math.max(widest, canvas.typesetter().width(text, TextStyle.SMALL));
        }
        return widest + GAP;
    }

    /** Returns what is believed before or after, in the unit of the whole row. */
    private static String text(Posterior.Believed one, Statistics of) {
        Variable input = one.input();
        double[] row = Stream.of(one.prior(), one.posterior())
                .flatMapToDouble(both -> DoubleStream.of(both.p5(), both.p50(), both.p95()))
                .toArray();
        String median = input.text(of.p50(), row);
        return of.p5() == of.p95()
                ? median
                : median + " (" + input.text(of.p5(), row) + " to " + input.text(of.p95(), row) + ")";
    }

    private void draw(Posterior.Believed one, Rows rows, int row, double right) {
        OwnScale scale = OwnScale.holding(
                rows.left(),
                right,
                one.prior().p5(),
                one.prior().p95(),
                one.posterior().p5(),
                one.posterior().p95());
        rule(rows, row, right);
        double prior = rows.middle(row) - 8;
        double after = rows.middle(row) + 8;
        scale.drawQuantiles(
                canvas, one.prior(), prior, new OwnScale.Looks(9, PRIOR_WIDE, PRIOR_NARROW, Palette.SECOND));
        scale.drawQuantiles(
                canvas, one.posterior(), after, new OwnScale.Looks(9, POSTERIOR_WIDE, POSTERIOR_NARROW, Palette.NAVY));
        texts(rows, row, text(one, one.prior()), text(one, one.posterior()));
    }

    private void draw(Posterior.Claim claim, Rows rows, int row, double right) {
        OwnScale scale = new OwnScale(0, 1, rows.left() + 8, right - 8);
        rule(rows, row, right);
        bar(scale, claim.prior(), rows.middle(row) - 8, PRIOR_NARROW);
        bar(scale, claim.posterior(), rows.middle(row) + 8, POSTERIOR_NARROW);
        texts(rows, row, Figures.percent(claim.prior()), Figures.percent(claim.posterior()));
    }

    private void rule(Rows rows, int row, double right) {
        double y = rows.middle(row) + rows.height() / 2;
        canvas.horizontal(rows.left(), right, y, new Canvas.Stroke(Palette.GRID, Pen.HAIR));
    }

    private void bar(OwnScale scale, double share, double y, Color colour) {
        double width = scale.at(share) - scale.at(0);
        canvas.fill(new Rectangle2D.Double(scale.at(0), y - 4.5, width, 9), colour);
        double base = scale.at(0);
        canvas.vertical(base, y - 8, y + 8, new Canvas.Stroke(Palette.BASE, Pen.BASE));
    }

    private void texts(Rows rows, int row, String prior, String after) {
        Canvas.Words first = Canvas.Words.of(prior, TextStyle.SMALL, Palette.MUTED);
        Canvas.Words second = Canvas.Words.of(after, TextStyle.SMALL_STRONG, Palette.text(Palette.BLUE));
        canvas.text(first.end(), rows.right(), rows.middle(row) - 8 + 4.4);
        canvas.text(second.end(), rows.right(), rows.middle(row) + 8 + 4.4);
    }

    private static List<KeyItem> key() {
        return List.of(
                new KeyItem("before the reports", PRIOR_NARROW, KeyItem.Swatch.AREA),
                new KeyItem("after them", POSTERIOR_NARROW, KeyItem.Swatch.AREA));
    }

    private String finding() {
        if (inputs.isEmpty() || shift(inputs.get(0)) < NOTABLE) {
            Posterior.Claim claim = claims.isEmpty() ? null : claims.get(0);
            return claim == null || Math.abs(claim.posterior() - claim.prior()) < NOTABLE
                    ? "The reports hardly move what is believed of any input"
                    : "The reports move belief in " + Exhibits.quoted(canvas, claim.name()) + " from\u00A0"
                            + Figures.percent(claim.prior()) + " to\u00A0" + Figures.percent(claim.posterior());
        }
        Posterior.Believed most = inputs.get(0);
        return "The reports move " + Exhibits.quoted(canvas, most.input().name()) + " most: its median goes "
                + Exhibits.course(
                        most.input(), most.prior().p50(), most.posterior().p50());
    }

    private static String subtitle() {
        return "What is believed of each input before and after the reports, each row on a scale of its own";
    }

    private String note() {
        return "Note: thick bars hold the central 50\u00A0%, thin ones 90\u00A0%. After the reports draws weigh by how well they agree: as"
                + " much as " + Figures.count(Math.round(posterior.effectiveDraws()))
                + " equal draws.";
    }

    private String alt() {
        StringBuilder said = new StringBuilder("Interval chart: ")
                .append(subtitle())
                .append(". ")
                .append(finding())
                .append('.');
        for (Posterior.Believed one : inputs.subList(0, Math.min(3, inputs.size()))) {
            said.append(' ')
                    .append(Exhibits.capital(Exhibits.shown(canvas, one.input().name())))
                    .append(": ")
                    .append(text(one, one.prior()))
                    .append(" before, ")
                    .append(text(one, one.posterior()))
                    .append(" after.");
        }
        return said.toString();
    }

    private Table table() {
        Table table = new Table(List.of(
                "input",
                "unit",
                "prior_p5",
                "prior_p25",
                "prior_p50",
                "prior_p75",
                "prior_p95",
                "posterior_p5",
                "posterior_p25",
                "posterior_p50",
                "posterior_p75",
                "posterior_p95"));
        for (Posterior.Believed one : inputs) {
            List<String> row =
                    new ArrayList<>(List.of(one.input().name(), one.input().unit()));
            for (Statistics of : List.of(one.prior(), one.posterior())) {
                DoubleStream.of(of.p5(), of.p25(), of.p50(), of.p75(), of.p95())
                        .mapToObj(one.input()::field)
                        .forEach(row::add);
            }
            table.add(row);
        }
        claims.forEach(claim -> table.add(row(claim)));
        return table;
    }

    /** Returns the row of a claim, whose shares stand where an input has its medians. */
    private static List<String> row(Posterior.Claim claim) {
        Variable share = Variable.share(claim.name());
        String prior = share.field(claim.prior());
        String posterior = share.field(claim.posterior());
        return List.of(claim.name(), "share of draws", "", "", prior, "", "", "", "", posterior, "", "");
    }
}
