package io.github.shellgap.chart;

import io.github.shellgap.outcome.FlowOutcome;
import io.github.shellgap.outcome.Statistics;
import io.github.shellgap.scenario.Measure;
import io.github.shellgap.scenario.Period;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** What each flow of a stockpile moved: small plots on one scale, inflows first. */
final class FlowsDrawing {
    private static final int MOST_PANELS = 9;
    /** Of the scale: lines nearer to each other look like one. */
    private static final double SEEN_APART = 0.02;

    private static final Color WIDE_BAND = Palette.clear(Palette.BLUE, 0.20);
    private static final Color NARROW_BAND = Palette.clear(Palette.BLUE, 0.34);
    private static final double HEADING = 30;

    private final Subject subject;
    private final Canvas canvas;
    private final List<FlowOutcome> shown;
    private final int left;

    FlowsDrawing(Subject subject, Canvas canvas) {
        this.subject = subject;
        this.canvas = canvas;
        String id = subject.declared().id();
        List<FlowOutcome> all = subject.variant().flows().stream()
                .filter(flow ->
                        flow.flow().fills().equals(id) || flow.flow().drawsOn().equals(id))
                .sorted(Comparator.comparing(
                                (FlowOutcome flow) -> flow.flow().drawsOn().equals(id))
                        .thenComparing(
                                flow -> -flow.track(Measure.AMOUNT).whole().mean())
                        .thenComparing(flow -> flow.flow().id()))
                .toList();
        List<FlowOutcome> greatest = all.stream()
                .sorted(Comparator.comparingDouble(
                        flow -> -flow.track(Measure.AMOUNT).whole().mean()))
                .limit(MOST_PANELS)
                .toList();
        this.shown = all.stream().filter(greatest::contains).toList();
        this.left = all.size() - shown.size();
    }

    Picture draw() {
        double highest = 0;
        for (FlowOutcome flow : shown) {
            highest = Math.max(
                    highest, daily(flow, Measure.AMOUNT, Statistics::p95).greatest());
            highest = Math.max(
                    highest, daily(flow, Measure.WANTED, Statistics::p50).greatest());
        }
        ValueScale scale = ValueScale.holding(0, highest, shown.size() <= 4 ? 5 : 3);
        String finding = Findings.flows(subject, canvas, shown);
        Caption caption = subject.caption(canvas, finding, subtitle(), key(scale), note());
        Rectangle2D body = Frame.draw(canvas, caption);
        int columns = shown.size() <= 1 ? 1 : shown.size() <= 4 ? 2 : 3;
        int rows = Math.max(1, (shown.size() + columns - 1) / columns);
        double scaleWidth = Panel.scaleWidth(scale, canvas.typesetter());
        double gap = 22;
        double width = (body.getWidth() - scaleWidth - gap * (columns - 1) - 8) / columns;
        double height = (body.getHeight() - 8) / rows;
        List<Hover> hovers = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            double x = body.getMinX() + scaleWidth + (i % columns) * (width + gap);
            int row = i / columns;
            double y = body.getMinY() + 8 + height * row;
            double axis = TimeAxis.height(subject.period(), width);
            Rectangle box = new Rectangle((int) x, (int) (y + HEADING), (int) width, (int) (height - HEADING - axis));
            Panel panel = new Panel(box, subject.period(), scale);
            drawFlow(shown.get(i), panel, i % columns == 0);
            hovers.add(hover(shown.get(i), panel));
        }
        return new Picture(caption, alt(finding), table(), hovers);
    }

    private void drawFlow(FlowOutcome flow, Panel panel, boolean hasNumbers) {
        Layers layers = new Layers(panel);
        if (!subject.isOneDraw()) {
            layers.band(
                    daily(flow, Measure.AMOUNT, Statistics::p5),
                    daily(flow, Measure.AMOUNT, Statistics::p95),
                    WIDE_BAND);
            layers.band(
                    daily(flow, Measure.AMOUNT, Statistics::p25),
                    daily(flow, Measure.AMOUNT, Statistics::p75),
                    NARROW_BAND);
        }
        layers.base();
        if (isWantedSeen(flow, panel.scale())) {
            layers.line(daily(flow, Measure.WANTED, Statistics::p50), Palette.VERMILLION, Pen.LIMIT);
        }
        layers.line(daily(flow, Measure.AMOUNT, Statistics::p50), Palette.BLUE, Pen.SERIES);
        layers.draw(canvas);
        new TimeAxis(panel).draw(canvas);
        String name = canvas.typesetter().shown(flow.flow().title(), flow.flow().id());
        String text =
                canvas.typesetter().fit(name, TextStyle.STRONG, panel.box().getWidth());
        canvas.text(Canvas.Words.of(text, TextStyle.STRONG, Palette.INK), panel.left(), panel.top() - 12);
        if (hasNumbers) {
            for (double tick : panel.scale().ticks()) {
                Canvas.Words words = Canvas.Words.of(panel.scale().tick(tick), TextStyle.BODY, Palette.SECOND);
                canvas.text(words.end(), panel.left() - 9, panel.y(tick) + 4.7);
            }
        }
    }

    private Hover hover(FlowOutcome flow, Panel panel) {
        double[] p5 = amounts(flow, Statistics::p5);
        double[] p50 = amounts(flow, Statistics::p50);
        double[] p95 = amounts(flow, Statistics::p95);
        ValueScale scale = panel.scale();
        if (subject.isOneDraw()) {
            return Hover.over(panel, List.of("Per day"), subject.middles(panel, i -> List.of(scale.label(p50[i]))));
        }
        return Hover.over(
                panel,
                List.of("Per day, median", "central 90\u00A0%"),
                subject.middles(panel, i -> List.of(scale.label(p50[i]), scale.range(p5[i], p95[i]))));
    }

    private double[] amounts(FlowOutcome flow, ToDoubleFunction<Statistics> statistic) {
        return subject.daily(flow.track(Measure.AMOUNT).byInterval(), statistic);
    }

    private Curve daily(FlowOutcome flow, Measure measure, ToDoubleFunction<Statistics> statistic) {
        return Curve.steps(
                subject.intervals(), subject.daily(flow.track(measure).byInterval(), statistic));
    }

    private List<KeyItem> key(ValueScale scale) {
        List<KeyItem> key = new ArrayList<>();
        if (!subject.isOneDraw()) {
            Color wide = Palette.over(Palette.WHITE, WIDE_BAND);
            key.add(new KeyItem("Median", Palette.BLUE, KeyItem.Swatch.LINE));
            key.add(new KeyItem("central 50\u00A0% of draws", Palette.over(wide, NARROW_BAND), KeyItem.Swatch.AREA));
            key.add(new KeyItem("central 90\u00A0%", wide, KeyItem.Swatch.AREA));
        }
        if (shown.stream().anyMatch(flow -> isWantedSeen(flow, scale))) {
            key.add(new KeyItem("wanted, median", Palette.VERMILLION, KeyItem.Swatch.DASHES));
        }
        return key;
    }

    /** Returns whether, in some interval, what is wanted stands apart from the line of what moved. */
    private boolean isWantedSeen(FlowOutcome flow, ValueScale scale) {
        double[] wanted = subject.daily(flow.track(Measure.WANTED).byInterval(), Statistics::p50);
        double[] moved = amounts(flow, Statistics::p50);
        double least = SEEN_APART * (scale.high() - scale.low());
        return flow.flow().drawsOn().equals(subject.declared().id())
                && IntStream.range(0, moved.length).anyMatch(i -> Math.abs(wanted[i] - moved[i]) > least);
    }

    private String subtitle() {
        return subject.name(canvas)
                + (shown.size() == 1 ? ": what its one flow moved, " : ": what each flow moved, ")
                + subject.unit()
                + (shown.size() == 1 ? " per day, " : " per day, same scale, ")
                + Dates.period(subject.period())
                + subject.variantWords(canvas);
    }

    private String note() {
        return subject.average() + "; " + counted()
                + (left == 0 ? "" : " The " + left + " smallest flows are not shown.");
    }

    /** Says what is counted of rounds on their way; of those sent to another stockpile, what is wanted is not what arrives. */
    private String counted() {
        boolean isAnySent = shown.stream()
                .map(FlowOutcome::flow)
                .anyMatch(flow -> flow.drawsOn().equals(subject.declared().id())
                        && !flow.fills().isEmpty());
        return isAnySent
                ? "what comes or is sent counts as usable rounds on arrival, what is wanted on the day of sending."
                : "inflows count usable rounds on arrival.";
    }

    private String alt(String finding) {
        return "Small line charts of " + subtitle() + ". " + finding + ".";
    }

    private Table table() {
        Table table = new Table(List.of("flow", "from", "to", "p5", "p25", "p50", "p75", "p95", "wanted_p50"));
        for (FlowOutcome flow : shown) {
            List<Statistics> amounts = flow.track(Measure.AMOUNT).byInterval();
            for (int i = 0; i < amounts.size(); i++) {
                Period interval = subject.intervals().get(i);
                double days = interval.days();
                Statistics amount = amounts.get(i);
                table.add(
                        List.of(
                                flow.flow().id(),
                                interval.from().toString(),
                                interval.to().toString()),
                        amount.p5() / days,
                        amount.p25() / days,
                        amount.p50() / days,
                        amount.p75() / days,
                        amount.p95() / days,
                        flow.track(Measure.WANTED).byInterval().get(i).p50() / days);
            }
        }
        return table;
    }
}
